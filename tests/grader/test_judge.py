"""Hidden tests under real pytest: outcomes of submissions, changed arguments, cheating, and replay."""

import os
import textwrap

import pytest

from katalite_grader.calls import Answer
from katalite_grader.judge import Judge, Pending
from katalite_grader.solution import LostSandbox

from .toy import DOUBLE, HIDDEN, REFERENCE, TEST_DOUBLE, loaded, result, results, summary, toy_judge


@pytest.fixture(scope="module")
def toy():
    return Judge(HIDDEN, "standardize", parameters=("x", "axis"))


def standardized(toy, source):
    sandbox = loaded(source, "standardize")
    return [toy.complete(info.id, sandbox.call) for info in toy.items]


# Items


def test_items_are_listed_in_file_order_with_titles_and_cases(toy):
    assert [(info.id, info.case, info.title) for info in toy.items][:3] == [
        ("test_standardize.py::test_example[case 1]", "case 1", "Worked example"),
        ("test_standardize.py::test_example[along the rows]", "along the rows", "Worked example"),
        ("test_standardize.py::test_moments", "", "Mean 0 and deviation 1"),
    ]
    assert [test.id.split("::")[1] for test in toy.tests] == [
        "test_example",
        "test_moments",
        "test_two_calls",
        "test_twice",
        "test_empty",
    ]


def test_a_test_without_a_docstring_gets_its_name_as_title(tmp_path):
    judge = toy_judge(tmp_path, "def test_big_numbers(solution):\n        solution(1)")
    assert judge.tests[0].title == "Big numbers"


# Submissions


def test_the_reference_is_accepted_again_and_again(toy):
    for _ in range(3):
        items = standardized(toy, REFERENCE)
        assert {item["outcome"] for item in items} == {"passed"}
        assert summary(toy, items)["verdict"] == "accepted"
        assert all(call["arguments"] == [] for item in items for call in item["calls"])


def test_a_failure_has_feedback_and_the_arguments_of_its_calls(toy):
    source = "def standardize(x, axis=0):\n    print('here')\n    return x - 1\n"
    item = standardized(toy, source)[0]
    assert item["outcome"] == "failed"
    assert "All values are wrong" not in item["message"]
    assert item["feedback"]["kind"] == "values"
    (call,) = item["calls"]
    assert [argument["name"] for argument in call["arguments"]] == ["x"]
    assert "float64 array of shape (2, 2): [[ 0., 10.]" in call["arguments"][0]["text"]
    assert call["printed"] == "here\n"
    assert item["exception"] is None


def test_an_exception_of_the_submission_is_an_error_with_its_line(toy):
    item = standardized(toy, "def standardize(x, axis=0):\n    y = 1\n    return x.men()\n")[0]
    assert item["outcome"] == "error"
    assert "line 3" in item["message"]
    assert item["exception"]["type"] == "AttributeError"
    assert item["exception"]["frames"] == [{"line": 3, "function": "standardize", "text": "return x.men()", "times": 1}]


@pytest.mark.parametrize(
    ("body", "outcome", "verdict"),
    [
        ("return None", "failed", "wrong-answer"),
        ("return {1}", "failed", "wrong-answer"),
        ("raise AssertionError('mine')", "error", "run-time-error"),
        ("import sys; sys.exit(0)", "error", "run-time-error"),
        ("import pytest; pytest.skip('no')", "error", "run-time-error"),
        ("import pytest; pytest.xfail('no')", "error", "run-time-error"),
        ("import pytest; pytest.exit('no', 0)", "error", "run-time-error"),
        ("import pytest; pytest.fail('no')", "error", "run-time-error"),
        ("raise KeyboardInterrupt", "error", "run-time-error"),
        ("raise GeneratorExit", "error", "run-time-error"),
        ("raise StopIteration", "error", "run-time-error"),
        ("raise MemoryError", "memory", "memory-limit-exceeded"),
        ("import numpy; numpy.empty((2**30, 2**30 // 8))", "memory", "memory-limit-exceeded"),
    ],
    ids=range(13),
)
def test_the_first_item_decides_the_verdict(toy, body, outcome, verdict):
    items = standardized(toy, f"def standardize(x, axis=0):\n    {body}\n")
    assert items[0]["outcome"] == outcome
    assert summary(toy, items)["verdict"] == verdict


