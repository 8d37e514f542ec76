"""Code travels in a link or a file, and nobody's own code is lost by it."""

from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Request, expect

from tests.sampling import first

from .bench import SLUG, STARTER, Bench

MINE, YOURS = "mine = 1\nboth = 2\n", 'yours = "é𝛾"\nboth = 2\n'
_CATCH_COPY = "navigator.clipboard.writeText = (text) => { window.copied = text; return Promise.resolve(); }"


@pytest.fixture
def desk(new_bench: Bench) -> Bench:
    new_bench.page.route("**/runtime/**", lambda route: None)
    return new_bench.open()


def link_to(desk: Bench, code: str) -> str:
    """The link that the page copies for this code."""
    desk.write(code)
    desk.page.evaluate(_CATCH_COPY)
    desk.choose("Copy link with code")
    expect(desk.page.locator("#editor-note")).to_have_text("The link with your code is copied")
    return str(desk.page.evaluate("window.copied"))


def leave_with(desk: Bench, code: str) -> None:
    """Write this draft and go away."""
    desk.write(code)
    expect(desk.page.locator("#editor-note")).to_have_text("Saved in this browser")
    desk.page.goto("about:blank")


def test_a_link_shows_its_code_and_neither_sends_nor_runs_it(desk: Bench) -> None:
    link = link_to(desk, YOURS)
    leave_with(desk, STARTER)
    asked: list[Request] = []
    desk.page.on("request", lambda request: asked.append(request))
    desk.page.goto(link)
    expect(desk.page.locator("#editor-note")).to_have_text(
        "Code from a link: not saved, and not run, until you change or run it"
    )
    assert desk.text() == YOURS.strip()
    assert len(asked) > 3
    assert not [request.url for request in asked if "code=" in request.url and not request.is_navigation_request()]


def test_a_link_does_not_replace_a_draft_unasked(desk: Bench) -> None:
    link = link_to(desk, YOURS)
    leave_with(desk, MINE)
    desk.page.goto(link)
    asked = desk.page.get_by_role("region", name="Which code to go on with")
    expect(asked).to_contain_text("This link holds code that is not yours.")
    assert desk.text() == MINE.strip()
    asked.get_by_role("button", name="Compare").click()
    dialog = desk.page.get_by_role("dialog")
    expect(dialog).to_contain_text("gone: mine = 1")
    expect(dialog).to_contain_text('new: yours = "é𝛾"')
    desk.page.keyboard.press("Escape")
    asked.get_by_role("button", name="Open the link's code").click()
    assert desk.text() == YOURS.strip()
    desk.page.get_by_role("button", name="Undo").click()
    assert desk.text() == MINE.strip()
    expect(asked).to_have_count(0)


def test_a_damaged_link_leaves_everything_as_it_is(desk: Bench) -> None:
    leave_with(desk, MINE)
    desk.page.goto(f"{desk.address}#code=damaged")
    expect(desk.page.locator("#editor-note")).to_have_text("The code in this link is damaged; ask for a new one")
    assert desk.text() == MINE.strip()


@pytest.mark.parametrize(("button", "text"), first(1, [("Keep mine", MINE), ("Reset to starter", STARTER)]))
def test_when_the_exercise_has_changed_the_learner_chooses(desk: Bench, button: str, text: str) -> None:
    leave_with(desk, MINE)
    desk.page.goto(desk.site_url)
    desk.page.evaluate(
        "([key, source]) => localStorage.setItem(key, JSON.stringify({ source, version: 'older' }))",
        [f"katalite:/:draft:{SLUG}", MINE],
    )
    desk.open()
    asked = desk.page.get_by_role("region", name="Which code to go on with")
    expect(asked).to_contain_text("The exercise has changed since you wrote this code.")
    asked.get_by_role("button", name=button).click()
    assert desk.text() == text.strip()
    expect(desk.page.locator("#editor-note")).to_have_text("Saved in this browser")
    desk.page.reload()
    desk.editor.wait_for()
    assert desk.text() == text.strip()
    expect(asked).to_have_count(0)


def test_the_file_can_be_downloaded(desk: Bench, tmp_path: Path) -> None:
    desk.write(YOURS)
    with desk.page.expect_download() as download:
        desk.choose("Download solution.py")
    assert download.value.suggested_filename == "solution.py"
    download.value.save_as(tmp_path / "solution.py")
    assert (tmp_path / "solution.py").read_text(encoding="utf-8") == YOURS


def stored(desk: Bench) -> object:
    return desk.page.evaluate("(key) => localStorage.getItem(key)", f"katalite:/:draft:{SLUG}")


def open_link(desk: Bench, code: str) -> None:
    """A link to this code, followed without a draft."""
    link = link_to(desk, code)
    leave_with(desk, STARTER)
    desk.page.goto(link)
    expect(desk.page.locator("#editor-note")).to_contain_text("Code from a link")


@pytest.mark.full
def test_l28_the_code_of_a_link_is_not_stored_before_a_press(desk: Bench) -> None:
    open_link(desk, YOURS)
    for _ in range(2):
        assert desk.text() == YOURS.strip()
        desk.page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide'))")
        assert stored(desk) is None
        desk.page.reload()
        expect(desk.page.locator("#editor-note")).to_contain_text("Code from a link")
    desk.page.goto(desk.site_url)
    expect(desk.page.locator("[data-slug]").first).to_contain_text("Not started")
    desk.open()
    assert desk.text() == STARTER.strip()


@pytest.mark.parametrize("press", first(1, ["typing", "Run tests", "Run code", "Control+s"]))
def test_l28_a_press_or_a_change_makes_it_ones_own(desk: Bench, press: str) -> None:
    open_link(desk, YOURS)
    if press == "typing":
        desk.editor.press("Control+End")
        desk.page.keyboard.type("more")
    elif press == "Control+s":
        desk.page.keyboard.press(press)
    else:
        desk.page.get_by_role("button", name=press).click()
    desk.page.wait_for_function("(key) => localStorage.getItem(key) !== null", arg=f"katalite:/:draft:{SLUG}")
    assert urlsplit(desk.page.url).fragment == ""
    desk.open()
    assert desk.text().startswith(YOURS.strip())


@pytest.mark.full
def test_l28_further_links_ask_one_question(desk: Bench) -> None:
    first, second = link_to(desk, YOURS), link_to(desk, "other = 1\n")
    leave_with(desk, MINE)
    desk.page.goto(first)
    asked = desk.page.get_by_role("region", name="Which code to go on with")
    expect(asked).to_have_count(1)
    desk.page.goto(second)
    desk.page.goto(first)
    desk.page.goto(second)
    expect(asked).to_have_count(1)
    asked.get_by_role("button", name="Open the link's code").click()
    assert desk.text() == "other = 1"
    expect(asked).to_have_count(0)
