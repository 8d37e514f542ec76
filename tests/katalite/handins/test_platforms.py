"""Exports in the form of each learning platform reach the right people, from a folder and from a zip alike."""

import zipfile
from pathlib import Path

import pytest

from katalite.common.report import BuildError
from katalite.course.load import load_exercise
from katalite.handins.gather import LATE, gather
from katalite.handins.hand_in import Person
from katalite.handins.naming import own_rule
from tests.katalite.courses import lay_out

METADATA = """---
submission_11:
  :submitters:
  - :name: Ada Lovelace
    :sid: '17'
    :email: ada@example.org
  :created_at: 2026-05-04 13:00:59
submission_12:
  :submitters:
  - :name: "Bo \\"the\\" Li"
    :sid:
    :email: bo@example.org
  - :name: Cy
    :email: cy@example.org
"""
ADA, BO = Person("Ada Lovelace", "123"), Person("Bo O'Brien", "124")
# Platform: files of the export, and the people whose each is; None for what does not count.
EXPORTS: dict[str, dict[str, tuple[Person, ...] | None]] = {
    "moodle": {
        "Ada Lovelace_123_assignsubmission_file_/double.py": (ADA,),
        "Bo O'Brien_124_assignsubmission_file/sub/double.py": (BO,),
        "Cy_de_Witt_125_assignsubmission_file_/work.ipynb": (Person("Cy_de_Witt", "125"),),
    },
    "moodle, without folders": {
        "Ada Lovelace_123_assignsubmission_file_double.py": (ADA,),
        "Bo O'Brien_124_assignsubmission_file_my_double.py": (BO,),
    },
    "canvas": {
        "lovelaceada_4711_88001_double.py": None,
        "lovelaceada_4711_88001_double-1.py": None,
        "lovelaceada_4711_88001_double-10.py": (Person("lovelaceada", "4711"),),
        "obrienbo_LATE_4712_88002_double.py": (Person("obrienbo", "4712"),),
        "wittcy_4713_88003_my_work_1.py": (Person("wittcy", "4713"),),
    },
    "blackboard": {
        "Home_work 1_ada_attempt_2026-05-03-13-00-59_double.py": None,
        "Home_work 1_ada_attempt_2026-05-04-09-00-00_double.py": (Person("ada", "ada"),),
        "Home_work 1_bo7_attempt_2026-05-01-10-00-00_solution.py": (Person("bo7", "bo7"),),
    },
    "classroom": {
        "double-submissions/double-ada/double.py": (Person("ada", "ada"),),
        "double-submissions/double-bo-li/src/double.py": (Person("bo-li", "bo-li"),),
        "double-submissions/double-bo-li/setup.py": None,
    },
    "gradescope": {
        "assignment_5_export/submission_11/double.py": (Person("Ada Lovelace", "17", "ada@example.org"),),
        "assignment_5_export/submission_12/double.py": (
            Person('Bo "the" Li', "", "bo@example.org"),
            Person("Cy", "", "cy@example.org"),
        ),
        "assignment_5_export/submission_metadata.yml": None,
    },
    "a folder for each": {"ada/double.py": (Person("ada"),), "bo/deep/er/solution.py": (Person("bo"),)},
    "a file for each": {"ada.py": (Person("ada"),), "bo.py": (Person("bo"),)},
}


@pytest.fixture
def exercise(tmp_path):
    return load_exercise(lay_out(tmp_path), "double")


def write(folder: Path, names: list[str], in_zip: bool) -> str:
    if in_zip:
        with zipfile.ZipFile(folder / "export.zip", "w") as archive:
            for name in names:
                archive.writestr(name, METADATA if name.endswith(".yml") else f"# {name}\n")
        return str(folder / "export.zip")
    for name in names:
        path = folder / "export" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(METADATA if name.endswith(".yml") else f"# {name}\n")
    return str(folder / "export")


