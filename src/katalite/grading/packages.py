"""The packages of an exercise on this machine: imported for the judge, and which versions there are."""

import importlib
import sys
from collections.abc import Iterable, Sequence
from importlib.metadata import PackageNotFoundError, version

from katalite.common.report import BuildError
from katalite.course.problems import listed
from katalite.python.pins import load_pins
from katalite_grader.packages import PACKAGES


def import_packages(packages: Sequence[str]) -> None:
    """Import what the judge makes values of. Raises BuildError with what to install."""
    if missing := [name for name in packages if not _installed(name)]:
        raise BuildError(f"{listed(missing)}: not installed here, and the exercise asks for it; run `{_pip(missing)}`.")
    for name in packages:
        importlib.import_module(PACKAGES[name].modules[0])


def versions_here(packages: Iterable[str]) -> str:
    """The installed packages with their versions, for people and as a mark; "" where there is none."""
    return ", ".join(f"{PACKAGES[name].title} {_installed(name) or 'missing'}" for name in packages)


def other_versions(packages: Iterable[str]) -> str:
    """A sentence where this machine has other versions than the page; "" where both are one, or one is missing."""
    pins = load_pins()
    other = [name for name in packages if _installed(name) not in ("", pins.version_of(name))]
    if not other:
        return ""
    said = (
        f"{PACKAGES[name].title} is {_installed(name)} here and {pins.version_of(name)} in the page" for name in other
    )
    return f"{listed(said)}; `check` judges with both. `{_pip(other)}` makes them one."


def _installed(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""


def _pip(packages: Iterable[str]) -> str:
    pins = load_pins()
    return f"{sys.executable} -m pip install {' '.join(f'{name}=={pins.version_of(name)}' for name in packages)}"
