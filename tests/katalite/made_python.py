"""The real runtime's parts, for tests that look into them."""

import base64
import gzip
import json
import tempfile
from pathlib import Path

from katalite.common.report import SilentReport
from katalite.common.toolchain import SITE, run_node
from katalite.python.bundle import REALM, bundle

BLOCK = 256
ZSTD = b"\x28\xb5\x2f\xfd"
_DECOMPRESS = """
import { readFileSync } from "node:fs";
import { zstdDecompressSync } from "node:zlib";
process.stdout.write(zstdDecompressSync(Buffer.from(readFileSync(0, "utf8"), "base64")).toString("base64"));
"""


def decompressed(packed: bytes) -> bytes:
    """What a shipped file of the runtime holds, in either encoding."""
    if not packed.startswith(ZSTD):
        return gzip.decompress(packed)
    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder, "decompress.mjs")
        script.write_text(_DECOMPRESS, encoding="utf-8")
        return base64.b64decode(run_node(script, input=base64.b64encode(packed).decode()))


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
