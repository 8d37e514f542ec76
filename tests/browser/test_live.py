"""A page that `serve` shows follows what its author saves: place and draft stay, problems come and go."""

import re
import subprocess
import sys

import pytest
from playwright.sync_api import expect

from katalite.course.init import init
from tests.katalite.courses import replace

pytestmark = pytest.mark.full
STATEMENT = "exercise/scale/statement.md"


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """The address of a course that is being served, and its folder."""
    root = tmp_path_factory.mktemp("course")
    init(root)
    statement = root / STATEMENT
    statement.write_text(statement.read_text() + "\n".join(f"\nParagraph {number}.\n" for number in range(60)))
    command = [sys.executable, "-P", "-c", "from katalite.cli import main; main()", "serve", "--port", "0"]
    with (root / "said.txt").open("w") as said:
        server = subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, stderr=said, text=True)
        try:
            lines = iter(server.stdout.readline, "")
            address = next(found[0] for line in lines if (found := re.search(r"http://127\.0\.0\.1:\d+/", line)))
            yield address, root
        finally:
            server.terminate()
            server.communicate(timeout=60)


@pytest.fixture
def page(course, browser):
    address, _ = course
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    page.goto(address + "exercise/scale/")
    page.locator(".cm-content").wait_for()
    yield page
    context.close()


def problems(page):
    return page.locator("section:has(h2:text-matches('to mend'))")


def test_a_saved_statement_is_shown_where_it_was_being_read_and_the_draft_stays(course, page):
    _, root = course
    page.locator(".cm-content").click()
    page.keyboard.press("Control+End")
    page.keyboard.type("# mine")
    page.evaluate("document.getElementById('sheet').scrollTop = 700")
    for number in range(20):
        replace(root / STATEMENT, "Paragraph 40" + "!" * number + ".", "Paragraph 40" + "!" * (number + 1) + ".")
        page.get_by_text("Paragraph 40" + "!" * (number + 1) + ".", exact=True).wait_for()
    expect(page.locator("#sheet")).to_have_js_property("scrollTop", 700)
    page.locator(".cm-content", has_text="# mine").wait_for()


def test_a_problem_comes_with_its_place_and_goes_when_it_is_mended(course, page):
    _, root = course
    replace(root / STATEMENT, "Paragraph 50.", "Paragraph $50.\n\nA $formula that is never closed.")
    problems(page).get_by_text("This $ has no partner").wait_for()
    assert re.search(r"exercise/scale/statement\.md:\d+", problems(page).inner_text())
    replace(root / "hidden_tests/scale/cases.toml", "returns = [2, 4, 6]", "returns = [2, 4, 7]")
    problems(page).get_by_text("The reference solution is not accepted").wait_for()
    assert problems(page).locator("li").count() == 2
    replace(root / STATEMENT, "A $formula", "A formula")
    replace(root / "hidden_tests/scale/cases.toml", "returns = [2, 4, 7]", "returns = [2, 4, 6]")
    problems(page).wait_for(state="detached")
    page.get_by_text("A formula that is never closed.").wait_for()


def test_a_saved_style_is_seen_in_every_open_page(course, page):
    _, root = course
    other = page.context.new_page()
    other.goto(course[0])
    (root / "course.css").write_text(".brand { letter-spacing: 7px }")
    for each in (page, other):
        expect(each.locator(".brand")).to_have_css("letter-spacing", "7px", timeout=30_000)


def test_what_is_built_for_others_holds_nothing_of_it(course):
    _, root = course
    files = [path for path in (root / "site/dist").rglob("*") if path.is_file()]
    assert len(files) > 20
    assert [path for path in files if b".katalite/" in path.read_bytes()] == []
