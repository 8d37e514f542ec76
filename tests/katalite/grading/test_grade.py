"""`grade`: each submission gets the verdict that the table says, within its limits, and none disturbs the next."""

import time
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from katalite.course.model import Imported
from katalite.grading.grade import Grader, Recorded
from katalite.grading.handed_in import MAX_SOURCE
from katalite_grader.setting import USUAL, Setting

DATA = Path(__file__).parents[2] / "data" / "grader" / "standardize"
REFERENCE = (DATA / "reference.py").read_text()
HEAD = "import os, sys, time\nimport numpy as np\n\n\ndef standardize(x, axis=0):\n"


@dataclass(frozen=True)
class Toy:
    slug: str = "standardize"
    function: str = "standardize"
    may_modify: tuple[str, ...] = ()
    packages: tuple[str, ...] = ()
    time_limit: float = 1.0
    memory_limit: int = 256
    tests_dir: Path = DATA / "hidden"
    imported: Imported | None = None
    reference: Path = DATA / "reference.py"
    setting: Setting = USUAL


@pytest.fixture(scope="module")
def grader():
    with Grader(Toy(), parameters=("x", "axis")) as grader:
        assert grader.problems == []
        yield grader


def verdict(grader: Grader, source: str) -> str:
    return grader.grade_source(source).summary["verdict"]


TABLE = {
    "reference": (REFERENCE, "accepted"),
    "starter": (HEAD + "    # TODO\n    pass\n", "wrong-answer"),
    "empty file": ("", "compile-error"),
    "syntax error": ("def standardize(x:\n", "compile-error"),
    "missing function": ("def normalize(x):\n    return x\n", "compile-error"),
    "not callable": ("standardize = 3\n", "compile-error"),
    "loop in the function": (HEAD + "    while True: pass\n", "time-limit-exceeded"),
    "loop while loading": ("while True: pass\n", "time-limit-exceeded"),
    "sleep": (HEAD + "    time.sleep(60)\n", "time-limit-exceeded"),
    "exit while loading": ("import sys\nsys.exit(0)\n", "compile-error"),
    "exit in the function": (HEAD + "    sys.exit(0)\n", "run-time-error"),
    "hard exit while loading": ("import os\nos._exit(0)\n", "compile-error"),
    "hard exit in the function": (HEAD + "    os._exit(0)\n", "run-time-error"),
    "skip in the function": (HEAD + "    import pytest; pytest.skip()\n", "run-time-error"),
    "skip while loading": ("import pytest\npytest.skip(allow_module_level=True)\n", "compile-error"),
    "pytest.exit in the function": (HEAD + "    import pytest; pytest.exit('x', 0)\n", "run-time-error"),
    "exception": (HEAD + "    return 1 / 0\n", "run-time-error"),
    "exception while loading": ("1 / 0\n", "compile-error"),
    "too much memory": (HEAD + "    return np.ones(2**34)\n", "memory-limit-exceeded"),
    "too much memory while loading": ("x = bytearray(2**33)\n", "memory-limit-exceeded"),
    "crash": (HEAD + "    os.abort()\n", "run-time-error"),
    "exit at the end": ("import atexit, os\natexit.register(os._exit, 0)\n" + HEAD + "    return x\n", "wrong-answer"),
    "changes X": (
        HEAD + "    y = (x - x.mean(axis, keepdims=True)) / x.std(axis, keepdims=True)\n    x[...] = y\n    return x\n",
        "wrong-answer",
    ),
    "patched tools": (
        "import numpy as np, numpy.testing, pytest, builtins\n"
        "import _pytest.runner, _pytest.python, katalite_grader.testing, katalite_grader.verdict\n"
        "nothing = lambda *args, **kwargs: True\n"
        "np.testing.assert_allclose = np.allclose = np.isclose = nothing\n"
        "pytest.raises = pytest.fail = _pytest.runner.runtestprotocol = nothing\n"
        "_pytest.python.Function.runtest = katalite_grader.testing.assert_close = nothing\n"
        "katalite_grader.verdict.summarise = lambda *args: {'verdict': 'accepted'}\n"
        "def standardize(x, axis=0):\n    return np.zeros_like(x)\n",
        "wrong-answer",
    ),
    "remembers by shape": (
        REFERENCE + "\n\nright, seen = standardize, {}\n\n\ndef standardize(x, axis=0):\n"
        "    if x.shape not in seen:\n        seen[x.shape] = right(x, axis)\n    return seen[x.shape]\n",
        "wrong-answer",
    ),
    "patched sandbox": (
        "import json, builtins, numpy\n"
        + HEAD
        + "    json.dumps = numpy.frombuffer = builtins.len = None\n    return x\n",
        "run-time-error",
    ),
}


