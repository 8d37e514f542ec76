"""What runs inside a sandbox process: limits on itself, then a submission's calls, answered over one socket.

Frames both ways: a little-endian uint32 length and that many bytes. The first frame is JSON
`{"source", "function", "filename", "names", "answer_size", "setting"}` and is answered with `LoadResult.as_json`; every
later frame holds calls, each of them a frame again, and is answered with one frame for each. A closed socket ends the
process.

    python -m katalite.grading.sandbox_child PORT TOKEN LIMITS PACKAGE…

is a sandbox of its own, for platforms that cannot fork: it connects to 127.0.0.1:PORT and sends the token first. Its
standard input is a pipe that the grader holds open for as long as it lives.
"""

import contextlib
import ctypes
import json
import os
import socket
import struct
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from katalite.grading.confinement import give_up
from katalite.grading.folders import discard
from katalite.grading.page_modules import limit_imports
from katalite_grader.catalogues import LANGUAGE
from katalite_grader.codec import DEFAULT_LIMITS
from katalite_grader.packages import use_packages
from katalite_grader.sandbox import Sandbox
from katalite_grader.setting import Setting
from katalite_grader.words import catalogue, speak

if sys.platform != "win32":
    import resource  # here, so that it is loaded before the fork and not in every child

MAX_FRAME = DEFAULT_LIMITS.size + 1024
CHANNEL = 3
PREFIX = "sandbox-"
"""How the names of working folders begin."""
GRACE = 1.0
"""Seconds that a process gets to end by itself after its socket closed, so that its own exit status is seen."""
_DEATH_SIGNAL = 1
_SIGKILL = 9


@dataclass(frozen=True)
class ProcessLimits:
    """What a sandbox process may use: memory in MB beside what Python and NumPy take, processor time in seconds,
    MB in one file, and a working folder; and the language that it speaks."""

    memory: int
    cpu: int
    folder: str = ""
    file_size: int = 16
    language: str = LANGUAGE

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


class BrokenChannelError(Exception):
    """The other side closed the socket, or sent what is not a frame."""


def send_frame(channel: socket.socket, data: bytes, deadline: float | None = None) -> None:
    """Send one frame. Raises TimeoutError at `deadline` (of time.monotonic), OSError when the socket is closed."""
    view = memoryview(pack([data]))
    while view:
        _set_timeout(channel, deadline)
        view = view[channel.send(view) :]


def receive_frame(channel: socket.socket, deadline: float | None = None, largest: int = MAX_FRAME) -> bytes:
    """Receive one frame of at most `largest` bytes. Raises TimeoutError, BrokenChannelError or OSError."""
    (length,) = struct.unpack("<I", _receive(channel, 4, deadline))
    if length > largest:
        raise BrokenChannelError("the frame is too long")
    return _receive(channel, length, deadline)


def pack(frames: Sequence[bytes]) -> bytes:
    """Several frames one after the other."""
    return b"".join([part for frame in frames for part in (struct.pack("<I", len(frame)), frame)])


def unpack(data: bytes) -> Iterator[bytes]:
    """The frames in `data`, which `pack` made."""
    start = 0
    while start < len(data):
        (length,) = struct.unpack_from("<I", data, start)
        yield data[start + 4 : start + 4 + length]
        start += 4 + length


def _receive(channel: socket.socket, length: int, deadline: float | None) -> bytes:
    parts = []
    while length:
        _set_timeout(channel, deadline)
        part = channel.recv(min(length, 2**20))
        if not part:
            raise BrokenChannelError("the socket is closed")
        parts.append(part)
        length -= len(part)
    return b"".join(parts)


def _set_timeout(channel: socket.socket, deadline: float | None) -> None:
    if deadline is None:
        return
    left = deadline - time.monotonic()
    if left <= 0:
        raise TimeoutError
    channel.settimeout(left)


