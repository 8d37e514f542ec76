"""C3: a test's seeds of Python's and NumPy's generators reach the submission; without one each run is the same."""

import random
import textwrap
from dataclasses import replace
from pathlib import Path

import numpy as np

from katalite.grading.grade import Grader
from tests.grader.toy import loaded, results, toy_judge
from tests.katalite.grading.test_grade import Toy

DRAW = """
    import random
    import numpy as np

    def f(x):
        print("drawn")
        return np.random.random(), random.random()
"""
FIXED = np.random.RandomState(0).random(), random.Random(0).random()


def outcome(folder: Path, test: str, source: str = DRAW) -> tuple[str, str]:
    judge = toy_judge(folder, f"import random\n{test}")
    try:
        (result,) = results(judge, source)
    finally:
        judge.close()
    return result["outcome"], result["message"]


def test_a_seed_in_a_test_reaches_the_submission(tmp_path: Path) -> None:
    expected = np.random.RandomState(7).random(), random.Random(7).random()
    test = f"def test_a(solution):\n    np.random.seed(7)\n    random.seed(7)\n    assert solution(1) == {expected}\n"
    assert outcome(tmp_path, test) == ("passed", "")


def test_what_a_test_draws_after_its_seed_counts_too(tmp_path: Path) -> None:
    """As when test and submission share one interpreter."""
    state = np.random.RandomState(7)
    state.random(3)
    test = "def test_a(solution):\n    np.random.seed(7)\n    np.random.random(3)\n    assert solution(1)[0] == "
    test += f"{state.random()}\n"
    assert outcome(tmp_path, test) == ("passed", "")


def test_a_seed_between_two_calls_starts_anew(tmp_path: Path) -> None:
    test = "def test_a(solution):\n    np.random.seed(3)\n    first = solution(1)[0]\n    np.random.seed(3)\n"
    assert outcome(tmp_path, test + "    assert solution(1)[0] == first\n") == ("passed", "")


def test_without_a_seed_each_test_starts_from_the_same_one(tmp_path: Path) -> None:
    test = f"def test_a(solution):\n    assert solution(1) == {FIXED}\n"
    assert outcome(tmp_path, test) == ("passed", "")


def test_random_numbers_go_on_within_a_test_and_start_anew_in_the_next(tmp_path: Path) -> None:
    twice = "def {}(solution):\n    assert solution(1) == " + f"{FIXED}\n    assert solution(1) != {FIXED}\n"
    (tmp_path / "test_toy.py").write_text(f"{twice.format('test_a')}\n\n{twice.format('test_b')}")
    with Grader(replace(Toy(), function="f", tests_dir=tmp_path)) as grader:
        assert grader.grade_source(textwrap.dedent(DRAW)).summary["verdict"] == "accepted"


def test_a_seed_at_the_top_of_a_file_is_no_test_s_business(tmp_path: Path) -> None:
    test = f"np.random.seed(9)\n\n\ndef test_a(solution):\n    assert solution(1) == {FIXED}\n"
    assert outcome(tmp_path, test) == ("passed", "")


def test_calls_of_tests_that_draw_nothing_say_nothing_of_it(tmp_path: Path) -> None:
    """The messages of exercises without random numbers are what they were."""
    judge = toy_judge(tmp_path, "def test_a(solution):\n    solution(1)\n")
    sandbox = loaded("def f(x): return x")
    judge.run(judge.items[0].id, lambda _, call: sandbox.call(call))
    judge.close()
    assert b"random" not in judge.last_calls[0]
    assert b"goes_on" not in judge.last_calls[0]


def test_what_the_last_call_printed_can_be_asked(tmp_path: Path) -> None:
    test = "def test_a(solution):\n    solution(1)\n    assert solution.printed == 'drawn\\n'\n"
    assert outcome(tmp_path, test) == ("passed", "")
