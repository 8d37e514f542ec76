"""A5: nothing of a submission is left when `grade` has ended, however it ended; neither a process nor a folder."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.sampling import first

from .grading import command, until

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")

CLINGS = """
import ctypes, os, signal, time
for number in range(1, 65):
    try:
        signal.signal(number, signal.SIG_IGN)
    except (OSError, ValueError):
        pass
ctypes.CDLL(None).prctl(1, 0)
try:
    os.setsid()
except OSError:
    pass
open("marker", "w").write(str(os.getpid()))


def double(x):
    while True:
        try:
            time.sleep(0.01)
        except BaseException:
            pass
"""
WAYS = {
    "sleeps": CLINGS,
    "computes": CLINGS.replace("time.sleep(0.01)", "pow(3, 10**5)"),
    "while loading": CLINGS + "double(1)\n",
    "leaves files": CLINGS + "os.makedirs('a/b/c')\nopen('a/b/c/d', 'w').close()\n",
}


@pytest.fixture
def scratch(tmp_path: Path) -> Path:
    folder = tmp_path / "temporary"
    folder.mkdir()
    return folder


@pytest.fixture
def started(course: Path, handed_in: Path, scratch: Path) -> Iterator[list[subprocess.Popen[bytes]]]:
    processes: list[subprocess.Popen[bytes]] = []
    yield processes
    for process in processes:
        process.kill()
        process.wait()


def start(course: Path, scratch: Path, *arguments: object) -> subprocess.Popen[bytes]:
    environment = os.environ | {"TMPDIR": str(scratch)}
    call = command(course, *arguments)
    return subprocess.Popen(call, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def living() -> dict[tuple[int, int], int]:
    """The processes that live, by number and time of start, with their parents."""
    found = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, parent, *rest = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if state != "Z":
            found[int(stat.parent.name), int(rest[17])] = int(parent)
    return found


def family(pid: int) -> set[tuple[int, int]]:
    """A process with all that it has started, and what these have."""
    everyone, numbers = living(), {pid}
    while more := {each for (each, _), parent in everyone.items() if parent in numbers} - numbers:
        numbers |= more
    return {each for each in everyone if each[0] in numbers}


def is_clean(scratch: Path, members: set[tuple[int, int]]) -> None:
    until(lambda: not members & living().keys())
    assert list(scratch.iterdir()) == []


ENDINGS = [(name, signal.SIGKILL) for name in WAYS] + [("sleeps", signal.SIGTERM), ("sleeps", signal.SIGHUP)]


@pytest.mark.parametrize(("way", "ending"), first(2, ENDINGS), ids=str)
def test_a5_nothing_is_left_when_grade_is_ended(course, handed_in, scratch, started, way, ending) -> None:
    (handed_in / "a.py").write_text(WAYS[way])
    started.append(start(course, scratch, handed_in / "a.py"))
    until(lambda: list(scratch.glob("*/marker")))
    members = family(started[0].pid)
    assert len(members) == 3
    started[0].send_signal(ending)
    started[0].wait()
    is_clean(scratch, members)


@pytest.mark.full
def test_a5_nor_with_several_jobs(course, handed_in, scratch, started) -> None:
    for number in range(4):
        (handed_in / f"{number}.py").write_text(f"number = {number}\n{CLINGS}")
    started.append(start(course, scratch, *sorted(handed_in.iterdir()), "--jobs", "2"))
    until(lambda: len(list(scratch.glob("*/marker"))) == 2)
    members = family(started[0].pid)
    started[0].kill()
    started[0].wait()
    is_clean(scratch, members)


def test_a5_nor_when_its_whole_process_group_is_killed(course, handed_in, scratch, started) -> None:
    (handed_in / "a.py").write_text(CLINGS)
    environment = os.environ | {"TMPDIR": str(scratch)}
    call = command(course, handed_in / "a.py")
    nothing = subprocess.DEVNULL
    started.append(subprocess.Popen(call, env=environment, stdout=nothing, stderr=nothing, start_new_session=True))
    until(lambda: list(scratch.glob("*/marker")))
    members = family(started[0].pid)
    os.killpg(started[0].pid, signal.SIGKILL)
    started[0].wait()
    is_clean(scratch, members)


@pytest.mark.full
def test_a5_nor_a_process_when_what_cleans_up_is_killed_too(course, handed_in, scratch, started) -> None:
    """Then the kernel ends the sandbox; its folder stays, since nobody is left to remove it."""
    (handed_in / "a.py").write_text(CLINGS)
    started.append(start(course, scratch, handed_in / "a.py"))
    until(lambda: any(marker.read_text() for marker in scratch.glob("*/marker")))
    members = family(started[0].pid)
    (sandbox,) = (int(marker.read_text()) for marker in scratch.glob("*/marker"))
    (cleaner,) = (pid for pid, _ in members if pid not in (started[0].pid, sandbox))
    started[0].send_signal(signal.SIGSTOP)
    os.kill(cleaner, signal.SIGKILL)
    started[0].kill()
    started[0].wait()
    until(lambda: not members & living().keys())
