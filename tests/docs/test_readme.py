"""README.md names what there is: commands, files, pictures."""

import re
import subprocess

import pytest
from PIL import Image

from katalite.cli import cli
from katalite.common.toolchain import PROJECT

from .readme import TEXT, block_after
from .screenshots import FOLDER, PICTURES

LARGEST = 100_000
"""Bytes of a picture: who reads README downloads them all."""

PAGES = [
    PROJECT / "README.md",
    PROJECT / "CONTRIBUTING.md",
    PROJECT / "CHANGELOG.md",
    *(PROJECT / "docs").rglob("*.md"),
]


@pytest.mark.parametrize(
    ("name", "what", "end"), [("serve", ".", "build.py serve"), ("tests", "'.[test]'", "-m pytest")]
)
def test_each_of_the_two_commands_is_one_line_that_also_installs(name: str, what: str, end: str) -> None:
    (line,) = block_after(f"command: {name}").splitlines()
    assert line.startswith(f"python -m venv .venv && .venv/bin/pip install -e {what} && ")
    assert line.endswith(end)
    subprocess.run(["bash", "-n", "-c", line], check=True)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_command_that_a_page_tells_exists(page) -> None:
    named = set(re.findall(r"build\.py (\w+)", page.read_text(encoding="utf-8")))
    assert named <= cli.commands.keys()


def test_readme_tells_every_command() -> None:
    assert set(re.findall(r"build\.py (\w+)", TEXT)) >= cli.commands.keys() - {"build"}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_file_that_a_page_links_to_exists(page) -> None:
    text = re.sub(r"`[^`\n]+`", "", page.read_text(encoding="utf-8"))  # what is shown as code links to nothing
    links = [*re.findall(r"\]\(([^)#]+)", text), *re.findall(r'src="([^"]+)"', text)]
    assert [link for link in links if "://" not in link and not (page.parent / link).is_file()] == []


def test_the_pictures_are_those_that_the_command_takes_and_small() -> None:
    assert {path.stem for path in FOLDER.iterdir()} == PICTURES.keys()
    assert [path.name for path in FOLDER.iterdir() if path.stat().st_size > LARGEST] == []


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_is_as_wide_as_its_name_says(name: str) -> None:
    width, density = re.findall(r"-(\d+)", name)[0], PICTURES[name].device.get("device_scale_factor", 1)
    with Image.open(FOLDER / f"{name}.png") as picture:
        assert picture.width == int(width) * density
