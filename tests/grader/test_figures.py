"""A figure crosses as data that a test can ask, and as a picture for a page."""

import importlib
import xml.etree.ElementTree as ElementTree

import numpy as np
import pytest

from katalite_grader import bridge, figures
from katalite_grader.codec import Opaque, decode, encode
from katalite_grader.packages import PACKAGES

plt = importlib.import_module("matplotlib.pyplot")


@pytest.fixture(autouse=True, scope="module")
def used():
    """As in a sandbox. Which packages are here is not said, so that other tests in this process are as before."""
    PACKAGES["matplotlib"].use()


@pytest.fixture
def figure():
    made, (left, right) = plt.subplots(1, 2)
    left.plot([1, 2, 3], [1, 4, 9], label="squares")
    left.plot([1, 2], [0, 0])
    left.scatter([1, 2], [2, 3])
    left.set(title="Growth", xlabel="x", ylabel="y", xlim=(0, 4))
    left.legend()
    right.bar([1, 2], [3, 4])
    right.imshow(np.eye(2))
    made.suptitle("Both")
    yield made
    plt.close("all")


def test_a_test_can_ask_a_figure_for_what_is_drawn(figure):
    seen = decode(encode(figure, strict=True))
    assert isinstance(seen, figures.Figure)
    assert seen.title == "Both"
    left, right = seen.axes
    assert (left.title, left.xlabel, left.ylabel, left.xlim) == ("Growth", "x", "y", (0.0, 4.0))
    assert [line.label for line in left.lines] == ["squares", ""]
    assert left.lines[0].y.tolist() == [1.0, 4.0, 9.0]
    assert left.legend == ("squares",)
    assert left.points[0].tolist() == [[1.0, 2.0], [2.0, 3.0]]
    assert right.bars[:, 3].tolist() == [3.0, 4.0]
    assert right.images[0].tolist() == [[1.0, 0.0], [0.0, 1.0]]


def test_axes_cross_alone(figure):
    assert decode(encode(figure.axes[0])).title == "Growth"


def test_a_class_of_a_submission_is_no_figure():
    assert isinstance(decode(encode(type("Figure", (), {})())), Opaque)


@pytest.mark.parametrize("parts", [(), ("t",), ("t", [["too", "few"]]), (1, [])])
def test_a_forged_figure_is_refused(parts):
    with pytest.raises(ValueError, match=r"no figure|other parts|something else"):
        figures.made_figure("Figure", list(parts))


def test_what_is_drawn_is_shown_once_as_a_picture_with_its_titles(figure):
    plt.show()
    (picture,) = figures.drawn()
    assert picture["title"] == "Both; Growth: y against x"
    assert ElementTree.fromstring(picture["svg"]).tag.endswith("svg")
    assert figures.drawn() == []


def test_no_more_than_four_are_shown_and_none_that_is_too_large(monkeypatch):
    for _ in range(6):
        plt.figure()
    monkeypatch.setattr(figures, "MOST_TEXT", 10)
    assert [picture["svg"] for picture in figures.drawn()] == [""] * 4
    assert plt.get_fignums() == []


def test_a_figure_that_cannot_be_drawn_ends_nothing():
    plt.figure().savefig = None
    assert bridge.sandbox_figures() == "[]"
    assert plt.get_fignums() == []
