"""The same random numbers in each run: every test begins with a fixed seed, in the judge and in the sandbox, and what a
test does to Python's and NumPy's own generators reaches the submission.

Only these two are meant: `random` and `np.random`. A generator that somebody makes has a seed of its own.
"""

from __future__ import annotations

import contextlib
import importlib
import random
import re
import sys
from typing import Any

import numpy as np

from katalite_grader.codec import CodecError

SEED = 0
_NUMPY = "numpy.random"
_PROSE = re.compile(r"(\"\"\"|''')(?s:.*?)\1|#[^\n]*")
_USES = re.compile(r"\.\s*random\b|\bfrom\s+numpy\b[^\n]*\brandom\b")

type States = dict[str, list[Any]]
"""What the generators hold, by "random" and "numpy", as plain data."""


def begin() -> None:
    """Give both generators the seed with which every test begins; NumPy's only where something has imported it."""
    random.seed(SEED)
    if _NUMPY in sys.modules:
        np.random.seed(SEED)


def expect(text: str) -> None:
    """Import NumPy's generators for a file that may use them: they seed themselves when they are imported.

    They come with the library, which a start does not wait for, so that comments and docstrings are no reason.
    """
    if _USES.search(_PROSE.sub("", text)):
        with contextlib.suppress(ImportError):  # it comes with the library, a little later
            importlib.import_module(_NUMPY)


class Watch:
    """Sees what a test does to the generators."""

    def __init__(self) -> None:
        begin()
        self._before = _states()

    def changed(self) -> States:
        """What the generators hold that something has used or seeded since this was asked last."""
        now = _states()
        found = {name: state for name, state in now.items() if not _same(state, self._before.get(name))}
        self._before = now
        return found


def set_states(states: States) -> None:
    """Have the generators go on from here. Raises CodecError for what `Watch.changed` has not made."""
    try:
        for name, (numbers, *rest) in states.items():
            if name == "random":
                random.setstate((3, tuple(numbers.tolist()), *rest))
            elif name == "numpy":
                np.random.set_state(("MT19937", numbers, *rest))
    except (ValueError, TypeError, AttributeError) as error:
        raise CodecError("The message holds no state of a generator.") from error


def _states() -> States:
    _, numbers, gauss = random.getstate()
    states: States = {"random": [np.array(numbers, dtype=np.uint32), gauss]}
    if _NUMPY in sys.modules:
        kind, keys, *rest = np.random.get_state(legacy=True)
        if kind == "MT19937":
            states["numpy"] = [np.asarray(keys, dtype=np.uint32), *rest]
    return states


def _same(one: list[Any], other: list[Any] | None) -> bool:
    return other is not None and bool(np.array_equal(one[0], other[0])) and one[1:] == other[1:]
