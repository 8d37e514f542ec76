"""The exercise says what its hidden tests ask for, and its starter is a fair beginning."""

import inspect
import re
import tomllib

import numpy as np
import pytest

from katalite_grader.cases import load_cases, to_value
from tests.content.group_normalization import EXERCISE, HIDDEN, SOLUTIONS, exact, load

STATEMENT = " ".join((EXERCISE / "statement.md").read_text(encoding="utf-8").split())
SETTINGS = tomllib.loads((EXERCISE / "exercise.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    "phrase",
    [
        "`group_normalization(X, gamma, beta, num_groups, epsilon=1e-5)`",
        "$(B, C, H, W)$",
        "$(C,)$",
        "`1e-5` if it is not given",
        "The variance is the biased one",
        "`epsilon` is added to the variance, inside the square root",
        "Do not modify `X`, `gamma` or `beta`",
        "holds floats, also when `X` holds integers",
        "other values are not tested",
        "absolute tolerance of `1e-4`",
        "some by position",
        "layer normalization over channels and space",
        "instance normalization",
        "no difference between training and use",
        r"\frac{x - \mu_g}{\sqrt{\sigma_g^2 + \epsilon}}",
    ],
)
def test_the_statement_has_the_rule(phrase):
    assert phrase in STATEMENT


def test_the_statement_has_its_sections_in_order():
    headings = [line for line in (EXERCISE / "statement.md").read_text().splitlines() if line.startswith("## ")]
    assert headings == [
        "## Background", "## Problem", "## Input", "## Output", "## Constraints", "## Notes",
    ]  # fmt: skip


def test_the_example_is_right_and_is_the_first_hidden_case():
    example = SETTINGS["example"][0]
    call = to_value(example["call"])
    assert exact(**call) == pytest.approx(to_value(example["returns"]), abs=5e-5)
    first = load_cases(HIDDEN / "cases.toml")["test_reference_example"][0].fresh()
    assert all(np.array_equal(first.call[name], value) for name, value in call.items())


def test_the_lines_of_the_lesson_give_its_own_numbers():
    lesson = (EXERCISE / "lesson.md").read_text(encoding="utf-8")
    (lines,) = re.findall(r"```python\n(X = np\.array.*?)```", lesson, re.DOTALL)
    names = {"np": np}
    exec(lines, names)
    table = re.findall(r"^\| \d \| \w+ \| [\d, ]+ \| ([\d.]+) \| ([\d.]+) \| (.+) \|$", lesson, re.MULTILINE)
    assert names["mean"].ravel().tolist() == [float(mean) for mean, _, _ in table]
    assert names["variance"].ravel().tolist() == [float(variance) for _, variance, _ in table]
    told = [float(number) for *_, row in table for number in row.replace("−", "-").split(", ")]
    assert names["plain"].ravel().tolist() == told


def test_there_are_three_to_five_hints():
    assert 3 <= len(SETTINGS["hints"]) <= 5


def test_the_starter_loads_returns_nothing_and_says_what_is_to_do():
    starter = EXERCISE / "starter.py"
    assert load(starter)(np.ones((1, 2, 1, 2)), np.ones(2), np.zeros(2), 1) is None
    assert "TODO" in starter.read_text()


def test_starter_and_reference_have_one_signature_and_tell_the_shapes():
    starter, reference = load(EXERCISE / "starter.py"), load(SOLUTIONS / "reference.py")
    assert inspect.signature(starter) == inspect.signature(reference)
    for function in (starter, reference):
        assert "(B, C, H, W)" in function.__doc__
        assert "(C,)" in function.__doc__
