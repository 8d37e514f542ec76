"""A class's files: whatever is in them, every one gets its entry, in order, with one job or several."""

import multiprocessing
import os
import signal
import subprocess
import sys
import time

import pytest

from katalite.common.toolchain import PROJECT
from katalite.course.load import load_exercise
from katalite.grading.batch import FileGrader, grade_files
from katalite.grading.journal import Journal
from katalite.grading.misconceptions import judged_with
from tests.katalite.courses import lay_out

RIGHT = "def double(x):\n    return 2 * x\n"
SQUARE = '"""Believed: twice is squared.\nHint: That is the square of x.\nCaught by: test_worked\n"""\n'
FILES = {
    "right.py": (RIGHT, "accepted"),
    "wrong.py": (RIGHT.replace("2", "3"), "wrong-answer"),
    "square.py": ("def double(x):\n    y = x * x\n    return y\n", "wrong-answer"),
    "raises.py": ("def double(x):\n    return 1 / 0\n", "run-time-error"),
    "syntax.py": ("def double(x:\n", "compile-error"),
    "kills_its_parent.py": (
        "import os, signal, time\ndef double(x):\n    os.kill(os.getppid(), signal.SIGKILL)\n    time.sleep(60)\n",
        "run-time-error",
    ),
    "nothing.py": ("\0", "compile-error"),
    "right again.py": (RIGHT + "\n", "accepted"),
}


@pytest.fixture
def course(tmp_path, own_cache):
    root = lay_out(tmp_path)
    square = root / "solutions" / "double" / "wrong" / "squares.py"
    square.write_text(SQUARE + "def double(x):\n    return x**2\n")
    for name, (source, _) in FILES.items():
        (tmp_path / name).write_text(source)
    return root


@pytest.fixture
def exercise(course):
    return load_exercise(course, "double")


@pytest.mark.parametrize("jobs", [1, 2])
def test_every_file_gets_its_entry_in_order(exercise, tmp_path, jobs):
    names = [str(tmp_path / name) for name in FILES] + [str(tmp_path / "gone.py")]
    seen = []
    entries = grade_files(exercise, names, lambda done, entry: seen.append((done, entry["file"])), jobs=jobs)
    assert [entry["file"] for entry in entries] == names
    assert [entry["verdict"] for entry in entries] == [*(verdict for _, verdict in FILES.values()), "judge-error"]
    assert entries[-1]["error"] == "This file cannot be read (No such file or directory)."
    assert [done for done, _ in seen] == list(range(1, len(names) + 1))
    assert {file for _, file in seen} == set(names)
    named = {entry["file"]: entry["misconception"] for entry in entries if entry["misconception"]}
    assert named == {str(tmp_path / "square.py"): {"name": "squares", "hint": "That is the square of x."}}


def test_what_the_journal_has_is_not_judged_again(exercise, tmp_path, monkeypatch):
    files = [str(tmp_path / "right.py"), str(tmp_path / "wrong.py")]
    with Journal(tmp_path / "results.jsonl", "v1") as journal:
        before = grade_files(exercise, files, journal=journal)
    (tmp_path / "copy.py").write_text(FILES["right.py"][0])
    monkeypatch.setattr(FileGrader, "__init__", lambda *_: pytest.fail("a file was judged again"))
    with Journal(tmp_path / "results.jsonl", "v1") as journal:
        again = grade_files(exercise, [*files, str(tmp_path / "copy.py")], journal=journal)
    assert again == [*before, before[0] | {"file": str(tmp_path / "copy.py")}]


def test_what_could_not_be_judged_is_not_kept(exercise, tmp_path):
    with Journal(tmp_path / "results.jsonl", "v1") as journal:
        (entry,) = grade_files(exercise, [str(tmp_path / "gone.py")], journal=journal)
    assert entry["verdict"] == "judge-error"
    assert (tmp_path / "results.jsonl").read_bytes() == b""


def test_an_error_of_the_judge_costs_one_file(exercise, tmp_path, monkeypatch):
    with FileGrader(exercise) as grader:
        monkeypatch.setattr("katalite.grading.grade.Grader.grade_source", lambda *_: 1 / 0)
        entry = grader.grade(str(tmp_path / "right.py"))
    assert entry["verdict"] == "judge-error"
    assert entry["error"].startswith("This file could not be judged (ZeroDivisionError")


def judges() -> set[int]:
    """The worker processes of this one."""
    return {process.pid for process in multiprocessing.active_children()}


def test_a_judge_that_is_killed_is_replaced_and_its_file_judged_again(exercise, tmp_path):
    slow = tmp_path / "slow.py"
    slow.write_text(f"import time\ntime.sleep(0.2)\n{RIGHT}")
    names = [str(slow)] * 12
    killed = []

    def kill_one(done, _):
        if done == 3:
            killed.append(min(judges()))
            os.kill(killed[0], signal.SIGKILL)

    entries = grade_files(exercise, names, kill_one, jobs=2)
    assert killed
    assert [entry["verdict"] for entry in entries] == ["accepted"] * 12
    assert not judges()


def test_a_batch_that_is_killed_goes_on_where_it_was(course, tmp_path):
    slow = f"import time\ntime.sleep(0.2)\n{RIGHT}"
    files = [tmp_path / f"{number}.py" for number in range(12)]
    for number, file in enumerate(files):
        file.write_text(f"number = {number}\n{slow if number % 3 else slow.replace('2 *', '3 *')}")
    script = (
        "import sys; from pathlib import Path; from katalite.cli import main; sys.exit(main(Path(sys.argv.pop(1))))"
    )
    journal = tmp_path / "results.jsonl"
    command = [sys.executable, "-c", script, course, "grade", *files, "--exercise", "double", "--json"]
    command += ["--jobs", "2", "--resume", journal]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=PROJECT) as first:
        limit = time.monotonic() + 120
        while not (journal.exists() and journal.read_bytes().count(b"\n") >= 4) and time.monotonic() < limit:
            time.sleep(0.02)
        first.kill()
    before = journal.read_bytes().count(b"\n")
    assert 4 <= before < 12
    exercise = load_exercise(course, "double")
    judged = []
    with Journal(journal, judged_with(exercise)) as kept:
        entries = grade_files(exercise, list(map(str, files)), lambda *_: judged.append(1), journal=kept)
    assert len(judged) == 12 - before
    assert [entry["verdict"] for entry in entries] == ["wrong-answer", "accepted", "accepted"] * 4
