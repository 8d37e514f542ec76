"""Pinned files come from the first source that gives the pinned bytes, and from the network once."""

import hashlib
import io
import os
import random
import zipfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from katalite.common.download import fetch_wheel
from katalite.common.report import BuildError, SilentReport
from katalite.common.sources import IndexSource, UrlSource
from katalite.python.pins import Wheel
from tests.katalite.fileserver import Index, serve_index

CONTENT = b"a wheel, as far as anybody here knows"
FILE = "thing-1.0-py3-none-any.whl"
CARRIER = "carrier-2.0-py3-none-any.whl"
MEMBER = f"carrier/data/{FILE}"
DIRECT = IndexSource("thing", FILE)
INSIDE = IndexSource("carrier", CARRIER, MEMBER)
REFUSED = UrlSource("http://127.0.0.1:1/nobody/listens/here.whl")


class Notes(SilentReport):
    def __init__(self) -> None:
        self.notes: list[str] = []

    def note(self, text: str) -> None:
        self.notes.append(text)


@pytest.fixture
def index(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Index]:
    """An index that pip is configured with, and an empty cache."""
    with serve_index() as index:
        monkeypatch.setenv("KATALITE_CACHE", str(tmp_path / "cache"))
        monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
        monkeypatch.setenv("PIP_INDEX_URL", f"{index.address}/simple/")
        monkeypatch.delenv("PIP_EXTRA_INDEX_URL", raising=False)
        monkeypatch.setenv("NO_PROXY", "127.0.0.1")
        index.add_project("thing", FILE, CONTENT)
        index.add_project("carrier", CARRIER, carrier())
        yield index


def carrier() -> bytes:
    """A zip of about 2 MB, one member of which is the wanted file."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("carrier/before.bin", random.Random(1).randbytes(1_000_000))
        archive.writestr(MEMBER, CONTENT)
        archive.writestr("carrier/after.bin", random.Random(2).randbytes(1_000_000))
    return buffer.getvalue()


def pinned(*sources: UrlSource | IndexSource, content: bytes = CONTENT) -> Wheel:
    return Wheel("thing", "1.0", FILE, hashlib.sha256(content).hexdigest(), sources)


def files_in(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_a_refused_source_is_followed_by_the_next_and_the_log_says_which_was_used(index: Index) -> None:
    report = Notes()
    assert fetch_wheel(pinned(REFUSED, DIRECT), report).read_bytes() == CONTENT
    assert report.notes == [f"{FILE} from the package index"]


def test_a_member_of_a_large_wheel_is_read_by_byte_ranges(index: Index) -> None:
    report = Notes()
    assert fetch_wheel(pinned(INSIDE), report).read_bytes() == CONTENT
    assert report.notes == [f"{FILE} from {CARRIER} on the package index"]
    asked = [wanted for path, wanted in index.requests if path == f"/files/{CARRIER}"]
    assert asked
    assert all(wanted.startswith("bytes=") for wanted in asked)
    assert index.bytes_sent < 200_000


def test_where_ranges_are_refused_the_whole_wheel_is_downloaded(index: Index) -> None:
    index.ranges = False
    report = Notes()
    assert fetch_wheel(pinned(INSIDE), report).read_bytes() == CONTENT
    assert "the server gives no byte ranges; downloading the whole file" in report.notes
    assert index.requests[-1] == (f"/files/{CARRIER}", "")


def test_wrong_bytes_are_never_used_and_the_next_source_is_tried(index: Index) -> None:
    index.files[f"/files/{FILE}"] = b"something else"
    assert fetch_wheel(pinned(DIRECT, INSIDE), SilentReport()).read_bytes() == CONTENT


def test_when_no_source_helps_each_is_named_with_what_was_wrong(index: Index, tmp_path: Path) -> None:
    index.files[f"/files/{FILE}"] = b"something else"
    absent = IndexSource("absent", "absent-1.0-py3-none-any.whl")
    hollow = IndexSource("carrier", CARRIER, "carrier/nothing.whl")
    with pytest.raises(BuildError) as caught:
        fetch_wheel(pinned(REFUSED, DIRECT, absent, hollow), SilentReport())
    message = str(caught.value)
    for part in (
        "127.0.0.1:1: Connect",
        "its sha256 is",
        "absent-1.0",
        "no carrier/nothing.whl",
        "PIP_INDEX_URL",
    ):
        assert part in message
    assert "\n" not in message
    assert files_in(tmp_path / "cache") == []


def test_a_cached_file_is_not_asked_for_again(index: Index) -> None:
    fetch_wheel(pinned(DIRECT), SilentReport())
    index.requests.clear()
    assert fetch_wheel(pinned(DIRECT), SilentReport()).read_bytes() == CONTENT
    assert index.requests == []


def test_a_damaged_file_in_the_cache_is_noticed_and_fetched_again(index: Index) -> None:
    path = fetch_wheel(pinned(DIRECT), SilentReport())
    path.write_bytes(CONTENT[:-1])
    report = Notes()
    assert fetch_wheel(pinned(DIRECT), report).read_bytes() == CONTENT
    assert report.notes[0] == f"{FILE} in the cache is damaged; fetching it again"


def test_two_builds_at_once_both_get_the_file_and_leave_nothing_half_written(index: Index, tmp_path: Path) -> None:
    with ThreadPoolExecutor(4) as pool:
        paths = list(pool.map(lambda _: fetch_wheel(pinned(DIRECT), SilentReport()), range(8)))
    assert [path.read_bytes() for path in paths] == [CONTENT] * 8
    assert files_in(tmp_path / "cache") == [paths[0]]
