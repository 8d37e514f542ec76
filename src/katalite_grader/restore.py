"""An interpreter that was restored from a memory snapshot: what must be new in it, and what it does not have yet.

A snapshot holds the modules that were imported when it was made. The files of all others ("the library": the rest of
the standard library and of NumPy) arrive a little later, so that a first visit does not wait for them.
"""

import importlib
import random
import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType
from typing import Any

from katalite_grader.packages import packages_here

_missed = False
_arrived = False
_restored: frozenset[str] = frozenset()


class _Watch:
    """Last in sys.meta_path: asked only for a module that no other finder knows."""

    @staticmethod
    def find_spec(name: str, path: Sequence[str] | None = None, target: ModuleType | None = None) -> ModuleSpec | None:
        global _missed
        _missed = True
        return None


def after_restore(entropy: Any) -> None:
    """Seed what would otherwise give every visitor the same numbers. `entropy` is bytes from the host.

    What the snapshot remembers of folders and of the library's zip is forgotten: a module that is listed there but not
    here yet would fail in the reading, and not as one that is missing.
    """
    global _restored
    importlib.invalidate_caches()
    _reseed(bytes(entropy))
    sys.meta_path.append(_Watch)
    if packages_here():
        sys.addaudithook(_watch_files)
    _restored = frozenset(sys.modules)


def _reseed(entropy: bytes) -> None:
    """Generators that modules of the snapshot have made. Those that are imported later seed themselves."""
    random.seed(entropy)
    if "numpy.random" in sys.modules:
        sys.modules["numpy.random"].seed([random.getrandbits(32) for _ in range(4)])
    if "sympy.core.random" in sys.modules:
        sys.modules["sympy.core.random"].rng.seed(random.getrandbits(128))


def _watch_files(event: str, values: tuple[Any, ...]) -> None:
    """A module of a package may want a file of its own, such as a font, before the library is there."""
    global _missed
    if event == "open" and not _arrived and isinstance(values[0], str) and values[0].startswith("/lib/"):
        _missed = _missed or not Path(values[0]).exists()


def library_arrived() -> None:
    """All files are written: modules that were not found before can be imported now."""
    global _arrived
    _arrived = True
    if _Watch in sys.meta_path:
        sys.meta_path.remove(_Watch)
    importlib.invalidate_caches()


def library_used() -> str:
    """ "true" if a module was imported from the library since the restore: what ran needs it."""
    files = (getattr(sys.modules[name], "__file__", None) or "" for name in sys.modules.keys() - _restored)
    return "true" if any(file.startswith("/lib/") for file in files) else "false"


def library_missed() -> str:
    """ "true" if a module was asked for that may be in the library, before it arrived: what ran is to be run again."""
    return "true" if _missed and not _arrived else "false"
