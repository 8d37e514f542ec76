"""The exercise page as a learner uses it: write, run, read what is said."""

import re
from collections.abc import Callable
from urllib.request import urlopen

from playwright.sync_api import Locator, Page, Route, expect

from katalite.common.toolchain import PROJECT

from .watch import Watch

SLUG = "group-normalization"
TITLES = [
    "Reference example",
    "Each group is normalized to ~0 mean and ~1 var",
    "Output shape matches input",
    "Affine: gamma scales and beta shifts",
]
REFERENCE = (PROJECT / "solutions" / SLUG / "reference.py").read_text(encoding="utf-8")
STARTER = (PROJECT / "exercise" / SLUG / "starter.py").read_text(encoding="utf-8")

ENDLESS = "def group_normalization(*args, **kwargs):\n    while True:\n        pass\n"

# CodeMirror reads the clipboard of the event, so a paste needs no permission for the real one.
_PASTE = """(element, text) => {
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", text);
  element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
}"""
DRAWN = "new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(true))))"


def wrong(name: str) -> str:
    """The known-wrong submission of this name."""
    return (PROJECT / "solutions" / SLUG / "wrong" / f"{name}.py").read_text(encoding="utf-8")


def paste(editor: Locator, source: str) -> None:
    """Replace everything in an editor."""
    editor.press("Control+a")
    editor.evaluate(_PASTE, source)


class Bench:
    """One visit of the exercise page."""

    def __init__(self, page: Page, site_url: str, watch: Watch) -> None:
        self.page = page
        self.site_url = site_url
        self.watch = watch
        self.address = f"{site_url}exercise/{SLUG}/"
        self.editor = page.get_by_role("textbox", name="Your code", include_hidden=True)  # on a phone, at first
        self.run_tests = page.get_by_role("button", name="Run tests")
        self.run_code = page.get_by_role("button", name="Run code")
        self.stop = page.get_by_role("button", name="Stop")
        self.status = page.locator("#runbar-status")
        self.tests = page.get_by_role("tabpanel", name="Tests")
        self.example = page.get_by_role("tabpanel", name="Example run")
        self.head = page.locator("#verdict")
        self.verdict = self.head.locator(".verdict-line")
        self.sentence = self.head.locator(".verdict-text")
        self.printed = page.get_by_role("group", name="Printed", exact=True)
        self.marked = page.locator(".cm-faultLine")

    def open(self) -> "Bench":
        """Go to the page; Python may still be on its way."""
        self.page.goto(self.address)
        self.editor.wait_for(state="attached")
        return self

    def ready(self) -> "Bench":
        """Go to the page and wait until Python runs."""
        self.open()
        expect(self.status).to_have_text("Python is ready")
        return self

    def to(self, part: str) -> None:
        """Where the page is one column, show Statement, Code or Results."""
        link = self.page.get_by_role("navigation", name="Parts of this page").get_by_role(
            "link", name=re.compile(rf"^{part}\b")
        )
        if link.is_visible():
            link.click()

    def write(self, source: str) -> None:
        """Replace everything in the editor, by pasting."""
        self.clear()
        self.editor.evaluate(_PASTE, source)

    def choose(self, name: str) -> None:
        """Choose from the menu of the file."""
        self.to("Code")
        self.page.locator("#file-menu summary").click()
        self.page.get_by_role("button", name=name).click()

    def clear(self) -> None:
        self.to("Code")
        self.editor.focus()
        self.page.keyboard.press("Control+a")
        self.page.keyboard.press("Delete")

    def type(self, source: str) -> None:
        """Replace everything in the editor, key by key. The editor's own indentation is typed over."""
        self.clear()
        for number, line in enumerate(source.rstrip("\n").split("\n")):
            if number:
                self.page.keyboard.press("Enter")
                self.page.keyboard.press("Shift+Home")
                self.page.keyboard.press("Delete")
            self.page.keyboard.type(line)

    def text(self) -> str:
        """What is in the editor, without the last line's end. Reads what is drawn: some sixty lines."""
        lines = self.page.locator(".cm-line").all_inner_texts()
        return "\n".join(line.rstrip("\n") for line in lines).rstrip("\n")

    def drawn(self) -> None:
        """Wait until what has happened is on the screen, which the page draws once for each frame."""
        self.page.evaluate(DRAWN)

    def ended(self) -> None:
        """Wait until nothing runs or waits."""
        self.drawn()
        expect(self.stop).to_be_hidden()

    def judge(self, source: str) -> None:
        """Write, press Run tests and wait for the end."""
        self.write(source)
        self.run_tests.click()
        self.ended()

    def outcomes(self) -> dict[str, str]:
        """The word at each hidden test, by title, in the order of the list."""
        items = self.page.get_by_role("list", name="Hidden tests").get_by_role("listitem")
        pairs = [(item.locator("span").nth(0), item.locator("span").nth(1)) for item in items.all()]
        return {title.inner_text(): word.inner_text() for title, word in pairs}

    def fault(self, title: str) -> Locator:
        """The piece that says why this test did not pass."""
        return self.page.get_by_role("article").filter(has=self.page.get_by_role("heading", name=title, exact=True))

    def line_link(self, line: int) -> Locator:
        """The links to a line of the editor, in what is said about the last run."""
        return self.page.get_by_role("button", name=re.compile(rf"^Line {line}\b"))

    def cursor_line(self) -> tuple[str, str]:
        """The number and the text of the line that the cursor is in."""
        number = self.page.locator(".cm-lineNumbers .cm-activeLineGutter")
        return number.inner_text(), self.page.locator(".cm-activeLine").inner_text()


def change_page(page: Page, old: str, new: str) -> None:
    """Serve the exercise page with `old` in its HTML replaced by `new`."""

    def change(route: Route) -> None:
        response = route.fetch()
        text = response.text()
        assert old in text, f"the page does not hold {old}"
        route.fulfill(response=response, body=text.replace(old, new))

    page.route("**/exercise/*/", change)


def answer(page: Page, file: str, respond: Callable[[Route], None]) -> list[str]:
    """Answer requests for a file of the runtime with `respond`; gives the list that each request's address joins."""
    asked: list[str] = []

    def note(route: Route) -> None:
        asked.append(route.request.url)
        respond(route)

    page.route(f"**/runtime/{file}-*", note)
    return asked


def exercise_data(bench: Bench) -> str:
    """The JSON that is embedded in the exercise page."""
    text = read(bench.address).decode()
    start = text.index(">", text.index('id="exercise"')) + 1
    return text[start : text.index("</script>", start)]


def read(address: str) -> bytes:
    with urlopen(address) as response:
        return bytes(response.read())
