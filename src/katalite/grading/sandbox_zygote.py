"""The warm parent of sandbox processes: imports what every submission uses, then forks one child for each run.

    python -m katalite.grading.sandbox_zygote FD PACKAGE…

FD is a Unix socket of the grader; the packages are those of the exercise, which it imports too. Requests are one byte
and a frame of JSON, with one answer each:
    {"fork": ProcessLimits, "below": folder}  ->  {"pid": int, "folder": str}; the byte before the frame carries the
                                                  child's socket, and the child's folder is made below the one named
    {"end": pid, "wait": bool}                ->  {"status": exit status or -signal, "peak": MB}; waits for a process
                                                  that is ending, and removes its folder
No learner's code runs in this process. It outlives the grader, however that ended, for as long as it takes to kill
every child and to remove its folder.
"""

import contextlib
import gc
import json
import os
import signal
import socket
import sys
import tempfile
import time
from collections.abc import Set
from pathlib import Path

import numpy as np

from katalite.grading.folders import discard
from katalite.grading.page_modules import limit_imports
from katalite.grading.sandbox_child import (
    GRACE,
    PREFIX,
    BrokenChannelError,
    ProcessLimits,
    confine,
    die_with_parent,
    keep_only,
    receive_frame,
    send_frame,
    serve,
)
from katalite_grader.calls import Call
from katalite_grader.packages import use_packages
from katalite_grader.sandbox import Sandbox

_ADOPT_ORPHANS = 36


def main() -> None:
    control = socket.socket(fileno=int(sys.argv[1]))
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _adopt_orphans()
    _rehearse()
    use_packages(sys.argv[2:])
    gc.freeze()
    send_frame(control, b"ready")
    folders: dict[int, str] = {}
    """The folder of each child that lives."""
    try:
        while True:
            _answer(control, folders)
    except (BrokenChannelError, OSError, ValueError):
        pass
    finally:
        for pid, folder in folders.items():
            _end(pid)
            discard(Path(folder))
        _end_strays(set())


def _rehearse() -> None:
    """Load and call a function of our own, so that no child has to find and set up what every child needs."""
    streams = sys.stdout, sys.stderr
    sandbox = Sandbox("double")
    sandbox.load("import numpy as np\n\n\ndef double(x):\n    return np.sum([x, x], axis=0)\n")
    for _ in range(10):
        sandbox.call(Call("double", (np.ones((2, 3)),)).encode())
    sys.stdout, sys.stderr = streams


def _answer(control: socket.socket, folders: dict[int, str]) -> None:
    _, descriptors, _, _ = socket.recv_fds(control, 1, 1)
    request = json.loads(receive_frame(control))
    if "fork" in request:
        channel = socket.socket(fileno=descriptors[0])
        folder = tempfile.mkdtemp(prefix=PREFIX, dir=request["below"])
        limits = ProcessLimits(**request["fork"] | {"folder": folder})
        parent, pid = os.getpid(), os.fork()
        if pid == 0:
            _be_sandbox(parent, control, channel, limits)
        channel.close()
        folders[pid] = folder
        send_frame(control, json.dumps({"pid": pid, "folder": folder}).encode())
    else:
        pid = request["end"]
        status, peak = _end(pid, GRACE if request["wait"] else 0.0)
        discard(Path(folders.pop(pid)))
        _end_strays(folders.keys())
        send_frame(control, json.dumps({"status": status, "peak": peak}).encode())


def _be_sandbox(parent: int, control: socket.socket, channel: socket.socket, limits: ProcessLimits) -> None:
    try:
        control.close()
        die_with_parent()
        if os.getppid() != parent:
            return  # it ended before it could be watched
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        channel = keep_only(channel)
        limit_imports(sys.argv[2:])  # not before the fork: waiting for a child imports a module
        confine(limits)
        serve(channel)
    finally:
        os._exit(0)


def _end(pid: int, grace: float = 0.0) -> tuple[int, float]:
    """Kill a child with all of its process group, after `grace` seconds; its exit status and peak memory in MB."""
    deadline = time.monotonic() + grace
    while time.monotonic() < deadline:
        # Without reaping it: a process that was waited for has lost its group's number to others.
        if os.waitid(os.P_PID, pid, os.WEXITED | os.WNOWAIT | os.WNOHANG) is not None:
            break
        time.sleep(0.005)
    # The child makes its own group at its start; before that there is only the child to kill.
    for kill in (os.killpg, os.kill):
        with contextlib.suppress(ProcessLookupError, PermissionError):
            kill(pid, signal.SIGKILL)
    _, status, usage = os.wait4(pid, 0)
    unit = 2**20 if sys.platform == "darwin" else 2**10
    return os.waitstatus_to_exitcode(status), usage.ru_maxrss / unit


def _adopt_orphans() -> None:
    """Become the parent of what a sandbox leaves behind in a session of its own, so that it can be ended (Linux)."""
    import ctypes

    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(_ADOPT_ORPHANS, 1, 0, 0, 0)


def _end_strays(children: Set[int]) -> None:
    listing = Path(f"/proc/self/task/{os.getpid()}/children")
    for _ in range(100):
        try:
            strays = {int(pid) for pid in listing.read_text(encoding="ascii").split()} - children
        except OSError:
            return
        if not strays:
            return
        for pid in strays:
            _end(pid)


if __name__ == "__main__":
    main()
