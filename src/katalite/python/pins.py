"""The pinned parts of the browser runtime, read from pins.toml."""

import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from katalite.common.sources import IndexSource, UrlSource

PINS = Path(__file__).with_name("pins.toml")


@dataclass(frozen=True)
class CoreFile:
    """A file of Pyodide's npm package. `browser` is false for files that are not published."""

    name: str
    sha256: str
    browser: bool = True


@dataclass(frozen=True)
class Wheel:
    """A pinned wheel, and the places to have it from, in the order in which to try them."""

    name: str
    version: str
    file: str
    sha256: str
    sources: tuple[UrlSource | IndexSource, ...]
    needs: tuple[str, ...] = ()
    """Names of others of `Pins.packages`."""


@dataclass(frozen=True)
class Pins:
    """`python` is the minor version, such as "3.14"; `npm` is the name of Pyodide's npm package.

    `wheels` are in every runtime, `packages` in those of exercises that ask for them.
    """

    pyodide: str
    python: str
    npm: str
    core: tuple[CoreFile, ...]
    wheels: tuple[Wheel, ...]
    checker: Wheel
    """What looks after names before a run; a page hands it to an interpreter of its own."""
    packages: tuple[Wheel, ...]

    def version_of(self, wheel: str) -> str:
        """The pinned version of a wheel. Raises StopIteration for a name that is not pinned."""
        return next(pinned.version for pinned in (*self.wheels, *self.packages) if pinned.name == wheel)

    def with_needs(self, packages: Iterable[str]) -> tuple[Wheel, ...]:
        """The wheels of these packages and of all that they need, in the order of the file."""
        needs = {wheel.name: wheel.needs for wheel in self.packages}
        wanted: set[str] = set()
        waiting = list(packages)
        while waiting:
            name = waiting.pop()
            if name not in wanted:
                wanted.add(name)
                waiting += needs[name]
        return tuple(wheel for wheel in self.packages if wheel.name in wanted)


def _source(entry: dict[str, str]) -> UrlSource | IndexSource:
    return UrlSource(**entry) if "url" in entry else IndexSource(**entry)


def _wheel(entry: dict[str, Any], places: Sequence[dict[str, str]] = ()) -> Wheel:
    """`places` are the sources of a wheel that names none."""
    file = entry["file"]
    own = entry.pop("source", None) or [
        {key: text.replace("{file}", file) for key, text in place.items()} for place in places
    ]
    needs = tuple(entry.pop("needs", ()))
    return Wheel(**entry, sources=tuple(map(_source, own)), needs=needs)


@cache
def load_pins() -> Pins:
    """Read pins.toml. An unknown or missing key is a programming error and raises TypeError or KeyError."""
    data = tomllib.loads(PINS.read_text(encoding="utf-8"))
    pyodide = data["pyodide"]
    return Pins(
        pyodide=pyodide["version"],
        python=pyodide["python"],
        npm=pyodide["npm"],
        core=tuple(CoreFile(**entry) for entry in pyodide["file"]),
        wheels=tuple(_wheel(entry) for entry in data["wheel"]),
        checker=_wheel(data["checker"]),
        packages=tuple(_wheel(entry, data["packages"]["source"]) for entry in data["packages"]["wheel"]),
    )
