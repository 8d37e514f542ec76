"""`grade` with results written beside what it prints: a second run judges nothing and leaves every file as it is."""

import csv
import sys
from pathlib import Path

import pytest

from katalite import cli
from tests.field.grading import RIGHT, WRONG
from tests.katalite.courses import lay_out


@pytest.fixture
def grade(monkeypatch, capsys, own_cache):
    """Runs the command for the toy exercise: (status, standard output, standard error)."""

    def grade(course, *arguments):
        monkeypatch.setattr(sys, "argv", ["build.py", "grade", "--exercise", "double", *map(str, arguments)])
        status = cli.main(course)
        return status, *capsys.readouterr()

    return grade


def written(folder: Path) -> dict[str, tuple[bytes, int]]:
    return {str(path): (path.read_bytes(), path.stat().st_mtime_ns) for path in folder.rglob("*") if path.is_file()}


def test_a_second_run_leaves_every_file_untouched(tmp_path, grade):
    course, out = lay_out(tmp_path), tmp_path / "out"
    for name, text in {"ada.py": RIGHT, "=bo.py": WRONG}.items():
        (tmp_path / name).write_text(text)
    forms = {"--csv": "a.csv", "--moodle": "m.csv", "--canvas": "c.csv", "--junit": "j.xml", "--html": "pages"}
    options = [part for option, name in forms.items() for part in (option, out / name)]
    files = [tmp_path / "ada.py", tmp_path / "=bo.py"]
    first = grade(course, *files, *options, "--resume", tmp_path / "kept.jsonl")
    assert first[0] == 1
    before = written(out)
    assert len(before) == 7
    with (out / "a.csv").open(encoding="utf-8-sig", newline="") as table:
        assert [(line["person"], line["points"]) for line in csv.DictReader(table)] == [("ada", "3"), ("'=bo", "1")]
    second = grade(course, *files, *options, "--resume", tmp_path / "kept.jsonl")
    assert second[:2] == first[:2]
    assert written(out) == before
    grade(course, files[0], "--gradescope", out / "results.json")
    assert '"score": 3.0' in (out / "results.json").read_text()


def test_a_place_that_takes_no_results_is_told_and_nothing_printed_is_lost(tmp_path, grade):
    course = lay_out(tmp_path)
    (tmp_path / "ada.py").write_text(RIGHT)
    (tmp_path / "file").write_text("")
    status, said, told = grade(course, tmp_path / "ada.py", "--csv", tmp_path / "file" / "a.csv")
    assert status == 2
    assert said.startswith("accepted")
    assert told.splitlines()[-1].startswith(f"{tmp_path}/file/a.csv: results cannot be written here (")
