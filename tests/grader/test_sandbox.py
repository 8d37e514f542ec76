"""One submission, loaded and called; whatever it does, an answer comes back."""

import linecache
import sys

import numpy as np
import pytest

from katalite_grader import messages
from katalite_grader.calls import PRINTED_TEXT, Answer, Call
from katalite_grader.codec import Opaque
from katalite_grader.depth import PLAIN
from katalite_grader.printed import RUN_TEXT, PrintedStream
from katalite_grader.sandbox import Sandbox

from .toy import loaded


def ask(sandbox: Sandbox, *args, **kwargs) -> Answer:
    return Answer.decode(sandbox.call(Call(sandbox.function, args, kwargs).encode()))


def failure(source: str):
    result = Sandbox("f").load(source)
    assert not result.ok
    return result


@pytest.mark.parametrize(
    ("source", "line", "kind", "part"),
    [
        ("x = 1\ndef f(:\n", 2, "SyntaxError", "in line 2"),
        ("def f():\n\tpass\n        pass\n", 3, "TabError", "in line 3"),
        ("def f():\nreturn 1\n", 2, "IndentationError", "in line 2"),
        ("x = “hello”\n", 1, "SyntaxError", "in line 1"),
        ("a = 1\nb = '\ud800'\n", 2, "SyntaxError", "lone surrogate"),
        ("a = 1\n\0b = 2\n", 2, "SyntaxError", ""),
        ("a = 1\r\nb = 2\rdef f(:", 3, "SyntaxError", "in line 3"),
        ("return 1\n", 1, "SyntaxError", "outside of a function"),
        ("(" * 500 + ")" * 500, None, None, ""),
    ],
    ids=range(9),
)
def test_what_is_not_python_has_a_line_and_a_sentence(source, line, kind, part):
    result = failure(source)
    assert result.verdict == "compile-error"
    assert part in result.message
    if kind:
        assert (result.line, result.type) == (line, kind)


def test_a_syntax_error_has_its_column_and_text():
    result = failure("x = 1\ny = (1 +* 2)\n")
    assert (result.line, result.column, result.text) == (2, 9, "y = (1 +* 2)")


@pytest.mark.parametrize(
    ("source", "verdict", "part"),
    [
        ("", "compile-error", "no function `f`"),
        ("f = 3", "compile-error", "an integer"),
        ("import torch", "compile-error", "No module named 'torch'"),
        ("x = 1\n1 / 0", "compile-error", "ZeroDivisionError: division by zero while it is loaded (line 2)"),
        ("import sys\nsys.exit(0)", "compile-error", "ends Python while it is loaded (line 2)"),
        ("raise KeyboardInterrupt", "compile-error", "KeyboardInterrupt"),
        ("import pytest\npytest.skip(allow_module_level=True)", "compile-error", "Skipped"),
        ("raise MemoryError", "memory-limit-exceeded", "more memory"),
        ("from . import other", "compile-error", "ImportError"),
        (
            "class E(Exception):\n    def __str__(self): raise SystemExit\nraise E()",
            "compile-error",
            "could not be read",
        ),
    ],
    ids=range(10),
)
def test_whatever_ends_the_loading_is_told(source, verdict, part):
    result = failure(source)
    assert result.verdict == verdict
    assert part in result.message


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
def test_byte_order_marks_and_any_line_ends_are_fine(newline):
    source = "\ufeffdef f():\n    return [\n        1]\n".replace("\n", newline)
    assert ask(loaded(source)).value == [1]


def test_a_graded_file_is_not_the_main_program_and_a_run_one_is():
    source = "f = print\nname = __name__\n"
    graded, run = Sandbox("f"), Sandbox("f")
    graded.load(source)
    kept = sys.modules["__main__"]
    run.load(source, as_main=True)
    sys.modules["__main__"] = kept
    assert (graded.module.name, run.module.name) == ("solution", "__main__")


