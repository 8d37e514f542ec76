"""A class of 1,000, 100 of them hostile, with two jobs: all verdicts right, none lost when the batch is killed."""

import json
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from benchmarks.grading.batch import hostile, mixed, ordinary, write
from katalite.common.toolchain import PROJECT
from katalite.course.load import load_exercise

ORDINARY, HOSTILE = 900, 100
SLUG = "group-normalization"
TIME_LIMIT = 5
"""Seconds; ten in place of it would be spent waiting."""
LIMIT = 3600
SCRIPT = "import sys; from pathlib import Path; from katalite.cli import main; sys.exit(main(Path(sys.argv.pop(1))))"


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """The project's exercise with a short time limit."""
    root = tmp_path / "course"
    for folder in ("exercise", "hidden_tests", "solutions"):
        shutil.copytree(PROJECT / folder / SLUG, root / folder / SLUG)
    settings = root / "exercise" / SLUG / "exercise.toml"
    text, count = re.subn(r"^time_limit = .*$", f"time_limit = {TIME_LIMIT}", settings.read_text(), flags=re.M)
    assert count == 1
    settings.write_text(text)
    return root


@pytest.mark.full
@pytest.mark.timeout(LIMIT)
def test_all_verdicts_are_right_and_none_is_lost(course: Path, tmp_path: Path) -> None:
    exercise = load_exercise(course, SLUG)
    submissions = mixed(ordinary(exercise, ORDINARY), hostile(exercise, HOSTILE))
    assert len(submissions) == ORDINARY + HOSTILE
    files = write(tmp_path / "class", submissions)
    journal = tmp_path / "results.jsonl"
    command = [sys.executable, "-c", SCRIPT, str(course), "grade", *map(str, files), "--exercise", SLUG]
    command += ["--json", "--jobs", "2", "--resume", str(journal)]

    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as first:
        limit = time.monotonic() + LIMIT / 2
        while first.poll() is None and lines(journal) < len(files) // 2 and time.monotonic() < limit:
            time.sleep(0.2)
        first.kill()
    kept = journal.read_bytes()
    kept = kept[: kept.rfind(b"\n") + 1]
    assert len(files) // 2 <= kept.count(b"\n") < len(files)

    second = subprocess.run(command, capture_output=True, text=True, timeout=LIMIT / 2)
    assert second.returncode == 1
    entries = json.loads(second.stdout)
    assert [entry["file"] for entry in entries] == list(map(str, files))
    wrong = [
        (each.name, entry["verdict"])
        for each, entry in zip(submissions, entries, strict=True)
        if entry["verdict"] not in each.expected
    ]
    assert wrong == []
    assert journal.read_bytes().startswith(kept)
    # Every file is there once, so none of the first half was judged again.
    kept_once = [row["sha256"] for row in map(read, journal.read_text().splitlines()) if row is not None]
    assert len(kept_once) == len(set(kept_once)) == len(files)
    assert not any(entry["misconception"] for entry in entries if entry["verdict"] == "accepted")


def lines(journal: Path) -> int:
    return journal.read_bytes().count(b"\n") if journal.exists() else 0


def read(line: str) -> dict | None:
    """A line of the journal; None if it was cut off."""
    try:
        return json.loads(line)
    except ValueError:
        return None
