"""A compiled test module is what pytest runs in place of the text, and nobody can tell but by the time it takes."""

import json

import pytest

from katalite_grader import bridge
from katalite_grader.rewritten import rewritten_tests

TESTS = {
    "test_double.py": "def test_double(solution):\n    result = solution(2)\n    assert result == 4\n\n\n"
    "def test_broken(solution):\n    solution(1)\n    return unknown\n",
    "helper.py": "HALF = 0.5\n",
    "notes.txt": "nothing to compile",
}


def opened(tests: dict[str, str], code: dict[str, str]) -> dict[str, object]:
    answer = json.loads(bridge.judge_open(json.dumps({"function": "double", "tests": tests, "code": code})))
    assert isinstance(answer, dict)
    return answer


def judged(answer: int, test: str = "test_double") -> dict[str, object]:
    """The result of a test where the submission returns `answer`."""
    bridge.sandbox_load(f"def double(x):\n    return {answer}\n", "double", "solution.py")
    item = f"test_double.py::{test}"
    assert json.loads(bridge.judge_run(item, []))["pending"]
    call = bridge.judge_pending()
    finished = json.loads(bridge.judge_run(item, [(call, bridge.sandbox_call(call))]))["finished"]
    assert isinstance(finished, dict)
    return finished


def test_only_modules_that_pytest_rewrites_are_compiled() -> None:
    tests = {**TESTS, "conftest.py": "import pytest\n", "more/test_deep.py": "def test(): pass\n"}
    assert set(rewritten_tests(tests)) == {"test_double.py", "conftest.py", "more/test_deep.py"}


def test_equal_texts_give_equal_code() -> None:
    assert rewritten_tests(dict(TESTS)) == rewritten_tests({name: f"{text} "[:-1] for name, text in TESTS.items()})


def test_a_module_that_cannot_be_compiled_is_left_to_whoever_collects_it() -> None:
    assert rewritten_tests({"test_a.py": "def test(:\n", "test_b.py": "a = 1\0"}) == {}


def test_pytest_runs_the_compiled_module_and_does_not_compile_the_text(monkeypatch: pytest.MonkeyPatch) -> None:
    code = rewritten_tests(TESTS)
    monkeypatch.setattr("_pytest.assertion.rewrite.rewrite_asserts", None)
    assert opened(TESTS, code)["problems"] == []
    assert judged(4)["outcome"] == "passed"


def test_failures_say_the_same_with_and_without_it() -> None:
    said = []
    for code in ({}, rewritten_tests(TESTS)):
        opened(TESTS, code)
        wrong, broken = judged(5), judged(4, "test_broken")
        said.append([(each["outcome"], each["message"]) for each in (wrong, broken)])
    assert said[0] == said[1]
    assert "does not hold: 5 == 4" in str(said[0][0]), "the values that a failed assert had"
    assert "name 'unknown' is not defined" in str(said[0][1])