def test_an_exception_has_the_learners_lines_only():
    sandbox = loaded(
        """
        import json

        def inner(x):
            return sorted([x, 1], key=lambda v: json.loads(v))

        def f(x):
            return inner(x)
        """
    )
    raised = ask(sandbox, "{").raised
    assert raised is not None
    assert (raised.type, raised.builtin, raised.base) == ("JSONDecodeError", False, "ValueError")
    assert [(frame.line, frame.function) for frame in raised.frames] == [(8, "f"), (5, "inner"), (5, "<lambda>")]
    assert raised.frames[0].text == "return inner(x)"


def test_a_recursion_lists_each_line_once_with_a_count():
    """W7."""
    raised = ask(loaded("def g(n):\n    return g(n + 1)\ndef f():\n    return g(0)\n")).raised
    assert raised is not None
    assert raised.type == "RecursionError"
    assert [(frame.line, frame.function, frame.times) for frame in raised.frames] == [(4, "f", 1), (2, "g", PLAIN - 1)]


def test_a_recursion_that_runs_to_its_end_lists_the_last_line_last():
    """W7."""
    g = "def g(n):\n    if n == 0:\n        return 1 / n\n    return h(n)\n"
    raised = ask(loaded(f"{g}def h(n):\n    return g(n - 1)\ndef f():\n    return g(3)\n")).raised
    assert raised is not None
    assert [(frame.line, frame.times) for frame in raised.frames] == [(8, 1), (4, 3), (6, 3), (3, 1)]


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("import sys; sys.exit(0)", "SystemExit"),
        ("raise KeyboardInterrupt", "KeyboardInterrupt"),
        ("raise GeneratorExit", "GeneratorExit"),
        ("import pytest; pytest.skip('no')", "Skipped"),
        ("import pytest; pytest.exit('no')", "Exit"),
        ("raise BaseException", "BaseException"),
        ("import numpy; numpy.ones(2**60)", "ValueError"),
    ],
    ids=range(7),
)
def test_no_exception_gets_out(body, kind):
    raised = ask(loaded(f"def f():\n    {body}\n")).raised
    assert raised is not None
    assert raised.type == kind


def test_the_exceptions_message_is_bounded_and_may_fail():
    long = ask(loaded("def f():\n    raise ValueError('x' * 10**8)\n")).raised
    rude = ask(
        loaded("def f():\n    class E(Exception):\n        def __str__(self): raise self\n    raise E(1, 2)\n")
    ).raised
    assert long is not None
    assert rude is not None
    assert len(long.message) == 2000
    assert "could not be read" in rude.message


CHANGES = [
    ("X += 1", {"X"}),
    ("X[...] = X", set()),
    ("X = X + 1", set()),
    ("X.shape = (4,)", {"X"}),
    ("X.sort(); d['W'] *= 2", {"X", "d"}),
    ("d['W'] = d['W'] * 2", {"d"}),
    ("d['W'] = d['W'].copy()", set()),
    ("d.clear()", {"d"}),
    ("items[1][0] = 9.0", {"items"}),
    ("items.append(items)", {"items"}),
    ("items.append(print)", {"items"}),
    ("items.reverse()", {"items"}),
    ("X.view('i8')[0] ^= 1", {"X"}),
]


@pytest.mark.parametrize(("body", "changed"), CHANGES, ids=[body for body, _ in CHANGES])
def test_changed_arguments_are_seen_at_any_depth(body, changed):
    sandbox = loaded(f"def f(X, d, items):\n    {body}\n")
    answer = ask(sandbox, X=np.array([[3.0, 1.0], [2.0, 0.0]]), d={"W": np.ones(2)}, items=[1, np.zeros(2)])
    assert answer.raised is None, answer.raised
    assert set(answer.changed) == changed


def test_changes_by_position_are_named_by_it():
    answer = ask(loaded("def f(a, b):\n    b += 1\n"), np.zeros(1), np.zeros(1))
    assert list(answer.changed) == ["#1"]
    assert answer.changed["#1"].tolist() == [1]


