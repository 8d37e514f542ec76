"""A static host that is deployed to while pages are open."""

import re
import shutil
from collections.abc import Callable
from contextlib import ExitStack
from functools import cached_property
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

from katalite.common.report import PlainReport
from katalite.common.toolchain import PROJECT, SITE
from katalite.pipeline import build_site
from katalite.web.serve import SiteServer, serving

from .bench import SLUG


class Editions:
    """Built sites: two that follow each other, and one without a service worker; each built when asked for."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @cached_property
    def first(self) -> Path:
        return self._built("first")

    @cached_property
    def without(self) -> Path:
        return self._built("without", work_offline=False)

    @cached_property
    def second(self) -> Path:
        """The exercise, its tests, the page's script and the style sheet are others."""
        return self._built("second", _change_everything)

    def _built(
        self, name: str, change: Callable[[Path, Path], None] | None = None, *, work_offline: bool = True
    ) -> Path:
        folder = self._folder / name
        course, site = course_of_one(folder / "course"), folder / "site"
        shutil.copytree(SITE, site, ignore=shutil.ignore_patterns("node_modules", "dist"))
        (site / "node_modules").symlink_to(SITE / "node_modules")
        if change is not None:
            change(course, site)
        build_site(course, folder / "dist", PlainReport(), site, work_offline=work_offline)
        return folder / "dist"


def course_of_one(folder: Path) -> Path:
    """A course that holds the visited exercise alone: the others would be proved and built for nothing."""
    for part in ("exercise", "solutions", "hidden_tests"):
        shutil.copytree(PROJECT / part / SLUG, folder / part / SLUG)
    return folder


def _change_everything(course: Path, site: Path) -> None:
    _change(course / "exercise" / SLUG / "exercise.toml", 'title = "', 'title = "New ')
    for tests in (course / "hidden_tests" / SLUG).glob("test_*.py"):
        _change(tests, '"""Reference example', '"""New reference example')
    _change(site / "src" / "shared" / "catalogues" / "en.ts", "then try again.", "then try it again.")
    _change(site / "styles" / "base.css", "body {", "body {\n  scroll-margin: 0;")


def _change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text or file.suffix == ".py", f"{file.name} does not hold {old}"
    file.write_text(text.replace(old, new), encoding="utf-8")


class Host:
    """A static host: one edition at a time, and an end."""

    def __init__(self, folder: Path, stack: ExitStack) -> None:
        self._folder = folder
        self._stack = stack
        folder.mkdir()
        self.server: SiteServer = stack.enter_context(serving(folder))
        self.address = self.server.address

    def deploy(self, edition: Path) -> None:
        """What was there before is gone."""
        shutil.rmtree(self._folder)
        shutil.copytree(edition, self._folder)

    def end(self) -> None:
        self._stack.close()

    def path(self, pattern: str) -> Path:
        (path,) = self._folder.glob(pattern)
        return path

    def has(self, path: str) -> bool:
        try:
            urlopen(self.address + path.lstrip("/"), timeout=60).close()
        except HTTPError:
            return False
        return True


def files(edition: Path) -> set[str]:
    """Paths of what is named by its content."""
    return {
        f"/{path.relative_to(edition).as_posix()}"
        for path in edition.rglob("*")
        if re.search(r"-[0-9a-f]{12}\.\w+$", path.name)
    }
