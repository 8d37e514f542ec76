"""The editor's tools: find and replace, settings, the keys of other editors. Who does not ask for them pays nothing."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, expect

from .bench import REFERENCE, Bench
from .conftest import DESK, PHONE, visitor
from .test_accessibility import SMALL, violations
from .watch import Watch

LONG = f"# {'long ' * 60}\ndef f(first):\n    return first + first\n"


def fetched(bench: Bench) -> list[str]:
    """The scripts of the tools that this visit has asked for, in the order of asking."""
    names: list[str] = bench.page.evaluate("performance.getEntriesByType('resource').map(({ name }) => name)")
    files = [name.split("/")[-1].split("-")[0] for name in names]
    return [file for file in files if file in ("tools", "vim", "emacs")]


def settings(bench: Bench) -> Locator:
    bench.choose("Settings of the editor")
    return bench.page.get_by_role("dialog", name="Settings of the editor")


def size(bench: Bench) -> float:
    """Pixels of the code's letters."""
    return float(bench.editor.evaluate("(editor) => parseFloat(getComputedStyle(editor).fontSize)"))


def test_find_wrap_size_and_keys_are_fetched_when_asked_for_and_kept(new_bench: Bench) -> None:
    bench, page = new_bench.open(), new_bench.page
    bench.write(LONG)
    assert fetched(bench) == []
    page.keyboard.press("Control+f")
    expect(page.get_by_role("textbox", name="Find")).to_be_focused()
    page.keyboard.type("first")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")  # Next
    page.get_by_role("textbox", name="Replace with").fill("x")
    page.get_by_role("button", name="Replace all").click()
    assert bench.text() == LONG.replace("first", "x").rstrip("\n")
    page.keyboard.press("Escape")
    expect(page.get_by_role("textbox", name="Find")).to_have_count(0)
    expect(bench.editor).to_be_focused()
    page.keyboard.press("Control+z")
    assert bench.text() == LONG.rstrip("\n")
    assert (usual := size(bench)) > 0
    expect(page.locator(".cm-lineWrapping")).to_have_count(0)

    window = settings(bench)
    window.get_by_label("Long lines").select_option("Always wrap")
    window.get_by_label("Size of the code").select_option("130 %")
    window.get_by_label("Keys").select_option("Vim")
    expect(window.get_by_role("status")).to_have_text("Vim's keys hold now. Ctrl+Enter still runs the tests.")
    window.get_by_role("button", name="Close").click()
    assert fetched(bench) == ["tools", "vim"]
    bench.editor.focus()
    page.keyboard.type("gg0dd")
    expect(page.locator(".cm-line").first).to_have_text("def f(first):")
    page.keyboard.type("Oabc")
    page.keyboard.press("Escape")
    page.keyboard.press("Tab")  # out of the editor, as without these keys
    expect(bench.editor).not_to_be_focused()
    assert bench.text() == LONG.replace(LONG.split("\n")[0], "abc").rstrip("\n")

    bench.open()
    expect(page.get_by_text("--NORMAL--")).to_be_visible()
    expect(page.locator(".cm-lineWrapping")).to_have_count(1)
    assert size(bench) == pytest.approx(1.3 * usual)


def test_faults_are_marked_while_writing_once_something_has_run(bench: Bench) -> None:
    page = bench.page
    page.set_viewport_size(DESK["viewport"])
    bench.judge(REFERENCE)
    bench.write(REFERENCE.replace("groups - mean", "group - mean"))
    expect(page.locator(".cm-lintRange-warning")).to_have_text("group")
    page.keyboard.press("F8")
    told = page.locator(".cm-tooltip .cm-diagnostic")
    expect(told).to_have_text("group is not known here: it is neither defined nor imported. Is it spelt right?")
    bench.write("def f(:\n    pass\n")
    expect(page.locator(".cm-lintRange-error")).to_have_count(1)
    page.locator(".cm-lintRange-error").hover()
    expect(told).to_have_text("Invalid syntax.")
    window = settings(bench)
    window.get_by_label("Faults").select_option("Not marked")
    window.get_by_role("button", name="Close").click()
    expect(page.locator(".cm-lintRange")).to_have_count(0)
    window = settings(bench)
    window.get_by_label("Faults").select_option("Marked as you write")
    window.get_by_role("button", name="Close").click()
    expect(page.locator(".cm-lintRange-error")).to_have_count(1)
    bench.judge(REFERENCE)  # which takes the interpreter that looks away
    expect(bench.verdict).to_have_text("Accepted")


@pytest.mark.full
@pytest.mark.parametrize(("device", "colours"), [(PHONE, "dark"), (DESK, "light")], ids=["phone-dark", "desk-light"])
def test_the_tools_are_whole_by_touch_and_for_axe(
    browser: Browser, site_url: str, watch: Watch, device: dict[str, Any], colours: Any
) -> None:
    with visitor(browser, watch, device | {"bypass_csp": True, "color_scheme": colours}) as context:
        page = context.new_page()
        bench = Bench(page, site_url, watch).open()
        bench.write(REFERENCE)
        press = Locator.tap if device is PHONE else Locator.click
        watch.allow("tools-|ERR_FAILED")
        page.route("**/tools-*.js", lambda route: route.abort())
        bench.choose("Find and replace")
        expect(page.locator("#announcer")).to_contain_text("That part of this page did not arrive.")
        page.unroute_all()
        bench.choose("Find and replace")
        page.get_by_role("textbox", name="Find").fill("gamma")
        press(page.get_by_role("button", name="Next"))
        expect(page.locator(".cm-searchMatch-selected")).to_be_in_viewport()
        page.get_by_role("checkbox", name="Whole words").check()
        assert violations(page) == []
        for control in page.locator(".cm-search :is(button, .cm-textfield)").all():
            box = control.bounding_box()
            assert box is None or min(box["width"], box["height"]) >= (44 if device is PHONE else 24)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        press(page.get_by_role("button", name="Close"))
        window = settings(bench)
        assert violations(page) == []
        assert page.evaluate(SMALL, 40 if device is PHONE else 24) == []
        window.get_by_label("Keys").select_option("Emacs")
        expect(window.get_by_role("status")).to_contain_text("Emacs's keys hold now.")
        window.get_by_label("Keys").select_option("The usual ones")
        expect(window.get_by_role("status")).to_contain_text("The usual keys hold again.")
        press(window.get_by_role("button", name="Close"))
        bench.judge(REFERENCE)
        expect(bench.verdict).to_have_text("Accepted")
    assert watch.unexpected() == []


@pytest.mark.full
def test_keys_of_emacs_work_and_tests_run_with_any_keys(new_bench: Bench) -> None:
    page = new_bench.ready().page
    new_bench.write(REFERENCE)
    for keys in ("Emacs", "Vim"):
        window = settings(new_bench)
        window.get_by_label("Keys").select_option(keys)
        expect(window.get_by_role("status")).to_contain_text("hold now")
        page.keyboard.press("Escape")
        new_bench.editor.focus()
        if keys == "Emacs":
            page.keyboard.type("# last")
            page.keyboard.press("Control+a")  # the beginning of the line
            page.keyboard.press("Control+k")
            assert new_bench.text() == REFERENCE.rstrip("\n")
            page.keyboard.press("Control+y")
            assert new_bench.text() == f"{REFERENCE}# last"
        page.keyboard.press("Control+Enter")
        expect(new_bench.verdict).to_have_text("Accepted")
        new_bench.ended()
