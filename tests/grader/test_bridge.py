"""The functions that JavaScript calls: JSON and bytes only."""

import json
import signal

import pytest

from katalite_grader import bridge
from katalite_grader.calls import Answer
from katalite_grader.judge import Judge
from katalite_grader.misconception import Misconception, Table

from .toy import HIDDEN, REFERENCE, loaded

SPEC = {
    "function": "standardize",
    "may_modify": [],
    "parameters": ["x", "axis"],
    "tests": {path.name: path.read_text() for path in HIDDEN.iterdir() if path.is_file()},
    "expected": None,
}


@pytest.fixture(autouse=True)
def _clean():
    yield
    bridge.set_printer(None)
    bridge.reset()


class Proxy:
    """A JavaScript value as Pyodide hands it over."""

    def __init__(self, value):
        self.value = value

    def to_py(self):
        return self.value


def run(source: str) -> dict:
    opened = json.loads(bridge.judge_open(json.dumps(SPEC)))
    assert opened["problems"] == []
    load = bridge.sandbox_load(source, "standardize", "solution.py")
    if not json.loads(load)["ok"]:
        return json.loads(bridge.judge_summary("[]", load))
    results = []
    for item in opened["items"]:
        answers: list = []
        while True:
            step = json.loads(bridge.judge_run(item["id"], Proxy(answers)))
            if not step["pending"]:
                break
            call = bridge.judge_pending()
            answers.append([memoryview(call), memoryview(bridge.sandbox_call(Proxy(memoryview(call))))])
        results.append(step["finished"])
    return json.loads(bridge.judge_summary(json.dumps(results), ""))


def test_a_whole_run():
    assert run(REFERENCE)["verdict"] == "accepted"
    assert run(REFERENCE.replace("x.std", "x.var"))["verdict"] == "wrong-answer"


def test_a_judge_that_was_prepared_before_the_tests_were_there_judges_alike():
    """As in a page: the folder is there first, and conftest.py comes with the tests."""
    bridge.prepare()
    conftest = "import pytest\n\n\n@pytest.fixture\ndef two():\n    return 2.0\n"
    test = "def test_two(solution, two):\n    assert solution(two) == 4.0\n"
    spec = {"function": "double", "tests": {"conftest.py": conftest, "test_two.py": test}, "expected": None}
    opened = json.loads(bridge.judge_open(json.dumps(spec)))
    assert opened["problems"] == []
    assert json.loads(bridge.sandbox_load("def double(x):\n    return 2 * x\n", "double", "solution.py"))["ok"]
    (item,) = opened["items"]
    assert json.loads(bridge.judge_run(item["id"], []))["pending"]
    call = bridge.judge_pending()
    step = json.loads(bridge.judge_run(item["id"], [[call, bridge.sandbox_call(call)]]))
    assert step["finished"]["outcome"] == "passed"
    assert bridge._prepared is None


def test_a_file_that_does_not_load():
    summary = run("def standardize(:\n")
    assert summary["verdict"] == "compile-error"
    assert "line 1" in summary["error"]


def test_numbers_that_json_does_not_know_become_text():
    source = "import numpy as np\ndef standardize(x, axis=0):\n    return np.where(x > 0, np.inf, np.nan)\n"
    assert run(source)["verdict"] == "wrong-answer"


def test_opening_reports_items_tests_and_problems():
    opened = json.loads(bridge.judge_open(json.dumps(SPEC | {"expected": ["gone"]})))
    assert len(opened["items"]) == 6
    assert opened["tests"][0]["title"] == "Worked example"
    assert set(opened["items"][0]) == {"id", "test", "case", "title"}
    assert len(opened["problems"]) == 2
    assert json.loads(bridge.judge_summary("[]", ""))["verdict"] == "judge-error"


def test_printed_text_is_live():
    texts: list[str] = []
    bridge.set_printer(texts.append)
    bridge.sandbox_load("print('hello')\nf = print\n", "f", "solution.py")
    assert "".join(texts) == "hello\n"


def example(source: str, *arguments: tuple[str, ...]) -> dict:
    assert json.loads(bridge.sandbox_load(source, "f", "solution.py", as_main=False))["ok"]
    return json.loads(bridge.sandbox_example(json.dumps(arguments)))


def test_an_example_shows_result_shape_and_dtype():
    shown = example("def f(X, n):\n    return X * n\n", ("X", "np.ones((2, 2))"), ("n", " 3 "))
    assert (shown["ok"], shown["shape"], shown["dtype"]) == (True, [2, 2], "float64")
    assert shown["result"] == "[[3., 3.],\n [3., 3.]]"


@pytest.mark.parametrize(
    ("expression", "part"),
    [("1 +", "cannot be read"), ("undefined", "NameError"), ("np.ones(", "cannot be read"), ("exit()", "SystemExit")],
)
def test_an_input_that_cannot_be_evaluated_is_named(expression, part):
    shown = example("def f(X, n):\n    return X * n\n", ("X", "1"), ("n", expression))
    assert (shown["ok"], shown["argument"]) == (False, "n")
    assert part in shown["message"]


def test_an_example_that_fails_shows_the_learners_lines():
    shown = example("def f(X):\n    return X.men()\n", ("X", "np.ones(2)"))
    assert (shown["ok"], shown["argument"]) == (False, None)
    assert shown["frames"] == [{"line": 2, "function": "f", "text": "return X.men()", "times": 1}]


def test_an_example_may_return_anything():
    assert example("def f():\n    pass\n")["result"] == "None"
    assert example("def f():\n    return {1}\n")["type"] == "set"
    assert len(example("def f():\n    return list(range(10**4))\n")["result"]) < 5000


