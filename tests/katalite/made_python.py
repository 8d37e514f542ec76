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


def inflated_snapshot(head: bytes, stored: bytes) -> bytes:
    """The memory of a stored snapshot above the base that is loaded anew: what a browser has after the boot."""
    info = json.loads(head[4 : 4 + int.from_bytes(head[:4], "little")])
    count = info["size"] // BLOCK
    bitmap = stored[: count // 8]
    memory, offset = bytearray(info["size"]), len(bitmap)
    for block in range(count):
        if bitmap[block >> 3] >> (block & 7) & 1:
            memory[block * BLOCK : (block + 1) * BLOCK] = stored[offset : offset + BLOCK]
            offset += BLOCK
    assert offset == len(stored)
    return bytes(memory)
