"""The real runtime's parts, for tests that look into them."""

import json
from pathlib import Path

from katalite.bundle import REALM, bundle
from katalite.report import SilentReport
from katalite.toolchain import SITE

BLOCK = 256


def realm_script(folder: Path) -> Path:
    """The bundled script of a realm."""
    return bundle(SITE, folder / "scripts", SilentReport())[REALM]


def inflated_snapshot(path: Path) -> bytes:
    """The memory of a stored snapshot above the base that is loaded anew: what a browser has after the boot."""
    data = path.read_bytes()
    length = int.from_bytes(data[:4], "little")
    info = json.loads(data[4 : 4 + length])
    count = info["size"] // BLOCK
    start = 4 + length + info["head"]
    bitmap = data[start : start + count // 8]
    memory, offset = bytearray(info["size"]), start + len(bitmap)
    for block in range(count):
        if bitmap[block >> 3] >> (block & 7) & 1:
            memory[block * BLOCK : (block + 1) * BLOCK] = data[offset : offset + BLOCK]
            offset += BLOCK
    assert offset == len(data)
    return bytes(memory)
