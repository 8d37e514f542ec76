"""What a sandbox process gives up for good on Linux: other files, other processes, the network, and root's powers.

Three means of the kernel, none of which needs privileges: Landlock leaves the files of Python itself to be read and one
folder to be written; a seccomp filter refuses new processes, sockets, signals to others, and what would outlast the
process; capabilities are dropped.
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

import numpy as np

import katalite_grader

_NO_NEW_PRIVILEGES, _SET_SECCOMP, _FILTER = 38, 22, 2

# Landlock. File rights are bits; each version of the interface knows some more of them.
_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF, _PATH_BENEATH = 444, 445, 446, 1
_VERSION_QUESTION = 1
_EXECUTE, _WRITE_FILE, _READ_FILE, _READ_DIR, _TRUNCATE = 1 << 0, 1 << 1, 1 << 2, 1 << 3, 1 << 14
_KNOWN_RIGHTS = {1: 13, 2: 14, 3: 15, 4: 15}
_MOST_RIGHTS = 16
_DEVICES_AND_SOCKETS = 1 << 6 | 1 << 9 | 1 << 10 | 1 << 11
_READABLE = (
    *("/usr/lib", "/usr/lib64", "/usr/share/zoneinfo", "/lib", "/lib64"),
    *("/etc/ld.so.cache", "/etc/localtime", "/dev/urandom", "/dev/zero"),
)

# seccomp: the architecture's mark, and by name the numbers of system calls on these machines; None where it has none.
_ARCHITECTURES = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
_REFUSED = {
    # other processes, and what they do
    "fork": (57, None),
    "vfork": (58, None),
    "ptrace": (101, 117),
    "process_vm_readv": (310, 270),
    "process_vm_writev": (311, 271),
    "tkill": (200, 130),
    "rt_sigqueueinfo": (129, 138),
    "rt_tgsigqueueinfo": (297, 240),
    "pidfd_send_signal": (424, 424),
    "pidfd_open": (434, 434),
    "setpriority": (141, 140),
    "ioprio_set": (251, 30),
    "sched_setparam": (142, 118),
    "sched_setscheduler": (144, 119),
    "sched_setaffinity": (203, 122),
    "sched_setattr": (314, 274),
    # the network, and ways round this filter
    "socket": (41, 198),
    "unshare": (272, 97),
    "io_uring_setup": (425, 425),
    # what Landlock leaves open about files: who may do what with them, when they changed, and in old kernels their size
    "chmod": (90, None),
    "fchmod": (91, 52),
    "fchmodat": (268, 53),
    "fchmodat2": (452, 452),
    "chown": (92, None),
    "fchown": (93, 55),
    "lchown": (94, None),
    "fchownat": (260, 54),
    "utime": (132, None),
    "utimes": (235, None),
    "futimesat": (261, None),
    "utimensat": (280, 88),
    "setxattr": (188, 5),
    "lsetxattr": (189, 6),
    "fsetxattr": (190, 7),
    "removexattr": (197, 14),
    "lremovexattr": (198, 15),
    "fremovexattr": (199, 16),
    "setxattrat": (463, 463),
    "removexattrat": (466, 466),
    "file_setattr": (469, 469),
    "truncate": (76, 45),
    # what stays in the kernel when the process has ended, or was there before
    "shmget": (29, 194),
    "shmat": (30, 196),
    "shmctl": (31, 195),
    "semget": (64, 190),
    "semop": (65, 193),
    "semctl": (66, 191),
    "semtimedop": (220, 192),
    "msgget": (68, 186),
    "msgsnd": (69, 189),
    "msgrcv": (70, 188),
    "msgctl": (71, 187),
    "mq_open": (240, 180),
    "mq_unlink": (241, 181),
    "add_key": (248, 217),
    "request_key": (249, 218),
    "keyctl": (250, 219),
}
# kill, tgkill and prlimit64, whose first argument must be this process; 0 means the same, or its own group.
_ABOUT_ITSELF = {"x86_64": (62, 234, 302), "aarch64": (129, 131, 261)}
# fcntl and ioctl, and the requests that name whom the kernel sends a signal, and which.
_WITH_REQUEST = {"x86_64": (72, 16), "aarch64": (25, 29)}
_SET_OWNER_OR_SIGNAL = (8, 10, 15), (0x8901, 0x8902)
_CLONE = {"x86_64": 56, "aarch64": 220}
_CLONE3 = 435
_CLONE_THREAD = 0x10000
_OTHER_INTERFACE = 0x40000000

_LOAD, _EQUAL, _AT_LEAST, _AND, _RETURN = 0x20, 0x15, 0x35, 0x54, 0x06
_ALLOW, _KILL, _ERROR = 0x7FFF0000, 0x80000000, 0x00050000
_NUMBER, _ARCHITECTURE, _FIRST_ARGUMENT, _SECOND_ARGUMENT = 0, 4, 16, 24


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
    """What Python may still import: its libraries, its packages and the grader. Not all below its prefix or /usr: in a
    container or in an environment of its own a whole course may lie there.
    """
    yield from map(Path, (*_READABLE, f"/proc/{os.getpid()}"))
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
    for numbers in _REFUSED.values():
        number = numbers[list(_ARCHITECTURES).index(machine)]
        if number is not None:
            steps += [_step(_EQUAL, number, 0, 1), refuse]
    # The C library falls back to clone, whose flags can be seen from here.
    steps += [_step(_EQUAL, _CLONE3, 0, 1), unknown]
    for number in _ABOUT_ITSELF[machine]:
        steps += [_step(_EQUAL, number, 0, 5), _step(_LOAD, _FIRST_ARGUMENT), _step(_EQUAL, this, 1, 0)]
        steps += [_step(_EQUAL, 0, 0, 1), _step(_RETURN, _ALLOW), refuse]
    for number, requests in zip(_WITH_REQUEST[machine], _SET_OWNER_OR_SIGNAL, strict=True):
        refusals = [step for request in requests for step in (_step(_EQUAL, request, 0, 1), refuse)]
        steps += [_step(_EQUAL, number, 0, 2 + len(refusals)), _step(_LOAD, _SECOND_ARGUMENT), *refusals]
        steps += [_step(_RETURN, _ALLOW)]
    steps += [_step(_EQUAL, _CLONE[machine], 0, 4), _step(_LOAD, _FIRST_ARGUMENT), _step(_AND, _CLONE_THREAD)]
    steps += [_step(_EQUAL, 0, 0, 1), refuse, _step(_RETURN, _ALLOW)]
    return b"".join(steps)


def _step(code: int, operand: int, if_true: int = 0, if_false: int = 0) -> bytes:
    return struct.pack("<HBBI", code, if_true, if_false, operand)
