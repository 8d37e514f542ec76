"""The commands `grade` and `merge`: what was handed in is found, judged, printed and written where it is wanted."""

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import click

from katalite.common.language import LANGUAGES
from katalite.common.printing import print_err, print_out
from katalite.common.progress import progress
from katalite.common.report import BuildError
from katalite.course.load import exercise_slugs, load_exercise
from katalite.course.model import Exercise
from katalite.grading.batch import Entry, grade_files
from katalite.grading.cluster import Cluster
from katalite.grading.handed_in import HandedIn, shown_name
from katalite.grading.isolated import Isolation
from katalite.grading.journal import Journal
from katalite.grading.merge import merge as join
from katalite.grading.misconceptions import judged_with
from katalite.grading.report import as_json, as_text, progress_line
from katalite.handins.gather import gather
from katalite.handins.hand_in import HandIn
from katalite.handins.naming import own_rule
from katalite.results.alike import equal, similar
from katalite.results.files import write_result
from katalite.results.gradescope import as_gradescope
from katalite.results.junit import as_junit
from katalite.results.pages import write_pages
from katalite.results.score import Score
from katalite.results.tables import BOM, as_canvas, as_csv, as_moodle
from katalite_grader.texts import one_line
from katalite_grader.words import speak

type Reader = Callable[[str], HandedIn]

_file = click.Path(dir_okay=False, path_type=Path)


@dataclass(frozen=True)
class Wanted:
    """Where results go besides standard output; None for what is not wanted."""

    csv: Path | None = None
    moodle: Path | None = None
    canvas: Path | None = None
    junit: Path | None = None
    gradescope: Path | None = None
    html: Path | None = None

    def write(self, scores: Sequence[Score], reader: Reader) -> None:
        """Raises BuildError; what comes before it in this list is written then."""
        if self.csv is not None:
            write_result(self.csv, as_csv(scores), BOM)
        if self.moodle is not None:
            write_result(self.moodle, as_moodle(scores))
        if self.canvas is not None:
            write_result(self.canvas, as_canvas(scores))
        if self.junit is not None:
            write_result(self.junit, as_junit(scores))
        if self.html is not None:
            write_pages(self.html, scores, reader)
        if self.gradescope is not None:
            write_result(self.gradescope, as_gradescope(scores))


class _Shard(click.ParamType[tuple[int, int]]):
    """`I/N`: the I-th of N shares."""

    name = "I/N"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[int, int]:
        found = re.fullmatch(r"(\d{1,6})/(\d{1,6})", str(value))
        share, of = (int(found[1]), int(found[2])) if found else (0, 0)
        if not 1 <= share <= of:
            self.fail(f"{value!r} is no share; 1/4 is the first of four, 4/4 the last.", param, ctx)
        return share, of


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "--exercise",
    "slugs",
    multiple=True,
    metavar="SLUG",
    help="The exercise that the files solve. Of several, or of the whole course without this, it is the one that a "
    "file is named like.",
)
@click.option("--json", "in_json", is_flag=True, help="Print the results as JSON.")
@click.option("--jobs", type=click.IntRange(1, 64), default=1, show_default=True, help="Files judged at a time.")
@click.option(
    "--resume",
    type=_file,
    help="Keep every result in this file as soon as it is there, and take from it what an earlier run has judged.",
)
@click.option("--isolated", is_flag=True, help="Run each file in the browser's sandbox: slower, and safe everywhere.")
@click.option(
    "--pattern",
    metavar="REGEX",
    help="Who handed in, read from a file's path: (?P<person>…), and if you like id, email, attempt, exercise.",
)
@click.option("--shard", type=_Shard(), help="Judge only this share of the files, such as 1/4.")
@click.option("--dask", metavar="ADDRESS", help="Judge on the workers of the Dask cluster whose scheduler is there.")
@click.option("--alike", is_flag=True, help="Also name files that are nearly the same; equal ones always are.")
@click.option(
    "--language",
    type=click.Choice(LANGUAGES),
    help="Tell the results in this language, and not in the one of the course.",
)
@click.option("--csv", type=_file, help="Write a table for spreadsheets: one line for each file.")
@click.option("--moodle", type=_file, help="Write the columns of Moodle's grading worksheet.")
@click.option("--canvas", type=_file, help="Write the columns of Canvas's gradebook.")
@click.option("--junit", type=_file, help="Write JUnit's XML.")
@click.option("--gradescope", type=_file, help="Write Gradescope's results.json; for one person.")
@click.option(
    "--html",
    type=click.Path(file_okay=False, path_type=Path),
    help="Write pages into this folder: one for each file, and index.html for you.",
)
@click.pass_obj
def grade(
    root: Path,
    /,
    paths: Sequence[str],
    slugs: Sequence[str],
    in_json: bool,
    jobs: int,
    resume: Path | None,
    isolated: bool,
    pattern: str | None,
    shard: tuple[int, int] | None,
    dask: str | None,
    alike: bool,
    language: str | None,
    **wanted: Path | None,
) -> int:
    """Judge submissions with the hidden tests: files, folders of them, and zips as learning platforms export them."""
    if dask is not None and isolated:
        raise click.UsageError("--dask and --isolated cannot be had together.")
    exercises = [load_exercise(root, slug) for slug in dict.fromkeys(slugs or exercise_slugs(root))]
    if not exercises:
        raise BuildError("There is no exercise here; run this in the folder of a course.")
    if language is not None:
        exercises = [replace(exercise, language=language) for exercise in exercises]
    speak(exercises[0].language)
    _require_there(paths)
    gathered = gather(paths, exercises, own_rule(pattern) if pattern else None)
    hand_ins = _share(gathered.hand_ins, *shard) if shard else gathered.hand_ins
    remarks = gathered.remarks
    with ExitStack() as stack:
        journals: list[Journal] = []
        scored: dict[HandIn, Score] = {}
        for exercise in exercises:
            own = [each for each in hand_ins if each.slug == exercise.slug]
            if own:
                key = judged_with(exercise) + ("-isolated" if isolated else "")
                journals.append(stack.enter_context(_journal(resume, key)))
                scored |= _judge(exercise, own, gathered.read, journals[-1], jobs, isolated, dask)
        scores = [scored[each] for each in hand_ins]
        remarks += equal(scores)
        if alike:
            remarks += similar(scores, gathered.read)
        for file, sentence in remarks:
            print_err(f"{shown_name(file)}: {one_line(sentence, 1_000)}")
        if not scores:
            raise BuildError("Nothing was judged: no file here is a hand-in.")
        entries = list(map(_printed, scores))
        _print_results(as_json(entries) if in_json else as_text(entries), journals)
    Wanted(**wanted).write(scores, gathered.read)
    return 0 if all(score.verdict == "accepted" for score in scores) else 1


