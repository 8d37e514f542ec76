"""Takes the pictures of README.md: `python -m tests.docs.screenshots`, optionally with names of pictures.

The site is built and visited as a learner would; each picture is taken when what it shows has happened.
"""

import argparse
import re
import sys
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Any, Literal

from PIL import Image
from playwright.sync_api import Browser, Page

from katalite.chromium import open_chromium
from katalite.pipeline import build_site
from katalite.report import PlainReport
from katalite.serve import serving
from katalite.toolchain import PROJECT

SLUG = "group-normalization"
FOLDER = PROJECT / "docs" / "images"
WAIT = 120_000
"""Milliseconds that a picture may wait for what it shows."""

DESK = {"viewport": {"width": 1280, "height": 960}}
TALL = {"viewport": {"width": 1280, "height": 1200}}
PHONE = {"viewport": {"width": 390, "height": 780}, "is_mobile": True, "has_touch": True, "device_scale_factor": 2}
PROBLEM = "#sheet h2 >> text=Problem"
# A heading at the very edge looks cut off, and a pane does not.
ADD_STYLE = """(css) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}"""
MARGINS = "h2 { scroll-margin-top: 24px } html { scroll-padding: 0 }"


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


def write(page: Page, source: str) -> None:
    editor = page.locator("#editor .cm-content")
    editor.fill(source)
    editor.press("Control+Home")


def run(page: Page, source: str, verdict: str) -> None:
    """Run the tests on `source` until the page tells the verdict."""
    write(page, source)
    page.get_by_role("button", name="Run tests").click()
    page.locator("#verdict").get_by_text(verdict, exact=True).wait_for()


def accepted(page: Page) -> None:
    run(page, submission(), "Accepted")


def wrong_axis(page: Page) -> None:
    run(page, submission(("(2, 3, 4)", "(3, 4)")), "Wrong answer")


def no_broadcast(page: Page) -> None:
    run(page, submission(("gamma.reshape(1, C, 1, 1)", "gamma")), "Run-time error")


def running(page: Page) -> None:
    slow = 'print("groups:", groups.shape)\n    time.sleep(0.5)\n    mean ='
    write(page, "import time\n" + submission(("mean =", slow)))
    page.get_by_role("button", name="Run tests").click()
    page.locator('#tests [data-outcome="passed"]').first.wait_for()


@dataclass(frozen=True)
class Picture:
    """What is done before it is taken, and on which device; the element that `show` selects is scrolled to the top."""

    act: Callable[[Page], None]
    device: dict[str, Any] = field(default_factory=lambda: DESK)
    colours: Literal["light", "dark"] = "light"
    show: str = ""


PICTURES = {
    "ready-1280": Picture(ready),
    "running-1280": Picture(running, show=PROBLEM),
    "accepted-1280": Picture(accepted, show=PROBLEM),
    "wrong-answer-1280-dark": Picture(wrong_axis, TALL, "dark", show=PROBLEM),
    "run-time-error-1280": Picture(no_broadcast, TALL, show=PROBLEM),
    "statement-390": Picture(ready, PHONE),
    "wrong-answer-390": Picture(wrong_axis, PHONE, show="#results"),
    "accepted-390-dark": Picture(accepted, PHONE, "dark", show="#editor-pane"),
}


def take(browser: Browser, address: str, picture: Picture, path: Path) -> None:
    context = browser.new_context(color_scheme=picture.colours, reduced_motion="reduce", **picture.device)
    context.set_default_timeout(WAIT)
    page = context.new_page()
    page.goto(f"{address}exercise/{SLUG}/")
    picture.act(page)
    page.evaluate(ADD_STYLE, MARGINS)
    if picture.show:
        page.locator(picture.show).evaluate("(element) => element.scrollIntoView()")
    page.mouse.move(0, 0)
    png = page.screenshot(animations="disabled")
    context.close()
    # A palette makes a third of the size, and nothing on these pages needs more colours.
    picture = Image.open(BytesIO(png)).convert("RGB")
    picture.quantize(256, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).save(path, optimize=True)


def main(names: Iterable[str], folder: Path = FOLDER) -> None:
    """Take the pictures of these names into `folder`."""
    report = PlainReport()
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary:
        out = Path(temporary) / "dist"
        build_site(PROJECT, out, report)
        with serving(out) as server, open_chromium(report) as browser:
            for name in names:
                path = folder / f"{name}.png"
                take(browser, server.address, PICTURES[name], path)
                report.note(f"{path.name}: {path.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m tests.docs.screenshots", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"one of {', '.join(PICTURES)}; default: all")
    chosen = parser.parse_args().names
    if unknown := set(chosen) - set(PICTURES):
        sys.exit(f"There is no picture {', '.join(sorted(unknown))}; there are {', '.join(PICTURES)}.")
    main(chosen or PICTURES)
