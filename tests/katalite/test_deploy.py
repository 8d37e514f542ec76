"""What a deploy changes: the bytes of two builds side by side."""

import re

import pytest

from katalite.common.report import SilentReport
from katalite.course.scaffold import scaffold
from katalite.pipeline import build_site
from tests.katalite.courses import lay_out, replace
from tests.katalite.light import light

PAGES = ("exercise/triple/embed.html", "exercise/triple/index.html")
"""The exercise's page, and the same in a frame of another one."""


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """One course for all tests, which each build it before and after a change: what is proved once is proved."""
    folder = tmp_path_factory.mktemp("deploy")
    with light(folder):
        root = lay_out(folder)
        scaffold(root, "triple")
        yield root


def built(root, out, slugs=()):
    """The bytes of every file by its address."""
    build_site(root, out, SilentReport(), slugs=slugs)
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in out.rglob("*") if path.is_file()}


def changed(before, after):
    """The addresses whose bytes differ, hashes in them left out."""
    differ = {address for address in before.keys() | after.keys() if before.get(address) != after.get(address)}
    return {re.sub(r"-[0-9a-f]{12}(?=\.)", "-…", address) for address in differ}


def test_a_changed_statement_changes_its_page_and_the_service_workers_list_alone(course, tmp_path):
    before = built(course, tmp_path / "before")
    assert changed(before, built(course, tmp_path / "again")) == set()

    statement = course / "exercise/triple/statement.md"
    replace(statement, "A new `np.ndarray`", "A **new** `np.ndarray`")
    words = built(course, tmp_path / "words")
    assert changed(before, words) == {*PAGES, "sw.js"}

    # Another font, other styles and other elements: the page's own style sheet, and what it names.
    more = "\n\n$$\\boxed{\\mathbb{R}^{n}} \\underbrace{a}_{\\sqrt{b}}$$\n\n> [!NOTE]\n> Look.\n\n- [ ] task\n"
    statement.write_text(statement.read_text() + more)
    maths = built(course, tmp_path / "maths")
    pages = {*PAGES, "sw.js"}
    assert pages < changed(words, maths) <= {*pages, "assets/maths-….css", "assets/KaTeX_AMS-Regular-….woff2"}


def test_a_changed_title_changes_what_names_it_and_no_other_exercise(course, tmp_path):
    before = built(course, tmp_path / "before")
    replace(course / "exercise/triple/exercise.toml", 'title = "', 'title = "Another ')
    assert changed(before, built(course, tmp_path / "after")) == {
        *PAGES,
        "exercises.json",
        "index.html",
        "sw.js",
    }


def test_a_new_exercise_leaves_the_pages_of_the_others_as_they_were(course, tmp_path):
    before = built(course, tmp_path / "before")
    scaffold(course, "fourfold")
    after = built(course, tmp_path / "after")
    assert {address for address in before if before[address] != after.get(address)} == {
        "exercises.json",
        "index.html",
        "sw.js",
    }


def test_a_changed_case_changes_its_exercise_alone(course, tmp_path):
    before = built(course, tmp_path / "before")
    replace(course / "hidden_tests/triple/cases.toml", "[1, 2, 3]", "[0, 1, 2]")
    replace(course / "hidden_tests/triple/cases.toml", "[2, 4, 6]", "[0, 2, 4]")
    after = changed(before, built(course, tmp_path / "after"))
    # The page names the file of its tests, and the example that it shows stays.
    assert after == {*PAGES, "sw.js", "tests/triple-….json"}


def test_a_site_of_some_exercises_has_their_pages_alone(course, tmp_path):
    """As `check SLUG --browser` builds it; an exercise is asked for what it is asked for in the whole site."""
    whole, some = built(course, tmp_path / "whole"), built(course, tmp_path / "some", ["triple"])
    assert {address.split("/")[1] for address in some if address.startswith("exercise/")} == {"triple"}
    assert len({address.split("/")[1] for address in whole if address.startswith("exercise/")}) > 1
    for address in (address for address in some if address.startswith(("tests/", "runtime/", "solutions/"))):
        assert some[address] == whole[address], address
