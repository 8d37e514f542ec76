"""A8, R5, W4 and notebooks: what is handed in is a plain file of a bounded size, and what was judged is told."""

import json
import os
import socket
from pathlib import Path

import nbformat
import pytest

from katalite.grading.handed_in import MAX_SOURCE, read
from katalite.grading.notebook import MAX_NOTEBOOK
from katalite.grading.notebook_reader import _as_python
from katalite_grader.calls import Call
from katalite_grader.sandbox import Sandbox

from .grading import RIGHT, WRONG, entries, grade


@pytest.mark.skipif(os.name == "nt", reason="no such files there")
def test_a8_only_plain_files_are_opened(course: Path, handed_in: Path) -> None:
    pipe, right, far = handed_in / "pipe.py", handed_in / "right.py", handed_in / "far.py"
    os.mkfifo(pipe)
    right.write_text(RIGHT)
    (handed_in / "zero.py").symlink_to("/dev/zero")
    far.symlink_to(pipe)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(os.path.relpath(handed_in / "s.py"))
        files = [pipe, handed_in / "zero.py", far, handed_in / "s.py", right]
        judged = entries(grade(course, "--json", *files))
    assert [entry["verdict"] for entry in judged] == ["judge-error"] * 4 + ["accepted"]
    assert all(entry["error"].startswith("This is not a plain file") for entry in judged[:4])


def test_a8_a_large_file_is_not_read(course: Path, handed_in: Path) -> None:
    """A terabyte without contents: reading it would fill the memory."""
    for name in ("large.py", "large.ipynb"):
        with (handed_in / name).open("wb") as file:
            file.truncate(2**40)
    judged = entries(grade(course, "--json", handed_in / "large.py", handed_in / "large.ipynb"))
    assert [entry["verdict"] for entry in judged] == ["compile-error"] * 2
    assert ["1 MB" in judged[0]["error"], "16 MB" in judged[1]["error"]] == [True, True]


def test_a8_a_file_of_the_kernels_that_claims_no_size_is_read_to_the_limit() -> None:
    if Path("/proc/self/smaps").exists():
        assert len(read("/proc/self/maps").source or "") <= MAX_SOURCE


def test_a8_a_link_is_named(course: Path, handed_in: Path) -> None:
    reference = course / "solutions" / "double" / "reference.py"
    (handed_in / "mine.py").symlink_to(reference)
    (handed_in / "right.py").write_text(RIGHT)
    done = grade(course, handed_in / "mine.py", handed_in / "right.py")
    lines = done.stdout.decode().splitlines()
    assert lines[1].strip() == f"This is a link; what was judged is {reference.resolve()}."
    assert len(lines) == 3
    linked, plain = entries(grade(course, "--json", handed_in / "mine.py", handed_in / "right.py"))
    assert (len(linked["notes"]), plain["notes"]) == (1, [])


def test_a8_so_is_a_link_among_the_folders(course: Path, handed_in: Path) -> None:
    (handed_in / "folder").symlink_to(course / "solutions" / "double")
    (entry,) = entries(grade(course, "--json", "folder/reference.py", cwd=handed_in))
    assert str((course / "solutions" / "double" / "reference.py").resolve()) in entry["notes"][0]


def test_a8_a_name_that_no_file_can_have_is_told() -> None:
    assert read("a\0b.py").why == "This file cannot be read (its name cannot be that of a file)."


