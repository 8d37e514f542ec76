"""The site's own pyodide-lock.json: the few packages that it ships, under their names and hashes."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from katalite.common.cache import sha256_of
from katalite.common.report import BuildError
from katalite.python.pins import Pins

GRADER_NAME = "katalite-grader"
NATIVE = "numpy"
"""The one package of every runtime that is taken from Pyodide, and not from where everybody has it."""


def write_lock(
    stock: Path, target: Path, pins: Pins, kept: Sequence[str], wheels: Sequence[Path], shipped: Mapping[str, Path]
) -> None:
    """Reduce Pyodide's lock to the packages `kept`, and add `wheels` as `pyodide lockfile add-wheels` does.

    The lines of those that are kept say how they are loaded. `wheels` are pure wheels of sources in one folder, whose
    metadata say what they need; `shipped` maps the file name of each wheel, those that are kept too, to the compiled
    one, whose hash a browser compares.

    Raises BuildError if Pyodide's lock has another version of a pinned package, or a wheel needs one that is not there.
    """
    from pyodide_lock import PyodideLockSpec
    from pyodide_lock.utils import add_wheels_to_spec

    spec = PyodideLockSpec.from_json(stock)
    _require_same_versions(spec.packages, pins)
    spec.packages = {name: spec.packages[name] for name in kept}
    try:
        spec = add_wheels_to_spec(spec, list(wheels))
    except RuntimeError as error:
        raise BuildError(f"lock file (pyodide-lock): {error}") from None
    for package in spec.packages.values():
        package.sha256 = sha256_of(shipped[package.file_name])
    spec.check_wheel_filenames()
    spec.to_json(target)


def _require_same_versions(packages: Mapping[str, Any], pins: Pins) -> None:
    for wheel in (*pins.wheels, *pins.packages):
        version = packages[wheel.name].version
        if version != wheel.version:
            raise BuildError(
                f"pins.toml: Pyodide {pins.pyodide} has {wheel.name} {version}, "
                f"the pin says {wheel.version}; pin the same version."
            )