@pytest.mark.parametrize(("source", "expected"), TABLE.values(), ids=TABLE)
def test_the_table_of_verdicts(grader, source, expected):
    start = time.monotonic()
    graded = grader.grade_source(source)
    assert graded.summary["verdict"] == expected, graded.summary
    # Two time limits, a start of a warm parent, and a slow machine.
    assert time.monotonic() - start < 60
    assert len(graded.summary["tests"]) == 5
    assert verdict(grader, REFERENCE) == "accepted"


def test_accepted_says_nothing_more(grader):
    summary = grader.grade_source(REFERENCE).summary
    assert summary["error"] is None
    assert [test["outcome"] for test in summary["tests"]] == ["passed"] * 5
    assert [test["message"] for test in summary["tests"]] == [""] * 5


def test_after_two_timeouts_the_rest_is_not_run(grader):
    graded = grader.grade_source(HEAD + "    while True: pass\n")
    assert [item["outcome"] for item in graded.results] == ["timeout"] * 2 + ["not-run"] * 4
    assert [test["outcome"] for test in graded.summary["tests"]] == ["timeout"] + ["not-run"] * 4
    assert "still running after 1 second." in graded.results[0]["message"]
    assert "reached twice" in graded.results[2]["message"]


def test_one_dead_call_costs_one_item(grader):
    source = REFERENCE.replace("    if x.size", "    if axis == 1:\n        import os; os._exit(3)\n    if x.size")
    graded = grader.grade_source(source)
    assert [item["outcome"] for item in graded.results] == ["passed", "died"] + ["passed"] * 4
    assert graded.summary["verdict"] == "run-time-error"


def test_the_time_limit_counts_all_calls_of_an_item(grader):
    graded = grader.grade_source(REFERENCE.replace("    if x.size", "    import time; time.sleep(0.6)\n    if x.size"))
    assert [item["outcome"] for item in graded.results][:4] == ["passed", "passed", "passed", "timeout"]


def test_an_argument_is_named_in_the_message(grader):
    graded = grader.grade_source(REFERENCE.replace("    return", "    x += 0.5\n    return"))
    changed = [item for item in graded.results if item["feedback"] and "changed" in item["feedback"]]
    assert changed
    assert all(item["feedback"]["changed"] == ["x"] for item in changed)


@pytest.mark.parametrize(
    "data",
    [
        b"\xef\xbb\xbf" + REFERENCE.encode(),
        REFERENCE.replace("\n", "\r\n").encode(),
        REFERENCE.replace("\n", "\r").encode(),
        b"# -*- coding: latin-1 -*-\n# \xe9\n" + REFERENCE.encode(),
        b"# \xc3\xa9\n" + REFERENCE.encode(),
    ],
    ids=["BOM", "CRLF", "CR", "latin-1 with a cookie", "UTF-8"],
)
def test_files_that_python_reads_are_read(grader, data):
    assert grader.grade_bytes(data).summary["verdict"] == "accepted"


@pytest.mark.parametrize(
    "data",
    [
        b"# \xe9\n" + REFERENCE.encode(),
        b"# coding: nonsense\n",
        b"\0" * 10,
        b"\x89PNG\r\n\x1a\n",
        b"#" * (MAX_SOURCE + 1),
    ],
    ids=["not UTF-8", "unknown encoding", "NUL", "a picture", "too large"],
)
def test_files_that_are_no_python_text_are_compile_errors_with_a_sentence(grader, data):
    summary = grader.grade_bytes(data).summary
    assert summary["verdict"] == "compile-error"
    assert summary["error"].endswith((".", "?"))


def known_calls(grader: Grader) -> Recorded:
    """The calls that depend on no answer; the second one of test_twice does."""
    calls = grader.calls(REFERENCE)
    (twice,) = (item for item in calls if item.endswith("test_twice"))
    return Recorded(calls | {twice: calls[twice][:1]}, frozenset({twice}))


