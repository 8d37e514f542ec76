"""What a sandbox process on Linux cannot do any more, and what every submission still can."""

import os
import platform
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from katalite.grading.confinement import landlock_version
from katalite.grading.grade import Grader

from .exercise import RIGHT, TOY, Standardize

ARM = platform.machine() == "aarch64"
HEAD = f"""import ctypes, os, sys
sys.meta_path.pop(0)  # what keeps a submission from importing what a page has not
import fcntl, resource, socket, subprocess, sys, threading, tempfile
shmget, msgget, keyctl = {(194, 186, 219) if ARM else (29, 68, 250)}
inotify_init1, perf_event_open, userfaultfd, syslog = {(26, 241, 282, 116) if ARM else (294, 298, 323, 103)}
memfd_create, memfd_secret, io_setup, bpf, prctl = {(279, 447, 0, 280, 167) if ARM else (319, 447, 206, 321, 157)}
process_vm_readv, kcmp, sync, setsockopt, recvmsg = {(270, 272, 81, 208, 212) if ARM else (310, 312, 162, 54, 47)}


def attempt(*call):
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.syscall(*call) < 0:
        raise OSError(ctypes.get_errno(), "refused")


"""


@pytest.fixture(scope="module")
def grader() -> Iterator[Grader]:
    with Grader(Standardize(), parameters=("x", "axis")) as grader:
        yield grader


def error_of(grader: Grader, statement: str) -> str:
    """How the first test ends when the function begins with this statement: "" if it passes."""
    source = RIGHT.replace("    if x.size", f"    {statement}\n    if x.size", 1)
    (first, *_) = grader.grade_source(HEAD + source).results
    return "" if first["outcome"] == "passed" else first["exception"]["type"]


