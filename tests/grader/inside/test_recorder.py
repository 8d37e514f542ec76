"""What lines did is told as it happened: each step, what it changed, and where Python went."""

import json
import sys

import numpy as np

from katalite_grader.calls import Call
from katalite_grader.inside import recorder
from katalite_grader.inside.look import look_inside
from katalite_grader.sandbox import Sandbox

from .recorded import look


def test_lines_are_told_in_the_order_in_which_they_run() -> None:
    seen = look("def f(x):\n    y = x + 1\n    return y * 2\n", 3)
    assert [(step["k"], step["l"]) for step in seen.steps] == [("call", 1), ("line", 2), ("line", 3), ("return", 3)]
    assert (seen.values("x"), seen.values("y"), seen.steps[-1]["value"]["text"]) == (["3"], ["4"], "8")
    assert (seen.end, seen.result) == ("whole", {"ok": True})


def test_each_pass_of_a_loop_is_told_with_its_variables() -> None:
    seen = look("def f(n):\n    total = 0\n    for i in range(n):\n        total += i\n    return total\n", 4)
    assert seen.values("i") == ["0", "1", "2", "3"]
    # Adding 0 changes nothing.
    assert seen.values("total") == ["0", "1", "3", "6"]
    assert [step["l"] for step in seen.of("line")].count(3) == 5
    assert seen.loops == [[3, 4]]


def test_a_loop_within_one_line_and_a_comprehension_show_each_pass() -> None:
    seen = look("def f(n):\n    for i in range(n): n = n\n    return [k * k for k in range(n)]\n", 3)
    assert [step["l"] for step in seen.of("back")] == [2, 2, 2, 3, 3, 3]
    assert (seen.values("i"), seen.values("k")) == (["0", "1", "2"], ["0", "1", "2"])
    assert seen.of("return")[0]["value"]["text"] == "[0, 1, 4]"


def test_a_generator_gives_waits_and_goes_on_where_it_was() -> None:
    seen = look("def g():\n    yield 1\n    yield 2\ndef f():\n    return sum(g()) + sum(n for n in (1, 2))\n")
    own = [(step["k"], step["l"]) for step in seen.steps if step["f"] == 2]
    assert own[:5] == [("call", 1), ("line", 2), ("yield", 2), ("resume", 2), ("line", 3)]
    assert [step["name"] for step in seen.of("call")] == ["f", "g", "<genexpr>"]
    assert [step["value"]["text"] for step in seen.of("yield")] == ["1", "2", "1", "2"]


def test_recursion_is_a_stack_of_frames() -> None:
    seen = look("def f(n):\n    return 1 if n == 0 else n * f(n - 1)\n", 3)
    assert [(step["f"], step["from"]) for step in seen.of("call")] == [(1, None), (2, 1), (3, 2), (4, 3)]
    assert [(step["f"], step["value"]["text"]) for step in seen.of("return")] == [
        (4, "1"),
        (3, "1"),
        (2, "2"),
        (1, "6"),
    ]


def test_an_exception_is_told_where_it_rose_and_wherever_it_passed() -> None:
    source = """\
    def g(x):
        return x / 0
    def f(x):
        try:
            g(x)
        except ZeroDivisionError:
            return x[0]
    """
    seen = look(source, 1)
    assert [(step["f"], step["l"], *step["error"]) for step in seen.of("raise")] == [
        (2, 2, "ZeroDivisionError", "division by zero"),
        (1, 5, "ZeroDivisionError", "division by zero"),
        (1, 7, "TypeError", "'int' object is not subscriptable"),
    ]


def test_a_change_in_place_is_told_of_every_name_and_in_the_caller() -> None:
    seen = look("def g(a):\n    a[1] = 9\ndef f(x):\n    y = x[1:]\n    g(y)\n    return x\n", np.arange(4.0))
    before, after = (step["set"] for step in seen.steps if step["f"] == 1 and "x" in step.get("set", {}))
    assert (before["x"]["numbers"], after["x"]["numbers"]) == ([0, 1, 2, 3], [0, 1, 9, 3])
    assert (after["x"]["changed"], after["y"]["changed"], after["x"]["changes"]) == ([2], [1], 1)
    assert [step["shares"] for step in seen.steps if "shares" in step] == [[["x", "y"]]]


def test_names_that_go_and_cells_of_closures_are_told() -> None:
    seen = look(
        "def f(x):\n    y = 1\n    def g():\n        nonlocal y\n        y += x\n    g()\n    del x\n    return y\n", 2
    )
    assert [step["gone"] for step in seen.steps if "gone" in step] == [["x"]]
    assert [step["set"]["y"]["text"] for step in seen.steps if step["f"] == 1 and "y" in step.get("set", {})] == [
        "1",
        "3",
    ]


