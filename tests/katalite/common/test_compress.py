"""What a site ships is compressed once, and decompresses to what it was."""

import hashlib
import random
from pathlib import Path

import pytest

from katalite.common import compress
from katalite.common.cache import sha256_of
from katalite.common.compress import LEAST, Packed, compress_all
from tests.katalite.made_python import decompressed

WORDS = [random.Random(7).randbytes(5) for _ in range(400)]
SIMILAR = b"".join(random.Random(11).choices(WORDS, k=60_000))
"""Zstd makes it smaller than gzip does: it looks back further than gzip's 32 kilobytes."""
FAR = (noise := random.Random(3).randbytes(90_000)) + noise


@pytest.fixture(autouse=True)
def empty_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KATALITE_CACHE", str(tmp_path / "cache"))


def packed(folder: Path, content: bytes, *, worth: bool = True) -> Packed:
    path = folder / hashlib.sha256(content).hexdigest()
    path.write_bytes(content)
    (one,) = compress_all([(path, sha256_of(path), worth)])
    assert decompressed(one.path.read_bytes()) == content
    return one


def test_a_large_file_travels_as_zstd_and_not_as_gzip_first(tmp_path: Path) -> None:
    assert packed(tmp_path, FAR).encoding == "zstd"
    assert packed(tmp_path, SIMILAR).path.stat().st_size < len(SIMILAR) / 2
    assert not (tmp_path / "cache" / "gzip").exists(), "its best takes seconds for a large file, and was never smaller"


def test_what_cannot_be_made_smaller_grows_by_almost_nothing(tmp_path: Path) -> None:
    content = random.Random(5).randbytes(LEAST)
    assert packed(tmp_path, content).path.stat().st_size < LEAST + 100


def test_small_files_and_those_not_worth_the_time_travel_as_gzip(tmp_path: Path) -> None:
    assert packed(tmp_path, FAR[: LEAST - 1]).encoding == "gzip"
    assert packed(tmp_path, FAR, worth=False).encoding == "gzip"
    assert not (tmp_path / "cache" / "zstd").exists()


def test_each_content_is_compressed_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = packed(tmp_path, FAR)

    def again(*_: object, **__: object) -> str:
        raise AssertionError("Node was run again")

    monkeypatch.setattr(compress, "run_node", again)
    path = tmp_path / hashlib.sha256(FAR).hexdigest()
    assert compress_all([(path, sha256_of(path), True)]) == [first]