def test_an_expected_exception_passes_and_a_missing_one_fails(toy):
    by_test = {
        item["test"].split("::")[1]: item for item in standardized(toy, REFERENCE.replace("ValueError", "KeyError"))
    }
    assert by_test["test_empty"]["outcome"] == "error"
    silent = REFERENCE.replace('raise ValueError("x is empty")', "return x")
    item = standardized(toy, silent)[-1]
    assert (item["outcome"], item["message"]) == (
        "failed",
        "Your function should raise ValueError here, but it returned.",
    )
    own = "class Mine(ValueError): pass\n" + REFERENCE.replace("raise ValueError", "raise Mine")
    assert standardized(toy, own)[-1]["outcome"] == "passed"


@pytest.mark.parametrize(
    ("returned", "message"),
    [
        ("None", "Your function returned None. Did you forget `return`?"),
        ("5", "The test cannot use what your function returned (an integer): TypeError"),
        ("print", "Your function returned a builtin_function_or_method object"),
    ],
)
def test_a_value_that_the_test_cannot_use_is_a_wrong_answer(tmp_path, returned, message):
    judge = toy_judge(tmp_path, "def test_first(solution):\n        assert solution()[0] == 1")
    item = result(judge, f"def f():\n    return {returned}\n")
    assert item["outcome"] == "failed"
    assert item["message"].startswith(message)


def test_plain_asserts_are_explained(tmp_path):
    tests = """
        def test_bare(solution):
            assert solution(2) == 5

        def test_worded(solution):
            assert solution(2) == 5, "Twice two is wrong."
    """
    bare, worded = results(toy_judge(tmp_path, tests), DOUBLE)
    assert bare["message"] == "This check does not hold: 4 == 5"
    assert "where 4 = f(2)" in bare["feedback"]["text"]
    assert worded["message"] == "Twice two is wrong."


# Changed arguments

CHANGER = "def f(x, y=None):\n    x *= 2\n    return x\n"


def test_a_change_fails_an_item_that_would_pass(tmp_path):
    item = result(toy_judge(tmp_path, TEST_DOUBLE, parameters=["x"]), CHANGER)
    assert item["outcome"] == "failed"
    assert item["message"] == "Your function changed x, which it must leave as it is."
    assert item["feedback"] == {"kind": "changed", "changed": ["x"]}


def test_a_change_is_mentioned_beside_another_failure(tmp_path):
    item = result(toy_judge(tmp_path, TEST_DOUBLE, parameters=["x"]), CHANGER.replace("return x", "return x + 1"))
    assert item["feedback"]["kind"] == "values"
    assert item["message"].endswith("It also changed x.")


def test_an_allowed_change_reaches_the_test_and_nothing_else_does(tmp_path):
    tests = """
        def test_inplace(solution):
            x = np.arange(3.0)
            params = {"W": np.ones(2), "layers": [np.zeros(1)]}
            W, layer = params["W"], params["layers"][0]
            solution(x=x, params=params)
            assert_close(x, np.array([0.0, 2.0, 4.0]))
            assert_close(W, np.array([3.0, 3.0]))
            assert_close(layer, np.array([1.0]))
            assert params["W"] is W
            assert params["new"] == 7
    """
    judge = toy_judge(tmp_path, tests, may_modify=["x", "params"])
    source = """
        def f(x, params):
            x *= 2
            params["W"] += 2
            params["layers"][0] += 1
            params["new"] = 7
    """
    assert result(judge, source)["outcome"] == "passed"


def test_arguments_that_the_judge_holds_are_out_of_reach(tmp_path):
    tests = """
        def test_double(solution):
            x = np.arange(3.0)
            y = solution(x)
            assert_close(y, 2 * x)
    """
    item = result(toy_judge(tmp_path, tests), "def f(x):\n    x[...] = 0\n    return x\n")
    assert item["feedback"]["kind"] == "values"


# Cheating


def test_patching_the_tools_of_the_tests_changes_nothing(toy):
    source = """
        import builtins, json
        import numpy as np
        import numpy.testing
        import pytest, _pytest.runner, _pytest.python
        import katalite_grader.testing, katalite_grader.verdict

        def nothing(*args, **kwargs):
            return True

        kept = []

        def standardize(x, axis=0):
            return np.zeros_like(x)

        def patch(module, name):
            kept.append((module, name, getattr(module, name)))
            setattr(module, name, nothing)

        patch(np.testing, "assert_allclose")
        patch(np, "allclose")
        patch(pytest, "raises")
    """
    import numpy as np
    import numpy.testing

    sandbox = loaded(source, "standardize")
    try:
        items = [toy.complete(info.id, sandbox.call) for info in toy.items]
    finally:
        # In this test sandbox and judge share an interpreter; the patches must not outlive it.
        for module, name, original in sandbox.module.kept:
            setattr(module, name, original)
    assert np.allclose is not numpy.testing.assert_allclose
    assert summary(toy, items)["verdict"] == "wrong-answer"


