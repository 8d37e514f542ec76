"""W3, L4: a hint is given where a submission's answers single out a mistake, and only there."""

import re

import pytest

from katalite.course.load import load_exercise
from katalite.grading.batch import FileGrader
from katalite_grader import messages
from tests.content.group_normalization import EXERCISE, ROOT, SLUG, SOLUTIONS

REWRITES = ROOT / "tests" / "data" / "rewrites" / "single"
NAMED = [
    "channels_last_cut_into_groups",
    "channels_last_read_as_first",
    "returns_cache",
    "five_axes",
    "epsilon_default_hundred_millionth",
    "epsilon_always_hundred_millionth",
    "unbiased_and_epsilon_outside",
    "batch_norm_without_affine",
    "instance_norm_without_affine",
    "affine_missing_and_epsilon_outside",
]
HEAD = "import numpy as np\n\n\ndef group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):\n"
SAYS_NOTHING = {
    "a body of pass": "    pass\n",
    "a result that is computed and dropped": "    Y = X - X.mean()\n",
    "a result that is printed": "    print(X)\n",
    "return alone": "    return\n",
    "return of print": "    return print(X)\n",
    "zeros": "    return np.zeros(X.shape)\n",
    "a number": "    return 0.0\n",
    "an exception": "    raise NotImplementedError\n",
}


@pytest.fixture(scope="module")
def grader():
    with FileGrader(load_exercise(ROOT, SLUG)) as grader:
        yield grader


@pytest.mark.parametrize("name", NAMED)
def test_w3_a_common_mistake_in_another_style_is_named(grader, name):
    entry = grader.grade(str(REWRITES / f"{name}.py"))
    assert entry["verdict"] != "accepted"
    assert entry["misconception"]["name"] == name


def test_w3_the_right_result_in_a_tuple_of_any_kind_is_told(grader, tmp_path):
    text = (SOLUTIONS / "reference.py").read_text(encoding="utf-8")
    path = tmp_path / "cache.py"
    path.write_text(
        text + "\n\nf = group_normalization\n\n\ndef group_normalization(*a, **k):\n    return f(*a, **k), {'a': 1}\n"
    )
    (first, *_) = grader.grade(str(path))["tests"]
    assert first["message"].endswith("Its first element is the right result: return that alone.")


def test_w3_of_two_mistakes_at_once_none_is_named_as_the_only_one(grader):
    for path in sorted((REWRITES.parent / "double").glob("*.py")):
        found = grader.grade(str(path))["misconception"]
        assert found is None or re.match("Two things at once", found["hint"]), path.name


@pytest.mark.parametrize("what", SAYS_NOTHING)
def test_l4_answers_that_say_nothing_get_no_hint(grader, tmp_path, what):
    path = tmp_path / "submission.py"
    path.write_text(HEAD + SAYS_NOTHING[what], encoding="utf-8")
    assert grader.grade(str(path))["misconception"] is None


def test_l4_the_untouched_starter_is_told_what_it_is_and_no_more(grader):
    entry = grader.grade(str(EXERCISE / "starter.py"))
    assert entry["misconception"] is None
    assert {test["message"] for test in entry["tests"]} == {messages.returned_nothing()}
