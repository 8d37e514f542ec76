"""The JSON Schemas say what the readers take: made from the same table, and tried on every course that there is."""

import json
import os
import tomllib
from pathlib import Path

import pytest
from jsonschema import Draft4Validator

from katalite.common.toolchain import PROJECT
from katalite.course.init import init
from katalite.course.keys import ChapterKeys, CourseKeys, ExampleKeys, ExerciseKeys, keys
from katalite.course.load import survey
from katalite.course.schema import FOLDER, schema_files, schemas
from tests.katalite.course.test_course_file import WHOLE
from tests.katalite.courses import BROKEN, lay_out
from tests.katalite.standin_course import write_course

TABLES = {"course.toml": (CourseKeys, ChapterKeys), "exercise.toml": (ExerciseKeys, ExampleKeys)}


def complaints(name: str, text: str) -> list[str]:
    return [error.message for error in Draft4Validator(schemas()[name]).iter_errors(tomllib.loads(text))]


@pytest.mark.parametrize("name", schemas())
def test_a_schema_is_one(name):
    Draft4Validator.check_schema(schemas()[name])


def test_the_files_that_are_shipped_are_those_that_the_keys_make():
    """UPDATE_GOLDEN=1 writes them."""
    if os.environ.get("UPDATE_GOLDEN"):
        for name, text in schema_files().items():
            (FOLDER / name).write_text(text, encoding="utf-8")
    assert {path.name: path.read_text(encoding="utf-8") for path in FOLDER.iterdir()} == schema_files()


def files_of(root: Path) -> list[Path]:
    """The three kinds of files in a course."""
    return [path for name in schemas() for path in root.glob(f"*/*/{name}")] + [*root.glob("course.toml")]


def test_every_file_of_every_course_fits(tmp_path):
    init(tmp_path / "first")
    write_course(tmp_path / "standins")
    lay_out(tmp_path)
    (tmp_path / "course" / "course.toml").write_text(WHOLE)
    found = [path for root in (PROJECT, *tmp_path.iterdir()) for path in files_of(root)]
    assert len(found) >= 9
    assert {path.name for path in found} == schemas().keys()
    for path in found:
        assert complaints(path.name, path.read_text(encoding="utf-8")) == [], path


@pytest.mark.parametrize("broken", ["missing-key", "unknown-key", "wrong-type"])
def test_what_the_reader_says_of_a_broken_file_a_schema_says_too(tmp_path, broken):
    assert broken in BROKEN
    text = (lay_out(tmp_path, broken) / "exercise/double/exercise.toml").read_text(encoding="utf-8")
    assert complaints("exercise.toml", text)


BASE = {
    "course.toml": 'title = "a"\n',
    "exercise.toml": 'title = "a"\nsummary = "b"\ndifficulty = "Easy"\nnames = ["f"]\n',
}
WRONG = [
    ("course.toml", 'language = "xx"'),
    ("course.toml", 'source = "example.org"'),
    ("course.toml", "katalite = 1"),
    ("course.toml", "[[chapter]]\ntitle = 'x'"),
    ("course.toml", "[[chapter]]\ntitle = 'x'\nexercises = ['']"),
    ("exercise.toml", "function = '1a'"),
    ("exercise.toml", "time_limit = 0"),
    ("exercise.toml", "time_limit = 301"),
    ("exercise.toml", "memory_limit = 63"),
    ("exercise.toml", "memory_limit = 64.5"),
    ("exercise.toml", "solution_after = -1"),
    ("exercise.toml", "axes = ['a', 'a']"),
    ("exercise.toml", "axes = []"),
    ("exercise.toml", "tags = 'a'"),
    ("exercise.toml", "hints = [' ']"),
    ("exercise.toml", "[[example]]\nreturns = 1"),
    ("exercise.toml", "[[example]]\ncall = { x = 1 }"),
    ("exercise.toml", "[[example]]\ncall = 3\nreturns = 1"),
    ("exercise.toml", "[example]\ncall = { x = 1 }\nreturns = 1"),
]
RIGHT = [
    ("course.toml", 'language = "en"'),
    ("course.toml", 'source = "http://example.org/a?b#c"'),
    ("exercise.toml", "function = 'größe'"),
    ("exercise.toml", "time_limit = 0.5"),
    ("exercise.toml", "time_limit = 300"),
    ("exercise.toml", "memory_limit = 2048"),
    ("exercise.toml", "solution_after = 0"),
    ("exercise.toml", "hints = []"),
    ("exercise.toml", "[[example]]\ncall = {}\nreturns = { a = [1] }"),
]


