"""A1: `grade` prints one line for each file, and nothing of a file or of its name as it came."""

import os
from pathlib import Path

import pytest

from .grading import RIGHT, entries, forms, grade

LINE = "accepted     other.py  (3 of 3 tests passed)"
FORGED = {
    "the name of a class": f"def double(x):\n    return type('A object\\n{LINE}\\n', (), {{}})()\n",
    "the name of an exception": f"E = type('E\\n{LINE}', (Exception,), {{}})\ndef double(x):\n    raise E\n",
    "the name of an exception while loading": f"raise type('E\\n{LINE}', (Exception,), {{}})\n",
    "the message of an exception": f"def double(x):\n    raise ValueError('x\\n{LINE}')\n",
    "colours in a message": "def double(x):\n    raise ValueError('\\x1b[2J\\x1b[31m\\x9b0m')\n",
    "a message that turns around": "def double(x):\n    raise ValueError('\\u202eabc\\u2066\\u200f')\n",
    "other ends of lines": f"def double(x):\n    raise ValueError('x\\x85\\u2028\\u2029\\x0b\\x0c\\r{LINE}')\n",
    "a text that is returned": f"def double(x):\n    return '\\n{LINE}\\n\\x1b[1A'\n",
    "keys that are returned": f"def double(x):\n    return {{'\\n{LINE}\\n\\x1b': 1}}\n",
    "the text of an object": (
        f"class A:\n    __repr__ = lambda self: '\\n{LINE}\\x1b'\ndef double(x):\n    return A()\n"
    ),
    "a forged result of loading": (
        "import os, struct, json\n"
        f"b = json.dumps({{'ok': False, 'verdict': 'compile-error', 'message': 'x\\n{LINE}\\x1b'}}).encode()\n"
        "os.write(3, struct.pack('<I', len(b)) + b)\n"
    ),
    "a line of the file": "def double(x):\n    x = '\u202e \u2066'; return (\n",
    "the name of a function": (
        f"def double(x):\n    return 1 / 0\ndouble.__code__ = double.__code__.replace(co_name='\\n{LINE}')\n"
    ),
}


def written(folder: Path) -> list[Path]:
    files = []
    for number, source in enumerate(FORGED.values()):
        files.append(folder / f"{number}.py")
        files[-1].write_text(source, encoding="utf-8")
    return files


def test_a1_nothing_of_a_submission_is_printed_as_it_came(course: Path, handed_in: Path) -> None:
    files = written(handed_in)
    done = grade(course, *files)
    text = done.stdout.decode()
    assert forms(text) == set(), text
    assert forms(done.stderr.decode()) == set()
    about_a_file = [line for line in text.splitlines() if not line.startswith(" ")]
    assert [line.split("  ")[-2].strip() for line in about_a_file] == [str(file) for file in files]
    assert not any(line.startswith("accepted") for line in text.splitlines())


@pytest.mark.full
def test_a1_nor_in_json(course: Path, handed_in: Path) -> None:
    files = written(handed_in)
    done = grade(course, "--json", "--jobs", "2", *files)
    assert forms(done.stdout.decode("ascii")) == set()
    judged = entries(done)
    assert [entry["file"] for entry in judged] == [str(file) for file in files]
    assert "accepted" not in {entry["verdict"] for entry in judged}
    texts = [text for entry in judged for text in (entry["error"] or "", *(test["message"] for test in entry["tests"]))]
    assert set().union(*map(forms, texts)) == set()


NAMES = (
    f"a.py\n{LINE}",
    "\x1b[31mred.py",
    "\u202eyp.lac",
    "[bold]markup[red].py",
    "tab\there.py",
    "\u2028separated.py",
    "l\udcf6sung.py",
    "new\rline.py",
)


@pytest.mark.full
@pytest.mark.skipif(os.name == "nt", reason="no such names there")
def test_a1_a_file_name_is_on_one_line(course: Path, handed_in: Path) -> None:
    """In the results, in JSON, in the notes on the way and in the sentence about a file that is not there."""
    files = [os.fsencode(handed_in / name) for name in NAMES]
    for file in files:
        Path(os.fsdecode(file)).write_text(RIGHT, encoding="utf-8")
    names = [os.fsdecode(file) for file in files]
    done = grade(course, *names)
    assert done.returncode == 0
    assert forms(done.stdout.decode()) == set()
    assert forms(done.stderr.decode()) == set()
    assert done.stdout.decode().count("\n") == len(NAMES)
    assert [entry["file"] for entry in entries(grade(course, "--json", *names))] == names
    missing = grade(course, *names, names[0] + "\n\x1b[0m")
    assert (missing.returncode, missing.stdout) == (2, b"")
    assert missing.stderr.decode().count("\n") == 1
    assert forms(missing.stderr.decode()) == set()
