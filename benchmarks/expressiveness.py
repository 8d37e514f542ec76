"""Which exercises of other people can be imported and judged: docs/expressiveness.md.

    python -m benchmarks.expressiveness "Exercism, practice=…/exercises/practice" "deep-ml=…/questions" [--pyodide]

Each PATH is a folder of exercises on this machine, in any form that `import` knows; nothing of them is kept. What has
been judged is kept in --journal, so that a run that was ended goes on. Without --write only the counts are printed.
"""

import argparse
import json
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import asdict, dataclass
from pathlib import Path

from benchmarks.results import table
from katalite.common.progress import progress
from katalite.common.report import Report
from katalite.common.toolchain import PROJECT, SITE
from katalite.course.importing.take_over import TakenOver, take_over
from katalite.course.load import load_exercise
from katalite.course.model import Exercise
from katalite.course.pool import Known, read_pool
from katalite.grading.sandbox_process import SandboxError
from katalite.proof.places import CPython, Place, Pyodide
from katalite.python.bundle import REALM
from katalite.python.ready import make_python
from katalite_grader.solution import LostSandbox
from katalite_grader.texts import one_line

PAGE = PROJECT / "docs" / "expressiveness.md"
_SHOWN = 220
HEAD = """\
# Which exercises can be imported

Written by `python -m benchmarks.expressiveness --write`, from the public repositories `exercism/python` and
`Open-Deep-ML/DML-OpenProblem`, of which nothing is kept here. Each exercise is taken over by `import` as it is, and
then judged: verified means that its own solution is accepted and its own starter is not. No test file of Exercism's is
changed. Where Pyodide judged fewer, it was each N-th of a folder (`--every N`).
"""
_CAUSES = {
    "not imported": "A file of it is not what its name says, such as a solution that is no Python.",
    "solution judge-error": "Its tests give the submission what cannot cross: a mock, a module or an open file.",
    "solution not judged": "Its solution cannot be loaded, for want of a package.",
    "solution wrong-answer": "Its own solution does not give what its own tests expect.",
    "starter accepted": "Its starter passes every test already: it is an exercise in rewriting.",
}
"""In words of the page; what was said of each exercise is in the journal, since it quotes the exercise."""


@dataclass(frozen=True)
class Outcome:
    """What became of one exercise in one place."""

    corpus: str
    name: str
    place: str
    imported: bool
    verified: bool
    cause: str = ""
    """Why it was not verified: a kind, a colon, and what was said."""


def main() -> None:
    options = _options()
    corpora = [(name or path, Path(path)) for name, _, path in (each.rpartition("=") for each in options.corpora)]
    known = _read(options.journal)
    with progress() as report, ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        runtime = make_python(SITE, folder / "python", report) if options.pyodide else None

        def place(exercise: Exercise) -> Place:
            return Pyodide(exercise, runtime[0], runtime[1][REALM]) if runtime else CPython(exercise)

        key = "Pyodide" if runtime else "CPython"
        with options.journal.open("a", encoding="utf-8") as journal:
            for number, (name, path) in enumerate(corpora):
                root = folder / str(number)
                root.mkdir()
                done = {each.name for each in known if (each.corpus, each.place) == (name, key)}
                for count, taken in enumerate(take_over([path], root)):
                    if taken.source.name in done or (options.only and taken.source.name not in options.only):
                        continue
                    if count % options.every:
                        continue
                    report.step(f"{name}: {taken.source.name}")
                    outcome = _judged(taken, root, name, key, place, report)
                    known.append(outcome)
                    journal.write(json.dumps(asdict(outcome), ensure_ascii=False) + "\n")
                    journal.flush()
    text = "\n".join(_page(known))
    print(text)
    if options.write:
        PAGE.write_text(text, encoding="utf-8")


def _judged(taken: TakenOver, root: Path, corpus: str, key: str, place, report: Report) -> Outcome:  # type: ignore[no-untyped-def]
    name = taken.source.name
    if taken.problems:
        said = one_line(taken.problems[0].rpartition(f"{name}/")[2], _SHOWN)
        return Outcome(corpus, name, key, False, False, f"not imported: {said}")
    exercise = load_exercise(root, taken.slug)
    pool, _ = read_pool(exercise)
    both: Sequence[Known] = [pool.reference, pool.starter]
    try:
        reference, starter = place(exercise).judge(both)
    except (SandboxError, LostSandbox) as error:
        return Outcome(corpus, name, key, True, False, f"solution not judged: {one_line(str(error), _SHOWN)}")
    if reference.verdict != "accepted":
        failed = next((test for test in reference.tests if test["outcome"] != "passed"), None)
        said = f"{failed['title']}: {failed['message']}" if failed else reference.error or ""
        return Outcome(corpus, name, key, True, False, f"solution {reference.verdict}: {one_line(said, _SHOWN)}")
    if starter.verdict == "accepted":
        return Outcome(corpus, name, key, True, False, "starter accepted: it passes every test as it stands.")
    return Outcome(corpus, name, key, True, True)


def _page(outcomes: Sequence[Outcome]) -> Iterator[str]:
    yield HEAD
    rows = []
    for corpus in dict.fromkeys(each.corpus for each in outcomes):
        for place in dict.fromkeys(each.place for each in outcomes):
            some = [each for each in outcomes if (each.corpus, each.place) == (corpus, place)]
            counts = (len(some), sum(each.imported for each in some), sum(each.verified for each in some))
            if some:
                rows.append([f"{corpus} ({place})", *map(str, counts)])
    yield table(["corpus (judged in)", "exercises", "imported", "verified"], rows)
    for place in dict.fromkeys(each.place for each in outcomes):
        rest = [each for each in outcomes if each.place == place and not each.verified]
        yield f"\n## What is not verified in {place}\n"
        if not rest:
            yield "Nothing.\n"
        for kind in sorted({each.cause.partition(":")[0] for each in rest}):
            some = [each for each in rest if each.cause.partition(":")[0] == kind]
            yield f"{_CAUSES.get(kind, f'{kind.capitalize()}.')} ({len(some)})\n"
            yield from (f"- {each.corpus}: `{each.name}`" for each in some)
            yield ""


def _read(path: Path) -> list[Outcome]:
    lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    return [Outcome(**json.loads(line)) for line in lines]


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("corpora", nargs="*", metavar="[NAME=]PATH")
    parser.add_argument("--pyodide", action="store_true", help="judge in Pyodide under Node instead of CPython")
    parser.add_argument("--only", nargs="*", default=[], metavar="FOLDER", help="exercises of these folders only")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="judge each N-th exercise of a folder only")
    parser.add_argument("--journal", type=Path, default=Path("expressiveness.jsonl"), help="what was judged so far")
    parser.add_argument("--write", action="store_true", help=f"write docs/{PAGE.name}")
    return parser.parse_args()


if __name__ == "__main__":
    main()
