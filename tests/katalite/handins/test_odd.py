"""Forty odd hand-ins and more in one folder: each is judged, or left out with one clear line."""

import io
import json
import os
import stat
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from katalite.course.load import load_exercise
from katalite.grading.batch import grade_files
from katalite.handins.archive import Member
from katalite.handins.gather import gather
from katalite.results.alike import equal
from katalite.results.score import Score
from tests.katalite.courses import lay_out

RIGHT = "def double(x):\n    return 2 * x\n"
NOTEBOOK = {"nbformat": 4, "nbformat_minor": 5, "metadata": {}}


def zipped(*members: tuple[str | zipfile.ZipInfo, str | bytes]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return data.getvalue()


def link(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name)
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    return info


def locked() -> bytes:
    """A zip whose one member says that it is encrypted."""
    data = bytearray(zipped(("double.py", RIGHT)))
    for head, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.index(head) + place
        data[at : at + 2] = struct.pack("<H", 1)
    return bytes(data)


def damaged() -> bytes:
    data = bytearray(zipped(("double.py", RIGHT * 50)))
    data[45:60] = bytes(15)
    return bytes(data)


def notebook(*cells: str, **others: object) -> bytes:
    made = [
        {"cell_type": "code", "id": str(number), "metadata": {}, "source": cell, "outputs": [], "execution_count": None}
        for number, cell in enumerate(cells)
    ]
    return json.dumps(NOTEBOOK | {"cells": made} | others).encode()


# What a person's file is called, what it holds, and how the one line about it begins: a sentence, or a verdict.
ODD: dict[str, tuple[str, bytes | Callable[[Path], object], str]] = {
    "empty": ("double.py", b"", "compile-error"),
    "blank": ("double.py", b" \n\t\n", "compile-error"),
    "nul": ("double.py", b"\0" * 9, "compile-error"),
    "large": ("double.py", b"#" * (2**20 + 1), "compile-error"),
    "latin-1": ("double.py", "# é\n".encode("latin-1") + RIGHT.encode(), "compile-error"),
    "named latin-1": ("double.py", "# coding: latin-1\n# é\n".encode("latin-1") + RIGHT.encode(), "accepted"),
    "utf-16": ("double.py", RIGHT.encode("utf-16"), "compile-error"),
    "byte order mark": ("double.py", b"\xef\xbb\xbf" + RIGHT.encode(), "accepted"),
    "punycode": ("double.py", b"# coding: punycode\n" + RIGHT.encode(), "compile-error"),
    "old Mac line ends": ("double.py", RIGHT.replace("\n", "\r").encode(), "accepted"),
    "Windows line ends": ("double.py", RIGHT.replace("\n", "\r\n").encode(), "accepted"),
    "upper suffix": ("DOUBLE.PY", RIGHT.encode(), "accepted"),
    "text": ("double.txt", RIGHT.encode(), "This is neither a .py file nor a notebook"),
    "word": ("double.docx", b"PK", "This is neither a .py file nor a notebook"),
    "no suffix": ("double", RIGHT.encode(), "This is neither a .py file nor a notebook"),
    "compiled": ("double.pyc", b"\xf3\r\r\n", "This is neither a .py file nor a notebook"),
    "rar": ("double.rar", b"Rar!", "This is neither a .py file nor a notebook"),
    "other function": ("double.py", b"def twice(x):\n    return 2 * x\n", "compile-error"),
    "prints accepted": ("double.py", b"print('accepted')\n", "compile-error"),
    "leaves": ("double.py", b"import sys\nsys.exit(0)\n", "compile-error"),
    "notebook": ("double.ipynb", notebook(RIGHT), "accepted"),
    "R": (
        "double.ipynb",
        notebook("x <- 1", metadata={"kernelspec": {"language": "R", "name": "ir"}}),
        "compile-error",
    ),
    "no notebook": ("double.ipynb", b"{}", "compile-error"),
    "cut notebook": ("double.ipynb", notebook(RIGHT)[:60], "compile-error"),
    "empty notebook": ("double.ipynb", notebook(), "compile-error"),
    "linked": ("double.py", lambda path: path.symlink_to("/etc/passwd"), "This is a link"),
    "linked folder": ("sub", lambda path: path.symlink_to("/etc"), "This is a link"),
    "pipe": ("double.py", os.mkfifo, "judge-error"),
    "folder": ("double.py", lambda path: (path.mkdir(), (path / "x.txt").touch()), "This is neither a .py file"),
    "zip": ("work.zip", zipped(("double.py", RIGHT)), "accepted"),
    "zip of zips": ("work.zip", zipped(("a.zip", zipped(("double.py", RIGHT)))), "accepted"),
    "too deep": (
        "work.zip",
        zipped(("a.zip", zipped(("b.zip", zipped(("double.py", RIGHT)))))),
        "This is an archive in an",
    ),
    "no zip": ("work.zip", b"PK\x03\x04nothing", "This is not a zip that can be read"),
    "no inner zip": ("work.zip", zipped(("a.zip", b"PK")), "This is not a zip that can be read"),
    "locked": ("work.zip", locked(), "This is behind a password"),
    "damaged": ("work.zip", damaged(), "judge-error"),
    "bomb": ("work.zip", zipped(("double.py", bytes(2**25))), "compile-error"),
    "inner bomb": ("work.zip", zipped(("a.zip", bytes(2**26 + 1))), "This archive in an archive is larger than 64 MB"),
    "link in a zip": ("work.zip", zipped((link("double.py"), "/etc/passwd")), "This is a link"),
    "way out": ("work.zip", zipped(("../../../double.py", RIGHT)), "accepted"),
    "root": ("work.zip", zipped(("/etc/double.py", RIGHT)), "accepted"),
    "backslashes": ("work.zip", zipped(("a\\b\\double.py", RIGHT)), "accepted"),
    "only a Mac's": ("work.zip", zipped(("__MACOSX/._double.py", b"\0\5\x16\7"), ("double.py", RIGHT)), "accepted"),
    "name\x1b[2J\u202e\n": ("double.py", RIGHT.encode(), "accepted"),
}


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """By person, every line that was told: the verdicts of judged files, and the sentences about others."""
    tmp_path = tmp_path_factory.mktemp("odd")
    exercise = load_exercise(lay_out(tmp_path), "double")
    folder = tmp_path / "class"
    for person, (name, content, _) in ODD.items():
        path = folder / person / name
        path.parent.mkdir(parents=True)
        if isinstance(content, bytes):
            path.write_bytes(content)
        else:
            content(path)
    gathered = gather([str(folder)], [exercise])
    lines: dict[str, list[str]] = {person: [] for person in ODD}
    for file, sentence in gathered.remarks:
        lines[Path(file).relative_to(folder).parts[0]].append(sentence)
    entries = grade_files(exercise, [each.file for each in gathered.hand_ins], reader=gathered.read)
    for hand_in, entry in zip(gathered.hand_ins, entries, strict=True):
        lines[hand_in.person.name].append(entry["verdict"])
        assert (entry["error"] is not None) == (entry["verdict"] in ("compile-error", "judge-error")), entry
    return lines


@pytest.mark.parametrize("person", ODD)
def test_an_odd_hand_in_gets_one_line(told, person):
    assert len(ODD) >= 40
    (line,) = told[person]
    assert line.startswith(ODD[person][2])
    assert line.isprintable()


def test_a_bomb_costs_no_more_than_the_largest_file(monkeypatch, tmp_path):
    most = []
    read = Member.read
    monkeypatch.setattr(Member, "read", lambda self, limit: most.append(len(data := read(self, limit))) or data)
    exercise = load_exercise(lay_out(tmp_path), "double")
    (tmp_path / "bomb.zip").write_bytes(zipped(("double.py", bytes(2**26))))
    gathered = gather([str(tmp_path / "bomb.zip")], [exercise])
    assert gathered.read(gathered.hand_ins[0].file).verdict == "compile-error"
    assert most == [2**20 + 1]


def test_files_that_are_equal_are_named(tmp_path):
    exercise = load_exercise(lay_out(tmp_path), "double")
    for name in ("ada", "bo", "cy"):
        (tmp_path / f"{name}.py").write_text(RIGHT + ("\n" if name == "bo" else ""))
    files = [str(tmp_path / f"{name}.py") for name in ("ada", "bo", "cy")]
    hand_ins = gather(files, [exercise]).hand_ins
    scores = [Score(each, exercise, entry) for each, entry in zip(hand_ins, grade_files(exercise, files), strict=True)]
    assert list(equal(scores)) == [(files[2], f"This is byte for byte the file {files[0]}.")]


def test_a_folder_with_nothing_in_it_says_so(tmp_path):
    exercise = load_exercise(lay_out(tmp_path), "double")
    (tmp_path / "none").mkdir()
    gathered = gather([str(tmp_path / "none")], [exercise])
    assert (gathered.hand_ins, [said for _, said in gathered.remarks]) == (
        [],
        ["There is no .py file and no notebook in here."],
    )
