"""Two tabs with the same exercise, and a tab that comes back from the back-forward cache: no text is lost."""

import pytest
from playwright.sync_api import BrowserContext, Locator, expect

from tests.sampling import first

from .bench import STARTER, Bench
from .watch import Watch

MINE, THEIRS = "mine = 1\nboth = 2\n", "theirs = 1\nboth = 2\n"
_NEVER_SAVES = """() => {
  window.later = window.setTimeout;
  window.setTimeout = (then, pause, ...rest) => window.later(then, pause === 400 ? 1e8 : pause, ...rest);
}"""
_SAVES = "() => { if (window.later) window.setTimeout = window.later; }"


@pytest.fixture
def desks(context: BrowserContext, site_url: str, watch: Watch) -> tuple[Bench, Bench]:
    """Two tabs of one visitor, without Python."""
    context.route("**/runtime/**", lambda route: None)
    first = Bench(context.new_page(), site_url, watch).open()
    return first, Bench(context.new_page(), site_url, watch).open()


def shows(desk: Bench, text: str) -> None:
    """The editor comes to show this text."""
    expect(desk.page.locator(".cm-line")).to_have_text(text.rstrip("\n").split("\n") + [""] * text.endswith("\n"))


def note(desk: Bench, said: str) -> None:
    expect(desk.page.locator("#editor-note")).to_have_text(said)


def question(desk: Bench, said: str) -> Locator:
    bar = desk.page.get_by_role("region", name="Which code to go on with")
    expect(bar).to_contain_text(said)
    return bar


def change_both(mine: Bench, theirs: Bench) -> None:
    """The first tab's text is not saved yet when the second one saves another text."""
    mine.page.evaluate(_NEVER_SAVES)
    mine.write(MINE)
    theirs.write(THEIRS)
    note(theirs, "Saved in this browser")


def test_a_tab_whose_text_is_saved_follows_the_other_and_undo_leads_back(desks: tuple[Bench, Bench]) -> None:
    first, second = desks
    second.write(THEIRS)
    shows(first, THEIRS)
    note(first, "Changed in another tab; Undo brings back what was here")
    first.page.get_by_role("button", name="Undo").click()
    shows(first, STARTER)
    shows(second, STARTER)
    first.write(MINE)
    shows(second, MINE)
    note(first, "Saved in this browser")


@pytest.mark.parametrize(("button", "text"), first(1, [("Keep mine", MINE), ("Take the other tab's", THEIRS)]))
def test_where_both_were_changed_the_learner_chooses(desks: tuple[Bench, Bench], button: str, text: str) -> None:
    first, second = desks
    change_both(first, second)
    asked = question(first, "This exercise is open in another tab as well")
    shows(first, MINE)
    shows(second, THEIRS)
    asked.get_by_role("button", name="Compare").click()
    expect(first.page.get_by_role("dialog")).to_contain_text("new: theirs = 1")
    first.page.keyboard.press("Escape")
    asked.get_by_role("button", name=button).click()
    shows(first, text)
    shows(second, text)
    undone = {MINE: second, THEIRS: first}[text]
    undone.page.get_by_role("button", name="Undo").click()
    shows(undone, THEIRS if text == MINE else MINE)


@pytest.mark.full
def test_a_choice_that_was_not_made_is_offered_again_after_a_reload(desks: tuple[Bench, Bench]) -> None:
    first, second = desks
    change_both(first, second)
    question(first, "This exercise is open in another tab as well")
    first.page.reload()
    asked = question(first, "There are two versions of your code.")
    shows(first, THEIRS)
    asked.get_by_role("button", name="Take the other one").click()
    shows(first, MINE)
    note(first, "Saved in this browser")
    first.page.reload()
    shows(first, MINE)
    expect(asked).to_have_count(0)


@pytest.mark.full
def test_what_is_typed_while_the_choice_is_open_is_kept_too(desks: tuple[Bench, Bench]) -> None:
    first, second = desks
    change_both(first, second)
    question(first, "This exercise is open in another tab as well")
    first.page.evaluate(_SAVES)
    first.write("later = 3\n")
    first.page.reload()
    question(first, "There are two versions of your code.").get_by_role("button", name="Take the other one").click()
    shows(first, "later = 3\n")


def asleep(desk: Bench) -> None:
    """As a page in the back-forward cache: it hears nothing of what others store."""
    desk.page.add_init_script("addEventListener('storage', (event) => event.stopImmediatePropagation())")
    desk.open()


@pytest.mark.full
def test_a_page_from_the_back_forward_cache_shows_what_was_written_since(desks: tuple[Bench, Bench]) -> None:
    """The tests' Chromium keeps no page at all, so the page is told what a browser that does so says."""
    first, second = desks
    asleep(first)
    second.write(THEIRS)
    note(second, "Saved in this browser")
    shows(first, STARTER)
    first.page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    shows(first, THEIRS)


def test_a_tab_that_missed_what_the_other_wrote_does_not_write_over_it(desks: tuple[Bench, Bench]) -> None:
    first, second = desks
    asleep(first)
    second.write(THEIRS)
    note(second, "Saved in this browser")
    first.write(MINE)
    question(first, "This exercise is open in another tab as well").get_by_role("button", name="Compare").click()
    expect(first.page.get_by_role("dialog")).to_contain_text("new: theirs = 1")
    shows(first, MINE)
    shows(second, THEIRS)