@pytest.mark.parametrize("end", ["\x0c", "\x0b", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029"], ids=ascii)
def test_r5_the_quoted_line_is_the_one_that_python_counts(end: str) -> None:
    source = f"# section {end} two\nTEXT = 'a{end}b'\n\ndef double(x):\n    first = 1\n    return undefined_name\n"
    sandbox = Sandbox("double")
    assert sandbox.load(source).ok
    raised = sandbox.answer(Call("double", (1,))).raised
    assert raised is not None
    assert [(frame.line, frame.text) for frame in raised.frames] == [(6, "return undefined_name")]


def test_w4_the_case_that_failed_is_named(course: Path, handed_in: Path) -> None:
    (handed_in / "wrong.py").write_text(WRONG)
    (entry,) = entries(grade(course, "--json", handed_in / "wrong.py"))
    failed = {test["title"]: test["case"] for test in entry["tests"]}
    assert failed == {"Worked by hand": "case 1", "The shape stays": "", "A table of numbers": ""}
    lines = grade(course, handed_in / "wrong.py").stdout.decode().splitlines()
    assert lines[1].strip().startswith("Worked by hand [case 1]: ")


# ---------------------------------------------------------------- notebooks


def notebook(*cells: str, **metadata: object) -> str:
    made = nbformat.v4.new_notebook(metadata=metadata)
    made["cells"] = [nbformat.v4.new_markdown_cell("# Title"), *map(nbformat.v4.new_code_cell, cells)]
    return nbformat.writes(made)


def test_the_code_cells_of_a_notebook_are_judged(course: Path, handed_in: Path) -> None:
    cells = [
        "%matplotlib inline\n!pip install numpy\nimport numpy as np",
        f"%%time\n{RIGHT}",
        "double?",
        "%%bash\nrm -rf x",
    ]
    (handed_in / "right.ipynb").write_text(notebook(*cells, "files = !ls\nprint(double(2))"))
    (handed_in / "wrong.ipynb").write_text(notebook(WRONG))
    right, wrong = entries(grade(course, "--json", handed_in / "right.ipynb", handed_in / "wrong.ipynb"))
    assert (right["verdict"], wrong["verdict"]) == ("accepted", "wrong-answer")
    assert right["notes"] == [
        "This is a notebook: its 5 code cells were judged as a file, whose lines are counted through all cells. "
        "Left out, because only Jupyter knows it: `%matplotlib inline`, `!pip install numpy`, `%%time` and more."
    ]
    assert wrong["notes"][0].startswith("This is a notebook: its one code cell was judged")
    assert "Left out" not in wrong["notes"][0]


def test_a_notebook_of_an_old_format_is_read(course: Path, handed_in: Path) -> None:
    cell = {"cell_type": "code", "input": RIGHT, "outputs": [], "language": "python", "collapsed": False}
    old = {"nbformat": 3, "nbformat_minor": 0, "metadata": {}, "worksheets": [{"cells": [cell], "metadata": {}}]}
    (handed_in / "old.ipynb").write_text(json.dumps(old))
    (entry,) = entries(grade(course, "--json", handed_in / "old.ipynb"))
    assert entry["verdict"] == "accepted"


BROKEN = {
    "empty": "",
    "no JSON": "def double(x): return x",
    "another JSON": "[]",
    "no notebook": '{"cells": 3}',
    "nested": "[" * 100_000,
    "nested cells": '{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": '
    + "[" * 50_000
    + "]" * 50_000
    + "}",
    "cells without text": '{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [{"cell_type": "code"}]}',
    "a cell that is a number": (
        '{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [{"cell_type": "code", "source": 5}]}'
    ),
    "metadata that are a text": '{"nbformat": 4, "nbformat_minor": 5, "metadata": "x", "cells": []}',
    "a format to come": '{"nbformat": 99, "nbformat_minor": 0, "metadata": {}, "cells": []}',
    "a large number": '{"nbformat": ' + "9" * 10_000 + "}",
    "many values": "[" + "{}," * 2_000_000 + "{}]",
}


def test_a_broken_notebook_gets_a_sentence_and_the_next_is_judged(course: Path, handed_in: Path) -> None:
    files = []
    for number, text in enumerate(BROKEN.values()):
        files.append(handed_in / f"{number}.ipynb")
        files[-1].write_text(text)
    (handed_in / "right.ipynb").write_text(notebook(RIGHT))
    *broken, right = entries(grade(course, "--json", *files, handed_in / "right.ipynb"))
    assert right["verdict"] == "accepted"
    told = {name: (entry["verdict"], entry["error"]) for name, entry in zip(BROKEN, broken, strict=True)}
    sentence = "The file is not a notebook that can be read. Open it in Jupyter, save it and hand it in again."
    assert told == dict.fromkeys(BROKEN, ("compile-error", sentence))


def test_a_notebook_without_the_function_or_of_another_language_is_told(course: Path, handed_in: Path) -> None:
    (handed_in / "none.ipynb").write_text(notebook("x = 1"))
    r = notebook("f <- 1", kernelspec={"name": "ir", "display_name": "R\n\x1b", "language": "R\n\x1b"})
    (handed_in / "r.ipynb").write_text(r)
    none, other = entries(grade(course, "--json", handed_in / "none.ipynb", handed_in / "r.ipynb"))
    assert (none["verdict"], other["verdict"]) == ("compile-error", "compile-error")
    assert "double" in none["error"]
    assert other["error"] == "The notebook is written in R\\n\\x1b, not in Python."


@pytest.mark.parametrize(
    ("cell", "source", "left_out"),
    [
        ("x = '''\n%matplotlib\n'''", "x = '''\n%matplotlib\n'''", []),
        ("if True:\n    %time f()\n", "if True:\n    pass  # %time f()\n", ["%time f()"]),
        ("files = !ls\n", "files = None  # !ls\n", ["files = !ls"]),
        ("np.mean?", "pass  # np.mean?", ["np.mean?"]),
        ("?np.mean", "pass  # ?np.mean", ["?np.mean"]),
        ("\n%%html\n<b>", "# \n# %%html\n# <b>", ["%%html"]),
        ("%%timeit -n 1\nx = 1", "# %%timeit -n 1\nx = 1", ["%%timeit -n 1"]),
        ("%%capture\n%cd x\nx = 1", "# %%capture\npass  # %cd x\nx = 1", ["%%capture", "%cd x"]),
        ("def f(:", "def f(:", []),
        ("x = 5 %\\\n 3", "x = 5 %\\\n 3", []),
    ],
)
def test_what_is_for_jupyter_is_left_out_and_the_lines_stay(cell: str, source: str, left_out: list[str]) -> None:
    found: list[str] = []
    assert _as_python(cell, found) == source
    assert found == left_out
    assert source.count("\n") == cell.count("\n")


def test_a_notebook_may_be_larger_than_a_file_since_its_pictures_are_in_it(course: Path, handed_in: Path) -> None:
    made = json.loads(notebook(RIGHT))
    picture = {"output_type": "display_data", "metadata": {}, "data": {"image/png": "A" * (4 * MAX_SOURCE)}}
    made["cells"][1]["outputs"] = [picture]
    (handed_in / "large.ipynb").write_text(json.dumps(made))
    assert (handed_in / "large.ipynb").stat().st_size < MAX_NOTEBOOK
    (entry,) = entries(grade(course, "--json", handed_in / "large.ipynb"))
    assert entry["verdict"] == "accepted"
