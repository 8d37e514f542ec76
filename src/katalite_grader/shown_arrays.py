"""`show(array)`: arrays that a submission wants to see, as numbers from which a page draws pictures.

Every submission has the name, as it has `print`. Showing changes nothing and raises nothing; where nobody looks, as in
`grade`, what was shown is let go of with the sandbox.
"""

import builtins
import math
from typing import Any

import numpy as np

from katalite_grader.words import text

MOST_SHOWN = 6
MOST_NUMBERS = 2_500
"""Of one array. Of a larger one every second row and column is taken, or every third, and so on."""
MOST_LAYERS = 12
TITLE_TEXT = 100
_pictures: list[dict[str, Any]] = []


def show(array: object, title: str = "") -> None:
    """Show an array of one to three dimensions as a picture beside the results. The first of three counts layers."""
    if len(_pictures) < MOST_SHOWN:
        _pictures.append(_picture(array) | {"title": _title(title)})


def install() -> None:
    """Give all code of this interpreter `show`, and forget what was shown."""
    _pictures.clear()
    builtins.show = show  # type: ignore[attr-defined]


def taken() -> list[dict[str, Any]]:
    """What was shown since this was asked last, in order.

    `{"title", "shape", "lengths", "step", "values", "ends", "note"}`. values: a flat list in C order of the numbers
    that are shown, "nan", "inf" and "-inf" as text, of `lengths` layers, rows and columns: as many as `shape` has.
    step: which rows and columns these are, every one or every so many. ends: the smallest and the largest number of the
    whole, or nothing. note: why there are no values, or "".
    """
    pictures = _pictures[:]
    _pictures.clear()
    return pictures


def _picture(value: object) -> dict[str, Any]:
    try:
        array = np.asarray(value)
        if array.dtype.kind not in "biuf":
            return _nothing(text("not-shown"))
        if not 1 <= array.ndim <= 3 or array.size == 0:
            return _nothing(text("not-shown-shape", shape=array.shape))
        whole, finite = array.shape, array[np.isfinite(array)]
        ends = [float(finite.min()), float(finite.max())] if finite.size else []
        step = 1
        array = array[:MOST_LAYERS] if array.ndim == 3 else array
        while math.prod(array.shape[:-2]) * math.prod(-(-each // step) for each in array.shape[-2:]) > MOST_NUMBERS:
            step += 1
        array = array[..., ::step] if array.ndim == 1 else array[..., ::step, ::step]
        # JSON knows neither NaN nor infinity.
        values = [each if math.isfinite(each) else str(each) for each in array.astype(np.float64).ravel().tolist()]
        shown = {"lengths": list(array.shape), "step": step, "values": values}
        return {"shape": list(whole), **shown, "ends": ends, "note": ""}
    except Exception:  # it may be any object of the submission
        return _nothing(text("not-shown"))


def _nothing(note: str) -> dict[str, Any]:
    return {"shape": [], "lengths": [], "step": 1, "values": [], "ends": [], "note": note}


def _title(title: object) -> str:
    return title[:TITLE_TEXT] if type(title) is str else ""