def table() -> bytes:
    """What one known mistake answers; its calls are those of the toy's tests."""
    wrong = loaded(REFERENCE.replace("x.std", "x.var"), "standardize")
    right = loaded(REFERENCE, "standardize")
    judge = Judge(HIDDEN, "standardize", parameters=("x", "axis"))
    calls: dict[str, list[bytes]] = {}
    for item in judge.items:
        judge.complete(item.id, right.call)
        # The second call of this test depends on the answer to the first.
        calls[item.id] = list(judge.last_calls[: 1 if item.test.endswith("test_twice") else None])
    judge.close()

    def answers(sandbox):
        return {item: [Answer.decode(sandbox.call(call)) for call in made] for item, made in calls.items()}

    return Table.make(
        calls, answers(right), [(Misconception("variance", "That is the variance."), answers(wrong))]
    ).write()


def test_the_mistake_of_the_last_run_is_named():
    file = table()
    run(REFERENCE.replace("x.std", "x.var"))
    assert json.loads(bridge.judge_misconception(Proxy(memoryview(file)))) == {
        "name": "variance",
        "hint": "That is the variance.",
    }
    for other in (REFERENCE, REFERENCE.replace("x.std", "2 * x.std")):
        run(other)
        assert json.loads(bridge.judge_misconception(file)) is None


def test_answers_of_a_run_that_was_stopped_are_not_taken_for_those_of_the_next():
    file = table()
    run(REFERENCE.replace("x.std", "x.var"))
    opened = json.loads(bridge.judge_open(json.dumps(SPEC)))
    bridge.sandbox_load(REFERENCE.replace("x.std", "x.var"), "standardize", "solution.py")
    results = []
    for item in opened["items"]:
        answers: list = []
        while json.loads(step := bridge.judge_run(item["id"], answers))["pending"]:
            answers.append([bridge.judge_pending(), bridge.sandbox_call(bridge.judge_pending())])
        results.append(json.loads(step)["finished"])
    last = results[-1] | {"outcome": "timeout"}
    bridge.judge_summary(json.dumps([*results[:-1], last]))
    assert json.loads(bridge.judge_misconception(file)) is None


def test_a_look_tells_the_nearest_line_of_the_submission_or_that_it_is_in_none():
    """Another module's function comes in between once: the line is that of its caller in the file."""
    source = "import signal, contextlib\n\nsignal.raise_signal(signal.SIGUSR1)\n\n"
    source += "with contextlib.ExitStack() as stack:\n    stack.callback(signal.raise_signal, signal.SIGUSR1)\n"
    before = signal.getsignal(signal.SIGUSR1)
    lines: list[int] = []
    try:
        bridge.set_line_reporter(lines.append)
        signal.raise_signal(signal.SIGUSR1)
        bridge.sandbox_load(source, "standardize", "solution.py")
    finally:
        signal.signal(signal.SIGUSR1, before)
    assert lines == [0, 3, 5]


@pytest.mark.parametrize(
    ("text", "dtype", "shape"),
    [
        ("[[[[1, 2], [3, 4]]]]", "float64", [1, 1, 2, 2]),
        ("[1.5, 2]", "float64", [2]),
        ("[1, 2]", "float64", [2]),
        ("X = [[1.0], [2.0]]", "float64", [2, 1]),
        ("array([[1., 2.]])", "float64", [1, 2]),
        ("array([1, nan], dtype=float32)", "float32", [2]),
        ("[[ 1.  2.]\n [-3.  4.5]]", "float64", [2, 2]),
        ("np.ones(3, dtype=np.int64)", "int64", [3]),
        ("[]", "float64", [0]),
    ],
    ids=range(9),
)
def test_lists_become_an_array_where_the_example_has_one(text, dtype, shape):
    """L18."""
    shown = example("def f(X):\n    return X\n", ("X", text, "np.array([[0.0, 2.0]])"))
    assert (shown["ok"], shown["type"], shown["dtype"], shown["shape"]) == (True, "ndarray", dtype, shape)


def test_whole_numbers_stay_whole_where_the_example_has_them():
    """L18."""
    for text, dtype in (("[1, 2]", "int64"), ("[1.5]", "float64"), ("[True]", "bool")):
        like = "np.array([True])" if dtype == "bool" else "np.array([1], dtype=np.int64)"
        assert example("def f(X):\n    return X\n", ("X", text, like))["dtype"] == dtype


def test_a_list_stays_one_where_the_example_has_one():
    """L18."""
    assert example("def f(X):\n    return X\n", ("X", "[1, 2]", "[0, 0]"))["type"] == "list"
    assert example("def f(X):\n    return X\n", ("X", "[1, 2]", "3"))["type"] == "list"


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("", "The input X is empty. Write a value"),
        ("  ", "The input X is empty. Write a value"),
        ("X = ", "The input X is empty. Write a value"),
        ("[[1, 2], [3]]", "different lengths"),
        ("[1, −2]", "− (a minus sign of formulas, U+2212). Type - in its place."),
        ("[1, 2", "'[' was never closed"),
        ("torch.ones(3)", "PyTorch, which is not here"),
        ("input()", "Nobody is there to type"),
    ],
    ids=range(8),
)
def test_an_input_that_is_no_value_gets_a_sentence(text, part):
    """L18."""
    shown = example("def f(X):\n    return X\n", ("X", text, "np.array([1.0])"))
    assert (shown["ok"], shown["argument"]) == (False, "X")
    assert part in shown["message"]
    assert "<string>" not in shown["message"]
