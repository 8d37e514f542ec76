"""Looks for texts wherever a submission can look: files, memory, objects, frames, modules.

What to look for is given with every byte moved on by one, since this code would otherwise find itself. The first
mark is that of CONTROL, which stands here as it is and so must be found in each place.
"""

import ctypes
import gc
import os
import sys
from pathlib import Path

CONTROL = "a text that everybody can find"
NEXT = bytes((number + 1) % 256 for number in range(256))
CHUNK = 1 << 20
MARKS: list[bytes] = []


def marks_in(data: bytes) -> set[int]:
    moved = data.translate(NEXT)
    return {number for number, mark in enumerate(MARKS) if mark in moved}


def in_files() -> set[int]:
    found = set()
    Path("planted.txt").write_text(CONTROL)
    for folder, _, names in os.walk("/"):
        for name in names:
            path = Path(folder, name)
            found |= marks_in(str(path).encode())
            if not folder.startswith(("/dev", "/proc")):
                found |= marks_in(path.read_bytes())
    return found


def in_memory() -> set[int]:
    # Where C's heap ends; what lies behind was never written.
    size = ctypes.CDLL(None).sbrk(0)
    found = set()
    for start in range(0, size, CHUNK):
        found |= marks_in(ctypes.string_at(start, min(CHUNK + 256, size - start)))
    return found


def in_objects() -> set[int]:
    tracked = gc.get_objects()
    texts = {id(item): item for item in gc.get_referents(*tracked) if type(item) in (str, bytes)}
    found = set()
    for text in texts.values():
        found |= marks_in(text if type(text) is bytes else text.encode(errors="replace"))
    return found


def in_frames() -> tuple[set[int], list[str]]:
    local = CONTROL  # noqa: F841  found in this frame
    found, files = set(), []
    frame = sys._getframe()
    while frame:
        found |= marks_in(repr(frame.f_locals).encode(errors="replace"))
        files.append(frame.f_code.co_filename)
        frame = frame.f_back
    return found, files


def probe(marks: list[str]) -> dict[str, object]:
    MARKS.extend(bytes.fromhex(mark) for mark in marks)
    bridge = sys.modules["katalite_grader.bridge"]
    frames, files = in_frames()
    return {
        "files": sorted(in_files()),
        "memory": sorted(in_memory()),
        "objects": sorted(in_objects()),
        "frames": sorted(frames),
        "frame files": sorted(set(files)),
        "modules": sorted({name.partition(".")[0] for name in sys.modules} - sys.stdlib_module_names),
        "judge": [repr(value) for value in (bridge._judge, bridge._folder, bridge._pending)],
    }
