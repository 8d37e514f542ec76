"""Tests that ask other questions the second time are found before a learner meets them."""

import pytest

from katalite_grader.steady import check_steady

from .toy import HIDDEN, REFERENCE, Judge, loaded, toy_judge


def problems(judge, source, function="f"):
    sandbox = loaded(source, function)
    return check_steady(judge, lambda: lambda number, call: sandbox.call(call))


def test_the_toy_exercise_is_steady():
    assert problems(Judge(HIDDEN, "standardize"), REFERENCE, "standardize") == []


@pytest.mark.parametrize(
    ("tests", "part"),
    [
        ("def test_a(solution):\n    solution(np.random.default_rng().random(2))", "call 1 of `solution`"),
        (
            "rng = np.random.default_rng(0)\ndef test_a(solution):\n    solution(1)\n    solution(rng.random())",
            "call 2 of `solution`",
        ),
        ("n = [0]\ndef test_a(solution):\n    n[0] += 1\n    for _ in range(n[0]): solution(0)", "1 times"),
        ("def test_a(solution):\n        assert True", "never calls"),
        ("def test_a(solution):\n        solution(print)", "cannot be sent"),
    ],
    ids=range(5),
)
def test_an_unsteady_test_is_named_with_file_and_line(tmp_path, tests, part):
    (problem,) = problems(toy_judge(tmp_path, tests), "def f(x):\n    return x\n")
    assert problem.startswith("test_toy.py:")
    assert "test_a" in problem
    assert part in problem


def test_state_that_tests_share_shows_in_the_reverse_order(tmp_path):
    tests = """
        seen = []

        def test_a(solution):
            solution(len(seen))
            seen.append(1)

        def test_b(solution):
            solution(5)
            seen.append(1)
    """
    (problem,) = problems(toy_judge(tmp_path, tests), "def f(x):\n    return x\n")
    assert "test_a" in problem
    assert "another order" in problem
