"""L3 and L26: the editor is reached with Tab, Ctrl+S is answered, and a file that is dropped anywhere is opened."""

import pytest
from playwright.sync_api import expect

from .bench import STARTER, Bench

DROP = """([selector, name, bytes]) => {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([new Uint8Array(bytes)], name));
  const options = { dataTransfer, bubbles: true, cancelable: true, composed: true };
  const target = document.querySelector(selector);
  return ["dragover", "drop"].map((kind) => !target.dispatchEvent(new DragEvent(kind, options)));
}"""
PLACES = ["#sheet h1", "#editor", "#results", "body"]


@pytest.fixture
def desk(new_bench: Bench) -> Bench:
    new_bench.page.route("**/runtime/**", lambda route: None)
    return new_bench.open()


def drop(desk: Bench, name: str, content: bytes, where: str = "body") -> None:
    """The page takes both events, so that the browser does not leave it."""
    assert desk.page.evaluate(DROP, [where, name, list(content)]) == [True, True]


def note(desk: Bench, said: str) -> None:
    expect(desk.page.locator("#editor-note")).to_have_text(said)


@pytest.mark.parametrize("back", [False, True], ids=["Tab", "Shift+Tab"])
def test_l3_the_editor_is_in_the_tab_order_and_says_how_to_leave_it(desk: Bench, back: bool) -> None:
    before, after = "#file-menu summary", "#run-tests"
    desk.page.locator(after if back else before).focus()
    desk.page.keyboard.press("Shift+Tab" if back else "Tab")
    while desk.page.evaluate("document.activeElement.id") == "grip-rows":
        desk.page.keyboard.press("Shift+Tab")
    expect(desk.editor).to_be_focused()
    expect(desk.editor).to_have_accessible_name("Your code, Python. Press Escape, then Tab, to leave the editor.")
    desk.page.keyboard.type("x")
    assert desk.text() == f"x{STARTER}".rstrip()
    desk.page.keyboard.press("Escape")
    desk.page.keyboard.press("Shift+Tab" if back else "Tab")
    expect(desk.editor).not_to_be_focused()


def test_l3_the_skip_link_puts_the_cursor_into_the_editor(desk: Bench) -> None:
    desk.page.get_by_role("link", name="Skip to the editor").press("Enter")
    expect(desk.editor).to_be_focused()


@pytest.mark.parametrize("key", ["Control+s", "Meta+s"])
@pytest.mark.parametrize("where", ["editor", "page"])
def test_l26_saving_by_key_says_that_all_is_saved(desk: Bench, key: str, where: str) -> None:
    desk.write("mine = 1")
    desk.page.evaluate("addEventListener('keydown', (event) => (window.taken = event.defaultPrevented))")
    if where == "page":
        desk.page.locator("#run-tests").focus()
    desk.page.keyboard.press(key)
    note(desk, "All is saved in this browser already, a moment after each change")
    expect(desk.page.locator("#announcer")).to_have_text(
        "All is saved in this browser already, a moment after each change"
    )
    assert desk.page.evaluate("window.taken") is True
    desk.page.reload()
    desk.editor.wait_for()
    assert desk.text() == "mine = 1"


@pytest.mark.parametrize("where", PLACES)
def test_l26_a_python_file_dropped_anywhere_is_opened_and_undo_leads_back(desk: Bench, where: str) -> None:
    desk.write("mine = 1")
    drop(desk, "theirs.py", b"\xef\xbb\xbftheirs = 'caf\xc3\xa9'\r\nx = 2", where)
    note(desk, "theirs.py is in the editor; Undo brings back what was here")
    assert desk.text() == "theirs = 'café'\nx = 2"
    desk.page.get_by_role("button", name="Undo").click()
    assert desk.text() == "mine = 1"


@pytest.mark.parametrize(
    ("name", "content"),
    [("photo.png", b"\x89PNG"), ("large.py", b"#" * 200_001), ("latin.py", b"caf\xe9 = 1"), ("code.py.exe", b"x = 1")],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_l26_what_is_no_python_file_is_not_opened_and_the_page_stays(desk: Bench, name: str, content: bytes) -> None:
    desk.write("mine = 1")
    drop(desk, name, content)
    note(desk, f"{name} was not opened: drop a Python file (.py) of up to 200 kB")
    assert desk.text() == "mine = 1"


def test_l26_no_code_and_no_formula_is_left_to_a_translator(desk: Bench) -> None:
    desk.page.get_by_role("tab", name="Lesson").click()
    translated = """[...document.querySelectorAll("pre, code, kbd, .katex, #editor, .cm-line")]
      .filter((element) => element.closest("[translate]")?.getAttribute("translate") !== "no")
      .map((element) => element.outerHTML.slice(0, 80))"""
    assert desk.page.locator("pre, code, .katex").count() > 40
    assert desk.page.evaluate(translated) == []