def test_calls_that_are_known_ahead_change_no_verdict_and_their_answers_are_kept(grader):
    with Grader(Toy(), parameters=("x", "axis")) as ahead:
        ahead.recorded = known_calls(ahead)
        for source in (REFERENCE, REFERENCE.replace("x.std", "x.var")):
            graded, plain = ahead.grade_source(source), grader.grade_source(source)
            assert graded.summary == plain.summary
            assert list(map(len, graded.answered.values())) == [1, 1, 1, 2, 2, 1]
            for item, calls in ahead.recorded.calls.items():
                assert tuple(call for call, _ in graded.answered[item])[: len(calls)] == calls


def test_a_sandbox_lost_on_calls_known_ahead_loses_that_item_alone():
    source = REFERENCE.replace("    if x.size", "    if axis == 1:\n        import os; os._exit(3)\n    if x.size")
    with Grader(Toy(), parameters=("x", "axis")) as ahead:
        ahead.recorded = known_calls(ahead)
        graded = ahead.grade_source(source)
        assert [item["outcome"] for item in graded.results] == ["passed", "died"] + ["passed"] * 4
        assert len(graded.answered) == 5


@pytest.mark.full
def test_without_details_the_summary_is_the_same(grader):
    names = ("reference", "starter", "syntax error", "loop in the function", "exception", "changes X")
    with Grader(Toy(), parameters=("x", "axis"), details=False) as brief:
        brief.recorded = known_calls(brief)
        for source in (*(TABLE[name][0] for name in names), TABLE["remembers by shape"][0]):
            short, long = brief.grade_source(source), grader.grade_source(source)
            assert short.summary == long.summary
            assert len(short.results) <= len(long.results)
        assert len(brief.grade_source(TABLE["starter"][0]).results) == 5  # of six items, two belong to one test


def test_other_calls_than_those_known_ahead_are_the_tests_fault():
    with Grader(Toy(), parameters=("x", "axis")) as ahead:
        calls = ahead.calls(REFERENCE)
        ahead.recorded = Recorded(dict(zip(calls, [*list(calls.values())[1:], ()], strict=True)))
        assert verdict(ahead, REFERENCE) == "judge-error"


def test_a_call_that_only_a_wrong_answer_leads_to_comes_before_the_next_test_s(tmp_path):
    (tmp_path / "test_calls.py").write_text(
        "def test_first(solution):\n"
        "    if solution(x=1.0) != 0:\n"
        "        assert solution(x=2.0) == [1.0, 2.0]\n\n\n"
        "def test_second(solution):\n"
        "    assert solution(x=3.0) == [1.0, 2.0, 3.0]\n"
    )
    tells_its_calls = "CALLS = []\n\n\ndef standardize(x):\n    CALLS.append(x)\n    return CALLS\n"
    with Grader(replace(Toy(), tests_dir=tmp_path)) as grader:
        grader.recorded = Recorded(grader.calls("def standardize(x):\n    return 0\n"))
        assert list(map(len, grader.recorded.calls.values())) == [1, 1]
        assert verdict(grader, tells_its_calls) == "accepted"


def test_broken_tests_are_a_judge_error(tmp_path):
    (tmp_path / "test_x.py").write_text("import no_such_module\n")
    with Grader(replace(Toy(), tests_dir=tmp_path)) as grader:
        summary = grader.grade_source(REFERENCE).summary
        assert summary["verdict"] == "judge-error"
        assert "test_x.py:1" in summary["error"]


def test_a_test_that_breaks_is_a_judge_error(tmp_path):
    (tmp_path / "test_x.py").write_text(
        "def test_x(solution):\n    try:\n        solution(lambda: 1)\n    except BaseException:\n        pass\n"
    )
    with Grader(replace(Toy(), tests_dir=tmp_path)) as grader:
        assert verdict(grader, REFERENCE) == "judge-error"


def test_the_tests_of_the_toy_are_steady_and_random_ones_are_not(grader, tmp_path):
    assert grader.check_tests(REFERENCE) == []
    (tmp_path / "test_x.py").write_text(
        "import numpy as np\n\n\ndef test_x(solution):\n    solution(np.random.default_rng().random(3))\n"
    )
    with Grader(replace(Toy(), tests_dir=tmp_path)) as other:
        (problem,) = other.check_tests(REFERENCE)
        assert problem.startswith("test_x.py:4: test_x.py::test_x: ")


def test_nothing_is_written_beside_the_tests(grader):
    assert sorted(path.name for path in Toy().tests_dir.iterdir()) == ["cases.toml", "test_standardize.py"]
