"""Reading course.toml: what a course says of itself, and the order of its exercises. It need not be there."""

from collections.abc import Collection, Iterator
from importlib.metadata import version
from pathlib import Path

from packaging.specifiers import InvalidSpecifier, SpecifierSet

from katalite.course.keys import ChapterKeys, CourseKeys
from katalite.course.model import About, Chapter
from katalite.course.packages import read_packages
from katalite.course.problems import Problems, did_you_mean
from katalite.course.toml_table import Table
from katalite.course.toml_text import read_toml

NAME = "course.toml"


def read_course_file(root: Path, slugs: Collection[str], problems: Problems) -> About:
    """What the file says; `slugs` are the exercises that there are. Without a file, nothing is said."""
    path = root / NAME
    toml = read_toml(path, problems) if path.is_file() else None
    if toml is None:
        return About()
    table = Table(toml.values, toml, path, problems)
    about = About(
        title=table.take(CourseKeys.title),
        description=table.take(CourseKeys.description),
        language=table.take(CourseKeys.language),
        source=table.take(CourseKeys.source),
        licence=table.take(CourseKeys.licence),
        results_to=table.take(CourseKeys.results_to),
        chapters=tuple(_chapters(table)),
        packages=read_packages(table, CourseKeys.packages),
    )
    _check_version(table)
    table.report_unknown()
    table.check_seen("title", "description", "licence")
    _check_chapters(table, about.chapters, slugs)
    return about


def _chapters(table: Table) -> Iterator[Chapter]:
    chapters = table.take(CourseKeys.chapter)
    for index, values in enumerate(chapters):
        chapter = table.inner(values, "chapter", index)
        yield Chapter(
            title=chapter.take(ChapterKeys.title),
            summary=chapter.take(ChapterKeys.summary),
            exercises=chapter.take(ChapterKeys.exercises),
            builds_on=chapter.take(ChapterKeys.builds_on),
        )
        chapter.report_unknown()
        chapter.check_seen("title", "summary")


def _check_version(table: Table) -> None:
    wanted = table.take(CourseKeys.katalite)
    try:
        fits = SpecifierSet(wanted).contains(here := version("katalite"), prereleases=True)
    except InvalidSpecifier:
        table.add("katalite", f"`katalite` must be {CourseKeys.katalite.wanted}.")
        return
    if not fits:
        install = f"python -m pip install 'katalite{wanted}'"
        table.add("katalite", f"This course needs katalite {wanted}, and this is {here}; run `{install}`.")


def _check_chapters(table: Table, chapters: Collection[Chapter], slugs: Collection[str]) -> None:
    """Every exercise is in one chapter, and every chapter builds on earlier ones."""
    homes: dict[str, str] = {}
    titles: list[str] = []
    for index, chapter in enumerate(chapters):
        place = table.inner({}, "chapter", index)
        if chapter.title in titles:
            place.add("title", f"Another chapter is called “{chapter.title}” too; change one.")
        for slug in chapter.exercises:
            if slug not in slugs:
                place.add("exercises", f"There is no exercise “{slug}”.{did_you_mean(slug, slugs)}")
            elif slug in homes:
                place.add("exercises", f"{slug} is in the chapter “{homes[slug]}” already; choose one.")
            homes.setdefault(slug, chapter.title)
        for other in chapter.builds_on:
            if other not in titles:
                near = did_you_mean(other, titles)
                place.add("builds_on", f"There is no earlier chapter “{other}” to build on.{near}")
        titles.append(chapter.title)
    if chapters:
        for slug in sorted(set(slugs) - homes.keys()):
            last = table.inner({}, "chapter", len(chapters) - 1)
            last.add("exercises", f"{slug} is in no chapter; add it to the `exercises` of one.")
