"""What is said of an object that does not cross between judge and sandbox: its class's name and a short text."""

import re
import reprlib
from dataclasses import dataclass

import numpy as np

from katalite_grader.words import text

OPAQUE_TEXT = 200


@dataclass(frozen=True)
class Opaque:
    """Stands for a value that is not plain data: the name of its type and a short text."""

    type_name: str
    text: str

    def __repr__(self) -> str:
        return self.text


_NAME = type.__dict__["__name__"].__get__
_ADDRESS = re.compile(r" at 0x[0-9a-fA-F]+")
_SHORT = reprlib.Repr()
_SHORT.maxother = OPAQUE_TEXT
_SHORT.maxstring = OPAQUE_TEXT


def opaque_text(value: object) -> str:
    """A short text for any object; never raises, even when the object's own `__repr__` does."""
    try:
        if isinstance(value, np.ndarray) and value.dtype == object:
            return text("object-array", shape=value.shape)
        # An address differs from run to run, and says nothing to a reader.
        shown = _ADDRESS.sub("", _SHORT.repr(value))
        return shown if len(shown) <= OPAQUE_TEXT else shown[: OPAQUE_TEXT - 1] + "…"
    except BaseException:
        return f"<{type_name(type(value))} object>"


def type_name(kind: type) -> str:
    """The name of a class, without asking its metaclass."""
    return str(_NAME(kind))