@pytest.mark.parametrize("in_zip", [False, True], ids=["folder", "zip"])
@pytest.mark.parametrize("platform", EXPORTS)
def test_every_file_reaches_its_people(tmp_path, exercise, platform, in_zip):
    files = EXPORTS[platform]
    path = write(tmp_path, list(files), in_zip)
    gathered = gather([path], [exercise])
    found: dict[str, tuple[Person, ...]] = {}
    for hand_in in gathered.hand_ins:
        name = hand_in.file.removeprefix(f"{path}/")
        found[name] = (*found.get(name, ()), hand_in.person)
        assert (LATE in hand_in.notes) == ("LATE" in name)
        if name.endswith(".py"):
            assert gathered.read(hand_in.file).source == f"# {name}\n"
    assert found == {name: people for name, people in files.items() if people}
    left_out = {name for name, people in files.items() if people is None and not name.endswith(".yml")}
    assert {file.removeprefix(f"{path}/") for file, _ in gathered.remarks} == left_out


@pytest.mark.parametrize("inner", ["homework-submissions", "Ada_12_assignsubmission_file_"])
def test_a_folder_that_is_given_may_be_one_of_the_platforms(tmp_path, exercise, inner):
    folder = tmp_path / inner
    (folder / "homework-ada").mkdir(parents=True)
    (folder / "homework-ada" / "double.py").write_text("")
    (hand_in,) = gather([str(folder)], [exercise]).hand_ins
    assert hand_in.person == (Person("ada", "ada") if inner.startswith("home") else Person("Ada", "12"))


def test_a_zip_that_was_handed_in_is_looked_into(tmp_path, exercise):
    with zipfile.ZipFile(tmp_path / "inner.zip", "w") as inner:
        inner.writestr("work/double.py", "# Ada's\n")
    with zipfile.ZipFile(tmp_path / "export.zip", "w") as archive:
        archive.write(tmp_path / "inner.zip", "lovelaceada_4711_88001_work.zip")
    gathered = gather([str(tmp_path / "export.zip")], [exercise])
    (hand_in,) = gathered.hand_ins
    assert hand_in.person == Person("lovelaceada", "4711")
    assert gathered.read(hand_in.file).source == "# Ada's\n"


def test_of_several_exercises_it_is_the_one_that_the_file_or_its_folder_is_named_like(tmp_path):
    root = lay_out(tmp_path)
    exercises = [load_exercise(root, slug) for slug in ("add", "double")]
    names = ["ada/double.py", "ada/Add_final.py", "bo/double/solution.py", "bo/other.py"]
    gathered = gather([write(tmp_path, names, in_zip=False)], exercises)
    found = [(each.person.name, each.slug) for each in gathered.hand_ins]
    assert sorted(found) == [("ada", "add"), ("ada", "double"), ("bo", "double")]
    assert [(Path(file).name, said.split(",")[0]) for file, said in gathered.remarks] == [
        ("other.py", "No exercise is named like this file")
    ]


def test_a_pattern_of_ones_own_names_people_attempts_and_exercises(tmp_path, exercise):
    names = ["g1/s-ada-v9.py", "g1/s-ada-v10.py", "g2/s-bo-v1.py", "g2/readme.py"]
    path = write(tmp_path, names, in_zip=False)
    rule = own_rule(r"(?P<id>g\d)/s-(?P<person>\w+)-v(?P<attempt>\d+)")
    gathered = gather([path], [exercise], rule)
    assert [(each.person, Path(each.file).name) for each in gathered.hand_ins] == [
        (Person("ada", "g1"), "s-ada-v10.py"),
        (Person("bo", "g2"), "s-bo-v1.py"),
    ]
    assert sorted(Path(file).name for file, _ in gathered.remarks) == ["readme.py", "s-ada-v9.py"]


@pytest.mark.parametrize("pattern", ["(", "x", "(?P<name>x)", "(?P<person>x)(?P<other>y)"])
def test_a_pattern_that_cannot_be_meant_is_told(pattern):
    with pytest.raises(BuildError, match="--pattern"):
        own_rule(pattern)


def test_files_that_are_named_one_by_one_all_count(tmp_path, exercise):
    names = ["ada/double.py", "bo/double.py", "cy.py"]
    path = write(tmp_path, names, in_zip=False)
    files = [f"{path}/{name}" for name in reversed(names)]
    gathered = gather(files, [exercise])
    assert [each.file for each in gathered.hand_ins] == files
    assert len({each.person for each in gathered.hand_ins}) == 3
