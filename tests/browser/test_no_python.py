"""Where Python cannot start, the page says why in a sentence and stays of use: read, write, take the code along."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from tests.sampling import first

from .bench import REFERENCE, SLUG, STARTER, Bench, answer, change_page
from .realm_faults import prefix_realm, provoke
from .watch import Watch

MINE = "mine = 1\n"
OLD = "This browser is too old to run Python in a page."
MISSING = "A part of this page did not arrive, so nothing can be run yet."


def stays_of_use(page: Page, tmp_path: Path) -> None:
    """The statement and the lesson can be read, and the code saved as a file."""
    expect(page.get_by_role("heading", name="Examples")).to_be_visible()
    lesson = page.get_by_role("tab", name="Lesson")
    if lesson.is_visible():
        lesson.click()
    expect(page.locator("#panel-lesson")).to_be_visible()
    with page.expect_download() as download:
        page.locator("#file-menu summary").click()
        page.get_by_role("button", name="Download solution.py").click()
    download.value.save_as(tmp_path / "solution.py")
    assert (tmp_path / "solution.py").read_text(encoding="utf-8") == MINE


@pytest.mark.parametrize(
    ("without", "sentence"),
    [
        ("delete window.WebAssembly", "This browser lacks what Python needs to run in a page."),
        ("delete window.DecompressionStream", "This browser lacks what Python needs to run in a page."),
        ("delete String.prototype.isWellFormed", "This browser lacks what Python needs to run in a page."),
        (
            "Object.defineProperty(window, 'isSecureContext', { value: false })",
            "open the same address with https:// in",
        ),
        ("Object.defineProperty(window, 'origin', { value: 'null' })", "open this page in a tab of its own."),
    ],
    ids=["no WebAssembly", "no streams", "older text", "not secure", "a frame without an origin"],
)
def test_a_browser_that_lacks_something_is_told_and_downloads_nothing(
    new_bench: Bench, tmp_path: Path, without: str, sentence: str
) -> None:
    new_bench.page.add_init_script(without)
    asked = answer(new_bench.page, "pyodide.asm.js", lambda route: route.abort())
    bench = new_bench.open()
    bench.write(MINE)
    bench.run_tests.click()
    expect(bench.verdict).to_have_text("Python could not be loaded.")
    expect(bench.sentence).to_contain_text(sentence)
    expect(bench.page.get_by_role("button", name="Try again")).to_have_count(0)
    expect(bench.stop).to_be_hidden()
    bench.editor.press("Shift+Enter")
    expect(bench.example).to_contain_text("Python could not be loaded.")
    expect(bench.stop).to_be_hidden()
    stays_of_use(bench.page, tmp_path)
    assert asked == []


def no_modules(page: Page) -> None:
    """As in browsers from before modules: such a script is none."""
    page.add_init_script("delete HTMLScriptElement.prototype.noModule")
    change_page(page, 'type="module"', 'type="something/unknown"')


def test_a_page_that_was_opened_as_a_file_says_what_to_do(page: Page, watch: Watch, site_folder: Path) -> None:
    """L25: with a double click, which no connection has a part in."""
    watch.allow("file://|CORS|Failed to load")
    page.goto((site_folder / "exercise" / SLUG / "index.html").as_uri())
    expect(page.locator("#verdict")).to_contain_text("This page was opened as a file")
    expect(page.locator("#verdict")).to_contain_text("open http://localhost:8000.")
    expect(page.get_by_role("button", name="Stop")).to_be_hidden()
    expect(page.get_by_role("textbox", name="Your code")).to_have_value(STARTER)


def test_a_page_in_a_sandboxed_frame_says_what_to_do(new_bench: Bench) -> None:
    """L25: as in a learning platform that embeds what it does not know."""
    new_bench.watch.allow("CORS|Failed to load|Content Security Policy|sandboxed|allow-same-origin")
    page = new_bench.page
    frame = f'<iframe sandbox="allow-scripts" width=1200 height=700 src="{new_bench.address}"></iframe>'
    page.route("**/embedding", lambda route: route.fulfill(body=frame, content_type="text/html"))
    page.goto(f"{new_bench.site_url}embedding")
    inside = page.frame_locator("iframe")
    expect(inside.locator("#verdict")).to_contain_text("open this page in a tab of its own.")
    expect(inside.get_by_role("button", name="Stop")).to_be_hidden()


def page_script(page: Page, respond: str) -> None:
    def send(route: Route) -> None:
        if respond == "404":
            route.fulfill(status=404)
        elif respond == "wrong type":
            route.fulfill(body=route.fetch().body(), content_type="text/plain")
        else:
            route.fulfill(body="<!doctype html><title>Soon back</title>", content_type="text/html")

    page.route("**/assets/page-*.js", send)


@pytest.mark.parametrize("fault", first(2, ["old", "404", "wrong type", "another page"]))
def test_without_the_page_script_a_plain_field_takes_its_place(new_bench: Bench, tmp_path: Path, fault: str) -> None:
    page = new_bench.page
    if fault == "old":
        no_modules(page)
    else:
        new_bench.watch.allow("Failed to load (resource|module script)")
        page_script(page, fault)
    page.goto(new_bench.address)
    field = page.get_by_role("textbox", name="Your code")
    expect(field).to_have_value(STARTER)
    expect(new_bench.head).to_contain_text(OLD if fault == "old" else MISSING)
    expect(new_bench.run_tests).to_be_hidden()
    field.fill(MINE)
    stays_of_use(page, tmp_path)
    page.reload()
    expect(field).to_have_value(MINE)
    if fault == "old":
        return
    page.unroute("**/assets/page-*.js")
    new_bench.ready()
    assert new_bench.text() == MINE.strip()
    expect(new_bench.run_tests).to_be_visible()


def test_a_page_script_that_is_late_goes_on_with_what_was_written_meanwhile(new_bench: Bench) -> None:
    page, held = new_bench.page, list[Route]()
    page.clock.install()
    page.route("**/assets/page-*.js", lambda route: held.append(route))
    page.goto(new_bench.address, wait_until="commit")
    field = page.get_by_role("textbox", name="Your code")
    for _ in range(100):
        page.clock.run_for(16_000)
        if field.is_visible():
            break
    expect(new_bench.head).to_contain_text(MISSING)
    field.fill(MINE)
    held.pop().continue_()
    expect(new_bench.status).to_have_text("Python is ready")
    assert new_bench.text() == MINE.strip()
    expect(new_bench.run_tests).to_be_visible()


def test_a_page_script_that_waits_for_python_before_the_editor_keeps_the_plain_field_away(new_bench: Bench) -> None:
    """The list of files never arrives, so that the page is loaded before the editor is there."""
    page = new_bench.page
    page.route("**/runtime/**", lambda route: None)
    page.add_init_script(
        "new MutationObserver(() => (window.plain ||= document.querySelector('.editor-plain') !== null))"
        ".observe(document, { childList: true, subtree: true })"
    )
    for _ in range(5):
        page.goto(new_bench.address)
        page.locator(".cm-content").wait_for()
        assert page.evaluate("window.plain") is False


@pytest.mark.parametrize(
    ("fault", "sentence"),
    first(
        1,
        [
            ("no memory", "The browser did not get the memory that Python needs."),
            ("broken", "Python stopped while it was starting."),
        ],
    ),
)
def test_an_interpreter_that_does_not_start_is_told_and_try_again_starts_it(
    new_bench: Bench, fault: str, sentence: str
) -> None:
    new_bench.watch.allow("it broke")
    provoke(new_bench.page, "(number) => null" if fault == "broken" else f"(number) => '{fault}'")
    prefix_realm(new_bench, *(["throw new Error('it broke');\n"] if fault == "broken" else []))
    bench = new_bench.open()
    bench.write(REFERENCE)
    bench.run_tests.click()
    expect(bench.sentence).to_contain_text(sentence)
    assert bench.text() == REFERENCE.rstrip("\n")
    bench.page.unroute_all()
    # What was asked for meanwhile then runs by itself.
    bench.page.get_by_role("button", name="Try again").click()
    bench.ended()
    expect(bench.verdict).to_have_text("Accepted")


def test_an_interpreter_that_ends_without_a_word_while_it_starts_is_not_waited_for(
    new_bench: Bench,
) -> None:
    new_bench.page.clock.install()
    provoke(new_bench.page, "(number) => 'silent'")
    prefix_realm(new_bench)
    bench = new_bench.open()
    expect(bench.head).to_contain_text("Starting Python and NumPy")
    bench.page.clock.run_for(95_000)  # no plain start follows: it would be no quicker
    expect(bench.sentence).to_contain_text("Python stopped while it was starting.")
    expect(bench.page.get_by_role("button", name="Try again")).to_be_visible()
