"""init writes a course that is whole, beside files that it leaves alone."""

import tomllib

import pytest

from katalite import cli
from katalite.common.report import BuildError, SilentReport
from katalite.course.init import init
from katalite.course.load import load, survey
from katalite.course.scaffold import scaffold
from katalite.proof.proof import prove


def test_a_new_course_has_no_problem_and_is_proved(tmp_path, own_cache):
    written = init(tmp_path / "first course")
    assert all(path.is_file() for path in written)
    course = load(tmp_path / "first course")
    assert (course.about.title, [exercise.slug for exercise in course.exercises]) == ("First course", ["scale"])
    assert prove(course, SilentReport()) == []


@pytest.mark.parametrize("name", ['it\'s "quoted" \\ back', "größe {0}", "[2026]", "-"])
def test_a_folder_of_any_name_becomes_a_course(tmp_path, name):
    init(tmp_path / name)
    assert survey(tmp_path / name)[1] == []
    assert tomllib.loads((tmp_path / name / "course.toml").read_text())["title"]


def test_files_that_are_there_stay_as_they_are(tmp_path):
    (tmp_path / "notes.md").write_text("mine")
    init(tmp_path)
    assert (tmp_path / "notes.md").read_text() == "mine"
    with pytest.raises(BuildError, match=r"course\.toml is there already; this is a course"):
        init(tmp_path)
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "README.md").write_text("mine")
    with pytest.raises(BuildError, match=r"README\.md is there already; choose an empty folder"):
        init(tmp_path / "other")
    assert [path.name for path in (tmp_path / "other").iterdir()] == ["README.md"]
    with pytest.raises(BuildError, match=r"notes\.md is a file"):
        init(tmp_path / "notes.md")


def test_a_second_exercise_asks_for_its_chapter_until_it_has_one(tmp_path):
    init(tmp_path)
    scaffold(tmp_path, "moving-average")
    (problem,) = survey(tmp_path)[1]
    assert str(problem) == "course.toml:10: moving-average is in no chapter; add it to the `exercises` of one."
    file = tmp_path / "course.toml"
    file.write_text(file.read_text().replace('["scale"]', '["scale", "moving-average"]'))
    assert [exercise.slug for exercise in load(tmp_path).exercises] == ["scale", "moving-average"]


def test_the_course_is_found_from_any_folder_in_it(tmp_path):
    init(tmp_path)
    assert cli.course_root(tmp_path / "exercise" / "scale") == tmp_path
    assert cli.course_root(tmp_path) == tmp_path


def test_the_workflow_runs_commands_that_there_are(tmp_path):
    init(tmp_path)
    workflow = (tmp_path / ".github/workflows/pages.yml").read_text()
    named = {line.split("katalite ")[1].split()[0] for line in workflow.splitlines() if "run: katalite" in line}
    assert named == {"check", "build"}
    assert "${{ steps.deployment.outputs.page_url }}" in workflow
