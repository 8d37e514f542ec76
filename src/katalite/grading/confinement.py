"""What a sandbox process gives up for good on Linux: other files, other processes, the network, and root's powers.

Three means of the kernel, none of which needs privileges: Landlock leaves the files of Python itself to be read and one
folder to be written; a seccomp filter (`system_calls`) refuses new processes and threads, sockets, signals to others,
memory beside the process's own, and what would outlast the process; capabilities are dropped.
A kernel that lacks one of them refuses it, and the process goes without; other systems have nothing of the kind.
"""

import ctypes
import os
import struct
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np

import katalite_grader
from katalite.grading.system_calls import filter_system_calls

_NO_NEW_PRIVILEGES = 38

# Landlock. File rights are bits; each version of the interface knows some more of them.
_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF, _PATH_BENEATH = 444, 445, 446, 1
_VERSION_QUESTION = 1
_EXECUTE, _WRITE_FILE, _READ_FILE, _READ_DIR, _TRUNCATE = 1 << 0, 1 << 1, 1 << 2, 1 << 3, 1 << 14
_KNOWN_RIGHTS = {1: 13, 2: 14, 3: 15, 4: 15}
_MOST_RIGHTS = 16
_NETWORK, _SCOPES = 0b11, 0b11
"""Binding and connecting by TCP; abstract sockets of others, and signals to them."""
_DEVICES_AND_SOCKETS = 1 << 6 | 1 << 9 | 1 << 10 | 1 << 11
_READABLE = (
    *("/usr/lib", "/usr/lib64", "/usr/share/zoneinfo", "/lib", "/lib64"),
    *("/etc/ld.so.cache", "/etc/localtime", "/dev/urandom", "/dev/zero"),
)


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
    filter_system_calls()


def _system_call(number: int, *arguments: object) -> int:
    return int(ctypes.CDLL(None).syscall(number, *arguments))


def _restrict_files(folder: str) -> None:
    version = landlock_version()
    if not version:
        return
    rights = (1 << _KNOWN_RIGHTS.get(version, _MOST_RIGHTS)) - 1
    handled = struct.pack("<QQQ", rights, _NETWORK, _SCOPES)[: 24 if version >= 6 else 16 if version >= 4 else 8]
    rules = _system_call(_CREATE_RULESET, handled, len(handled), 0)
    if rules < 0:
        return
    for path in {*_readable_paths()}:
        _allow(rules, path, _READ_FILE | _READ_DIR)
    _allow(rules, Path(os.devnull), (_READ_FILE | _WRITE_FILE | _TRUNCATE) & rights)
    _allow(rules, Path(folder), rights & ~_EXECUTE & ~_DEVICES_AND_SOCKETS)
    _system_call(_RESTRICT_SELF, rules, 0)
    os.close(rules)


def _readable_paths() -> Iterator[Path]:
    """What Python may still import: its libraries, its packages and the grader. Not all below its prefix or /usr: in a
    container or in an environment of its own a whole course may lie there.
    """
    yield from map(Path, _READABLE)
    yield from (Path(prefix, "lib") for prefix in (sys.prefix, sys.base_prefix, sys.exec_prefix))
    yield Path(os.__file__).parent
    yield Path(np.__file__).parent.parent
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
