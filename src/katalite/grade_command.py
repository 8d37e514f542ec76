"""The command `grade`: what was handed in is found, judged, printed and written where it is wanted."""

import errno
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from katalite.common.printing import print_out
from katalite.common.progress import progress
from katalite.common.report import BuildError
from katalite.course.load import load_exercise
from katalite.grading.batch import Entry, grade_files
from katalite.grading.handed_in import read, shown_name
from katalite.grading.isolated import Isolation
from katalite.grading.journal import Journal
from katalite.grading.misconceptions import judged_with
from katalite.grading.report import as_json, as_text, progress_line
from katalite.handins.hand_in import HandIn, Person
from katalite.results.files import write_result
from katalite.results.gradescope import as_gradescope
from katalite.results.junit import as_junit
from katalite.results.pages import write_pages
from katalite.results.score import Score
from katalite.results.tables import BOM, as_canvas, as_csv, as_moodle

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

    def write(self, scores: Sequence[Score]) -> None:
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
            write_pages(self.html, scores, read)
        if self.gradescope is not None:
            write_result(self.gradescope, as_gradescope(scores))


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--exercise", "slug", required=True, metavar="SLUG", help="The exercise that the files solve.")
@click.option("--json", "in_json", is_flag=True, help="Print the results as JSON.")
@click.option("--jobs", type=click.IntRange(1, 64), default=1, show_default=True, help="Files judged at a time.")
@click.option(
    "--resume",
    type=_file,
    help="Keep every result in this file as soon as it is there, and take from it what an earlier run has judged.",
)
@click.option("--isolated", is_flag=True, help="Run each file in the browser's sandbox: slower, and safe everywhere.")
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
    files: Sequence[str],
    slug: str,
    in_json: bool,
    jobs: int,
    resume: Path | None,
    isolated: bool,
    **wanted: Path | None,
) -> int:
    """Judge submission files with the hidden tests."""
    exercise = load_exercise(root, slug)
    _require_there(files)
    hand_ins = [HandIn(file, Person(Path(file).stem or file), slug) for file in files]
    with _journal(resume, judged_with(exercise) + ("-isolated" if isolated else "")) as journal:
        with progress() as report:

            def note(done: int, entry: Entry) -> None:
                report.note(progress_line(done, len(files), entry))

            report.step(f"judge {len(files)} file{'s' if len(files) != 1 else ''} for {slug}")
            way = Isolation(report) if isolated else None
            results = grade_files(exercise, files, note, jobs=jobs, journal=journal, way=way)
        _print_results(as_json(results) if in_json else as_text(results), journal)
    Wanted(**wanted).write([Score(each, exercise, entry) for each, entry in zip(hand_ins, results, strict=True)])
    return 0 if all(result["verdict"] == "accepted" for result in results) else 1


def _journal(path: Path | None, judged_with: str) -> Journal:
    try:
        return Journal(path, judged_with)
    except OSError as error:
        raise BuildError(f"{path}: results cannot be kept here ({error.strerror}); choose another --resume.") from None


def _require_there(files: Sequence[str]) -> None:
    """Before the first is judged, so that one wrong name does not cost the others' time."""
    for name in files:
        try:
            path = Path(name)
            if path.is_file():
                path.open("rb").close()
            elif path.is_dir():
                raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
            else:
                path.stat()
        except OSError as error:
            raise BuildError(f"{shown_name(name)}: this file cannot be read ({error.strerror}).") from None


def _print_results(text: str, journal: Journal) -> None:
    """Print what was judged; what cannot be printed or kept is told, with the place where it is. Raises BuildError."""
    try:
        print_out(text)
    except OSError as error:
        raise BuildError(f"The results cannot be printed ({error.strerror}). {_kept(journal)}") from None
    if journal.problem is not None:
        raise BuildError(
            f"{journal.path}: {journal.missing} of the results could not be kept here ({journal.problem.strerror}). "
            "All of them were printed."
        )


def _kept(journal: Journal) -> str:
    try:
        path = journal.path if journal.path is not None and journal.problem is None else journal.rescue()
    except OSError as error:
        return f"They could not be kept in a file either ({error.strerror}); make room and judge again."
    return f"They are kept in {path}: the same command with --resume {path} prints them without judging again."
