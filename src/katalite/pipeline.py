"""One way through: load, verify, render, publish. Everything else is called from here."""

import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from importlib.metadata import version
from pathlib import Path
from typing import Self

from katalite.common.report import Report
from katalite.common.toolchain import SITE
from katalite.course.load import exercise_slugs, survey
from katalite.course.model import ContentError, Course, Exercise, Problem
from katalite.proof.proof import prove
from katalite.proof.workers import cores
from katalite.python.bundle import REALM, figures
from katalite.python.ready import Packages, make_python
from katalite.python.runtime import Runtime
from katalite.recording import record_all
from katalite.web.compose import Parts, compose
from katalite.web.kept_texts import convert_texts
from katalite.web.notices import third_party_notices
from katalite.web.publish import publish, require_ours
from katalite.web.statement import Converted


@dataclass(frozen=True)
class BuildSummary:
    """What was built and how large it is; sizes in bytes."""

    out: Path
    exercises: int
    tests: int
    files: int
    size: int
    runtime_size: int
    """Of it, Python and its packages: every visitor downloads once what the visited exercises ask for."""


def build_site(
    root: Path, out: Path, report: Report, site: Path = SITE, *, work_offline: bool = True, jobs: int | None = None
) -> BuildSummary:
    """Builds the course below `root` into `out` with the front end of `site`; `work_offline` as for `compose`.

    `jobs` exercises are proved and recorded at a time, as many as there are cores if it is None.
    Raises ContentError with what is wrong in the course and BuildError, one sentence, for anything else; `out` is then
    as it was.
    """
    with tempfile.TemporaryDirectory() as folder:
        return Kit(site, Path(folder), report, jobs).build(root, out, work_offline=work_offline)


class Kit:
    """What every build needs and no course changes: Python for the browser, the scripts, the notices. Made once.

    `folder` is where the scripts are bundled. Raises as `build_site` does.
    """

    def __init__(self, site: Path, folder: Path, report: Report, jobs: int | None = None) -> None:
        self._site, self._folder, self._report = site, folder, report
        self._jobs = jobs or cores()
        self._pythons: dict[Packages, Runtime] = {}

    def saying(self, report: Report) -> Self:
        """Itself, from now on telling this report what it does."""
        self._report = report
        return self

    @cached_property
    def python(self) -> tuple[Runtime, dict[str, Path]]:
        return make_python(self._site, self._folder, self._report)

    def _pythons_for(self, exercises: Sequence[Exercise]) -> dict[Packages, Runtime]:
        """The Python of each set of packages that the exercises ask for, and the one without any."""
        self._pythons[()] = self.python[0]
        for exercise in exercises:
            if exercise.packages not in self._pythons:
                made = make_python(self._site, self._folder, self._report, exercise.packages)
                self._pythons[exercise.packages] = made[0]
        return {packages: self._pythons[packages] for packages in sorted({(), *(each.packages for each in exercises)})}

    def build(self, root: Path, out: Path, *, work_offline: bool = True) -> BuildSummary:
        """As `build_site`."""
        site, report, jobs = self._site, self._report, self._jobs
        require_ours(out)
        read = read_course(root, report, site)
        course = read.course
        if problems := [*read.problems, *prove(course, report, jobs)]:
            raise ContentError(problems)
        scripts = self.python[1]
        runtimes = self._pythons_for(course.exercises)
        answers = record_all(course.exercises, runtimes, scripts[REALM], report, jobs)
        notices = third_party_notices([*runtimes.values()], report, site)
        report.step("write the site")
        parts = Parts(
            exercises=course.exercises,
            about=course.about,
            css=course.css,
            runtimes=runtimes,
            scripts=scripts,
            tests={slug: each.tests for slug, each in answers.items()},
            misconceptions={slug: each.misconceptions for slug, each in answers.items() if each.misconceptions},
            texts=read.texts,
            notices=notices,
            katalite=version("katalite"),
        )
        files = compose(parts, site, work_offline=work_offline)
        publish(files, out)
        sizes = files.sizes()
        return BuildSummary(
            out=out.resolve(),
            exercises=len(course.exercises),
            tests=sum(len(exercise.tests) for exercise in course.exercises),
            files=len(sizes),
            size=sum(sizes.values()),
            runtime_size=sum(size for address, size in sizes.items() if address.startswith("runtime/")),
        )


@dataclass(frozen=True)
class ReadCourse:
    """What can be said of a course without running an author's code."""

    course: Course
    """The exercises whose files are right."""
    texts: Mapping[str, Converted]
    """Each exercise's texts by slug; empty where a text has a problem."""
    problems: Sequence[Problem]


def read_course(root: Path, report: Report, site: Path = SITE, slugs: Sequence[str] = ()) -> ReadCourse:
    """Reads all exercises, or those of `slugs` alone. Raises UnknownExerciseError and BuildError."""
    report.step("read the exercises")
    course, problems = survey(root, slugs)
    try:
        texts = convert_texts(course.exercises, site, report, figures(site), exercise_slugs(root))
    except ContentError as error:
        return ReadCourse(course, {}, [*problems, *error.problems])
    return ReadCourse(course, texts, problems)
