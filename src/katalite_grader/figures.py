"""Figures of Matplotlib: as pictures for a page to show, and as data for tests to ask.

Nothing here imports Matplotlib: where it has not been imported, there is no figure. In the sandbox everything may have
been changed by the submission; what comes out is text and numbers, which whoever shows them does not trust.
"""

import io
import sys
from dataclasses import dataclass, fields
from typing import Any

import numpy as np

from katalite_grader.classes import class_name, is_of
from katalite_grader.words import text

MOST_FIGURES = 4
MOST_TEXT = 1_000_000
"""Characters of one picture."""
TITLE_TEXT = 300
_KINDS = {"Figure": "matplotlib.figure", "Axes": "matplotlib.axes"}


@dataclass(frozen=True)
class Line:
    """What `plot` has drawn: arrays of as many numbers, and the text for a legend or ""."""

    x: np.ndarray[Any, Any]
    y: np.ndarray[Any, Any]
    label: str


@dataclass(frozen=True)
class Axes:
    """One coordinate system: its texts and limits, and what is drawn in it, in the order in which it was drawn."""

    title: str
    xlabel: str
    ylabel: str
    xlim: tuple[float, float]
    ylim: tuple[float, float]
    lines: tuple[Line, ...]
    points: tuple[np.ndarray[Any, Any], ...]
    """What `scatter` has drawn: for each call an array of shape (n, 2)."""
    bars: np.ndarray[Any, Any]
    """What `bar` and `hist` have drawn: an array of shape (n, 4), x, y, width and height of each bar."""
    images: tuple[np.ndarray[Any, Any], ...]
    """What `imshow` has drawn."""
    legend: tuple[str, ...]

    def __repr__(self) -> str:
        return f"<Axes {self.title!r}>" if self.title else "<Axes>"


@dataclass(frozen=True)
class Figure:
    """A figure as a test sees it."""

    title: str
    axes: tuple[Axes, ...]

    def __repr__(self) -> str:
        return f"<Figure with {len(self.axes)} Axes>"


def figure_kind(value: object) -> str:
    """ "Figure" or "Axes" for an object of exactly that class of Matplotlib, "" for any other."""
    name = class_name(value)
    return name if is_of(value, _KINDS.get(name, ""), name) else ""


def reduced_figure(value: Any) -> tuple[str, tuple[Any, ...]] | None:
    """Name and parts, which are plain data; None where the figure cannot be read."""
    try:
        return (figure_kind(value), (_figure if figure_kind(value) == "Figure" else _axes)(value))
    except Exception:  # a submission may have changed anything
        return None


def made_figure(name: str, parts: list[Any]) -> Figure | Axes:
    """The figure as data. Raises ValueError for parts that `reduced_figure` does not write."""
    try:
        return (
            _made_axes(*parts)
            if name == "Axes"
            else Figure(_text(parts[0]), tuple(_made_axes(*each) for each in parts[1]))
        )
    except (TypeError, IndexError) as error:
        raise ValueError("no figure has such parts") from error


def _figure(figure: Any) -> tuple[Any, ...]:
    return _title(figure), [_axes(axes) for axes in figure.axes]


def _title(figure: Any) -> str:
    return str(figure._suptitle.get_text()) if figure._suptitle is not None else ""


def _axes(axes: Any) -> tuple[Any, ...]:
    legend = axes.get_legend()
    return (
        *(axes.get_title(), axes.get_xlabel(), axes.get_ylabel()),
        *([float(each) for each in limits] for limits in (axes.get_xlim(), axes.get_ylim())),
        [[_numbers(line.get_xdata()), _numbers(line.get_ydata()), _label(line)] for line in axes.get_lines()],
        [_numbers(points.get_offsets()) for points in axes.collections if hasattr(points, "get_offsets")],
        np.array(
            [[*bar.get_xy(), bar.get_width(), bar.get_height()] for bar in axes.patches if hasattr(bar, "get_xy")],
            dtype=np.float64,
        ).reshape(-1, 4),
        [_numbers(image.get_array()) for image in axes.get_images()],
        [str(each.get_text()) for each in legend.get_texts()] if legend is not None else [],
    )


def _label(line: Any) -> str:
    label = str(line.get_label())
    return "" if label.startswith("_") else label


def _numbers(values: Any) -> np.ndarray[Any, Any]:
    return np.ascontiguousarray(np.ma.filled(np.ma.asarray(values, dtype=np.float64), np.nan))


def _made_axes(*parts: Any) -> Axes:
    if len(parts) != len(fields(Axes)):
        raise ValueError("axes have other parts")
    title, xlabel, ylabel, xlim, ylim, lines, points, bars, images, legend = parts
    return Axes(
        _text(title),
        _text(xlabel),
        _text(ylabel),
        _limits(xlim),
        _limits(ylim),
        tuple(Line(_array(x), _array(y), _text(label)) for x, y, label in lines),
        tuple(map(_array, points)),
        _array(bars),
        tuple(map(_array, images)),
        tuple(map(_text, legend)),
    )


def _text(value: Any) -> str:
    if type(value) is not str:
        raise ValueError("a text is something else")
    return value


def _limits(value: Any) -> tuple[float, float]:
    low, high = value
    if type(low) is not float or type(high) is not float:
        raise ValueError("a limit is something else")
    return low, high


def _array(value: Any) -> np.ndarray[Any, Any]:
    if type(value) is not np.ndarray or value.dtype != np.float64:
        raise ValueError("numbers are something else")
    return value


def drawn() -> list[dict[str, str]]:
    """`{"title", "svg"}` of the figures that pyplot has open, the first few of them, which are closed by this."""
    pyplot = sys.modules.get("matplotlib.pyplot")
    if pyplot is None:
        return []
    try:
        return [_picture(pyplot.figure(number)) for number in pyplot.get_fignums()[:MOST_FIGURES]]
    finally:
        pyplot.close("all")


def _picture(figure: Any) -> dict[str, str]:
    written = io.StringIO()
    figure.savefig(written, format="svg", metadata={"Date": None})
    svg = written.getvalue()
    return {"title": _spoken(figure)[:TITLE_TEXT], "svg": svg if len(svg) <= MOST_TEXT else ""}


def _spoken(figure: Any) -> str:
    """What a figure says of itself: its titles, and what its axes show."""
    said = [_title(figure)]
    for axes in figure.axes:
        y, x = axes.get_ylabel(), axes.get_xlabel()
        labels = text("axes-against", y=y, x=x) if y and x else y or x
        said.append(": ".join(each for each in (axes.get_title(), labels) if each))
    return "; ".join(each for each in said if each)
