"""What is said of a file before it runs: Python's own words on syntax, and names that are unknown or of no use."""

import subprocess
import sys
from pathlib import Path

import pytest

from katalite.common.download import fetch_wheel
from katalite.common.report import SilentReport
from katalite.python.pins import load_pins
from katalite_grader.faults import MOST_FAULTS, faults


@pytest.fixture(scope="module", autouse=True)
def pyflakes() -> None:
    """As a page hands it over, in an interpreter that keeps it."""
    assert faults("", fetch_wheel(load_pins().checker, SilentReport()).read_bytes()) == []


def told(source: str) -> list[tuple[str, int, int, int, str]]:
    return [(each["kind"], each["line"], each["column"], each["length"], each["text"]) for each in faults(source)]


def test_an_unreadable_file_has_one_fault_in_the_words_of_a_run() -> None:
    ((kind, line, column, length, text),) = told("import os\nx = (1,\ny = 2\n")
    assert (kind, line, column, length) == ("error", 2, 5, 0)
    assert text == "'(' was never closed."
    assert (
        told("return 1\n")[0][4] == "`return` stands outside of a function. Indent the line so that it belongs to one."
    )
    assert told("def f():\nreturn 1\n")[0][:2] == ("error", 2)
    assert told("print(“a”)\n")[0][4].startswith("Column 7 holds “")


def test_names_that_are_unknown_or_of_no_use_are_marked_where_they_stand() -> None:
    source = "import numpy as np\nimport math\n\ndef f(x):\n    é, unused = x\n    kept = 3\n    return é + y\n"
    assert told(source) == [
        ("hint", 1, 17, 2, "`np` is imported and not used."),
        ("hint", 2, 8, 4, "`math` is imported and not used."),
        ("hint", 6, 5, 4, "`kept` gets a value here and is not used."),
        ("warning", 7, 16, 1, "`y` is not known here: it is neither defined nor imported. Is it spelt right?"),
    ]


def test_right_code_has_no_faults() -> None:
    source = "import numpy as np\n\ndef f(x, *, axis=None):\n    return [np.sum(row, axis) for row in x if __name__]\n"
    assert told(source) == []


def test_mistakes_that_are_no_errors_are_told() -> None:
    kinds = [kind for kind, *_ in told("def f(x):\n    assert (x, 'no')\n    if (x, 1):\n        return x is 'a'\n")]
    assert kinds == ["warning"] * 3


@pytest.mark.parametrize(
    "source",
    [
        "(" * 5_000,
        "x = " + "-" * 50_000 + "1",
        "+".join(["a"] * 30_000),
        "a = 1\0",
        "\ud800",
        "x" * 300_000,
        "if 1:\n " * 90,
    ],
    ids=["brackets", "minuses", "terms", "nul", "half-character", "long", "blocks"],
)
def test_hostile_text_is_answered(source: str) -> None:
    """In a process of its own, as a page's is: what it cannot take, it says nothing of."""
    program = "import sys; from katalite_grader.faults import faults; print(len(faults(eval(sys.stdin.read()))) <= 50)"
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path.append({str(wheel_path())!r}); {program}"],
        input=ascii(source),
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert done.stdout == "True\n"


def wheel_path() -> Path:
    return fetch_wheel(load_pins().checker, SilentReport())


def test_nothing_is_run_and_the_number_is_bounded() -> None:
    assert told("raise SystemExit\n") == []
    assert len(faults("\n".join(f"name_{number}" for number in range(200)))) == MOST_FAULTS
