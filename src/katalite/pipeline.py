"""One way through: load, verify, render, publish. Everything else is called from here."""

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from importlib.metadata import version
from pathlib import Path
from typing import Self

from katalite.common.report import Report
from katalite.common.toolchain import SITE
from katalite.course.load import exercise_slugs, survey
from katalite.course.memory import Memory
from katalite.course.model import ContentError, Course, Problem
from katalite.course.reread import Reread
from katalite.proof.proof import prove
from katalite.proof.workers import cores
from katalite.python.bundle import REALM, bundle, figures
from katalite.python.ready import Packages, make_pythons
from katalite.python.runtime import Runtime
from katalite.recording import record_all
from katalite.web.compose import Parts, compose, compose_package
from katalite.web.hosted import compose_hosted, require_told
from katalite.web.kept_texts import convert_texts
from katalite.web.notices import third_party_notices
from katalite.web.publish import publish, require_ours
from katalite.web.scorm import write_package
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
    root: Path,
    out: Path,
    report: Report,
    site: Path = SITE,
    *,
    work_offline: bool = True,
    jobs: int | None = None,
    slugs: Sequence[str] = (),
) -> BuildSummary:
    """Builds the course below `root` into `out` with the front end of `site`; `work_offline` as for `compose`.

    With `slugs` the site has these exercises alone.

    `jobs` exercises are proved and recorded at a time, as many as there are cores if it is None.
    Raises ContentError with what is wrong in the course and BuildError, one sentence, for anything else; `out` is then
    as it was.
    """
    with tempfile.TemporaryDirectory() as folder:
        return Kit(site, Path(folder), report, jobs).build(root, out, work_offline=work_offline, slugs=slugs)


class Kit:
    """What every build needs and no course changes: Python for the browser, the scripts, the notices. Made once. And
    what the last build has made of each exercise, so that the next one makes only what is new.

    `folder` is where the scripts are bundled. Raises as `build_site` does.
    """

    def __init__(self, site: Path, folder: Path, report: Report, jobs: int | None = None) -> None:
        self._site, self._folder, self._report = site, folder, report
        self._jobs = jobs or cores()
        self._told: dict[tuple[Path, ...], str] = {}
        self._made: dict[str, tuple[dict[Packages, Runtime], dict[str, Path]]] = {}
        self._reread, self._memory = Reread(), Memory()

    def saying(self, report: Report) -> Self:
        """Itself, from now on telling this report what it does."""
        self._report = report
        return self

    def python(
        self, language: str, sets: Sequence[Packages] = ((),)
    ) -> tuple[dict[Packages, Runtime], dict[str, Path]]:
        """A Python for each set of packages, and the scripts, with the words of a language."""
        made, scripts = self._made.setdefault(language, ({}, {}))
        if wanted := [each for each in sets if each not in made]:
            more, bundled = make_pythons(self._site, self._folder / language, self._report, wanted, language)
            made.update(more)
            scripts.update(bundled)
        return {each: made[each] for each in sets}, scripts

    def _notices(self, runtimes: Sequence[Runtime]) -> str:
        """The same in every language."""
        if (folders := tuple(runtime.folder for runtime in runtimes)) not in self._told:
            self._told[folders] = third_party_notices(runtimes, self._report, self._site)
        return self._told[folders]

    def build(self, root: Path, out: Path, *, work_offline: bool = True, slugs: Sequence[str] = ()) -> BuildSummary:
        """As `build_site`."""
        require_ours(out)
        parts = self._parts(root, slugs, reread=self._reread)
        files = compose(parts, self._site, work_offline=work_offline, memory=self._memory)
        publish(files, out)
        sizes = files.sizes()
        return BuildSummary(
            out=out.resolve(),
            exercises=len(parts.exercises),
            tests=sum(len(exercise.tests) for exercise in parts.exercises),
            files=len(sizes),
            size=sum(sizes.values()),
            runtime_size=sum(size for address, size in sizes.items() if address.startswith("runtime/")),
        )

    def packages(
        self, root: Path, out: Path, slugs: Sequence[str] = (), host: str | None = None
    ) -> Iterator[tuple[Path, int]]:
        """Writes a package for learning platforms into `out` for each of these exercises, or for all of them.

        With `host`, the address of a published site of the course, packages are small and show the exercises from
        there. Yields each one's path and bytes. Raises as `build_site` does, and UnknownExerciseError.
        """
        if host is not None:
            yield from self._small_packages(root, out, slugs, host)
            return
        parts = self._parts(root, slugs)
        for exercise in parts.exercises:
            files, page = compose_package(replace(parts, exercises=[exercise]), self._site)
            path = out / f"{exercise.slug}.zip"
            yield path, write_package(path, exercise, page, files)

    def _small_packages(self, root: Path, out: Path, slugs: Sequence[str], host: str) -> Iterator[tuple[Path, int]]:
        read = read_course(root, self._report, self._site, slugs)
        if read.problems:
            raise ContentError(read.problems)
        require_told(host, read.course.about)
        scripts = bundle(self._site, self._folder, self._report)
        for exercise in read.course.exercises:
            files, page = compose_hosted(exercise, read.course.about, host, scripts, self._site)
            path = out / f"{exercise.slug}.zip"
            yield path, write_package(path, exercise, page, files)

    def _parts(self, root: Path, slugs: Sequence[str] = (), reread: Reread | None = None) -> Parts:
        """Everything that a site of the whole course, or of these exercises, is composed of."""
        site, report, jobs = self._site, self._report, self._jobs
        read = read_course(root, report, site, slugs, reread=reread, memory=self._memory)
        course = read.course
        if problems := [*read.problems, *prove(course, report, jobs, self._memory)]:
            raise ContentError(problems)
        sets = sorted({(), *(each.packages for each in course.exercises)})
        runtimes, scripts = self.python(course.about.language, sets)
        answers = record_all(course.exercises, runtimes, scripts[REALM], report, jobs, self._memory)
        notices = self._notices([*runtimes.values()])
        report.step("write the site")
        return Parts(
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


@dataclass(frozen=True)
class ReadCourse:
    """What can be said of a course without running an author's code."""

    course: Course
    """The exercises whose files are right."""
    texts: Mapping[str, Converted]
    """Each exercise's texts by slug; empty where a text has a problem."""
    problems: Sequence[Problem]


def read_course(
    root: Path,
    report: Report,
    site: Path = SITE,
    slugs: Sequence[str] = (),
    reread: Reread | None = None,
    memory: Memory | None = None,
) -> ReadCourse:
    """Reads all exercises, or those of `slugs` alone; with `reread` and `memory`, only what has changed since they were
    used last. Raises UnknownExerciseError and BuildError."""
    report.step("read the exercises")
    course, problems = survey(root, slugs, reread)
    try:
        texts = convert_texts(course.exercises, site, report, figures(site), exercise_slugs(root), memory)
    except ContentError as error:
        return ReadCourse(course, {}, [*problems, *error.problems])
    return ReadCourse(course, texts, problems)
