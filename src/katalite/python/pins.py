"""The pinned parts of the browser runtime, read from pins.toml."""

import tomllib
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


@dataclass(frozen=True)
class Pins:
    """`python` is the minor version, such as "3.14"; `npm` is the name of Pyodide's npm package."""

    pyodide: str
    python: str
    npm: str
    core: tuple[CoreFile, ...]
    wheels: tuple[Wheel, ...]
    checker: Wheel
    """What looks after names before a run; a page hands it to an interpreter of its own."""

    def version_of(self, wheel: str) -> str:
        """The pinned version of a wheel. Raises StopIteration for a name that is not pinned."""
        return next(pinned.version for pinned in self.wheels if pinned.name == wheel)


def _source(entry: dict[str, str]) -> UrlSource | IndexSource:
    return UrlSource(**entry) if "url" in entry else IndexSource(**entry)


def _wheel(entry: dict[str, Any]) -> Wheel:
    sources = tuple(_source(source) for source in entry.pop("source"))
    return Wheel(**entry, sources=sources)


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
    )
