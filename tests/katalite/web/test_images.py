"""Pictures: sized, hashed, loaded when they are needed, with a twin for dark pages."""

import re
import struct
import zlib

import pytest

from katalite.course.load import load
from katalite.course.model import ContentError
from katalite.web.compose import compose
from katalite.web.render import proses
from katalite.web.statement import convert
from katalite.web.typeset import Typeset
from tests.katalite.courses import lay_out
from tests.katalite.made import fake_parts, fake_site

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="80"><rect width="9" height="9"/></svg>'


def png(width, height):
    """A black picture."""

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress(b"".join(b"\0" + bytes(width) for _ in range(height)))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


@pytest.fixture
def course(tmp_path):
    root = lay_out(tmp_path)
    folder = root / "exercise/add/images"
    folder.mkdir()
    (folder / "boxes.svg").write_text(SVG)
    (folder / "boxes.dark.svg").write_text(SVG.replace("rect", "rect fill='white'"))
    (folder / "photo.png").write_bytes(png(30, 20))
    return root


def converted(root, source):
    (root / "exercise/add/statement.md").write_text(source)
    (add,) = (exercise for exercise in load(root).exercises if exercise.slug == "add")
    return convert(proses(add), lambda _: Typeset({}, "", {}))


def problems(root, source):
    with pytest.raises(ContentError) as caught:
        converted(root, source)
    return [str(problem) for problem in caught.value.problems]


def test_a_picture_has_its_size_its_words_and_a_name_that_changes_with_it(course):
    page = converted(course, "![Two *boxes*](images/boxes.svg) ![A photo](images/photo.png)")
    tags = re.findall(r"<img [^>]+>", page.html[0])
    assert len(tags) == 3
    assert [re.search(r'class="(\S+)"', tag)[1] for tag in tags[:2]] == ["on-light", "on-dark"]
    assert all('loading="lazy"' in tag and "style=" not in tag for tag in tags)
    assert all('alt="Two boxes" width="120" height="80"' in tag for tag in tags[:2])
    assert 'alt="A photo" width="30" height="20"' in tags[2]
    assert all(re.search(r'src="../../images/add-[\w.]+-[0-9a-f]{12}\.\w+"', tag) for tag in tags)
    assert ".prose .on-dark" in page.css


def test_the_site_holds_each_picture_under_the_address_that_the_page_names(course, tmp_path):
    statement = converted(course, "![b](images/boxes.svg) ![p](images/photo.png)").html[0]
    files = dict(compose(fake_parts(course, tmp_path / "parts"), fake_site(tmp_path / "site")))
    named = set(re.findall(r'src="\.\./\.\./([^"]+)"', statement))
    assert named == {address for address in files if address.startswith("images/")}
    assert len(named) == 3


@pytest.mark.parametrize(
    ("source", "said"),
    [
        (
            "![](images/photo.png) ![b](images/boxes.svg)",
            "exercise/add/statement.md:1: Say for those who cannot see it",
        ),
        ("![b](images/boxes.svg)", "exercise/add/images/photo.png: No text shows this picture"),
        ("![p](images/photo.png)", "exercise/add/images/boxes.svg: No text shows this picture"),
        ("![b](images/boxs.svg) ![p](images/photo.png)", "There is no picture images/boxs.svg; put it into images/"),
        ("![b](https://a.org/b.png)", "There is no picture https://a.org/b.png"),
    ],
)
def test_a_picture_that_would_be_missing_or_mute_is_told(course, source, said):
    assert any(said in problem for problem in problems(course, source))


def test_files_that_are_no_pictures_and_twins_without_a_twin_are_told(course):
    folder = course / "exercise/add/images"
    (folder / "notes.txt").write_text("x")
    (folder / "alone.dark.png").write_bytes(png(2, 2))
    (folder / "large.png").write_bytes(png(2, 2) + bytes(600_000))
    with pytest.raises(ContentError) as caught:
        load(course)
    assert [str(problem).removeprefix("exercise/add/images/") for problem in caught.value.problems] == [
        "alone.dark.png: This is for dark pages, and its twin images/alone.png is not there; add it, or rename this.",
        "large.png: This picture has 0.6 MB, for each learner to wait for; make it smaller than 0.5 MB.",
        "notes.txt: This is not used; here belong pictures, which are .svg, .png or .webp files.",
    ]


def test_a_picture_without_a_size_is_told(course):
    (course / "exercise/add/images/boxes.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    said = problems(course, "![b](images/boxes.svg) ![p](images/photo.png)")
    assert "boxes.svg: its width and height cannot be read; an SVG needs both in its first tag." in said[0]
