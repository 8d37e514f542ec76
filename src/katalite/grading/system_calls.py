"""The system calls that a sandbox process on Linux may not make any more, as a seccomp filter.

What is refused is refused with EPERM, so that Python raises PermissionError. The arguments that decide are numbers;
what a pointer points to cannot be seen from here, so that whatever could do harm through one is refused as a whole.
"""

import ctypes
import errno
import os
import platform
import struct
from collections.abc import Iterable

_SET_SECCOMP, _FILTER = 22, 2

# The architecture's mark, and by name the numbers of system calls on these machines; None where it has none.
_ARCHITECTURES = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
_REFUSED = {
    # other processes, and what they do
    "fork": (57, None),
    "vfork": (58, None),
    "clone": (56, 220),
    "execve": (59, 221),
    "execveat": (322, 281),
    "ptrace": (101, 117),
    "process_vm_readv": (310, 270),
    "process_vm_writev": (311, 271),
    "process_madvise": (440, 440),
    "process_mrelease": (448, 448),
    "move_pages": (279, 239),
    "migrate_pages": (256, 238),
    "kcmp": (312, 272),
    "get_robust_list": (274, 100),
    "tkill": (200, 130),
    "rt_sigqueueinfo": (129, 138),
    "rt_tgsigqueueinfo": (297, 240),
    "pidfd_send_signal": (424, 424),
    "pidfd_open": (434, 434),
    "pidfd_getfd": (438, 438),
    "setpriority": (141, 140),
    "ioprio_set": (251, 30),
    "sched_setparam": (142, 118),
    "sched_setscheduler": (144, 119),
    "sched_setaffinity": (203, 122),
    "sched_setattr": (314, 274),
    # the network and local services; of sockets there are pairs alone, see _program
    "socket": (41, 198),
    "connect": (42, 203),
    "accept": (43, 202),
    "accept4": (288, 242),
    "bind": (49, 200),
    "listen": (50, 201),
    "sendmsg": (46, 211),
    "sendmmsg": (307, 269),
    "recvmsg": (47, 212),
    "recvmmsg": (299, 243),
    "setsockopt": (54, 208),
    # ways round this filter, and into the kernel
    "unshare": (272, 97),
    "setns": (308, 268),
    "io_uring_setup": (425, 425),
    "io_setup": (206, 0),
    "bpf": (321, 280),
    "perf_event_open": (298, 241),
    "userfaultfd": (323, 282),
    "syslog": (103, 116),
    "statmount": (457, 457),
    "listmount": (458, 458),
    # what Landlock leaves open about files: who may do what with them, when they changed, what is written beside them,
    # who is told of their use, and in old kernels their size
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
    "getxattr": (191, 8),
    "lgetxattr": (192, 9),
    "fgetxattr": (193, 10),
    "listxattr": (194, 11),
    "llistxattr": (195, 12),
    "flistxattr": (196, 13),
    "removexattr": (197, 14),
    "lremovexattr": (198, 15),
    "fremovexattr": (199, 16),
    "setxattrat": (463, 463),
    "getxattrat": (464, 464),
    "listxattrat": (465, 465),
    "removexattrat": (466, 466),
    "file_getattr": (468, 468),
    "file_setattr": (469, 469),
    "truncate": (76, 45),
    "flock": (73, 32),
    "sync": (162, 81),
    "syncfs": (306, 267),
    "inotify_init": (253, None),
    "inotify_init1": (294, 26),
    "fanotify_init": (300, 262),
    "name_to_handle_at": (303, 264),
    "open_by_handle_at": (304, 265),
    # memory that no limit of a process counts
    "memfd_create": (319, 279),
    "memfd_secret": (447, 447),
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
# The requests of fcntl that are left: duplicates, flags, and locks that do not wait (SQLite's). None that lease a file,
# have somebody sent a signal or make a pipe hold more.
_FCNTL = {"x86_64": 72, "aarch64": 25}
_FCNTL_REQUESTS = (0, 1, 2, 3, 4, 5, 6, 1030)
# Those of ioctl: whether this is a terminal and how large, what can be read, and two flags.
_IOCTL = {"x86_64": 16, "aarch64": 29}
_IOCTL_REQUESTS = (0x5401, 0x5413, 0x541B, 0x5421, 0x5450, 0x5451)
# prctl, and the request that takes back that the process ends with its parent.
_PRCTL, _SET_DEATH_SIGNAL = {"x86_64": 157, "aarch64": 167}, 1
# socketpair: local streams, which event loops wake themselves with. sendto: to the other end, never to an address.
_SOCKETPAIR, _SENDTO = {"x86_64": 53, "aarch64": 199}, {"x86_64": 44, "aarch64": 206}
_LOCAL, _STREAM, _KIND_OF_SOCKET = 1, 1, 0xF
_CLONE3 = 435
_OTHER_INTERFACE = 0x40000000

_LOAD, _EQUAL, _AT_LEAST, _AND, _RETURN = 0x20, 0x15, 0x35, 0x54, 0x06
_ALLOW, _KILL, _ERROR = 0x7FFF0000, 0x80000000, 0x00050000
_NUMBER, _ARCHITECTURE = 0, 4
_REFUSE, _UNKNOWN = _ERROR | errno.EPERM, _ERROR | errno.ENOSYS


def filter_system_calls() -> None:
    """Refuse them to this thread and what it starts, for good. Does nothing on a machine that is not in the tables."""
    machine = platform.machine()
    if machine not in _ARCHITECTURES:
        return
    program = _program(machine)
    code = ctypes.create_string_buffer(program)
    description = struct.pack("<HxxxxxxQ", len(program) // 8, ctypes.addressof(code))
    ctypes.CDLL(None).prctl(_SET_SECCOMP, _FILTER, description, 0, 0)


def _program(machine: str) -> bytes:
    """The filter as instructions of 8 bytes: code, jumps if true and if false, operand."""
    steps = [_step(_LOAD, _ARCHITECTURE), _step(_EQUAL, _ARCHITECTURES[machine], 1, 0), _step(_RETURN, _KILL)]
    steps += [_step(_LOAD, _NUMBER), _step(_AT_LEAST, _OTHER_INTERFACE, 0, 1), _step(_RETURN, _REFUSE)]
    for numbers in _REFUSED.values():
        number = numbers[list(_ARCHITECTURES).index(machine)]
        if number is not None:
            steps += [_step(_EQUAL, number, 0, 1), _step(_RETURN, _REFUSE)]
    # The C library falls back to clone, which is refused.
    steps += [_step(_EQUAL, _CLONE3, 0, 1), _step(_RETURN, _UNKNOWN)]
    for number in _ABOUT_ITSELF[machine]:
        steps += _for_call(number, _if_argument(0, (0, os.getpid()), _ALLOW, _REFUSE))
    steps += _for_call(_FCNTL[machine], _if_argument(1, _FCNTL_REQUESTS, _ALLOW, _REFUSE))
    steps += _for_call(_IOCTL[machine], _if_argument(1, _IOCTL_REQUESTS, _ALLOW, _REFUSE))
    steps += _for_call(_PRCTL[machine], _if_argument(0, (_SET_DEATH_SIGNAL,), _REFUSE, _ALLOW))
    kind = [_step(_LOAD, _argument(1)), _step(_AND, _KIND_OF_SOCKET)]
    kind += [_step(_EQUAL, _STREAM, 0, 1), _step(_RETURN, _ALLOW), _step(_RETURN, _REFUSE)]
    local = [_step(_LOAD, _argument(0)), _step(_EQUAL, _LOCAL, 1, 0), _step(_RETURN, _REFUSE)]
    steps += _for_call(_SOCKETPAIR[machine], [*local, *kind])
    no_address = [_step(_LOAD, _argument(4) + 4), _step(_EQUAL, 0, 1, 0), _step(_RETURN, _REFUSE)]
    steps += _for_call(_SENDTO[machine], [*no_address, *_if_argument(4, (0,), _ALLOW, _REFUSE)])
    return b"".join([*steps, _step(_RETURN, _ALLOW)])


def _argument(number: int) -> int:
    """Where the lower half of an argument of 64 bits is."""
    return 16 + 8 * number


def _for_call(number: int, steps: list[bytes]) -> list[bytes]:
    """Steps for one call, each way through which ends in a return; the number stays loaded for other calls."""
    return [_step(_EQUAL, number, 0, len(steps)), *steps]


def _if_argument(argument: int, values: Iterable[int], then: int, otherwise: int) -> list[bytes]:
    checks = [step for value in values for step in (_step(_EQUAL, value, 0, 1), _step(_RETURN, then))]
    return [_step(_LOAD, _argument(argument)), *checks, _step(_RETURN, otherwise)]


def _step(code: int, operand: int, if_true: int = 0, if_false: int = 0) -> bytes:
    return struct.pack("<HBBI", code, if_true, if_false, operand)
