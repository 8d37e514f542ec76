"""Sandboxes as child processes, for the command line: a warm parent forks one for each run, and ends it.

The judge's process never runs a submission's code. A sandbox can only send answers, over a socket of its own; whatever
else it does, it is killed together with its process group, and the run goes on with the next one.
On Linux it can reach no other file, process or address either (see `confinement`). Elsewhere this protects verdicts,
not the computer, and submissions of strangers belong into a container as well.
"""

from __future__ import annotations

import contextlib
import json
import os
import secrets
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, NamedTuple, Self

import katalite_grader
from katalite.grading.folders import discard
from katalite.grading.sandbox_child import (
    GRACE,
    MAX_FRAME,
    PREFIX,
    BrokenChannelError,
    ProcessLimits,
    pack,
    receive_frame,
    send_frame,
)
from katalite_grader import messages
from katalite_grader.calls import MESSAGE_TEXT, NAME_TEXT
from katalite_grader.setting import USUAL, Setting
from katalite_grader.solution import LostSandbox
from katalite_grader.texts import shown
from katalite_grader.words import language

# -P: the folder that the user happens to be in is no place to import from.
_PYTHON = (sys.executable, "-s", "-P", "-m")
MAX_LOADED = 2**19
"""Bytes of the result of loading, whose texts are all cut."""
START_TIME = 60.0
"""Seconds for a process to start and import NumPy."""
_SIGXCPU = 24
_SIGKILL = 9
CAN_FORK = hasattr(os, "fork") and hasattr(socket, "send_fds")


class Ending(NamedTuple):
    """How a process ended: its exit status (negative: the signal) and the most memory that it held, in MB."""

    status: int
    peak: float


class SandboxError(RuntimeError):
    """A sandbox process could not be started."""


@dataclass
class Room:
    """What all answers of a run may have together: `size` bytes, of which `taken` are used."""

    size: int
    taken: int = 0

    def take(self, count: int) -> bool:
        """Whether there was room for so many more bytes."""
        self.taken += count
        return not self.spent

    @property
    def spent(self) -> bool:
        return self.taken > self.size


class SandboxProcess:
    """One process with at most one submission in it. Use as a context manager, or `close` it."""

    def __init__(self, channel: socket.socket, limits: ProcessLimits, end: Callable[[bool], Ending]) -> None:
        self._channel = channel
        self._limits = limits
        self._end = end
        self._ending: Ending | None = None
        self._room = Room(MAX_FRAME)

    def load(
        self,
        source: str,
        function: str,
        filename: str,
        seconds: float,
        names: Sequence[str] = (),
        room: Room | None = None,
        setting: Setting = USUAL,
    ) -> dict[str, Any]:
        """Load a submission, with the names that tests import: `{"ok": true}` or `{"ok": false, "verdict", "message"}`.

        Raises LostSandbox after `seconds` of wall time, or if it died. Its answers take from `room`; the one for which
        nothing is left ends the process with LostSandbox.
        """
        self._room = room or Room(MAX_FRAME)
        job: dict[str, Any] = {"source": source, "function": function, "filename": filename}
        job |= {"names": list(names), "answer_size": self._room.size, "setting": setting.text}
        with self._within(seconds) as deadline:
            send_frame(self._channel, json.dumps(job).encode(), deadline)
            answer = receive_frame(self._channel, deadline, MAX_LOADED)
        try:
            return _read_load(answer)
        except LostSandbox:
            self.close()
            raise

    def call(self, call: bytes, seconds: float) -> bytes:
        """The bytes of an answer, not checked. Raises LostSandbox after `seconds` of wall time, or if it died."""
        return self.calls([call], seconds)[0]

    def calls(self, calls: Sequence[bytes], seconds: float) -> list[bytes]:
        """The answers of several calls, sent at once: `seconds` is the time of all, and the loss of one that of all."""
        with self._within(seconds) as deadline:
            send_frame(self._channel, pack(calls), deadline)
            return self._receive(len(calls), deadline)

    def ask(self, calls: Sequence[bytes]) -> None:
        """Send calls of no more than a socket holds, whose answers `answers` gives; the sandbox begins at once."""
        with contextlib.suppress(OSError):  # then `answers` finds out
            send_frame(self._channel, pack(calls), time.monotonic() + GRACE)

    def answers(self, count: int, seconds: float) -> list[bytes]:
        """The answers of the calls that were asked last. Raises LostSandbox as `calls` does."""
        with self._within(seconds) as deadline:
            return self._receive(count, deadline)

    def _receive(self, count: int, deadline: float) -> list[bytes]:
        answers = []
        for _ in range(count):
            answers.append(receive_frame(self._channel, deadline))
            if not self._room.take(len(answers[-1])):
                self.close()
                raise LostSandbox("memory", messages.returned_too_much(self._room.size))
        return answers

    @contextlib.contextmanager
    def _within(self, seconds: float) -> Iterator[float]:
        """The deadline of an exchange, of time.monotonic; one that fails ends the process, and raises LostSandbox."""
        try:
            yield time.monotonic() + seconds
            return
        except TimeoutError:
            self.close()
            raise LostSandbox("timeout", messages.timeout(seconds)) from None
        except (OSError, BrokenChannelError):
            ending = self._close(wait=True)
        if ending.status == -_SIGXCPU:
            raise LostSandbox("timeout", messages.timeout(seconds))
        # Processes that fill the machine's memory before their limit are ended by the system with this signal.
        if ending.status == -_SIGKILL and ending.peak > self._limits.memory / 2:
            raise LostSandbox("memory", messages.memory())
        raise LostSandbox("died", messages.died())

    def close(self) -> None:
        """End the process and whatever it started. May be called again."""
        self._close(wait=False)

    def _close(self, wait: bool) -> Ending:
        if self._ending is None:
            self._channel.close()
            self._ending = self._end(wait)
            discard(Path(self._limits.folder))
        return self._ending

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _read_load(answer: bytes) -> dict[str, Any]:
    """The result of loading, which a submission may have forged: what is shown of it is text of a bounded length."""
    try:
        result = json.loads(answer)
        if result["ok"] is True:
            return {"ok": True}
        verdict, message = result["verdict"], result["message"]
    except (ValueError, TypeError, KeyError, RecursionError):
        raise LostSandbox("died", messages.unreadable()) from None
    if type(verdict) is not str or type(message) is not str:
        raise LostSandbox("died", messages.unreadable())
    return {"ok": False, "verdict": shown(verdict, NAME_TEXT), "message": shown(message, MESSAGE_TEXT)}


