"""What a sandbox process gives up for good on Linux: other files, other processes, the network, and root's powers.

Three means of the kernel, none of which needs privileges: Landlock leaves the files of Python itself to be read and one
folder to be written; a seccomp filter refuses new processes, sockets and signals to others; capabilities are dropped.
A kernel that lacks one of them refuses it, and the process goes without; other systems have nothing of the kind.
"""

import ctypes
import errno
import os
import platform
import struct
import sys
from collections.abc import Iterator
from pathlib import Path

import katalite_grader

_NO_NEW_PRIVILEGES, _SET_SECCOMP, _FILTER = 38, 22, 2

# Landlock. File rights are bits; each version of the interface knows some more of them.
_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF, _PATH_BENEATH = 444, 445, 446, 1
_VERSION_QUESTION = 1
_EXECUTE, _WRITE_FILE, _READ_FILE, _READ_DIR, _TRUNCATE = 1 << 0, 1 << 1, 1 << 2, 1 << 3, 1 << 14
_KNOWN_RIGHTS = {1: 13, 2: 14, 3: 15, 4: 15}
_MOST_RIGHTS = 16
_DEVICES_AND_SOCKETS = 1 << 6 | 1 << 9 | 1 << 10 | 1 << 11
_READABLE = ("/usr", "/lib", "/lib64", "/etc/ld.so.cache", "/etc/localtime", "/dev/urandom", "/dev/zero")

# seccomp: the architecture's mark and its numbers of system calls, by machine.
_ARCHITECTURES = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
_REFUSED = {
    # socket, ptrace, fork, vfork, tkill, rt_sigqueueinfo, rt_tgsigqueueinfo, unshare, process_vm_readv/writev,
    # pidfd_send_signal, io_uring_setup, pidfd_open
    "x86_64": (41, 101, 57, 58, 200, 129, 297, 272, 310, 311, 424, 425, 434),
    "aarch64": (198, 117, 130, 138, 240, 97, 270, 271, 424, 425, 434),
}
# kill, tgkill and prlimit64, whose first argument must be this process; 0 means the same, or its own group.
_ABOUT_ITSELF = {"x86_64": (62, 234, 302), "aarch64": (129, 131, 261)}
_CLONE = {"x86_64": 56, "aarch64": 220}
_CLONE3 = 435
_CLONE_THREAD = 0x10000
_OTHER_INTERFACE = 0x40000000

_LOAD, _EQUAL, _AT_LEAST, _AND, _RETURN = 0x20, 0x15, 0x35, 0x54, 0x06
_ALLOW, _KILL, _ERROR = 0x7FFF0000, 0x80000000, 0x00050000
_NUMBER, _ARCHITECTURE, _FIRST_ARGUMENT = 0, 4, 16


def landlock_version() -> int:
    """The version of the kernel's Landlock; 0 where there is none."""
    if sys.platform != "linux":
        return 0
    return max(0, _system_call(_CREATE_RULESET, None, 0, _VERSION_QUESTION))


def give_up(folder: str) -> None:
    """Confine this process and all of its threads for the rest of their lives; `folder` stays theirs to write."""
    if sys.platform != "linux" or sys.byteorder != "little":
        return
    if ctypes.CDLL(None).prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0):
        return
    _restrict_files(folder)
    _drop_capabilities()
    _filter_system_calls()


def _system_call(number: int, *arguments: object) -> int:
    return int(ctypes.CDLL(None).syscall(number, *arguments))


def _restrict_files(folder: str) -> None:
    version = landlock_version()
    if not version:
        return
    rights = (1 << _KNOWN_RIGHTS.get(version, _MOST_RIGHTS)) - 1
    rules = _system_call(_CREATE_RULESET, struct.pack("<Q", rights), 8, 0)
    if rules < 0:
        return
    for path in {*_readable_paths()}:
        _allow(rules, path, _READ_FILE | _READ_DIR)
    _allow(rules, Path(os.devnull), (_READ_FILE | _WRITE_FILE | _TRUNCATE) & rights)
    _allow(rules, Path(folder), rights & ~_EXECUTE & ~_DEVICES_AND_SOCKETS)
    _system_call(_RESTRICT_SELF, rules, 0)
    os.close(rules)


def _readable_paths() -> Iterator[Path]:
    """What Python may still import: itself, its packages and the grader."""
    yield from map(Path, (*_READABLE, f"/proc/{os.getpid()}", sys.prefix, sys.base_prefix, sys.exec_prefix))
    yield Path(os.__file__).parent
    yield Path(katalite_grader.__file__).parent


def _allow(rules: int, path: Path, rights: int) -> None:
    try:
        below = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except OSError:
        return  # nothing there, nothing to allow
    if not path.is_dir():
        rights &= ~_READ_DIR
    _system_call(_ADD_RULE, rules, _PATH_BENEATH, struct.pack("<Qi", rights, below), 0)
    os.close(below)


def _drop_capabilities() -> None:
    version_of_the_call = 0x20080522
    header, nothing = struct.pack("<Ii", version_of_the_call, 0), bytes(24)
    ctypes.CDLL(None).capset(header, nothing)


def _filter_system_calls() -> None:
    machine = platform.machine()
    if machine not in _ARCHITECTURES:
        return
    program = _program(machine)
    code = ctypes.create_string_buffer(program)
    description = struct.pack("<HxxxxxxQ", len(program) // 8, ctypes.addressof(code))
    ctypes.CDLL(None).prctl(_SET_SECCOMP, _FILTER, description, 0, 0)


def _program(machine: str) -> bytes:
    """The filter as instructions of 8 bytes: code, jumps if true and if false, operand."""
    this = os.getpid()
    refuse, unknown = _step(_RETURN, _ERROR | errno.EPERM), _step(_RETURN, _ERROR | errno.ENOSYS)
    steps = [_step(_LOAD, _ARCHITECTURE), _step(_EQUAL, _ARCHITECTURES[machine], 1, 0), _step(_RETURN, _KILL)]
    steps += [_step(_LOAD, _NUMBER), _step(_AT_LEAST, _OTHER_INTERFACE, 0, 1), refuse]
    for number in _REFUSED[machine]:
        steps += [_step(_EQUAL, number, 0, 1), refuse]
    # The C library falls back to clone, whose flags can be seen from here.
    steps += [_step(_EQUAL, _CLONE3, 0, 1), unknown]
    for number in _ABOUT_ITSELF[machine]:
        steps += [_step(_EQUAL, number, 0, 5), _step(_LOAD, _FIRST_ARGUMENT), _step(_EQUAL, this, 1, 0)]
        steps += [_step(_EQUAL, 0, 0, 1), _step(_RETURN, _ALLOW), refuse]
    steps += [_step(_EQUAL, _CLONE[machine], 0, 4), _step(_LOAD, _FIRST_ARGUMENT), _step(_AND, _CLONE_THREAD)]
    steps += [_step(_EQUAL, 0, 0, 1), refuse, _step(_RETURN, _ALLOW)]
    return b"".join(steps)


def _step(code: int, operand: int, if_true: int = 0, if_false: int = 0) -> bytes:
    return struct.pack("<HBBI", code, if_true, if_false, operand)
