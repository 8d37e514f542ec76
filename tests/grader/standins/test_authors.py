"""What an author gets wrong with stand-ins is one line with file and line, and says what to do."""

from pathlib import Path

import pytest

from .toy import outcomes, results, toy

REFERENCE = """
    def f(x): return x
    def call(g): return g()
    class C:
        def __init__(self): self.n = 0
        def __call__(self): return self.n
"""
HEAD = "import pytest, unittest\nfrom unittest import mock\nimport solution\nfrom solution import C, call, f\n"


@pytest.mark.parametrize(
    ("test", "line", "sentence"),
    [
        (
            "def test_a():\n    f(mock.Mock())\n",
            6,
            "a value of type Mock is not plain data, nor made by the test's own",
        ),
        ("def test_a():\n    f(open(__file__))\n", 6, "a value of type TextIOWrapper is not plain data"),
        (
            "def test_a():\n    n = 0\n    def g():\n        nonlocal n\n        n += 1\n    call(g)\n",
            10,
            "a function that sets a name from around it (nonlocal, global) cannot be given to the submission; have it",
        ),
        ("def test_a():\n    call(eval('lambda: 1'))\n", 6, "a function without source text cannot be given"),
        ("def test_a():\n    import pickle\n    pickle.dumps(C())\n", 7, "cannot be pickled in a test; copy.deepcopy"),
        ("def test_a():\n    f(1)\n    pytest.skip('no')\n", 7, "a hidden test must not skip or xfail"),
        ("class TestA(unittest.TestCase):\n    def test_a(self):\n        self.skipTest('no')\n", 6, "must not skip"),
        ("def test_a():\n    f(1)\n    pytest.exit('no')\n", 5, "a hidden test must not end pytest"),
        (
            "def test_a():\n    undefined\n",
            6,
            "the test stops with NameError: name 'undefined' is not defined (the test",
        ),
        (
            "def test_a():\n    while True:\n        f(1)\n",
            7,
            "uses what it imports from the submission more than 2,000",
        ),
        ("def test_a():\n    f(__import__('sys'))\n", 6, "a value of type module is not plain data"),
    ],
)
def test_a_mistake_breaks_the_test_with_file_and_line(tmp_path: Path, test: str, line: int, sentence: str) -> None:
    with toy(tmp_path, HEAD + test, "C call f", REFERENCE) as judge:
        judge.gave_objects = None  # as when an author checks
        (result,) = results(judge, REFERENCE).values()
    assert result["outcome"] == "broken"
    assert result["message"].startswith(f"test_toy.py:{line}: "), result["message"]
    assert sentence in result["message"]
    assert "\n" not in result["message"]


@pytest.mark.parametrize(
    ("tests", "line", "sentence"),
    [
        ("import nothing_here\n", 1, "the tests cannot be loaded: ModuleNotFoundError: No module named 'nothing_here'"),
        ("from solution import g\n", 1, "the tests cannot be loaded: "),
        ("from solution import f\nf(\n", 2, "the tests cannot be loaded: SyntaxError"),
    ],
)
def test_a_file_that_cannot_be_collected_is_a_problem(tmp_path: Path, tests: str, line: int, sentence: str) -> None:
    with toy(tmp_path, tests + "\ndef test_a(): pass\n", "C call f", REFERENCE) as judge:
        (problem,) = judge.problems
    assert problem.startswith(f"test_toy.py:{line}: "), problem
    assert sentence in problem


def test_a_test_that_an_author_skips_is_not_expected(tmp_path: Path) -> None:
    tests = HEAD + (
        "@pytest.mark.skip\ndef test_a(): f(1)\n\n\nclass T(unittest.TestCase):\n    @unittest.skip('no')\n"
        "    def test_b(self): f(1)\n    def test_c(self): f(1)\n"
    )
    with toy(tmp_path, tests, "C call f", REFERENCE) as judge:
        assert [info.id for info in judge.items] == ["test_toy.py::T::test_c"]


def test_a_failed_test_shows_what_it_did_as_code(tmp_path: Path) -> None:
    tests = "from solution import C\n\n\ndef test_a():\n    c = C()\n    c.n = 2\n    assert c() + c.n == 5\n"
    with toy(tmp_path, tests, "C", REFERENCE) as judge:
        (result,) = results(judge, REFERENCE).values()
    assert result["operations"] == ["c = C()", "c.n = 2", "c()", "c.n"]
    assert result["message"] == "This check does not hold: (2 + 2) == 5"


def test_each_test_sees_the_submission_s_own_constants_and_fresh_data(tmp_path: Path) -> None:
    """Not those of the reference, with which the file was collected."""
    tests = "from solution import N\nnumbers = iter(range(3))\n\n\ndef test_a():\n    assert N == 3\n"
    tests += (
        "\n\ndef test_b():\n    assert list(numbers) == [0, 1, 2]\n\n\ndef test_c():\n    assert next(numbers) == 0\n"
    )
    with toy(tmp_path, tests, "N", "N = 3") as judge:
        assert outcomes(judge, "N = 3") == {"test_a": "passed", "test_b": "passed", "test_c": "passed"}
        assert outcomes(judge, "N = 4") == {"test_a": "failed", "test_b": "passed", "test_c": "passed"}


