"""Whatever a submission does to the recorder, the look comes to an end, and what is sent is bounded and can be read.

Nothing here reaches a judge: a look is made in a sandbox of its own, and its text is shown and never judged. What the
page believes of that text is tested where it is read (site/tests/inside).
"""

import json
import multiprocessing
from multiprocessing.connection import Connection

import pytest

from katalite_grader.calls import Call
from katalite_grader.inside import recorder
from katalite_grader.inside.look import look_inside

KINDS = {
    "takes every tool of monitoring": """
        import sys
        def f():
            for number in range(6):
                sys.monitoring.free_tool_id(number)
            return 1
    """,
    "replaces the callbacks": """
        import sys
        def f():
            for event in (1, 2, 4, 8, 16, 32, 64, 128):
                try:
                    sys.monitoring.register_callback(0, event, lambda *_: 1 / 0)
                except Exception:
                    pass
            x = 1
            return x
    """,
    "raises in its own trace function": """
        import sys
        def trace(*_): raise KeyError("mine")
        def f():
            sys.settrace(trace)
            x = 1
            return x
    """,
    "puts steps into the recorder": """
        import gc
        def f():
            for each in gc.get_objects():
                if type(each).__name__ == "Recorder":
                    each._pieces.append('{"k":"line","f":1,"l":1}\\n' * 3)
                    each._most_steps = 10**9
            return 1
    """,
    "replaces json": """
        import json
        def f():
            json.dumps = lambda *_, **__: '{"k":'
            x = 1
            return x
    """,
    "replaces the clock": """
        import time
        def f():
            time.perf_counter = lambda: -1e9
            while True:
                x = 1
    """,
    "replaces builtins": """
        import builtins
        def f():
            builtins.dict = builtins.isinstance = builtins.type = None
            x = 1
            return x
    """,
    "replaces what describes values": """
        import katalite_grader.inside.recorder as r
        def f():
            r.describe = lambda *_: {"type": "\\ud800" * 10**6, "text": object()}
            x = 1
            y = 2
            return y
    """,
    "swallows the end of the recording": """
        def f():
            n = 0
            while n < 30_000:
                try:
                    while True:
                        n += 1
                except BaseException:
                    n += 1
    """,
    "containers in themselves": """
        def f():
            a = []
            a.append(a)
            d = {1: a}
            d[2] = d
            t = (a, d)
            return t
    """,
    "containers that are deep": """
        def f():
            a = []
            for _ in range(900):
                a = [a]
            return a
    """,
    "containers that are long": """
        def f():
            a = list(range(10**6))
            d = dict.fromkeys(a)
            a[10**5] = 1
            return d
    """,
    "a text that is long and ends lines": """
        def f():
            s = "\\n\\u2028\\ud800\\x00" * 10**6
            b = b"\\xff" * 10**7
            n = 10**5000
            return s
    """,
    "an exception whose text does not end well": """
        class E(Exception):
            def __str__(self): raise SystemExit
        def f():
            raise E
    """,
    "an exception with a long text": """
        def f():
            raise ValueError("x" * 10**7)
    """,
    "classes that answer for themselves": """
        class Meta(type):
            def __getattribute__(cls, name): raise SystemExit
            def __eq__(cls, other): raise SystemExit
            def __hash__(cls): raise SystemExit
        class A(metaclass=Meta): pass
        class B:
            @property
            def __class__(self): raise SystemExit
            @property
            def __dict__(self): raise SystemExit
        def f():
            b = B()
            a = A
            return b
    """,
    "arrays that answer for themselves": """
        import numpy as np
        class A(np.ndarray):
            def __array_finalize__(self, obj): raise SystemExit
            def __eq__(self, other): raise SystemExit
        class O:
            def __repr__(self): raise SystemExit
        def f():
            o = np.array([O(), O()], dtype=object)
            a = np.zeros(3)
            try:
                a = a.view(A)
            except SystemExit:
                pass
            return o
    """,
    "many variables with long names": """
        def f():
            for n in range(200):
                exec(f"{'v' * 5000}{n} = {n}", globals())
            return 1
        exec("def g():\\n" + "\\n".join(f"  {'w' * 400}{n} = {n}" for n in range(300)))
    """,
    "many frames": """
        def g(n):
            yield n
        def f():
            held = [g(n) for n in range(5000)]
            for each in held:
                next(each)
            return 1
    """,
    "the deepest recursion": """
        def f(n=0):
            try:
                return f(n + 1)
            except RecursionError:
                return n
    """,
    "exits": """
        def f():
            x = 1
            raise SystemExit(0)
    """,
    "prints without an end": """
        def f():
            while True:
                print("x" * 10_000)
    """,
}

LOST = ("replaces json", "replaces builtins")
"""These take away what a recording is written with."""


def _child(end: Connection, source: str) -> None:
    pieces: list[str] = []
    asked = {"source": source, "function": "f", "names": [], "inputs": None}
    try:
        look_inside(asked, [Call("f").encode()], pieces.append)
    finally:
        end.send_bytes("".join(pieces).encode("utf-8", "surrogatepass"))
        end.close()


@pytest.mark.parametrize("kind", KINDS)
def test_a_look_ends_and_sends_what_can_be_read(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recorder.Recorder.__init__, "__defaults__", (recorder.STEPS, 0.5))
    here, there = multiprocessing.Pipe()
    lines = KINDS[kind].splitlines()
    source = "\n".join(line[8:] for line in lines)
    child = multiprocessing.get_context("fork").Process(target=_child, args=(there, source), daemon=True)
    child.start()
    there.close()
    try:
        assert here.poll(60), "the look does not end"
        sent = here.recv_bytes().decode()
    finally:
        child.kill()
        child.join()
    assert len(sent) < recorder.SIZE + 10**6
    first, *rest = sent.splitlines()
    assert json.loads(first) == {"loops": json.loads(first)["loops"]}
    if kind not in LOST:
        steps = [json.loads(line) for line in rest]
        assert steps, "the call itself is told"
        assert all(len(line) < 10**6 for line in rest)
        assert all("k" in step or "end" in step for step in steps)
