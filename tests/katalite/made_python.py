"""The real runtime's parts, for tests that look into them."""

import json
from pathlib import Path

from katalite.common.report import SilentReport
from katalite.common.toolchain import SITE
from katalite.python.bundle import REALM, bundle

BLOCK = 256


def realm_script(folder: Path) -> Path:
    """The bundled script of a realm."""
    return bundle(SITE, folder / "scripts", SilentReport())[REALM]


def inflated_snapshot(head: bytes, stored: bytes) -> bytes:
    """The memory of a stored snapshot above the base that is loaded anew: what a browser has after the boot."""
    info = json.loads(head[4 : 4 + int.from_bytes(head[:4], "little")])
    memory, offset = bytearray(info["size"]), 0
    for first, count in info["stored"]:
        memory[first * BLOCK : (first + count) * BLOCK] = stored[offset : offset + count * BLOCK]
        offset += count * BLOCK
    assert offset == len(stored)
    return bytes(memory)
