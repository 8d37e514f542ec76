"""The list of 1,000 exercises: chapters, words as they are typed, filters, and what was reached."""

import gzip
import json
from dataclasses import replace

import pytest

from katalite.common.report import SilentReport
from katalite.common.toolchain import SITE
from katalite.course.model import About, Chapter
from katalite.python.bundle import bundle
from katalite.web.compose import compose
from katalite.web.publish import publish
from katalite.web.serve import serving
from tests.katalite.courses import lay_out
from tests.katalite.made import fake_parts
from tests.sampling import first

COUNT, EACH = 1000, 25
WORDS = ("matrix", "vector", "kernel", "gradient", "tensor", "mean", "pooling", "softmax", "entropy", "norm")
AXE = SITE / "node_modules" / "axe-core" / "axe.min.js"


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """A site of made-up exercises in the real pages; Python is not in it. Gives its folder."""
    folder = tmp_path_factory.mktemp("index")
    parts = fake_parts(lay_out(folder), folder / "parts")
    double = parts.exercises[0]
    exercises = []
    for number in range(COUNT):
        one, other = WORDS[number % 10], WORDS[number * 7 % 10]
        exercises.append(
            replace(
                double,
                slug=f"{one}-{number}",
                title=f"{one.capitalize()} {other} {number}",
                summary=f"Compute the {other} of each {one}, row by row, in a new array; number {number}.",
                difficulty=("Easy", "Medium", "Hard")[number % 3],
                tags=(WORDS[number % 5],),
                function=f"{one}_{other}_{number}",
            )
        )
    slugs = [exercise.slug for exercise in exercises]
    chapters = [
        Chapter(f"Chapter {start // EACH}", "What it is about.", tuple(slugs[start : start + EACH]), ())
        for start in range(0, COUNT, EACH)
    ]
    made = replace(
        parts,
        exercises=exercises,
        about=About("Numbers", "A thousand steps.", chapters=tuple(chapters)),
        scripts=bundle(SITE, folder / "scripts", SilentReport()),
        tests={exercise.slug: {"format": 1, "items": []} for exercise in exercises},
        texts={exercise.slug: parts.texts["double"] for exercise in exercises},
    )
    publish(compose(made, SITE, work_offline=False), folder / "dist")
    return folder / "dist"


@pytest.fixture(scope="module")
def address(site):
    with serving(site) as server:
        yield server.address


@pytest.fixture
def page(address, browser):
    context = browser.new_context(viewport={"width": 1280, "height": 900}, bypass_csp=True)
    page = context.new_page()
    page.goto(address)
    page.locator("#finder").wait_for()
    yield page
    context.close()


def shown(page):
    return page.locator(".card:not([hidden]) a").all_text_contents()


def test_c11_a_thousand_exercises_are_few_bytes(site):
    assert len(gzip.compress((site / "index.html").read_bytes())) < 60_000


def test_c11_without_script_it_is_a_plain_list_in_the_authors_order(address, browser):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    assert page.locator(".chapter h2").all_text_contents() == [f"Chapter {number}" for number in range(COUNT // EACH)]
    assert page.locator(".card a").all_text_contents()[:2] == ["Matrix matrix 0", "Vector softmax 1"]
    assert page.locator(".card a").count() == COUNT
    assert not page.locator("#finder").is_visible()
    context.close()


def test_c11_words_and_filters_narrow_the_list_together_by_keyboard(page):
    page.keyboard.press("/")
    page.keyboard.type("TENSOR 94")
    assert shown(page)[0] == "Tensor entropy 94"
    # In title, summary or function; the tag is that of every fifth.
    fits = [n for n in range(COUNT) if "94" in str(n) and (n % 5 == 4 or n * 7 % 10 == 4)]
    assert [text.split()[-1] for text in shown(page)] == [str(n) for n in fits]
    count = len(fits)
    assert page.locator("#found").inner_text() == f"{count} of {COUNT} exercises"
    assert page.locator(".chapter:not([hidden])").count() <= count
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.textContent") == shown(page)[0]
    page.locator("[name=words]").fill("tensor_entropy_94")  # the function's name
    assert len(shown(page)) == 1 + len([n for n in range(940, 950) if n % 10 == 4])
    page.locator("[name=words]").fill("")
    page.locator("[name=level]").select_option("Hard")
    page.locator("[name=tag]").select_option("kernel")
    assert len(shown(page)) == len([n for n in range(COUNT) if n % 3 == 2 and n % 5 == 2])
    page.locator("[name=words]").fill("nothing of this name")
    assert page.locator("#found").inner_text() == "No exercise fits; take something away."
    assert shown(page) == []


def test_c11_progress_is_told_for_each_chapter_and_the_way_goes_on(page):
    solved = {"solved": True, "passed": 3, "total": 3, "attempts": 2}
    for slug, progress in (("matrix-0", solved), ("vector-1", solved), ("gradient-3", solved | {"solved": False})):
        page.evaluate(
            f"localStorage.setItem({json.dumps(f'katalite:progress:{slug}')}, {json.dumps(json.dumps(progress))})"
        )
    page.reload()
    page.locator("#finder").wait_for()
    assert page.locator(".chapter-progress").first.inner_text() == f"2 of {EACH} solved"
    assert page.locator("#go-on a").get_attribute("href") == "exercise/gradient-3/"
    page.locator("[name=progress]").select_option("solved")
    assert len(shown(page)) == 2
    page.locator("[name=progress]").select_option("none")
    assert len(shown(page)) == COUNT - 3


@pytest.mark.parametrize("width", first(1, [390, 1280]))
def test_c11_it_is_accessible_and_no_wider_than_the_screen(page, width):
    page.set_viewport_size({"width": width, "height": 900})
    page.add_script_tag(path=AXE)
    assert page.evaluate("async () => (await axe.run()).violations.map((violation) => violation.id)") == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
