"""Shares of a class, judged apart and joined, are the class: none is lost, none is there twice."""

import json
import sys

import pytest

from katalite import cli
from katalite.common.report import BuildError
from katalite.grading.merge import merge
from tests.field.grading import RIGHT, WRONG
from tests.katalite.courses import lay_out


@pytest.fixture
def run(monkeypatch, capsys, own_cache):
    """Runs a command: (status, standard output, standard error)."""

    def run(course, *arguments):
        monkeypatch.setattr(sys, "argv", ["build.py", *map(str, arguments)])
        status = cli.main(course)
        return status, *capsys.readouterr()

    return run


def test_shares_that_are_joined_print_what_one_run_prints(tmp_path, run, monkeypatch):
    course, folder = lay_out(tmp_path), tmp_path / "class"
    folder.mkdir()
    for number in range(7):
        (folder / f"{number}.py").write_text(f"# {number}\n{RIGHT if number % 3 else WRONG}")
    command = ("grade", folder, "--exercise", "double", "--json")
    judged = []
    for share in range(1, 4):
        status, said, _ = run(course, *command, "--shard", f"{share}/3", "--resume", tmp_path / f"{share}.jsonl")
        judged += [entry["file"] for entry in json.loads(said)]
        assert status == (share == 1)  # which has the wrong ones
    assert sorted(judged) == sorted(map(str, folder.iterdir()))
    journals = [tmp_path / f"{share}.jsonl" for share in (1, 2, 3)]
    whole = tmp_path / "whole.jsonl"
    status, said, _ = run(course, "merge", whole, *journals, journals[0])
    assert (status, said) == (0, f"{whole} has the results of 7 files.\n")
    monkeypatch.setattr("katalite.grading.batch.FileGrader.__init__", lambda *_: pytest.fail("judged again"))
    status, said, _ = run(course, *command, "--resume", whole)
    assert [entry["verdict"] for entry in json.loads(said)] == [
        "accepted" if number % 3 else "wrong-answer" for number in range(7)
    ]


@pytest.mark.parametrize("share", ["0/3", "4/3", "1", "1/0", "-1/2", "a/b"])
def test_a_share_that_is_none_is_told(tmp_path, run, share):
    (tmp_path / "a.py").write_text(RIGHT)
    status, _, told = run(lay_out(tmp_path), "grade", tmp_path / "a.py", "--exercise", "double", "--shard", share)
    assert status == 2
    assert "is no share; 1/4 is the first of four" in told


def test_a_line_that_was_cut_off_is_left_out_and_the_target_may_be_a_source(tmp_path):
    entry = {"verdict": "accepted", "tests": [], "error": None, "misconception": None}
    lines = [json.dumps({"sha256": name, "judged_with": "v1", "entry": entry}) for name in "abc"]
    one, other = tmp_path / "1.jsonl", tmp_path / "2.jsonl"
    one.write_text(f"{lines[0]}\n{lines[1][:-5]}")
    other.write_text(f"{lines[1]}\nnonsense\n{lines[2]}\n")
    assert merge(one, [one, other]) == 3
    assert one.read_text().splitlines() == lines


def test_a_journal_that_is_not_there_is_told_before_anything_is_written(tmp_path):
    with pytest.raises(BuildError, match=r"gone\.jsonl: this journal cannot be read \(No such file or directory\)"):
        merge(tmp_path / "whole.jsonl", [tmp_path / "gone.jsonl"])
    assert not (tmp_path / "whole.jsonl").exists()