SYSTEM_CALL = "attempt({})"
FORBIDDEN = {
    "read the tests": f"open({str(TOY / 'hidden' / 'cases.toml')!r}).read()",
    "read the reference": f"open({str(TOY / 'reference.py')!r}).read()",
    "list the folder of the tests": f"os.listdir({str(TOY)!r})",
    "read the password file": "open('/etc/passwd').read()",
    "look what lies beside Python": "os.listdir(sys.prefix)",
    "look what lies beside the system's libraries": "os.listdir('/usr')",
    "read about processes": "open('/proc/stat').read()",
    "read the environment of the parent": "open(f'/proc/{os.getppid()}/environ').read()",
    "write beside the tests": f"open({str(TOY / 'made')!r}, 'w')",
    "write beside its folder": "open('../made', 'w')",
    "delete the grader": f"os.remove({__file__!r})",
    "start a program": "subprocess.run(['/bin/true'])",
    "become a program": "os.execv('/bin/true', ['true'])",
    "fork": "os.fork()",
    "kill its parent": "os.kill(os.getppid(), 9)",
    "kill everybody": "os.kill(-1, 0)",
    "kill the judge": f"os.kill({os.getpid()}, 0)",
    "open a connection": "socket.create_connection(('127.0.0.1', 9))",
    "talk to local services": "socket.socket(socket.AF_UNIX)",
    "make a device": "os.mknod('device', 0o20600, 1)",
    "limit the judge": f"__import__('resource').prlimit({os.getpid()}, 7, (64, 64))",
    "slow everybody down": "os.setpriority(os.PRIO_USER, 0, 1)",
    "pin the judge to a core": f"os.sched_setaffinity({os.getpid()}, os.sched_getaffinity(0))",
    "schedule the judge": f"os.sched_setscheduler({os.getpid()}, os.SCHED_BATCH, os.sched_param(0))",
    "have a signal sent to the judge": f"__import__('fcntl').fcntl(3, 8, {os.getpid()})",
    "choose the signal that is sent": "__import__('fcntl').fcntl(3, 10, 9)",
    "change who may read a test": f"os.chmod({str(TOY / 'hidden' / 'cases.toml')!r}, 0o644)",
    "change the owner of a test": f"os.chown({str(TOY / 'hidden' / 'cases.toml')!r}, -1, -1)",
    "change the time of a test": f"os.utime({str(TOY / 'hidden' / 'cases.toml')!r}, (0, 0))",
    "mark a test": f"os.setxattr({str(TOY / 'hidden' / 'cases.toml')!r}, 'user.mark', b'x')",
    "cut a test off": f"os.truncate({str(TOY / 'made')!r}, 0)",
    "leave shared memory behind": SYSTEM_CALL.format("shmget, 0, 2**20, 0o1600"),
    "leave messages behind": SYSTEM_CALL.format("msgget, 0, 0o1600"),
    "read the keyring": SYSTEM_CALL.format("keyctl, 0, -3, 0"),
    # A4: sockets of any kind, and what can be done with those that event loops have
    "send datagrams to local services": "socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)",
    "send packets in order": "socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)",
    "send from a pair to an address": "a, b = socket.socketpair(); a.sendto(b'x', '/dev/log')",
    "take an abstract name": "a, b = socket.socketpair(); a.bind('\\0katalite')",
    "connect one of a pair": "a, b = socket.socketpair(); a.connect('/run/systemd/journal/socket')",
    "listen": "a, b = socket.socketpair(); a.listen()",
    "accept": "a, b = socket.socketpair(); a.accept()",
    "keep files in flight": "a, b = socket.socketpair(); socket.send_fds(a, [b'x'], [0])",
    "send messages with its channel": "socket.socket(fileno=os.dup(3)).sendmsg([b'x'])",
    "receive files": SYSTEM_CALL.format("recvmsg, 3, 0, 0"),
    "let a socket hold more": "a, b = socket.socketpair(); a.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 2**20)",
    "open a raw socket": "socket.socket(socket.AF_INET, socket.SOCK_RAW, 1)",
    "speak to the kernel by netlink": "socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, 0)",
    # A5: what makes it outlive its parent
    "live on without its parent": SYSTEM_CALL.format("prctl, 1, 0"),
    # A6: memory beside the heap, and locks that others wait for
    "hold memory in a file of memory": "os.memfd_create('x')",
    "hold secret memory": SYSTEM_CALL.format("memfd_secret, 0"),
    "let a pipe hold more": "r, w = os.pipe(); fcntl.fcntl(w, 1031, 2**20)",
    "lease a file of Python's": "fcntl.fcntl(open(os.__file__), 1024, 0)",
    "lock a file of Python's": "fcntl.flock(open(os.__file__), fcntl.LOCK_EX)",
    "wait for a lock of a file": "fcntl.lockf(open(os.__file__), fcntl.LOCK_SH)",
    "be told of changes in a folder": "fcntl.fcntl(os.open(os.path.dirname(os.__file__), 0), 1026, 1)",
    "queue input and output": SYSTEM_CALL.format("io_setup, 8, ctypes.byref(ctypes.c_ulong())"),
    "change the flags of a file": "fcntl.ioctl(open(os.__file__), 0x40086602, bytes(8))",
    # A7: what it could know of others
    "watch the tests": SYSTEM_CALL.format("inotify_init1, 0"),
    "read its own mounts": "open('/proc/self/mountinfo').read()",
    "read about the network": "open('/proc/self/net/tcp').read()",
    "read the environment that it was started with": "open('/proc/self/environ').read()",
    "read how it was started": "open('/proc/self/cmdline').read()",
    "see what the judge has open": f"os.listdir('/proc/{os.getpid()}/fd')",
    "find the judge's folder": f"os.readlink('/proc/{os.getpid()}/cwd')",
    "read what is written beside a file": f"os.getxattr({str(TOY / 'reference.py')!r}, 'user.mark')",
    "list what is written beside a file": f"os.listxattr({str(TOY / 'reference.py')!r})",
    "read the kernel's log": SYSTEM_CALL.format("syslog, 3, ctypes.create_string_buffer(9), 9"),
    "measure others": SYSTEM_CALL.format("perf_event_open, bytes(128), 0, -1, -1, 0"),
    "read the judge's memory": SYSTEM_CALL.format(f"process_vm_readv, {os.getpid()}, 0, 0, 0, 0, 0"),
    "compare itself with the judge": SYSTEM_CALL.format(f"kcmp, os.getpid(), {os.getpid()}, 0, 0, 0"),
    "load a program into the kernel": SYSTEM_CALL.format("bpf, 0, bytes(64), 64"),
    "handle faults of its own": SYSTEM_CALL.format("userfaultfd, 0"),
    "have everybody's files written out": "ctypes.CDLL(None, use_errno=True).syscall(sync); attempt(sync)",
}


