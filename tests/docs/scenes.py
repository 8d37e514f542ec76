"""What there is to see: every state of the pages, each brought about as a learner, or a bad line, would do it."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page

from katalite.common.toolchain import PROJECT

SLUG = "group-normalization"
EXERCISE = f"exercise/{SLUG}/"
ENDLESS = "    while True:\n        groups = groups - groups.mean()\n    return X\n"


@dataclass(frozen=True)
class Scene:
    """`stage` is done before the page at `address` is opened, `act` afterwards, until there is what shall be seen.

    The element that `show` selects is then scrolled to the top.
    """

    act: Callable[[Page], None] = lambda page: None
    show: str = ""
    stage: Callable[[Page], None] = lambda page: None
    address: str = EXERCISE


def submission(*changes: tuple[str, str]) -> str:
    """The reference solution without what explains it, with these pieces of text replaced."""
    text = (PROJECT / "solutions" / SLUG / "reference.py").read_text(encoding="utf-8")
    text = re.sub(r'^ *""".*?"""\s*?\n|^ *#.*?\n', "", text, flags=re.DOTALL | re.MULTILINE).strip()
    for old, new in changes:
        if old not in text:
            raise ValueError(f"the reference solution no longer holds {old!r}; change this picture's submission")
        text = text.replace(old, new)
    return text


def ready(page: Page) -> None:
    page.get_by_text("Python is ready").wait_for()


def go(page: Page, part: str) -> None:
    """Where the page is one column, show its `statement`, `code` or `results`."""
    link = page.locator(f"#views [data-view={part}]")
    if link.is_visible():
        link.click()


def write(page: Page, source: str) -> None:
    go(page, "code")
    editor = page.locator("#editor .cm-content")
    editor.fill(source)
    editor.press("Control+Home")


def press(page: Page, button: str) -> None:
    if button == "Compare":
        go(page, "code")
    page.get_by_role("button", name=button).click()


def run(page: Page, source: str, verdict: str) -> None:
    """Run the tests on `source` until the page tells the verdict."""
    write(page, source)
    press(page, "Run tests")
    page.locator("#verdict").get_by_text(verdict, exact=True).wait_for()


def ending(verdict: str, *changes: tuple[str, str]) -> Callable[[Page], None]:
    """Run the reference with these changes, which get this verdict."""
    return lambda page: run(page, submission(*changes), verdict)


accepted = ending("Accepted")
no_scale = ending("Wrong answer", ("gamma.reshape(1, C, 1, 1) * ", ""))
wrong_shape = ending("Wrong answer", (".reshape(B, C, H, W)", ""))
no_broadcast = ending("Run-time error", ("gamma.reshape(1, C, 1, 1)", "gamma"))
half_a_line = ending("Compile error", ("groups.mean(axis=(2, 3, 4), keepdims=True)", "groups.mean(axis=(2, 3"))


def running(page: Page) -> None:
    slow = 'print("groups:", groups.shape)\n    time.sleep(0.5)\n    mean ='
    write(page, "import time\n" + submission(("mean =", slow)))
    press(page, "Run tests")
    page.locator('#tests [data-outcome="passed"]').first.wait_for()


def too_slow(page: Page) -> None:
    run(page, submission().partition("    mean =")[0] + ENDLESS, "Time limit exceeded")


def stopped(page: Page) -> None:
    running(page)
    press(page, "Stop")
    page.locator("#verdict").get_by_text("Stopped", exact=True).wait_for()


def opened(page: Page) -> None:
    """The failing call and its values, which are folded away at first."""
    no_scale(page)
    for text in ("The failing call", "Values as a table"):
        page.get_by_text(text).first.click()


def example(page: Page) -> None:
    write(page, submission(("mean =", 'print("groups:", groups.shape)\n    mean =')))
    press(page, "Run code")
    page.get_by_text("shape (1, 2, 1, 2)").wait_for()


def waiting(page: Page) -> None:
    write(page, submission())
    press(page, "Run tests")
    page.get_by_text("your tests start by themselves").first.wait_for()


def loading(page: Page) -> None:
    page.get_by_text(re.compile("Downloading Python: [1-9]")).wait_for()


def hold(page: Page) -> None:
    """One of the large files does not arrive."""
    page.route("**/runtime/snapshot.bin-*", lambda route: None)


def lose(page: Page) -> None:
    page.route("**/runtime/*.bin", lambda route: route.abort())


def offline(page: Page) -> None:
    page.locator("html[data-offline=ready]").wait_for(state="attached")
    page.context.set_offline(True)
    page.reload()
    accepted(page)


def lesson(page: Page) -> None:
    ready(page)
    page.get_by_role("tab", name="Lesson").click()


def hints(page: Page) -> None:
    for number in range(1, 6):
        page.get_by_text(f"Hint {number}", exact=True).click()


def solution(page: Page) -> None:
    accepted(page)
    press(page, "See the explained solution")
    page.get_by_text("One way to write it:").wait_for()


def choice(page: Page) -> None:
    """The exercise has changed since the draft was written."""
    write(page, submission())
    page.get_by_text("Saved in this browser").wait_for()
    page.goto("about:blank")
    page.go_back()
    key = f"katalite:/:draft:{SLUG}"
    page.evaluate(
        '(key) => localStorage.setItem(key, localStorage.getItem(key).replace(/"version":"/, \'$&old\'))', key
    )
    page.evaluate("addEventListener('pagehide', (event) => event.stopImmediatePropagation(), true)")
    page.reload()
    page.get_by_role("region", name="Which code to go on with").wait_for(state="attached")


def compare(page: Page) -> None:
    choice(page)
    press(page, "Compare")


def menu(page: Page) -> None:
    go(page, "code")
    page.locator("#file-menu summary").click()


def earlier(page: Page) -> None:
    """Two texts were run, and one was replaced."""
    no_scale(page)
    accepted(page)
    write(page, "mine = 1")
    menu(page)
    press(page, "Reset to starter")
    menu(page)
    press(page, "Earlier versions")


def newer(page: Page) -> None:
    """A deploy while the page is open, told as the service worker tells it."""
    ready(page)
    page.evaluate("navigator.serviceWorker.dispatchEvent(new MessageEvent('message', { data: { kind: 'newer' } }))")
    page.get_by_text("A new version of this page is ready").wait_for()


def solved(page: Page) -> None:
    accepted(page)
    page.goto(page.url.removesuffix(EXERCISE))
    page.get_by_text("Solved").wait_for()


STATEMENT = "#sheet h2 >> text=Problem"
SCENES = {
    "index": Scene(address=""),
    "index-solved": Scene(solved),
    "lost": Scene(address="404.html"),
    "loading": Scene(loading, "#bench", hold),
    "waiting": Scene(waiting, "#results", hold),
    "load-failed": Scene(lambda page: page.locator("#retry").wait_for(), "#results", lose),
    "ready": Scene(ready),
    "ready-editor": Scene(ready, "#bench"),
    "running": Scene(running, "#results"),
    "stopped": Scene(stopped, "#results"),
    "passed": Scene(accepted, "#results"),
    "wrong-answer": Scene(no_scale, "#results"),
    "wrong-answer-opened": Scene(opened, "#faults"),
    "wrong-shape": Scene(wrong_shape, "#results"),
    "run-time-error": Scene(no_broadcast, "#results"),
    "compile-error": Scene(half_a_line, "#results"),
    "time-limit": Scene(too_slow, "#results"),
    "offline": Scene(offline, "#results"),
    "example-run": Scene(example, "#results"),
    "lesson": Scene(lesson),
    "lesson-tensor": Scene(lesson, ".figure[data-figure=tensor-groups]"),
    "lesson-matrix": Scene(lesson, ".figure[data-figure=matrix]"),
    "hints": Scene(hints, "text=Hints"),
    "solution": Scene(solution, "#solution"),
    "choice": Scene(choice, "#editor-pane"),
    "compare": Scene(compare),
    "menu": Scene(menu, "#editor-pane"),
    "earlier": Scene(earlier),
    "newer": Scene(newer),
}