def serve(channel: socket.socket) -> None:
    """Load one submission and answer its calls until the socket closes."""
    with contextlib.suppress(BrokenChannelError, OSError):
        job = json.loads(receive_frame(channel))
        sandbox = Sandbox(
            job["function"],
            job["filename"],
            names=job["names"],
            answer_size=job["answer_size"],
            setting=Setting.read(job["setting"]),
        )
        result = sandbox.load(job["source"])
        send_frame(channel, json.dumps(result.as_json()).encode())
        while result.ok:
            for call in unpack(receive_frame(channel)):
                send_frame(channel, sandbox.call(call))


def confine(limits: ProcessLimits) -> None:
    """Give up what a submission has no use for: the terminal, the environment, other files, and unlimited resources."""
    speak(limits.language)
    catalogue()  # as long as its file can be read
    os.chdir(limits.folder)
    path = os.environ.get("PATH", os.defpath)
    os.environ.clear()
    os.environ.update({"PATH": path, "HOME": limits.folder, "TMPDIR": limits.folder, "PYTHONHASHSEED": "0"})
    sys.argv[:] = ["solution.py"]
    nothing = os.open(os.devnull, os.O_RDWR)
    for number in range(CHANNEL):
        os.dup2(nothing, number)
    os.close(nothing)
    if sys.platform == "win32":
        return
    os.setsid()
    _limit_resources(limits)
    give_up(limits.folder)


def keep_only(channel: socket.socket) -> socket.socket:
    """Move the socket to a fixed place and close every other file of this process but the standard ones."""
    number = channel.detach()
    if number != CHANNEL:
        os.dup2(number, CHANNEL, inheritable=False)
    os.closerange(CHANNEL + 1, os.sysconf("SC_OPEN_MAX"))
    return socket.socket(fileno=CHANNEL)


def die_with_parent() -> None:
    """Where the system offers it (Linux), have this process killed when its parent ends."""
    with contextlib.suppress(OSError, AttributeError, TypeError):
        ctypes.CDLL(None).prctl(_DEATH_SIGNAL, _SIGKILL, 0, 0, 0)


def _limit_resources(limits: ProcessLimits) -> None:
    wanted = {
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_CPU: limits.cpu,
        resource.RLIMIT_FSIZE: limits.file_size * 2**20,
        resource.RLIMIT_NOFILE: 64,
    }
    if sys.platform == "linux":
        # What the kernel keeps for a process beside its memory.
        wanted |= {resource.RLIMIT_SIGPENDING: 64, resource.RLIMIT_MSGQUEUE: 0, resource.RLIMIT_MEMLOCK: 0}
        used = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0]) * resource.getpagesize()
        wanted[resource.RLIMIT_AS] = used + limits.memory * 2**20
        if os.getuid() != 0:
            # Counts all processes of the user, so that any number allows none; it does not bind root.
            wanted[resource.RLIMIT_NPROC] = 1
    for kind, limit in wanted.items():
        hard = resource.getrlimit(kind)[1]
        # Beyond the soft limit of time there is a signal of its own; at the hard one it would be just any kill.
        ceiling = limit + 1 if kind == resource.RLIMIT_CPU else limit
        if hard != resource.RLIM_INFINITY:
            limit, ceiling = min(limit, hard), min(ceiling, hard)
        resource.setrlimit(kind, (limit, ceiling))


def main() -> None:
    port, token, limits = sys.argv[1], sys.argv[2], ProcessLimits(**json.loads(sys.argv[3]))
    packages = sys.argv[4:]
    channel = socket.create_connection(("127.0.0.1", int(port)))
    send_frame(channel, token.encode())
    if sys.platform == "linux":
        die_with_parent()
    else:
        _watch_parent(limits.folder)
    use_packages(packages)
    limit_imports(packages)
    confine(limits)
    serve(channel)


def _watch_parent(folder: str) -> None:
    """End this process, and remove its folder, when the grader has ended, whatever the submission is doing then."""
    theirs = os.dup(0)

    def watch() -> None:
        with contextlib.suppress(OSError):
            while os.read(theirs, 1):
                pass
        os.chdir(os.path.sep)
        discard(Path(folder))
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


if __name__ == "__main__":
    main()