def test_remembering_results_by_shape_is_a_wrong_answer(toy):
    source = REFERENCE + textwrap.dedent(
        """
        right, seen = standardize, {}

        def standardize(x, axis=0):
            if x.shape not in seen:
                seen[x.shape] = right(x, axis)
            return seen[x.shape]
        """
    )
    items = standardized(toy, source)
    assert summary(toy, items)["verdict"] == "wrong-answer"
    failed = {item["test"].split("::")[1] for item in items if item["outcome"] == "failed"}
    assert "test_two_calls" in failed


def test_an_object_that_equals_everything_convinces_nobody(tmp_path):
    judge = toy_judge(tmp_path, "def test_equal(solution):\n        assert solution() == 42")
    source = """
        import numpy as np

        class Yes:
            def __eq__(self, other): return True
            def __array__(self, *args): return np.array(42)
            def __iter__(self): return iter([42])

        def f():
            return Yes()
    """
    item = result(judge, source)
    assert (item["outcome"], item["feedback"]["kind"]) == ("failed", "type")


@pytest.mark.parametrize("forged", [b"", b"\0" * 100, b"accepted", os.urandom(64)], ids=range(4))
def test_an_answer_that_cannot_be_read_is_a_dead_sandbox(toy, forged):
    item = toy.complete(toy.items[0].id, lambda call: forged)
    assert item["outcome"] == "died"


def test_a_forged_list_of_changes_names_no_other_argument(tmp_path):
    judge = toy_judge(tmp_path, TEST_DOUBLE, may_modify=["x"])
    forged = Answer(value=None, changed={"#7": 1, "#-1": 2, "expected": 3, "#": 4}).encode()
    assert judge.complete(judge.items[0].id, lambda call: forged)["outcome"] == "failed"


def test_a_lost_sandbox_gives_its_outcome(toy):
    def lost(number, call):
        raise LostSandbox("timeout", "Too slow.")

    item = toy.run(toy.items[0].id, lost)
    assert (item["outcome"], item["message"]) == ("timeout", "Too slow.")
    (call,) = item["calls"]
    assert call["seconds"] is None
    assert [argument["name"] for argument in call["arguments"]] == ["x"]
    assert toy.describe(toy.last_calls[0]) == call["arguments"]


def test_an_argument_that_explains_a_difference_is_named(tmp_path):
    test = """
    def test_shift(solution):
        shift = np.array([1.0, 5.0, 2.0])
        assert_close(solution(np.eye(3), shift), np.eye(3) + shift)
    """
    item = result(toy_judge(tmp_path, test, parameters=("x", "shift")), "def f(x, shift):\n    return x\n")
    assert item["feedback"]["pattern"]["argument"] == "shift"
    assert item["message"].endswith("Every value is `shift[i]` too small, where i is its index along axis 1.")


# Replay


def test_calls_are_made_one_after_another_and_all_of_them_replayed(toy):
    twice = next(info.id for info in toy.items if info.id.endswith("test_twice"))
    sandbox = loaded(REFERENCE, "standardize")
    answers = []
    while isinstance(step := toy.run(twice, answers), Pending):
        answers.append((step.call, sandbox.call(step.call)))
    assert len(answers) == 2
    assert step["outcome"] == "passed"
    assert toy.last_calls == tuple(call for call, _ in answers)


def test_every_run_starts_with_fresh_cases_fixtures_and_modules_state(tmp_path):
    tests = """
        @pytest.fixture
        def numbers():
            return [1]

        def test_a(solution, case, numbers):
            case.call["x"] += 1
            numbers.append(2)
            assert case.call["x"].tolist() == [2]
            assert numbers == [1, 2]
            solution(case.call["x"])
            solution(case.call["x"])
    """
    judge = toy_judge(tmp_path, tests, "[[test_a]]\ncall = { x = [1] }\n")
    for _ in range(2):
        assert result(judge, DOUBLE)["outcome"] == "passed"


def test_last_seconds_is_the_time_in_the_sandbox(tmp_path):
    judge = toy_judge(
        tmp_path, "def test_a(solution):\n        solution(1)\n        assert solution.last_seconds == 0.25"
    )
    answer = Answer(value=1, seconds=0.25).encode()
    assert judge.complete(judge.items[0].id, lambda call: answer)["outcome"] == "passed"
