"""Sandbox processes: they answer, or they are ended, and nothing of them stays behind."""

import os
import signal
import tempfile
import time
from pathlib import Path

import pytest

from katalite.grading.sandbox_process import SandboxHost
from katalite_grader.calls import PRINTED_TEXT, Answer, Call
from katalite_grader.solution import LostSandbox

LOAD = 30.0


@pytest.fixture(scope="module")
def host():
    with SandboxHost(memory=256, cpu=60) as host:
        yield host


@pytest.fixture(scope="module")
def fresh_host():
    with SandboxHost(memory=256, cpu=60, fork=False) as host:
        yield host


def call(*args) -> bytes:
    return Call("f", args).encode()


def ask(host, source, *args, seconds=10.0):
    with host.start() as sandbox:
        result = sandbox.load(source, "f", "solution.py", LOAD)
        assert result["ok"], result
        return Answer.decode(sandbox.call(call(*args), seconds))


def lost(host, source, *args, seconds=10.0) -> str:
    with host.start() as sandbox:
        assert sandbox.load(source, "f", "solution.py", LOAD)["ok"]
        with pytest.raises(LostSandbox) as error:
            sandbox.call(call(*args), seconds)
    return error.value.outcome


@pytest.mark.parametrize("kind", ["host", "fresh_host"])
def test_a_sandbox_answers_and_is_lost_when_it_exits(kind, request):
    host = request.getfixturevalue(kind)
    assert ask(host, "def f(x):\n    return x + 1\n", 2).value == 3
    assert lost(host, "import os\ndef f():\n    os._exit(0)\n") == "died"
    assert lost(host, "def f():\n    while True: pass\n", seconds=0.3) == "timeout"


def test_every_sandbox_starts_anew(host):
    source = "import numpy as np\nold = hasattr(np, 'mark')\nnp.mark = 1\ndef f():\n    return old\n"
    assert [ask(host, source).value for _ in range(2)] == [False, False]


@pytest.mark.parametrize(
    "body",
    [
        "os._exit(0)",
        "os.kill(os.getpid(), 9)",
        "os.kill(os.getpid(), 11)",
        "os.abort()",
        "os.close(3)",
        "os.closerange(0, 100)",
        "os.write(3, b'\\xff' * 100)",
        "__import__('ctypes').string_at(0)",
        "__import__('socket').socket(fileno=3).shutdown(2)",
    ],
)
def test_a_sandbox_that_ends_or_breaks_its_channel_has_died(host, body):
    assert lost(host, f"import os\ndef f():\n    {body}\n    return 1\n") == "died"


def test_processor_time_is_limited():
    with SandboxHost(memory=256, cpu=1) as host:
        assert lost(host, "def f():\n    while True: pass\n", seconds=30.0) == "timeout"


@pytest.mark.parametrize(
    "body", ["return np.ones(2**31)", "x = [0]\n    while True: x += x", "return bytearray(300 * 2**20)"]
)
def test_memory_is_limited_and_the_sandbox_survives_it(host, body):
    with host.start() as sandbox:
        sandbox.load(f"import numpy as np\ndef f(n):\n    if n: return n\n    {body}\n", "f", "solution.py", LOAD)
        raised = Answer.decode(sandbox.call(call(0), 30.0)).raised
        assert raised is not None
        assert raised.base == "MemoryError"
        assert Answer.decode(sandbox.call(call(5), 10.0)).value == 5


def test_the_memory_that_is_promised_can_be_used(host):
    assert ask(host, "import numpy as np\ndef f():\n    return float(np.ones(20 * 2**20).sum())\n").value == 20 * 2**20


def test_files_cannot_grow_without_end(host):
    source = """
import os
def f():
    with open("big", "wb") as file:
        for _ in range(64):
            file.write(bytes(2**20))
    return os.path.getsize("big")
"""
    answer = ask(host, source)
    assert answer.raised is not None
    assert answer.raised.type == "OSError"


def test_the_number_of_open_files_is_limited(host):
    raised = ask(host, "def f():\n    return len([open('/dev/null') for _ in range(1000)])\n").raised
    assert raised is not None
    assert raised.type == "OSError"


def test_what_is_printed_is_bounded(host):
    answer = ask(host, "def f():\n    for _ in range(10**5): print('x' * 1000)\n    return 1\n", seconds=60.0)
    assert answer.value == 1
    assert 1000 < len(answer.printed) <= PRINTED_TEXT