@click.command()
@click.argument("target", type=_file)
@click.argument("journals", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="JOURNAL...")
def merge(target: Path, journals: Sequence[Path]) -> None:
    """Join in TARGET what `grade --resume` has kept on several machines, for `grade --resume TARGET`."""
    count = join(target, journals)
    click.echo(f"{shown_name(str(target))} has the results of {count} file{'s' if count != 1 else ''}.")


def _share(hand_ins: Sequence[HandIn], share: int, of: int) -> list[HandIn]:
    """Every `of`-th file; the same ones wherever the same files are there."""
    files = set([*dict.fromkeys(each.file for each in hand_ins)][share - 1 :: of])
    return [each for each in hand_ins if each.file in files]


def _judge(
    exercise: Exercise,
    hand_ins: Sequence[HandIn],
    reader: Reader,
    journal: Journal,
    jobs: int,
    isolated: bool,
    dask: str | None,
) -> Iterator[tuple[HandIn, Score]]:
    """Each hand-in with its score. A file that several people handed in together is judged once."""
    files = [*dict.fromkeys(each.file for each in hand_ins)]
    with progress() as report:

        def note(done: int, entry: Entry) -> None:
            report.note(progress_line(done, len(files), entry))

        report.step(f"judge {len(files)} file{'s' if len(files) != 1 else ''} for {exercise.slug}")
        way = Isolation(report) if isolated else Cluster(dask) if dask else None
        entries = grade_files(exercise, files, note, jobs=jobs, journal=journal, way=way, reader=reader)
    by_file = dict(zip(files, entries, strict=True))
    for each in hand_ins:
        yield each, Score(each, exercise, by_file[each.file])


def _printed(score: Score) -> Entry:
    """An entry with what is known of the hand-in."""
    person = {"name": score.person.name, "id": score.person.id, "email": score.person.email}
    return score.entry | {"notes": score.remarks, "exercise": score.exercise.slug, "person": person}


def _journal(path: Path | None, judged_with: str) -> Journal:
    try:
        return Journal(path, judged_with)
    except OSError as error:
        raise BuildError(f"{path}: results cannot be kept here ({error.strerror}); choose another --resume.") from None


def _require_there(paths: Sequence[str]) -> None:
    """Before the first is judged, so that one wrong name does not cost the others' time."""
    for name in paths:
        try:
            path = Path(name)
            if path.is_file():
                path.open("rb").close()
            elif path.is_dir():
                next(path.iterdir(), None)
            else:
                path.stat()
        except OSError as error:
            raise BuildError(f"{shown_name(name)}: this file cannot be read ({error.strerror}).") from None


def _print_results(text: str, journals: Sequence[Journal]) -> None:
    """Print what was judged; what cannot be printed or kept is told, with the place where it is. Raises BuildError."""
    try:
        print_out(text)
    except OSError as error:
        raise BuildError(f"The results cannot be printed ({error.strerror}). {_kept(journals)}") from None
    for journal in journals:
        if journal.problem is not None:
            raise BuildError(
                f"{journal.path}: {journal.missing} of the results could not be kept here "
                f"({journal.problem.strerror}). All of them were printed."
            )


def _kept(journals: Sequence[Journal]) -> str:
    path = journals[0].path
    try:
        if path is None or any(journal.problem for journal in journals):
            path = None
            for journal in journals:
                path = journal.rescue(path)
    except OSError as error:
        return f"They could not be kept in a file either ({error.strerror}); make room and judge again."
    return f"They are kept in {path}: the same command with --resume {path} prints them without judging again."
