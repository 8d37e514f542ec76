"""Maths and colours are there, and come from this site's own files without any script or inline style."""

import base64
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from .bench import Bench

BRIGHTNESS = """() => {
  const pen = new OffscreenCanvas(1, 1).getContext("2d");
  pen.fillStyle = getComputedStyle(document.body).backgroundColor;
  pen.fillRect(0, 0, 1, 1);
  const [red, green, blue] = pen.getImageData(0, 0, 1, 1).data;
  return (red + green + blue) / 3;
}"""

WIDTH = "document.documentElement.scrollWidth"


@pytest.fixture
def sheet(new_bench: Bench) -> Iterator[Bench]:
    """The page of a new visitor whose download never ends."""
    held: list[Route] = []
    new_bench.page.route("**/runtime/runtime-*.json", lambda route: held.append(route))
    yield new_bench.open()
    new_bench.page.unroute_all(behavior="ignoreErrors")


def brightness(page: Page) -> float:
    """Of the page's ground: from 0 (black) to 255 (white)."""
    found = page.evaluate(BRIGHTNESS)
    assert isinstance(found, int | float)
    return found


def test_maths_is_typeset_by_the_build_and_drawn_with_its_own_fonts(sheet: Bench) -> None:
    page = sheet.page
    formulas = page.locator(".katex")
    assert formulas.count() >= 5
    expect(formulas.first.locator("math")).to_have_count(1)
    drawn = page.evaluate(
        """async () => {
          await document.fonts.ready;
          return [...document.fonts].filter(({ status }) => status === "loaded").map(({ family }) => family);
        }"""
    )
    assert {"KaTeX_Main", "KaTeX_Math"} <= {family.strip('"') for family in drawn}
    scripts = page.locator("script[src]").evaluate_all("(scripts) => scripts.map(({ src }) => src)")
    assert len(scripts) >= 2
    assert not [address for address in scripts if "katex" in address.lower()]
    assert page.evaluate("document.querySelectorAll('.prose style, .prose [style]').length") == 0


def test_the_page_is_dark_where_the_system_is_and_light_where_it_is_not(sheet: Bench) -> None:
    sheet.page.emulate_media(color_scheme="light")
    light = brightness(sheet.page)
    sheet.page.emulate_media(color_scheme="dark")
    dark = brightness(sheet.page)
    assert light > 4 * dark


def test_the_colours_can_be_chosen_and_are_kept_for_the_next_visit(sheet: Bench) -> None:
    page = sheet.page
    page.emulate_media(color_scheme="light")
    button = page.get_by_role("button", name=re.compile("^Colours"))
    expect(button).to_have_text("Colours: automatic")
    light = brightness(page)
    button.click()
    expect(button).to_have_text("Colours: light")
    assert brightness(page) == light
    button.click()
    expect(button).to_have_text("Colours: dark")
    dark = brightness(page)
    assert light > 4 * dark
    page.reload()
    expect(button).to_have_text("Colours: dark")
    assert brightness(page) == dark
    button.click()
    expect(button).to_have_text("Colours: automatic")
    assert brightness(page) == light


def test_on_a_phone_each_part_has_the_screen_and_nothing_is_wider_than_it(sheet: Bench) -> None:
    page = sheet.page
    page.set_viewport_size({"width": 390, "height": 844})
    for part in ("Statement", "Code", "Results"):
        sheet.to(part)
        assert page.evaluate(WIDTH) <= 390


@pytest.mark.parametrize(("width", "height"), [(320, 640), (640, 400)], ids=["small phone", "zoomed to 200 %"])
def test_nothing_is_wider_than_the_smallest_screen(sheet: Bench, width: int, height: int) -> None:
    page = sheet.page
    page.set_viewport_size({"width": width, "height": height})
    for part in ("Results", "Code", "Statement"):
        sheet.to(part)
        assert page.evaluate(WIDTH) <= width
    page.get_by_role("tab", name="Lesson").click()
    assert page.evaluate(WIDTH) <= width
    page.goto(sheet.site_url)
    assert page.evaluate(WIDTH) <= width


def test_beside_each_other_the_panes_scroll_and_the_page_does_not(sheet: Bench) -> None:
    page = sheet.page
    for tab in ("Lesson", "Statement", "Example run"):
        page.get_by_role("tab", name=tab).click()
        assert page.evaluate("document.documentElement.scrollHeight") == page.evaluate("innerHeight")
    assert page.evaluate("document.querySelector('#sheet').scrollHeight") > page.evaluate("innerHeight")


def test_on_a_wide_screen_the_statement_stands_beside_the_editor(sheet: Bench) -> None:
    statement = sheet.page.get_by_role("region", name="Group normalization").bounding_box()
    editor = sheet.editor.bounding_box()
    assert statement is not None
    assert editor is not None
    assert statement["x"] + statement["width"] <= editor["x"]


# How many dots of a picture are ink.
INK = """async ([png]) => {
  const bitmap = await createImageBitmap(await (await fetch(png)).blob());
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const pen = canvas.getContext("2d");
  pen.drawImage(bitmap, 0, 0);
  const { data } = pen.getImageData(0, 0, bitmap.width, bitmap.height);
  const ground = data[0] + data[1] + data[2];
  let ink = 0;
  for (let at = 0; at < data.length; at += 4) ink += Math.abs(data[at] + data[at + 1] + data[at + 2] - ground) > 300;
  return ink;
}"""


def ink(page: Page, index: int) -> int:
    """Dots of the accent of this number, with its letter, that differ clearly from its ground."""
    png = page.locator(".katex-html .katex-accent").nth(index).screenshot(scale="device")
    address = f"data:image/png;base64,{base64.b64encode(png).decode()}"
    return int(page.evaluate(INK, [address]))


def test_l5_letters_with_an_accent_are_whole_in_forced_colours(browser: Browser, site_url: str) -> None:
    """The policy would not let a script look at a picture; the pages are the same without it."""
    context = browser.new_context(bypass_csp=True, device_scale_factor=3)
    page = context.new_page()
    page.route("**/runtime/**", lambda route: None)
    page.goto(f"{site_url}exercise/group-normalization/")
    page.get_by_role("textbox", name="Your code").wait_for()
    page.evaluate("document.fonts.ready")
    count = page.locator(".katex-html .katex-accent").count()
    assert count >= 1
    plain = [ink(page, index) for index in range(2)]
    page.emulate_media(forced_colors="active")
    forced = [ink(page, index) for index in range(2)]
    for before, after in zip(plain, forced, strict=True):
        assert before > 100
        assert after > 0.85 * before
    context.close()