@pytest.mark.parametrize("statement", FORBIDDEN.values(), ids=FORBIDDEN)
def test_it_cannot(grader: Grader, statement: str) -> None:
    assert error_of(grader, statement) == "PermissionError"
    assert not (TOY / "made").exists()


def test_it_cannot_start_a_thread(grader: Grader) -> None:
    """As in a page; the kernel keeps memory for each that no limit of a process counts."""
    assert error_of(grader, "threading.Thread(target=print).start()") == "RuntimeError"


POSSIBLE = {
    "write in its own folder": "open('made', 'w').write('x'); assert open('made').read() == 'x'",
    "make temporary folders": "tempfile.TemporaryDirectory().cleanup()",
    "import a module for the first time": "import wave, numpy.polynomial.chebyshev",
    "run an event loop": "import asyncio; asyncio.run(asyncio.sleep(0))",
    "wake an event loop": "import asyncio; l = asyncio.new_event_loop(); l.call_soon_threadsafe(l.stop)",
    "read what it wrote into a pipe": "r, w = os.pipe(); os.write(w, b'x'); assert os.read(r, 1) == b'x'",
    "keep a database": "import sqlite3; c = sqlite3.connect('x.db'); c.execute('create table t (x)'); c.commit()",
    "ask whether something is a terminal": "assert not os.isatty(1); tempfile.TemporaryFile().close()",
    "draw random numbers": "os.urandom(3); np.random.default_rng().random()",
    "know the time": "import time; time.localtime()",
    "look at itself": "os.getpid(); os.kill(os.getpid(), 0); __import__('resource').getrlimit(7)",
    "write into the void": "open(os.devnull, 'w').write('x')",
}


@pytest.mark.parametrize("statement", POSSIBLE.values(), ids=POSSIBLE)
def test_it_still_can(grader: Grader, statement: str) -> None:
    assert error_of(grader, statement) == ""


def test_this_kernel_has_landlock() -> None:
    """Without it the tests above cannot hold; the sandbox itself then goes without."""
    assert landlock_version() >= 1


def test_root_keeps_no_power() -> None:
    """In a process of its own, since there is no way back."""
    with tempfile.TemporaryDirectory() as folder:
        program = (
            "import os, sys\n"
            "status = open('/proc/self/status')\n"
            "from katalite.grading.confinement import give_up\n"
            "give_up(sys.argv[1])\n"
            "os.lseek(status.fileno(), 0, 0)\n"
            "print(os.read(status.fileno(), 9999).decode())\n"
        )
        done = subprocess.run([sys.executable, "-c", program, folder], capture_output=True, text=True, check=True)
    lines = dict(line.split(":\t", 1) for line in done.stdout.splitlines() if ":\t" in line)
    assert {int(lines[name], 16) for name in ("CapInh", "CapPrm", "CapEff")} == {0}
    assert lines["NoNewPrivs"] == "1"
    assert lines["Seccomp"] == "2"


def test_the_parent_outlives_every_attempt(grader: Grader) -> None:
    for number in (signal.SIGKILL, signal.SIGSTOP, signal.SIGTERM):
        assert error_of(grader, f"os.kill(os.getppid(), {int(number)})") == "PermissionError"
    assert Path(f"/proc/{os.getpid()}").exists()
    assert grader.grade_source(RIGHT).summary["verdict"] == "accepted"
