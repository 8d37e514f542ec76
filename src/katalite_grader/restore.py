"""An interpreter that was restored from a memory snapshot: what must be new in it, and what it does not have yet.

A snapshot holds the modules that were imported when it was made. The files of all others ("the library": the rest of
the standard library and of NumPy) arrive a little later, so that a first visit does not wait for them.
"""

import importlib
import random
import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

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
    # NumPy imports its own generators on use, and they seed themselves.
    random.seed(bytes(entropy))
    sys.meta_path.append(_Watch)
    _restored = frozenset(sys.modules)


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
