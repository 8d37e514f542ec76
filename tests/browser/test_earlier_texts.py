"""L12: the last texts that were run or replaced can be had back, after a reload too."""

import re

import pytest
from playwright.sync_api import Locator, expect

from .bench import REFERENCE, STARTER, Bench, wrong

LINES = re.compile("Not tested · 1 line")


@pytest.fixture
def desk(new_bench: Bench) -> Bench:
    """Without Python."""
    new_bench.page.route("**/runtime/**", lambda route: None)
    return new_bench.open()


def window(bench: Bench) -> Locator:
    bench.choose("Earlier versions")
    return bench.page.get_by_role("dialog", name="Earlier versions of your code")


@pytest.mark.full
def test_l12_what_a_reset_replaced_is_there_after_a_reload(desk: Bench) -> None:
    desk.write("mine = 1")
    desk.choose("Reset to starter")
    expect(desk.page.locator("#editor-note")).to_contain_text("Earlier versions, brings your code back")
    desk.page.reload()
    desk.editor.wait_for()
    assert desk.text() == STARTER.rstrip()
    listed = window(desk).get_by_role("listitem")
    expect(listed).to_have_count(1)
    expect(listed).to_contain_text(LINES)
    listed.get_by_role("button", name="Compare").click()
    expect(desk.page.get_by_role("dialog", name="What “Restore” would change")).to_contain_text("new: mine = 1")
    desk.page.keyboard.press("Escape")
    listed.get_by_role("button", name="Restore").click()
    assert desk.text() == "mine = 1"
    expect(desk.editor).to_be_focused()
    desk.page.get_by_role("button", name="Undo").click()
    assert desk.text() == STARTER.rstrip()


def test_l12_nothing_is_listed_before_anything_was_run_or_replaced(desk: Bench) -> None:
    desk.write("mine = 1")
    expect(window(desk)).to_contain_text("There are none yet.")


@pytest.mark.full
def test_l12_each_text_that_was_run_stands_there_once_with_its_verdict(new_bench: Bench) -> None:
    bench = new_bench.ready()
    bench.judge(STARTER)
    for source in (wrong("gamma_missing"), REFERENCE, wrong("gamma_missing")):
        bench.judge(source)
    listed = window(bench).get_by_role("listitem")
    expect(listed).to_have_count(2)
    expect(listed.nth(0)).to_contain_text(re.compile(r"Wrong answer, \d of 4 tests passed · \d+ lines"))
    expect(listed.nth(0)).to_contain_text("This is what the editor holds now.")
    expect(listed.nth(1)).to_contain_text("Accepted, 4 of 4 tests passed")
    dialog = bench.page.get_by_role("dialog", name="Earlier versions of your code")
    pick = dialog.get_by_role("combobox", name="Compare with")
    expect(pick.get_by_role("option")).to_have_count(3)
    for number, base in ((1, "From the accepted version of"), (2, "From the author’s solution to the version of")):
        pick.select_option(index=number)
        listed.nth(0).get_by_role("button", name="Compare").click()
        shown = bench.page.get_by_role("dialog", name=base)
        expect(shown.locator(".diff-gone", has_text="return gamma.reshape(1, C, 1, 1)")).to_have_count(1)
        bench.page.keyboard.press("Escape")
    pick.select_option(index=0)
    expect(listed.nth(0).get_by_role("button", name="Compare")).to_have_count(0)
    expect(listed.nth(1).locator("time")).to_have_attribute("datetime", re.compile(r"^\d{4}-\d\d-\d\dT"))


def test_l12_a_link_and_a_dropped_text_do_not_bring_their_own_text_into_the_list(desk: Bench) -> None:
    """What was only looked at is not the learner's."""
    desk.page.goto(f"{desk.address}#code=S8xTsFUw5AIA")
    desk.page.reload()
    desk.editor.wait_for()
    desk.choose("Reset to starter")
    expect(window(desk)).to_contain_text("There are none yet.")
