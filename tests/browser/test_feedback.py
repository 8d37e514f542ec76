"""A wrong result is shown: pictures, the place in named axes, a table, and the call to try again."""

import pytest
from playwright.sync_api import Locator, expect

from tests.sampling import first

from .bench import REFERENCE, Bench, change_page, wrong

STUCK = """import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    while len(X) > 2:
        pass
    return X * 0.0
"""


def failed(bench: Bench, name: str, title: str = "Reference example") -> Locator:
    bench.judge(wrong(name))
    return bench.fault(title)


def test_the_first_wrong_place_is_told_in_the_exercises_own_words(bench: Bench) -> None:
    fault = failed(bench, "gamma_missing")
    expect(fault).to_contain_text("First wrong: sample 0, channel 2 (group 1), row 0, column 0")
    expect(fault).to_contain_text("Largest error 2.683, allowed 0.0001")
    expect(fault).to_contain_text("the factor gamma[i] is left out and beta[i] is added")


def test_arrow_keys_read_the_values_of_the_pictures(bench: Bench) -> None:
    fault = failed(bench, "gamma_missing")
    board = fault.get_by_role("application")
    readout = fault.locator(".heat-readout")
    expect(readout).to_contain_text("sample 0, channel 2 (group 1), row 0, column 0: expected −0.42082")
    board.focus()
    bench.page.keyboard.press("ArrowRight")
    expect(readout).to_contain_text("channel 2 (group 1), row 0, column 1")
    bench.page.keyboard.press("ArrowDown")
    expect(readout).to_contain_text("sample 1, channel 2 (group 1), row 0, column 1: expected −0.25")


def test_three_pictures_show_every_value_in_its_group(bench: Bench) -> None:
    fault = failed(bench, "gamma_missing")
    assert fault.locator("svg.heat").count() == 3
    for picture in fault.locator("svg.heat").all():
        assert picture.locator(".heat-cell").count() == 16
        assert picture.locator(".heat-group").count() == 4
    assert fault.locator(".heat-marked").count() == 2 * 8


def test_the_same_values_are_in_a_table(bench: Bench) -> None:
    fault = failed(bench, "gamma_missing")
    fault.get_by_text("Values as a table").click()
    rows = fault.get_by_role("table").get_by_role("row")
    expect(rows).to_have_count(1 + 16)
    heads = rows.first.get_by_role("columnheader").all_inner_texts()
    assert heads == ["sample", "channel", "row", "column", "group", "Expected", "Got", "Got − expected", "Judged"]
    assert rows.nth(5).get_by_role("cell").all_inner_texts()[:6] == ["0", "2", "0", "0", "1", "−0.42082"]
    assert rows.nth(5).get_by_role("cell").last.inner_text() == "wrong"


def test_the_failing_call_becomes_the_inputs_of_run_code(bench: Bench) -> None:
    fault = failed(bench, "gamma_missing")
    fault.get_by_text("The failing call").click()
    fault.get_by_role("button", name="Use as inputs of Run code").click()
    expect(bench.example).to_be_focused()
    assert bench.example.get_by_role("textbox", name="num_groups").input_value() == "2"
    bench.run_code.click()
    bench.ended()
    expect(bench.example).to_contain_text("shape (2, 4, 1, 2)")
    bench.example.get_by_role("button", name="Reset inputs").click()
    assert bench.example.get_by_role("textbox", name="num_groups").input_value() == "1"


def test_a_loop_without_end_is_found_in_its_call(new_bench: Bench) -> None:
    change_page(new_bench.page, '"time_limit": 10.0', '"time_limit": 2.0')
    new_bench.ready().judge(STUCK)
    fault = new_bench.fault("Each group is normalized to ~0 mean and ~1 var")
    fault.get_by_text("Details", exact=True).click()
    expect(fault).to_contain_text("Python was in call 1 of this test")
    expect(fault.get_by_role("group", name="X", exact=True)).to_contain_text("float64 array of shape (5, 10, 2, 3)")


# Pairs of texts in a picture that lie over each other, and texts that reach beyond their cell or the picture.
COLLISIONS = """(svg) => {
  const texts = [...svg.querySelectorAll("text")].filter((text) => text.textContent);
  const boxes = texts.map((text) => [text.textContent, text.getBoundingClientRect()]);
  const frame = svg.getBoundingClientRect();
  const over = (one, other) =>
    one.left < other.right - 0.5 && other.left < one.right - 0.5 &&
    one.top < other.bottom - 2 && other.top < one.bottom - 2;
  const found = [];
  boxes.forEach(([text, box], place) => {
    if (box.left < frame.left - 0.5 || box.right > frame.right + 0.5) found.push(`${text} beyond the picture`);
    for (const [other, its] of boxes.slice(place + 1)) if (over(box, its)) found.push(`${text} and ${other}`);
  });
  return found;
}"""
LARGE = "return normalized * -123456.789e3 / 7"
MANY = "return np.zeros((B, C, H, W)) - 98765.4321"


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize(
    "result", first(1, [LARGE, "return normalized * 1.23456789", MANY, "return normalized * 1e-9"])
)
def test_l15_numbers_in_pictures_never_collide(new_bench: Bench, width: int, result: str) -> None:
    new_bench.page.set_viewport_size({"width": width, "height": 844})
    bench = new_bench.ready()
    head, _, _ = REFERENCE.rpartition("    return ")
    bench.judge(f"{head}    {result}\n")
    for summary in bench.page.locator("#faults summary").filter(visible=True).all():
        if summary.locator("..").get_attribute("open") is None:
            summary.click()
    pictures = bench.page.locator("#faults svg.heat").filter(visible=True).all()
    assert len(pictures) >= 6
    assert sum(picture.locator(".heat-cell text").count() for picture in pictures) > 0
    for picture in pictures:
        assert picture.evaluate(COLLISIONS) == []