class SandboxHost:
    """Makes sandbox processes. `memory` in MB for each beside Python's own, `cpu` in seconds of processor time.

    With `fork` false every sandbox is a fresh interpreter, the only way where the system cannot fork. `packages` are
    imported before a submission is loaded, and may be imported by it.
    """

    def __init__(self, memory: int, cpu: int, *, fork: bool = CAN_FORK, packages: Sequence[str] = ()) -> None:
        self._memory = memory
        self._cpu = cpu
        self._fork = fork
        self._packages = packages
        self._zygote: _Zygote | None = None

    def start(self) -> SandboxProcess:
        """A sandbox with nothing loaded. Raises SandboxError."""
        limits = ProcessLimits(self._memory, self._cpu, language=language())
        if not self._fork:
            return _spawn(replace(limits, folder=tempfile.mkdtemp(prefix=PREFIX)), self._packages)
        try:
            return self._warm_parent().fork(limits)
        except (OSError, BrokenChannelError):
            # A submission may have killed its parent; the next one gets a new parent.
            self.close()
        try:
            return self._warm_parent().fork(limits)
        except (OSError, BrokenChannelError) as error:
            raise SandboxError("The process that starts sandboxes does not answer.") from error

    def _warm_parent(self) -> _Zygote:
        if self._zygote is None:
            self._zygote = _Zygote(self._packages)
        return self._zygote

    def close(self) -> None:
        """End the warm parent and every sandbox of it."""
        if self._zygote is not None:
            self._zygote.close()
            self._zygote = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class _Zygote:
    """The grader's end of `sandbox_zygote`."""

    def __init__(self, packages: Sequence[str]) -> None:
        self._control, theirs = socket.socketpair()
        with theirs:
            self._process = subprocess.Popen(
                [*_PYTHON, "katalite.grading.sandbox_zygote", str(theirs.fileno()), *packages],
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                env=_environment(),
                # What ends this process and its group must not end the one that cleans up after it.
                start_new_session=True,
            )
        try:
            receive_frame(self._control, time.monotonic() + START_TIME)
        except (OSError, BrokenChannelError) as error:
            self.close()
            raise SandboxError("The process that starts sandboxes does not start.") from error

    def fork(self, limits: ProcessLimits) -> SandboxProcess:
        ours, theirs = socket.socketpair()
        with theirs:
            answer = self._ask({"fork": limits.as_json(), "below": tempfile.gettempdir()}, [theirs.fileno()])
        pid, folder = int(answer["pid"]), str(answer["folder"])
        return SandboxProcess(ours, replace(limits, folder=folder), lambda wait: self._end(pid, wait))

    def _end(self, pid: int, wait: bool) -> Ending:
        try:
            answer = self._ask({"end": pid, "wait": wait}, [])
        except (OSError, BrokenChannelError):
            return Ending(-_SIGKILL, 0.0)  # the parent is gone, and its children with it
        return Ending(int(answer["status"]), float(answer["peak"]))

    def _ask(self, request: dict[str, Any], descriptors: list[int]) -> dict[str, Any]:
        deadline = time.monotonic() + START_TIME
        socket.send_fds(self._control, [b"\0"], descriptors)
        send_frame(self._control, json.dumps(request).encode(), deadline)
        return dict(json.loads(receive_frame(self._control, deadline)))

    def close(self) -> None:
        # It ends its children and itself when this side closes.
        self._control.close()
        try:
            self._process.wait(10 * GRACE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


def _spawn(limits: ProcessLimits, packages: Sequence[str]) -> SandboxProcess:
    token = secrets.token_hex(16)
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(START_TIME)
        arguments = [str(server.getsockname()[1]), token, json.dumps(limits.as_json()), *packages]
        process = subprocess.Popen(
            [*_PYTHON, "katalite.grading.sandbox_child", *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=_environment(),
        )
        try:
            channel, _ = server.accept()
            if receive_frame(channel, time.monotonic() + START_TIME) != token.encode():
                raise BrokenChannelError("another program answered")
        except (OSError, BrokenChannelError) as error:
            process.kill()
            process.wait()
            raise SandboxError("A sandbox process does not start.") from error
    return SandboxProcess(channel, limits, lambda wait: _end_process(process, wait))


def _end_process(process: subprocess.Popen[bytes], wait: bool) -> Ending:
    if wait:
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(GRACE)
    process.kill()
    assert process.stdin is not None
    process.stdin.close()
    return Ending(process.wait(), 0.0)


def _environment() -> dict[str, str]:
    """What a sandbox's Python needs to start, and nothing of the user's: no tokens, no configuration."""
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "LD_LIBRARY_PATH") if name in os.environ}
    threads = dict.fromkeys(("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"), "1")
    source = str(Path(katalite_grader.__file__).parent.parent)
    return {**kept, **threads, "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": source}
