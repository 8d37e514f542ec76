"""course.toml: what a course says of itself, and the order of its exercises."""

import pytest

from katalite.course.load import load, survey
from katalite.course.model import About, Chapter
from tests.katalite.courses import lay_out

WHOLE = """\
title = "Numbers"
description = "For a start."
language = "en"
katalite = ">=0.1"
source = "https://example.org/numbers"
licence = "CC BY 4.0"

[[chapter]]
title = "One"
summary = "Sums."
exercises = ["add"]

[[chapter]]
title = "Two"
exercises = ["double"]
builds_on = ["One"]
"""


@pytest.fixture
def course(tmp_path):
    root = lay_out(tmp_path)
    (root / "course.toml").write_text(WHOLE)
    return root


def problems_of(root):
    return [str(problem) for problem in sorted(survey(root)[1])]


def test_a_course_without_the_file_says_nothing_and_is_ordered_by_difficulty(tmp_path):
    course = load(lay_out(tmp_path))
    assert course.about == About()
    assert [exercise.slug for exercise in course.exercises] == ["double", "add"]


def test_everything_is_read_and_the_chapters_give_the_order(course):
    read = load(course)
    assert read.about == About(
        "Numbers",
        "For a start.",
        "en",
        "https://example.org/numbers",
        "CC BY 4.0",
        (Chapter("One", "Sums.", ("add",), ()), Chapter("Two", "", ("double",), ("One",))),
    )
    assert [exercise.slug for exercise in read.exercises] == ["add", "double"]


def test_who_is_told_results_is_named_by_origins(course):
    origins = ["https://moodle.example", "http://127.0.0.1:8000"]
    (course / "course.toml").write_text(f"results_to = {origins}\n{WHOLE}")
    assert load(course).about.results_to == tuple(origins)
    for wrong in ("https://moodle.example/", "https://a.example/x", "*", "moodle.example", "https://A.example"):
        (course / "course.toml").write_text(f"results_to = ['{wrong}']\n{WHOLE}")
        assert "1: `results_to` must be a list of origins without a path, such as" in problems_of(course)[0]


def test_rules_of_the_courses_own_are_read(course):
    assert load(course).css == ""
    (course / "course.css").write_text(":root { --lapis: teal }")
    assert load(course).css == ":root { --lapis: teal }"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('["add"]', '["ad"]', ["11: There is no exercise “ad”. Did you mean “add”?", "15: add is in no chapter"]),
        ('["double"]', '["add"]', ["15: add is in the chapter “One” already", "15: double is in no chapter"]),
        ('["double"]', "[]", ["15: double is in no chapter; add it to the `exercises` of one."]),
        ('"Two"', '"One"', ["14: Another chapter is called “One” too; change one."]),
        ('builds_on = ["One"]', 'builds_on = ["Two"]', ["16: There is no earlier chapter “Two” to build on."]),
        (
            'builds_on = ["One"]',
            'builds_on = ["Onee"]',
            ["16: There is no earlier chapter “Onee”", "mean “One”?"],
        ),
        ('">=0.1"', '">=7"', ["4: This course needs katalite >=7, and this is 0.1.0; run `python -m pip install"]),
        ('">=0.1"', '"new"', ['4: `katalite` must be versions, such as ">=0.1,<1".']),
        ('language = "en"', 'language = "xx"', ["3: `language` must be one of en, de."]),
        ('"https://example.org/numbers"', '"example.org"', ["5: `source` must be the address"]),
        ('licence = "CC', 'license = "CC', ["6: The key `license` is not known here. Did you mean “licence”?"]),
        ('title = "Numbers"', "", ["The key `title` is missing; give one line of text."]),
        ("summary", "sumary", ["10: The key `sumary` is not known here. Did you mean “summary”?"]),
    ],
)
def test_what_is_wrong_is_told_with_its_line(course, old, new, said):
    (course / "course.toml").write_text(WHOLE.replace(old, new, 1))
    found = "\n".join(problems_of(course))
    assert [part for part in said if part not in found] == []
    assert len(found.splitlines()) <= len(said)


def test_of_one_exercise_alone_the_order_is_no_matter(course):
    (course / "course.toml").write_text(WHOLE.replace('["double"]', "[]"))
    assert survey(course, ["double"])[1] == []
