"""`check --changed REV` looks at the exercises that a proposed change touches."""

import os
import subprocess
import sys

import pytest

from katalite import cli
from katalite.common.report import BuildError
from katalite.proof import changed
from katalite.proof.changed import changed_slugs
from tests.katalite.courses import lay_out


@pytest.fixture
def repository(tmp_path, monkeypatch):
    """The toy course in a repository, one commit old, in a folder that is not the repository's own."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    root = lay_out(tmp_path / "all of it")
    git(tmp_path, "init", "--quiet")
    commit(tmp_path)
    return root


def git(folder, *arguments):
    who = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", "-C", folder, *who, *arguments], check=True, capture_output=True)


def commit(folder):
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "a state")


def test_without_a_change_no_exercise_differs(repository):
    assert changed_slugs(repository, "HEAD") == []


@pytest.mark.parametrize(
    "file", ["exercise/add/statement.md", "solutions/add/wrong/näher.py", "hidden_tests/add/deep/er.toml"]
)
@pytest.mark.parametrize("state", ["committed", "saved"])
def test_an_exercise_differs_with_any_file_of_its_three_folders(repository, file, state):
    path = repository / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("new\n")
    if state == "committed":
        commit(repository)
    assert changed_slugs(repository, "HEAD~1" if state == "committed" else "HEAD") == ["add"]


def test_a_removed_file_makes_a_difference_and_a_removed_exercise_is_none(repository):
    (repository / "solutions/double/wrong/squares.py").unlink()
    for folder in ("exercise", "solutions", "hidden_tests"):
        (repository / folder / "add").rename(repository / folder / "added")
    assert changed_slugs(repository, "HEAD") == ["added", "double"]


def test_files_beside_the_exercises_change_none(repository):
    (repository / "course.css").write_text("a{color:red}")
    (repository / "exercise/README.md").write_text("new")
    assert changed_slugs(repository, "HEAD") == []


def test_another_grader_in_the_same_repository_changes_all(repository, monkeypatch):
    monkeypatch.setattr(changed, "GRADER", repository / "grader")
    (repository / "grader").mkdir()
    (repository / "grader/judge.py").write_text("new")
    assert changed_slugs(repository, "HEAD") == ["add", "double"]


@pytest.mark.parametrize("rev", ["gone", "--output=x", "HEAD:exercise", ""])
def test_a_commit_that_is_not_there_is_told_in_a_sentence(repository, rev):
    with pytest.raises(BuildError, match=r"^--changed .*: git cannot tell what has changed: .+; fetch it") as caught:
        changed_slugs(repository, rev)
    assert "\n" not in str(caught.value)
    assert not (repository / "x").exists()


def test_a_folder_that_is_in_no_repository_is_told_in_a_sentence(tmp_path, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    with pytest.raises(BuildError, match=r"not a git repository"):
        changed_slugs(lay_out(tmp_path), "HEAD")


def test_the_command_judges_those_alone_and_reads_the_rest(repository, monkeypatch, capsys):
    checked = []

    def check(course, report, **options):
        checked.extend(exercise.slug for exercise in course.exercises)
        return iter(())

    monkeypatch.setattr(cli, "check", check)
    monkeypatch.setattr(sys, "argv", ["build.py", "check", "--changed", "HEAD"])
    assert cli.main(repository) == 0
    assert "Exercises that differ from HEAD: none" in capsys.readouterr().err
    (repository / "exercise/double/statement.md").write_text("Twice.\n")
    (repository / "exercise/add/statement.md").write_text("")
    assert cli.main(repository) == 1
    assert "exercise/add/statement.md: The statement is empty" in capsys.readouterr().err
    assert checked == ["double"]
