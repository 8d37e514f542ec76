"""The browser's Python, made ready: the one way in for whoever runs something in it."""

from collections.abc import Iterable
from pathlib import Path

from katalite.common.language import LANGUAGES
from katalite.common.report import Report
from katalite.python.bundle import REALM, bundle
from katalite.python.runtime import Runtime, prepare
from katalite.python.snapshot import add_snapshot

type Packages = tuple[str, ...]
"""Names as in `katalite_grader.packages.PACKAGES`, in that order."""


def make_python(
    site: Path, folder: Path, report: Report, language: str = LANGUAGES[0], packages: Packages = ()
) -> tuple[Runtime, dict[str, Path]]:
    """Everything that Python in the browser needs, its snapshot included, and the scripts, bundled into `folder`.

    Judge and scripts have the words of `language`. It has these packages beside NumPy. Raises BuildError.
    """
    runtimes, scripts = make_pythons(site, folder, report, [packages], language)
    return runtimes[packages], scripts


def make_pythons(
    site: Path, folder: Path, report: Report, sets: Iterable[Packages], language: str = LANGUAGES[0]
) -> tuple[dict[Packages, Runtime], dict[str, Path]]:
    """As `make_python`, with a Python for each of these sets of packages."""
    wanted = [*dict.fromkeys(sets)]
    plain = {packages: prepare(report, site, language, packages) for packages in wanted}
    scripts = bundle(site, folder, report, language)
    return {each: add_snapshot(runtime, scripts[REALM], report) for each, runtime in plain.items()}, scripts
