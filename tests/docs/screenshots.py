"""Takes the pictures of README.md: `python -m tests.docs.screenshots`, optionally with names of pictures.

With `--all FOLDER` it takes every state of the pages into that folder instead, on desk and phone, light and dark, to be
looked at. The site is built and visited as a learner would.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any, Literal

import numpy as np
from PIL import Image
from playwright.sync_api import Browser, Page

from katalite.common.chromium import open_chromium
from katalite.common.report import PlainReport
from katalite.common.toolchain import PROJECT
from katalite.pipeline import build_site
from katalite.web.serve import serving

from .scenes import SCENES, STATEMENT, Scene, go

FOLDER = PROJECT / "docs" / "images"
WAIT = 60_000
"""Milliseconds that a picture may wait for what it shows."""

COMMON = 48
"""Colours that a picture keeps exactly, such as its grounds."""

Colours = Literal["light", "dark"]
DESK = {"viewport": {"width": 1280, "height": 960}}
TALL = {"viewport": {"width": 1280, "height": 1200}}
PHONE = {"viewport": {"width": 390, "height": 780}, "is_mobile": True, "has_touch": True, "device_scale_factor": 2}
SMALL = PHONE | {"viewport": {"width": 320, "height": 640}}
WIDTHS = {1280: DESK, 390: PHONE, 320: SMALL}
# A heading at the very edge looks cut off, and a pane does not.
ADD_STYLE = """(css) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}"""
# Which part of the page an element is in.
PART = """(element) => {
  if (element.closest("#sheet")) return "statement";
  return element.closest("#results") ? "results" : "code";
}"""
MARGINS = "h2 { scroll-margin-top: 24px } .figure { scroll-margin-top: 12px } html { scroll-padding: 0 }"


@dataclass(frozen=True)
class Picture:
    """One of README.md's; `show` takes the place of the scene's own."""

    scene: str
    device: dict[str, Any]
    colours: Colours = "light"
    show: str = ""


PICTURES = {
    "ready-1280": Picture("ready", DESK),
    "lesson-1280": Picture("lesson-tensor", DESK),
    "running-1280": Picture("running", DESK, show=STATEMENT),
    "accepted-1280": Picture("passed", DESK, show=STATEMENT),
    "wrong-answer-1280-dark": Picture("wrong-answer", TALL, "dark", "#faults"),
    "run-time-error-1280": Picture("run-time-error", TALL, show=STATEMENT),
    "statement-390": Picture("ready", PHONE),
    "wrong-answer-390": Picture("wrong-answer", PHONE),
    "accepted-390-dark": Picture("passed", PHONE, "dark", "#results"),
}


@contextmanager
def visit(browser: Browser, address: str, scene: Scene, device: dict[str, Any]) -> Iterator[Page]:
    """A page on which the scene has happened, for the block."""
    context = browser.new_context(color_scheme="light", reduced_motion="reduce", **device)
    context.set_default_timeout(WAIT)
    page = context.new_page()
    scene.stage(page)
    page.goto(address + scene.address)
    scene.act(page)
    page.evaluate(ADD_STYLE, MARGINS)
    yield page
    context.close()


def take(page: Page, colours: Colours, show: str, path: Path) -> None:
    page.emulate_media(color_scheme=colours)
    if show:
        element = page.locator(show).first
        go(page, element.evaluate(PART))
        element.evaluate("(element) => element.scrollIntoView()")
    page.mouse.move(0, 0)
    png = page.screenshot(animations="disabled")
    with_palette(Image.open(BytesIO(png)).convert("RGB")).save(path, optimize=True)


def with_palette(picture: Image.Image) -> Image.Image:
    """The picture with 256 colours, a third of the size: its most common ones as they are, others near enough."""
    counted = picture.getcolors(picture.width * picture.height) or []
    common = [colour for _, colour in sorted(counted, reverse=True)[:COMMON]]
    rest = picture.quantize(256 - len(common), Image.Quantize.MAXCOVERAGE).getpalette() or []
    palette = Image.new("P", (1, 1))
    palette.putpalette([part for colour in common for part in colour] + rest)
    places = np.array(picture.quantize(palette=palette, dither=Image.Dither.NONE))
    pixels = np.array(picture)
    for place, colour in enumerate(common):
        places[(pixels == colour).all(axis=2)] = place  # Pillow looks for the nearest with few bits
    exact = Image.fromarray(places, "P")
    exact.putpalette(palette.getpalette())
    return exact


@contextmanager
def studio(report: PlainReport) -> Iterator[tuple[Browser, str]]:
    """A browser and the address of the project's built site, for the block."""
    with tempfile.TemporaryDirectory() as temporary:
        out = Path(temporary) / "dist"
        build_site(PROJECT, out, report)
        with serving(out) as server, open_chromium(report) as browser:
            yield browser, server.address


def take_pictures(names: Iterable[str], folder: Path) -> None:
    """README.md's pictures of these names."""
    report = PlainReport()
    with studio(report) as (browser, address):
        for name in names:
            picture, path = PICTURES[name], folder / f"{name}.png"
            scene = SCENES[picture.scene]
            with visit(browser, address, scene, picture.device) as page:
                take(page, picture.colours, picture.show or scene.show, path)
            report.note(f"{path.name}: {path.stat().st_size / 1000:.0f} kB")


def take_scenes(names: Iterable[str], folder: Path, widths: Iterable[int]) -> None:
    """The states of these names, on a desk or phone of these widths, in light and in dark."""
    report = PlainReport()
    with studio(report) as (browser, address):
        for name in names:
            for width in widths:
                with visit(browser, address, SCENES[name], WIDTHS[width]) as page:
                    for colours in ("light", "dark"):
                        take(page, colours, SCENES[name].show, folder / f"{name}-{width}-{colours}.png")
            report.note(name)


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.docs.screenshots", description=__doc__)
    parser.add_argument(
        "names", nargs="*", metavar="NAME", help="a picture, or with --all a state; default: all of them"
    )
    parser.add_argument("--all", type=Path, metavar="FOLDER", dest="folder", help="take every state into this folder")
    parser.add_argument("--widths", type=int, nargs="+", choices=WIDTHS, default=[1280, 390], help="with --all")
    options = parser.parse_args(arguments)
    known = SCENES if options.folder else PICTURES
    if unknown := set(options.names) - set(known):
        parser.error(f"there is no {', '.join(sorted(unknown))}; there are {', '.join(known)}")
    names = options.names or list(known)
    if options.folder:
        options.folder.mkdir(parents=True, exist_ok=True)
        take_scenes(names, options.folder, options.widths)
    else:
        FOLDER.mkdir(parents=True, exist_ok=True)
        take_pictures(names, FOLDER)


if __name__ == "__main__":
    main(sys.argv[1:])
