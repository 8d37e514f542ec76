"""Each recipe of docs/embedding.md, built with the generator that it is for, is opened in Chromium, where it starts."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from katalite.common.toolchain import PROJECT
from katalite.web.serve import serving

from .conftest import visitor
from .watch import Watch

RECIPES = PROJECT / "docs" / "embedding"
HERE = "https://example.org/course/"


def written(folder: Path, site: str) -> Path:
    """The recipes for this site."""
    shutil.copytree(RECIPES, folder)
    for path in folder.rglob("*.*"):
        text = path.read_text(encoding="utf-8")
        assert HERE in text or path.name not in ("plain.html", "mkdocs.yml", "conf.py", "index.md", "moodle.html")
        path.write_text(text.replace(HERE, site), encoding="utf-8")
    return folder


def plain(folder: Path) -> Path:
    (folder / "out").mkdir()
    shutil.copyfile(folder / "plain.html", folder / "out" / "index.html")
    return folder / "out"


def moodle(folder: Path) -> Path:
    """Among what a learning platform puts around it."""
    (folder / "out").mkdir()
    text = f"<!doctype html><title>Unit 1</title><h1>Unit 1</h1>{(folder / 'moodle.html').read_text()}"
    (folder / "out" / "index.html").write_text(text)
    return folder / "out"


def quarto(folder: Path) -> Path:
    """Quarto itself is no package of Python's: this writes head and raw block where Pandoc does."""
    text = (folder / "quarto" / "index.qmd").read_text()
    script = re.search(r"text: (<script .*</script>)", text)
    block = re.search(r"^```\{=html\}\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)
    assert script
    assert block
    (folder / "out").mkdir()
    (folder / "out" / "index.html").write_text(f"<!doctype html><title>Notes</title>{script[1]}<body>{block[1]}</body>")
    return folder / "out"


def mkdocs(folder: Path) -> Path:
    make("mkdocs", "build", "-q", "--strict", "-f", folder / "mkdocs" / "mkdocs.yml", "-d", folder / "out")
    return folder / "out"


def sphinx(folder: Path) -> Path:
    make("sphinx", "-q", "-W", "-b", "html", folder / "sphinx", folder / "out")
    return folder / "out"


def make(module: str, *arguments: str | Path) -> None:
    done = subprocess.run([sys.executable, "-m", module, *map(str, arguments)], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.full
@pytest.mark.parametrize("recipe", [plain, mkdocs, sphinx, quarto, moodle], ids=lambda recipe: recipe.__name__)
def test_the_exercise_is_in_the_page_and_starts(
    browser: Browser, watch: Watch, site_url: str, tmp_path: Path, recipe
) -> None:
    out = recipe(written(tmp_path / "recipes", site_url))
    with serving(out) as server, visitor(browser, watch) as context:
        watch.allow("favicon")
        page = context.new_page()
        page.goto(server.address)
        frame = page.frame_locator("iframe[title='Group normalization']")
        expect(frame.get_by_role("heading", name="Group normalization")).to_be_visible()
        frame.get_by_role("button", name="Run tests").click()
        expect(frame.locator("#verdict .verdict-line")).to_have_text("Wrong answer")
        assert watch.unexpected() == []
