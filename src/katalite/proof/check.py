"""`build.py check`: everything that an author wants to know of the content, wherever it will be judged."""

import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from katalite.common.report import BuildError, Report
from katalite.common.toolchain import SITE
from katalite.course.model import Course, Exercise, Problem
from katalite.course.pool import Pool, read_pool
from katalite.grading.packages import other_versions
from katalite.proof.in_browser import Chromium
from katalite.proof.places import CPython, Place, Pyodide, Result
from katalite.proof.verified import Verified
from katalite.proof.verify import verify, verify_everywhere
from katalite.proof.workers import work_on
from katalite.python.bundle import REALM
from katalite.python.ready import Packages, make_pythons
from katalite.python.runtime import Runtime
from katalite.web.serve import serving

PASSED, OTHER = "✓", "✗"


@dataclass(frozen=True)
class Checked:
    """What came of one exercise: what each place said, and all problems."""

    exercise: Exercise
    pool: Pool
    places: tuple[Verified, ...]
    problems: tuple[Problem, ...]

    def as_json(self) -> dict[str, Any]:
        return {
            "slug": self.exercise.slug,
            "places": {verified.key: _place_json(verified, self.pool) for verified in self.places},
            "problems": [
                {"path": problem.path, "line": problem.line, "message": problem.message} for problem in self.problems
            ],
        }


def check(
    course: Course,
    report: Report,
    *,
    build: Callable[[Path], object] | None = None,
    jobs: int = 1,
    again: bool = False,
) -> Iterator[Checked]:
    """Check each exercise in CPython and in Pyodide under Node; with `build`, which builds the
    site into the folder that it is given, reference and starter in Chromium too.

    `jobs` exercises are judged at a time. What was proved before is shown as it was kept, unless `again`. Raises
    BuildError when a place cannot be had.
    """
    if not course.exercises:
        return
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        sets = {exercise.packages for exercise in course.exercises}
        runtimes, scripts = make_pythons(SITE, Path(folder), report, sorted(sets), course.about.language)
        if other := other_versions({name for packages in sets for name in packages}):
            report.note(other)
        visit = stack.enter_context(_browser(build, report)) if build else None

        def tell(exercise: Exercise) -> None:
            count = 2 + len(exercise.accepted) + len(exercise.wrong)
            report.step(f"{exercise.slug}: judge {count} submissions in CPython and in Pyodide under Node")

        work = partial(_checked, runtimes=runtimes, realm=scripts[REALM], again=again)
        for checked in work_on(course.exercises, work, jobs, tell):
            if visit and not checked.problems:
                checked = _visited(checked, visit(checked.exercise), report)
            yield checked


def _checked(exercise: Exercise, runtimes: Mapping[Packages, Runtime], realm: Path, again: bool) -> Checked:
    pool, problems = read_pool(exercise)
    places: list[Place] = [CPython(exercise), Pyodide(exercise, runtimes[exercise.packages], realm)]
    verified, found = verify_everywhere(exercise, pool, places, again=again)
    return Checked(exercise, pool, tuple(verified), tuple(sorted({*problems, *found})))


def _visited(checked: Checked, place: Place, report: Report) -> Checked:
    """With what a browser says of reference and starter."""
    report.step(f"{checked.exercise.slug}: judge reference and starter in {place.name}")
    few = Pool(checked.pool.reference, checked.pool.starter, (), ())
    verified = verify(few, place)
    problems = sorted({*checked.problems, *verified.problems})
    return replace(checked, places=(*checked.places, verified), problems=tuple(problems))


@contextmanager
def _browser(build: Callable[[Path], object], report: Report) -> Iterator[Callable[[Exercise], Chromium]]:
    """The site, built and served, and a Chromium to visit it with."""
    try:
        from katalite.common.chromium import open_chromium
    except ImportError:  # pragma: no cover
        raise BuildError(
            f"check --browser needs Playwright; run `{sys.executable} -m pip install playwright`."
        ) from None
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        build(Path(folder) / "dist")
        server = stack.enter_context(serving(Path(folder) / "dist"))
        browser = stack.enter_context(open_chromium(report))
        yield lambda exercise: Chromium(exercise, browser, server.address)


def lines(checked: Checked) -> Iterator[str]:
    """What people read: the four results in each place, the pool, the kill matrix."""
    pool = checked.pool
    yield checked.exercise.slug
    for verified in checked.places:
        yield f"  {verified.place}"
        yield f"    reference: {verified.reference.verdict}"
        for test in verified.reference.tests:
            yield f"      {PASSED if test['outcome'] == 'passed' else OTHER} {test['title']}: {test['outcome']}"
        yield f"    starter: {verified.starter.verdict}, as it must not be accepted"
        if verified.matrix.kills:
            yield f"    right solutions in other styles: {verified.accepted} of {len(pool.accepted)} accepted"
            yield f"    wrong solutions: {verified.rejected} of {len(pool.wrong)} rejected by the case they name"
    first = next((verified for verified in checked.places if verified.matrix.kills), None)
    if first is not None:
        yield f"  which case rejects what ({first.place})"
        yield from (f"    {line}" for line in first.matrix.lines())
        for item in first.matrix.useless():
            yield f"    Without {item} the same wrong solutions are rejected; remove it, or add one for it alone."


def _place_json(verified: Verified, pool: Pool) -> dict[str, Any]:
    return {
        "name": verified.place,
        "reference": _result_json(verified.reference),
        "starter": _result_json(verified.starter),
        "accepted": {"judged": len(pool.accepted), "accepted": verified.accepted},
        "wrong": {
            "judged": len(verified.matrix.kills),
            "rejected_by_named_case": verified.rejected,
            "survivors": verified.matrix.survivors(),
            "useless_cases": verified.matrix.useless() if pool.wrong else [],
        },
        "kills": {name: sorted(items) for name, items in verified.matrix.kills.items()},
    }


def _result_json(result: Result) -> dict[str, Any]:
    tests: Sequence[dict[str, Any]] = result.tests
    return {"verdict": result.verdict, "error": result.error, "tests": list(tests)}
