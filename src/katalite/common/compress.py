"""Compresses what a site ships, once for each content: large files as zstd, the others as gzip."""

import json
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import deflate

from katalite.common.cache import cache_root, lock, sha256_of, write_atomically
from katalite.common.toolchain import SITE, run_node

type Encoding = Literal["gzip", "zstd"]

GZIP_LEVEL = 12
"""libdeflate's best: one part in thirty smaller than zlib's best."""
SCRIPT = SITE / "node" / "compress.ts"
LEAST = 100_000
"""Bytes of a file that is worth zstd. What is smaller is a script that all else waits for, and gains nothing."""


@dataclass(frozen=True)
class Packed:
    """A file in its compressed form; equal contents give equal bytes."""

    path: Path
    encoding: Encoding


def compress_all(files: Iterable[tuple[Path, str, bool]]) -> list[Packed]:
    """Each file compressed; with its path come its content's sha256, and whether it is worth the time that zstd takes.

    Raises BuildError if Node cannot be run.
    """
    listed = list(files)
    # Two builds at once would do all of it twice.
    with lock("compress"):
        large = {sha256 for path, sha256, worth in listed if worth and path.stat().st_size >= LEAST}
        _zstd([(path, sha256) for path, sha256, _ in listed if sha256 in large])
        return [
            Packed(_place_of_zstd(sha256), "zstd") if sha256 in large else _gzip(path, sha256)
            for path, sha256, _ in listed
        ]


def _gzip(path: Path, sha256: str) -> Packed:
    packed = cache_root() / "gzip" / f"{sha256}-{GZIP_LEVEL}.gz"
    if not packed.is_file():
        write_atomically(packed, [bytes(deflate.gzip_compress(path.read_bytes(), GZIP_LEVEL))])
    return Packed(packed, "gzip")


def _place_of_zstd(sha256: str) -> Path:
    return cache_root() / "zstd" / f"{sha256}-{sha256_of(SCRIPT)[:12]}.zst"


def _zstd(files: list[tuple[Path, str]]) -> None:
    missing = [(path, _place_of_zstd(sha256)) for path, sha256 in files]
    missing = [(path, place) for path, place in missing if not place.is_file()]
    if not missing:
        return
    with tempfile.TemporaryDirectory() as folder:
        job = [(str(path), str(Path(folder, place.name))) for path, place in missing]
        run_node(SCRIPT, input=json.dumps(job))
        for _, place in missing:
            write_atomically(place, [Path(folder, place.name).read_bytes()])
