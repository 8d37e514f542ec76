"""▶ Run code shows what the reference gives: asked the same in a sandbox of its own, and compared as a test would."""

import json
from typing import Any

import pytest

from katalite_grader import bridge, example

DOUBLE = "def f(x):\n    return x * 2.0\n"
PROGRAM = json.dumps({"program": True, "files": {}})


def beside(submission: str, reference: str, inputs: dict[str, str], function: str = "f", setting: str = "") -> Any:
    """What a page is told of a run of `submission` with `inputs`."""
    assert json.loads(bridge.sandbox_load(submission, function, "solution.py", True, (), "", setting))["ok"]
    bridge.sandbox_example(json.dumps([[name, text, ""] for name, text in inputs.items()]))
    asked = {"source": reference, "function": function, "setting": setting}
    return json.loads(bridge.sandbox_reference(json.dumps(asked), bridge.sandbox_made()))


def test_an_equal_result_is_the_same_and_its_value_is_told_with_shape_and_dtype() -> None:
    told = beside("def f(x):\n    return x + x\n", DOUBLE, {"x": "np.arange(3.0)"})
    assert told["kind"] == "same"
    assert (told["result"], told["shape"], told["dtype"]) == ("[0., 2., 4.]", [3], "float64")


def test_another_result_has_the_sentence_and_the_picture_of_a_failing_test() -> None:
    told = beside("def f(x):\n    return x * 3.0\n", DOUBLE, {"x": "np.arange(3.0)"})
    assert told["kind"] == "differs"
    assert told["message"].startswith("2 of 3 values are wrong; the first is at index 1: expected 2, got 3.")
    assert "1.5 times" in told["message"]
    assert told["feedback"]["picture"]["wrong"] == [1, 2]


def test_a_submission_that_raises_is_shown_what_was_expected() -> None:
    told = beside("def f(x):\n    return x / nothing\n", DOUBLE, {"x": "np.arange(3.0)"})
    assert (told["kind"], told["result"]) == ("shown", "[0., 2., 4.]")


def test_what_the_reference_raises_is_told_without_a_line_of_it() -> None:
    secret = "def f(x):\n    raise ValueError('too small')  # secret\n"
    told = beside("def f(x):\n    return x\n", secret, {"x": "3"})
    assert told == {"kind": "raised", "message": "ValueError: too small"}


def test_a_reference_that_draws_random_numbers_is_not_compared_with() -> None:
    drawing = "import random\n\n\ndef f(x):\n    return random.random() + x\n"
    assert beside("def f(x):\n    return x\n", drawing, {"x": "3"}) == {"kind": "varies"}


def test_where_the_function_changes_its_argument_that_is_compared() -> None:
    append = "def f(x):\n    x.append(1)\n"
    assert beside("def f(x):\n    x += [1]\n", append, {"x": "[3]"})["kind"] == "same"
    told = beside("def f(x):\n    pass\n", append, {"x": "[3]"})
    assert (told["kind"], told["argument"], told["result"]) == ("differs", "x", "[3, 1]")
    assert told["message"] == "Expected 2 elements, got 1."


def test_an_argument_that_must_stay_as_it_is_is_named() -> None:
    told = beside("def f(x):\n    x.append(1)\n    return 5\n", "def f(x):\n    return 5\n", {"x": "[3]"})
    assert (told["kind"], told["message"]) == ("differs", "Your function changed x, which it must leave as it is.")


def test_the_reference_gets_the_inputs_as_they_were_before_the_submission_changed_them() -> None:
    told = beside("def f(x):\n    x *= 0.0\n    return x\n", DOUBLE, {"x": "np.ones(2)"})
    assert told["result"] == "[2., 2.]"


@pytest.mark.parametrize(("text", "kind"), [("print(int(input()) * 2)", "same"), ("print(7)", "differs")])
def test_of_a_program_what_it_prints_is_compared(text: str, kind: str) -> None:
    told = beside(text, "print(int(input()) * 2)\n", {"input": "4\n"}, "", PROGRAM)
    assert (told["kind"], told["result"]) == (kind, "8\n")


def test_inputs_that_cannot_be_sent_and_values_that_are_too_large_are_not_carried(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    bridge.sandbox_load(DOUBLE, "f", "solution.py", True)
    bridge.sandbox_example('[["x", "np.ones(3)", ""]]')
    assert bridge.sandbox_made() != b""
    monkeypatch.setattr(example, "MADE", 100)
    assert bridge.sandbox_made() == b""
    bridge.sandbox_load("def f(x):\n    return 1\n", "f", "solution.py", True)
    bridge.sandbox_example('[["x", "np.random", ""]]')
    assert bridge.sandbox_made() == b""


@pytest.mark.parametrize("made", [b"", b"nonsense", b"\0" * 40])
def test_bytes_that_no_sandbox_sends_are_told_to_say_nothing(made: bytes) -> None:
    asked = json.dumps({"source": DOUBLE, "function": "f", "setting": ""})
    assert json.loads(bridge.sandbox_reference(asked, made)) == {"kind": "unknown"}
