"""Mistakes of authors: each breaks the verdict, never passes silently, and is named with file and line."""

import pytest

from katalite_grader.judge import Judge
from katalite_grader.solution import MAX_CALLS

from .toy import DOUBLE, TEST_DOUBLE, loaded, result, results, summary, toy_judge


def first_problem(judge: Judge) -> str:
    assert judge.problems
    return judge.problems[0]


@pytest.mark.parametrize(
    ("tests", "line", "part"),
    [
        (
            "def test_a(solution):\n    try:\n        solution(1)\n    except BaseException:\n        pass\n",
            6,
            "catches",
        ),
        ("def test_a(solution):\n    with pytest.raises(BaseException):\n        solution(1)\n", 6, "catches"),
        ("def test_a(solution):\n    try:\n        solution(1)\n    finally:\n        solution(2)\n", 8, "catches"),
        ("def test_a(solution):\n    solution(lambda: 1)\n", 7, "cannot be sent"),
        ("def test_a(solution):\n    solution(1)\n    solution({object})\n", 8, "cannot be sent"),
        (
            "def test_a(solution):\n    solution(np.random.default_rng().random())\n",
            7,
            "call 1 of `solution` has other arguments",
        ),
        ("def test_a(solution):\n    solution(1)\n    pytest.skip('no')\n", 8, "must not skip"),
        ("def test_a(solution):\n    solution(1)\n    pytest.xfail('no')\n", 8, "must not skip"),
        ("def test_a(solution):\n    solution(1)\n    pytest.exit('no')\n", 6, "must not end pytest"),
        ("def test_a(solution):\n    assert 1 == 2\n", 7, "before it calls"),
        ("def test_a(solution):\n    undefined\n", 7, "NameError"),
        (
            "@pytest.fixture\ndef data():\n    return 1 / 0\n\ndef test_a(solution, data):\n    pass\n",
            8,
            "ZeroDivision",
        ),
        (
            "@pytest.fixture\ndef data():\n    yield 1\n    1 / 0\n\ndef test_a(solution, data):\n    solution(1)\n",
            9,
            "ZeroDivision",
        ),
        ("kept = []\n\ndef test_a(solution):\n    kept.append(solution)\n    solution(1)\n", 0, ""),
    ],
    ids=range(14),
)
def test_an_authors_mistake_breaks_the_item_with_file_and_line(tmp_path, tests, line, part):
    (tmp_path / "test_toy.py").write_text(
        "\nimport numpy as np\nimport pytest\nfrom katalite_grader.testing import assert_close\n\n" + tests
    )
    item = result(Judge(tmp_path, "f"), "def f(*args):\n    return 1\n")
    if not line:
        assert item["outcome"] == "passed"
        return
    assert item["outcome"] == "broken"
    assert item["message"].startswith(f"test_toy.py:{line}: test_toy.py::test_a: "), item["message"]
    assert part in item["message"]


def test_two_hundred_calls_are_enough(tmp_path):
    tests = f"""
        def test_many(solution):
            for _ in range({MAX_CALLS}):
                solution(1)

        def test_too_many(solution):
            for _ in range({MAX_CALLS + 1}):
                solution(1)
    """
    judge = toy_judge(tmp_path, tests)
    sandbox = loaded(DOUBLE)
    many, too_many = (judge.run(info.id, lambda number, call: sandbox.call(call)) for info in judge.items)
    assert many["outcome"] == "passed"
    assert too_many["outcome"] == "broken"
    assert "more than 200 times" in too_many["message"]


def test_a_solution_kept_from_another_test_is_refused(tmp_path):
    tests = """
        kept = []

        def test_a(solution):
            kept.append(solution)
            solution(1)

        def test_b(solution):
            kept[0](2)
    """
    first, second = results(toy_judge(tmp_path, tests), DOUBLE)
    assert first["outcome"] == "passed"
    assert second["outcome"] == "broken"
    assert "outside the test" in second["message"]


@pytest.mark.parametrize(
    ("tests", "part"),
    [
        ("def test_a(:\n    pass\n", "test_toy.py:1: the tests cannot be loaded: SyntaxError"),
        ("x = 1\nimport no_such_module\n", "test_toy.py:2: the tests cannot be loaded: ModuleNotFoundError"),
        ("x = 1\n1 / 0\n", "test_toy.py:2: the tests cannot be loaded: ZeroDivisionError: division by zero"),
        (
            "import pytest\n\n@pytest.mark.parametrize('x', [1 / 0])\ndef test_a(solution, x): pass\n",
            "test_toy.py:3: the tests cannot be loaded: ZeroDivisionError",
        ),
        ("import pytest\npytest.skip(allow_module_level=True)\n", "test_toy.py:2: a hidden test must not skip"),
        (
            "import pytest\n\n@pytest.mark.skip\ndef test_a(solution): pass\n",
            "test_toy.py:3: a hidden test must not skip",
        ),
        (
            "import pytest\n\n@pytest.mark.xfail\ndef test_a(solution): pass\n",
            "test_toy.py:3: a hidden test must not skip",
        ),
        ("def helper(): pass\n", "no hidden tests were found"),
        ("def test_a(solution, case): pass\n", "test_toy.py:1: test_a uses `case`, but cases.toml"),
        ("from katalite_grader.solution import Solution, Activity\nSolution(None)(1)\n", "test_toy.py:2:"),
    ],
    ids=range(10),
)
def test_tests_that_cannot_be_collected_are_one_line_with_file_and_line(tmp_path, tests, part):
    (tmp_path / "test_toy.py").write_text(tests)
    judge = Judge(tmp_path, "f")
    assert first_problem(judge).startswith(part), judge.problems
    assert summary(judge, [])["verdict"] == "judge-error"


def test_mistakes_in_cases_are_problems_with_their_line(tmp_path):
    test = "def test_a(solution, case):\n        assert_close(solution(**case.call), case.returns)"
    judge = toy_judge(tmp_path, test, "[[test_a]]\ncall = { x = 1 }\nreturns = [[1], [2, 3]]\n")
    assert first_problem(judge).startswith("cases.toml:3: The key returns:")
    judge = toy_judge(tmp_path, test, "[[test_a]]\ncall = { x = 1 }\nreturns = 2\n\n[[test_b]]\ncall = {}\n")
    assert first_problem(judge) == "cases.toml:5: the cases of test_b are not used; no test of that name takes `case`"


def test_expected_items_are_counted(tmp_path):
    judge = toy_judge(tmp_path, TEST_DOUBLE, expected=["test_toy.py::test_double", "test_toy.py::test_gone"])
    assert judge.problems == ["expected tests are missing: test_toy.py::test_gone"]
    judge = toy_judge(tmp_path, TEST_DOUBLE, expected=[])
    assert judge.problems == ["tests were found that are not expected: test_toy.py::test_double"]