def test_no_more_than_a_few_processes_can_be_started(host):
    source = """
import os, time
def f():
    for number in range(200):
        try:
            if os.fork() == 0:
                time.sleep(60)
                os._exit(0)
        except OSError:
            return number
    return 200
"""
    assert ask(host, source).value < 200


def test_several_calls_are_one_message_and_are_lost_together(host):
    with host.start() as sandbox:
        sandbox.load("import os\ndef f(x):\n    return x + 1 if x else os._exit(0)\n", "f", "solution.py", LOAD)
        answers = sandbox.calls([call(number) for number in (1, 2, 3)], 10.0)
        assert [Answer.decode(answer).value for answer in answers] == [2, 3, 4]
        with pytest.raises(LostSandbox):
            sandbox.calls([call(number) for number in (1, 0, 3)], 10.0)


def test_no_secret_file_or_terminal_is_inherited(host, monkeypatch):
    monkeypatch.setenv("SECRET_TOKEN", "hunter2")
    source = """
import ctypes, os, sys
def is_open(number):
    try:
        return bool(os.fstat(number))
    except OSError:
        return False
def f():
    environment = ctypes.POINTER(ctypes.c_char_p).in_dll(ctypes.CDLL(None), "environ")
    names = []
    while environment[len(names)] is not None:
        names.append(environment[len(names)])
    descriptors = [number for number in range(4096) if is_open(number)]
    links = [os.readlink(f"/proc/self/fd/{n}") for n in range(3)]
    return [descriptors, b"hunter2" in b"".join(names), "SECRET_TOKEN" in os.environ, links, os.getcwd(), sys.argv]
"""
    descriptors, in_c, in_environ, links, folder, argv = ask(host, source).value
    assert descriptors == [0, 1, 2, 3]
    assert not in_c
    assert not in_environ
    assert links == ["/dev/null"] * 3
    assert Path(folder).parent == Path(tempfile.gettempdir()).resolve()
    assert argv == ["solution.py"]


def test_reading_input_ends_at_once(host):
    raised = ask(host, "def f():\n    return input('?')\n").raised
    assert raised is not None
    assert raised.type == "EOFError"


def test_the_working_folder_is_empty_and_goes_away(host):
    folder = Path(ask(host, "import os\ndef f():\n    open('x', 'w').close()\n    return os.getcwd()\n").value)
    assert not folder.exists()


def gone(pid: int) -> bool:
    """Whether a process ends within two seconds."""
    for _ in range(200):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.01)
    return False


@pytest.mark.parametrize("session", ["pass", "os.setsid()"], ids=["group", "own session"])
def test_what_a_sandbox_started_ends_with_it(host, session):
    source = f"""
import os, time
def f():
    pid = os.fork()
    if pid == 0:
        {session}
        time.sleep(60)
        os._exit(0)
    return pid
"""
    with host.start() as sandbox:
        sandbox.load(source, "f", "solution.py", LOAD)
        answer = Answer.decode(sandbox.call(call(), 10.0))
    if answer.raised is not None:
        # Most systems let a sandbox start no process at all.
        assert answer.raised.type in ("BlockingIOError", "PermissionError")
        return
    assert gone(answer.value)


def test_sandboxes_end_with_their_host():
    host = SandboxHost(memory=256, cpu=60)
    sandbox = host.start()
    sandbox.load("import os\ndef f():\n    return os.getpid()\n", "f", "solution.py", LOAD)
    pid = Answer.decode(sandbox.call(call(), 10.0)).value
    host.close()
    assert gone(pid)
    sandbox.close()


def test_the_death_of_the_parent_costs_only_the_sandbox_that_runs(host):
    with host.start() as sandbox:
        sandbox.load("import os, time\ndef f(x):\n    time.sleep(x)\n    return os.getppid()\n", "f", "s.py", LOAD)
        parent = Answer.decode(sandbox.call(call(0), LOAD)).value
        os.kill(parent, signal.SIGKILL)
        with pytest.raises(LostSandbox) as error:
            sandbox.call(call(60), LOAD)
    assert error.value.outcome == "died"
    assert ask(host, "def f(x):\n    return x\n", 1, seconds=LOAD).value == 1


def test_signals_to_the_group_do_not_reach_the_grader(host):
    assert os.getpgrp() != 0
    source = f"import os\ndef f():\n    os.killpg(0, {int(signal.SIGTERM)})\n"
    assert lost(host, source) == "died"