def test_printed_text_comes_with_the_answer_and_live():
    pieces: list[str] = []
    sandbox = Sandbox("f", on_print=pieces.append)
    sandbox.load("import sys\nprint('loading')\ndef f():\n    print('one')\n    print('two', file=sys.stderr)\n")
    assert ask(sandbox).printed == "one\ntwo\n"
    assert "".join(pieces) == "loading\none\ntwo\n"


def test_a_line_is_handed_on_before_the_function_returns():
    seen: list[str] = []
    stream = PrintedStream(seen.append)
    with stream.installed():
        print("one")
        print("before the loop")
    assert "".join(seen) == "one\nbefore the loop\n"


def test_a_flood_is_cut():
    pieces: list[str] = []
    sandbox = Sandbox("f", on_print=pieces.append)
    sandbox.load("def f():\n    for _ in range(20_000):\n        print('x' * 99)\n    print('y' * 10**7)\n")
    for _ in range(2):
        assert len(ask(sandbox).printed) <= PRINTED_TEXT
    assert len("".join(pieces)) <= RUN_TEXT + 100
    assert len(pieces) < 600


@pytest.mark.parametrize(
    "body",
    [
        "sys.stdout.close()",
        "sys.stdout = None",
        "sys.stdout = open('/dev/null', 'w')",
        "del sys.stdout",
        "sys.stdout.buffer.close()",
        "sys.stdout.detach()",
        "sys.stdout.write(3)",
        "os.close(sys.stdout.fileno())",
    ],
)
def test_a_broken_stdout_costs_only_its_own_output(body):
    before = sys.stdout
    sandbox = loaded(f"import os, sys\ndef f(do):\n    if do:\n        {body}\n    print('still here')\n    return 5\n")
    ask(sandbox, True)
    answer = ask(sandbox, False)
    assert (answer.value, answer.printed) == (5, "still here\n")
    assert sys.stdout is before


def test_any_characters_can_be_printed():
    source = "import sys\ndef f():\n    print('a\\0\\ud800\\u202eé\\r\\nb')\n    sys.stdout.buffer.write(b'\\xff')\n"
    assert ask(loaded(source)).printed == "a\\x00\\ud800\\u202eé\nb\n\\xff"


def test_what_is_not_plain_data_arrives_as_opaque():
    for body, name in [("return {f}", "set"), ("return f", "function")]:
        value = ask(loaded(f"def f():\n    {body}\n")).value
        assert isinstance(value, Opaque)
        assert value.type_name == name


def test_a_result_that_is_too_large_arrives_as_opaque():
    value = ask(loaded("import numpy as np\ndef f():\n    return np.broadcast_to(np.zeros(1), (2**40,))\n")).value
    assert isinstance(value, Opaque)
    assert value.text == messages.large_array("float64", (2**40,))


def test_interpreter_settings_are_mended_after_a_call():
    limit = sys.getrecursionlimit()
    sandbox = loaded(
        """
        import sys

        def f(n):
            if n:
                sys.setrecursionlimit(60)
                sys.settrace(lambda *a: 1 / 0)
            return n
        """
    )
    ask(sandbox, 1)
    assert sys.getrecursionlimit() == limit
    assert sys.gettrace() is None
    assert ask(sandbox, 0).value == 0


def test_state_is_kept_between_calls():
    sandbox = loaded("n = 0\ndef f():\n    global n\n    n += 1\n    return n\n")
    assert [ask(sandbox).value for _ in range(3)] == [1, 2, 3]


def test_tracebacks_show_the_source_without_a_file():
    loaded("def f():\n    pass\n")
    linecache.checkcache("solution.py")
    assert linecache.getline("solution.py", 2) == "    pass\n"


def test_a_wrong_signature_is_the_submissions_exception():
    raised = ask(loaded("def f(a):\n    pass\n"), a=1, epsilon=2).raised
    assert raised is not None
    assert raised.type == "TypeError"
    assert "unexpected keyword argument 'epsilon'" in raised.message