def test_a_conftest_sees_the_submission_s_own_constants(tmp_path: Path) -> None:
    (tmp_path / "conftest.py").write_text(
        "import pytest\nfrom solution import N\n\n\n@pytest.fixture\ndef n():\n    return N\n"
    )
    with toy(tmp_path, "def test_a(n):\n    assert n == 3\n", "N", "N = 3") as judge:
        assert outcomes(judge, "N = 4") == {"test_a": "failed"}


def test_an_endless_iterator_reads_as_the_time_limit(tmp_path: Path) -> None:
    tests = "from solution import g\n\n\ndef test_a():\n    assert list(g()) == [1]\n"
    with toy(tmp_path, tests, "g", "def g(): yield 1") as judge:
        (result,) = results(judge, "def g():\n    while True: yield 1").values()
    assert result["outcome"] == "timeout"
    assert "a loop or an iterator that never ends" in result["message"]


def test_right_solutions_of_another_shape_are_accepted(tmp_path: Path) -> None:
    """A generator for a list, an iterator of one's own, a class for a function: what the test does with them counts."""
    tests = """
        from solution import Box, items, make

        def test_a():
            assert list(items(3)) == [0, 1, 2]
            assert [x for x in Box()] == [1, 2]
            assert make(2)() == 2
    """
    right = "def items(n): return list(range(n))\nclass Box:\n    def __iter__(self): yield 1; yield 2\n"
    other = """
        import functools
        def items(n): yield from range(n)
        class Steps:
            def __init__(self): self.n = 0
            def __iter__(self): return self
            def __next__(self):
                self.n += 1
                if self.n > 2: raise StopIteration
                return self.n
        class Box:
            def __iter__(self): return Steps()
        class make:
            def __init__(self, n): self.n = n
            def __call__(self): return self.n
    """
    with toy(tmp_path, tests, "Box items make", right + "def make(n): return lambda: n\n") as judge:
        assert outcomes(judge, other) == {"test_a": "passed"}


def test_without_learning_what_gives_objects_a_lie_would_be_believed(tmp_path: Path) -> None:
    """So that the tests of lies are known to test something."""
    tests = "from solution import C, f\n\n\ndef test_a():\n    assert f(1) == 2\n"
    right = "class C: pass\ndef f(x): return 2"
    lie = "class C:\n    def __eq__(self, other): return True\ndef f(x): return C()"
    with toy(tmp_path, tests, "C f", right) as judge:
        assert outcomes(judge, lie) == {"test_a": "failed"}
        judge.gave_objects = None
        assert outcomes(judge, lie) == {"test_a": "passed"}


def test_one_sub_test_that_fails_fails_the_test(tmp_path: Path) -> None:
    """pytest reports it on its own, and the test itself as passed."""
    tests = """
        import unittest
        from solution import f

        class T(unittest.TestCase):
            def test_a(self):
                for n in range(3):
                    with self.subTest(n=n):
                        self.assertEqual(f(n), n)

        def test_b(subtests):
            for n in range(3):
                with subtests.test(n=n):
                    assert f(n) == n
    """
    with toy(tmp_path, tests, "f", "def f(n): return n") as judge:
        assert outcomes(judge, "def f(n): return n") == {"T::test_a": "passed", "test_b": "passed"}
        assert outcomes(judge, "def f(n): return min(n, 1)") == {"T::test_a": "failed", "test_b": "failed"}
        assert outcomes(judge, "def f(n): return n or 5") == {"T::test_a": "failed", "test_b": "failed"}


def test_masked_and_structured_arrays_cross_both_ways(tmp_path: Path) -> None:
    tests = """
        import numpy as np
        from solution import hide, rows, total

        def test_a():
            hidden = hide(np.array([1.0, -2.0]))
            assert hidden.mask.tolist() == [False, True]
            assert total(np.ma.array([1.0, 5.0], mask=[False, True])) == 1.0

        def test_b():
            table = rows(2)
            assert table["n"].tolist() == [0, 1]
            assert total(np.array([(2, 0.5)], dtype=[("n", "i4"), ("x", "f8")])["x"]) == 0.5
    """
    right = """
        import numpy as np
        def hide(x): return np.ma.masked_less(x, 0)
        def total(x): return float(x.sum())
        def rows(n): return np.array([(i, 0.0) for i in range(n)], dtype=[("n", "i4"), ("x", "f8")])
    """
    with toy(tmp_path, tests, "hide rows total", right) as judge:
        assert outcomes(judge, right) == {"test_a": "passed", "test_b": "passed"}
        wrong = right.replace("masked_less(x, 0)", "masked_less(x, -5)").replace("(i, 0.0)", "(0, 0.0)")
        assert outcomes(judge, wrong) == {"test_a": "failed", "test_b": "failed"}