def read(root: Path, name: str, text: str) -> list[str]:
    """The problems that the reader has with one file of the toy course."""
    if name == "course.toml":
        text = text if "[[chapter]]" in text else text + "\n[[chapter]]\ntitle = 'c'\nexercises = ['double', 'add']\n"
        path = root / name
    else:
        path = root / "exercise" / "add" / name
    path.write_text(text)
    known = ("must be", "missing; give", "not known")
    return [str(each) for each in survey(root)[1] if each.path.endswith(name) and any(w in each.message for w in known)]


@pytest.mark.parametrize(("name", "line"), WRONG)
def test_reader_and_schema_refuse_the_same(tmp_path, name, line):
    assert complaints(name, BASE[name] + line)
    assert read(lay_out(tmp_path), name, BASE[name] + line)


@pytest.mark.parametrize(("name", "line"), RIGHT)
def test_reader_and_schema_take_the_same(tmp_path, name, line):
    assert complaints(name, BASE[name] + line) == []
    assert read(lay_out(tmp_path), name, BASE[name] + line) == []


@pytest.mark.parametrize("name", TABLES)
def test_no_key_is_in_the_table_that_the_reader_does_not_ask_for(tmp_path, name):
    """A value of no kind for each key: whatever the reader asks for, it refuses; the rest it would call unknown."""
    outer, inner = TABLES[name]
    array = {CourseKeys: "chapter", ExerciseKeys: "example"}[outer]
    never = "1979-05-27"
    top = "".join(f"{key.name} = {never}\n" for key in keys(outer) if key.name != array)
    text = top + f"[[{array}]]\n" + "".join(f"{key.name} = {never}\n" for key in keys(inner))
    said = "\n".join(read(lay_out(tmp_path), name, text))
    assert "not known" not in said
    refused = [key.name for key in (*keys(outer), *keys(inner)) if key.name not in (array, "returns")]
    assert [key for key in refused if f"`{key}` must be" not in said] == []


@pytest.mark.parametrize(
    ("case", "fits"),
    [
        ("call = { x = 1 }\nreturns = 2\nrtol = 1e-3\n", True),
        ("sweep = 'yes'\n", False),
        ("name = 3\n", False),
        ("call = [1]\n", False),
    ],
)
def test_cases_may_hold_what_tests_read_and_the_known_keys_are_of_their_kind(tmp_path, case, fits):
    text = f"[[test_examples]]\n{case}"
    assert (complaints("cases.toml", text) == []) == fits
    root = lay_out(tmp_path)
    (root / "hidden_tests/double/cases.toml").write_text(text)
    assert (not [each for each in survey(root)[1] if "must be" in each.message]) == fits
    assert complaints("cases.toml", "[test_examples]\nreturns = 1\n")


def test_init_tells_editors_where_the_schemas_are(tmp_path):
    written = init(tmp_path)
    rules = tomllib.loads((tmp_path / ".taplo.toml").read_text())["rule"]
    assert len(rules) == len(schemas())
    for rule in rules:
        (pattern,) = rule["include"]
        assert json.loads((tmp_path / rule["schema"]["path"]).read_text())["title"] == Path(pattern).name
        assert [path for path in written if path.relative_to(tmp_path).match(pattern)]