def test_the_steps_end_at_their_bound_and_so_does_the_call() -> None:
    seen = look("def f():\n    n = 0\n    while True:\n        n += 1\n")
    assert (seen.end, len(seen.steps), seen.result) == ("steps", recorder.STEPS, {"ok": True})


def test_a_submission_that_swallows_everything_ends_as_soon_as_it_lets_go() -> None:
    source = """
    def f():
        n = 0
        while n < 50_000:
            try:
                n += 1
            except BaseException:
                n += 1
    """
    assert look(source).end == "steps"


def test_too_many_calls_and_too_much_to_tell_end_a_recording(monkeypatch) -> None:
    assert look("def g(): pass\ndef f():\n    while True: g()\n").end in ("calls", "steps")
    monkeypatch.setattr(recorder, "SIZE", 20_000)
    big = look("def f():\n    n = 0\n    while True:\n        n += 1\n        s = 'x' * (200 + n)\n")
    assert big.end == "size"
    assert 100 < len(big.steps) < 200


def test_time_ends_a_recording(monkeypatch) -> None:
    monkeypatch.setattr(recorder.Recorder.__init__, "__defaults__", (recorder.STEPS, 0.0))
    seen = look("def f():\n    return 1\n")
    assert (seen.end, len(seen.steps)) == ("seconds", 1)


def test_a_large_array_is_told_by_a_part_and_its_changes_are_noticed() -> None:
    source = """
    import numpy as np
    def f():
        x = np.zeros((2500, 2500))
        x[2400, 7] = 1
        y = x[::2].T
        return y
    """
    seen = look(source)
    first, second = (step["set"]["x"] for step in seen.steps if "x" in step.get("set", {}))
    assert (first["shape"], first["window"], len(first["numbers"])) == ([2500, 2500], [16, 16], 256)
    assert "changed" not in second
    assert seen.last("y")["sampled"]
    assert seen.end == "whole"


def test_the_picture_moves_to_what_has_changed() -> None:
    seen = look("import numpy as np\ndef f():\n    x = np.zeros((100, 100))\n    x[90, 50] = 7\n    return x\n")
    told = seen.last("x")
    assert (told["from"], told["changes"]) == ([84, 50], 1)
    assert told["numbers"][told["changed"][0]] == 7


def test_inputs_are_those_of_run_code_and_a_bad_one_is_told() -> None:
    assert look("def f(x):\n    return x.sum()\n", inputs=[["x", "[1, 2]", "np.array([1.0])"]]).last("x")["shape"] == [
        2
    ]
    bad = look("def f(x):\n    return x\n", inputs=[["x", "1 +", ""]])
    assert not bad.result["ok"]
    assert "x" in bad.result["message"]


def test_a_file_without_a_function_is_recorded_from_its_top() -> None:
    seen = look("total = 0\nfor i in range(3):\n    total += i\n", inputs=[], function="")
    assert (seen.values("i"), seen.values("total"), seen.of("call")[0]["name"]) == (
        ["0", "1", "2"],
        ["0", "1", "3"],
        "<module>",
    )


def test_a_file_that_cannot_be_loaded_says_why() -> None:
    seen = look("def f(:\n", 1)
    assert (seen.steps, seen.result["ok"]) == ([], False)
    assert "line 1" in seen.result["message"]


def test_the_calls_before_are_made_and_not_told() -> None:
    source = "seen = []\ndef f(x):\n    seen.append(x)\n    return len(seen)\n"
    seen = look(source, calls=[Call("f", (1,)).encode(), Call("f", (2,)).encode()])
    assert (len(seen.of("call")), seen.of("return")[0]["value"]["text"]) == (1, "2")


def test_objects_show_their_attributes_and_are_not_asked() -> None:
    source = """
    class Point:
        def __init__(self, x):
            self.x = x
        def __repr__(self):
            raise SystemExit
        __eq__ = __hash__ = __len__ = __repr__
        def __getattribute__(self, name):
            raise SystemExit
    def f():
        p = Point(3)
        return 1
    """
    seen = look(source)
    assert seen.last("p")["parts"] == [["x", {"type": "int", "text": "3"}]]
    assert seen.end == "whole"


def test_a_recording_leaves_python_as_it_was() -> None:
    look("def f():\n    while True: pass\n")
    assert all(sys.monitoring.get_tool(number) is None for number in range(6))
    sandbox = Sandbox("f")
    assert sandbox.load("def f():\n    return 1\n").ok
    assert sandbox.answer(Call("f")).value == 1


def test_what_came_before_a_line_that_does_not_end_is_told_before_it_runs() -> None:
    told: list[str] = []
    asked = {
        "source": "def f():\n    x = 1\n    y = 2\n    print('now')\n",
        "function": "f",
        "names": [],
        "inputs": None,
    }
    look_inside(asked, [Call("f").encode()], told.append, lambda text: told.append("printed"))
    before = [json.loads(piece) for piece in told[1 : told.index("printed")]]
    assert [step["l"] for step in before] == [1, 2, 3, 4]
