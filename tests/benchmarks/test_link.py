"""The benchmark's line lets bytes through at its rate, shared by all connections, and counts them."""

import gzip
import threading
import time
import urllib.request
from collections.abc import Iterator
from email.message import Message
from http.client import HTTPException
from pathlib import Path
from urllib.error import HTTPError

import pytest

from benchmarks.startup.link import CHUNK, Bucket, Line, LinkServer, folder_files, serving

SIZE = 10 * CHUNK
RATE = 1_000_000


@pytest.fixture
def server(tmp_path: Path) -> Iterator[LinkServer]:
    """Two files of zeros that are not compressed on the way, a page and a script."""
    for name, text in {"a.bin": b"\0" * SIZE, "b.bin": b"\0" * SIZE, "index.html": b"<p>", "a.js": b"1;" * 999}.items():
        (tmp_path / name).write_bytes(text)
    with serving(LinkServer(folder_files(tmp_path))) as server:
        yield server


def fetch(address: str, **headers: str) -> tuple[bytes, Message]:
    with urllib.request.urlopen(urllib.request.Request(address, headers=headers)) as response:
        return response.read(), response.headers


def test_a_bucket_lets_bytes_through_one_after_another_at_its_rate() -> None:
    bucket = Bucket(1000)
    assert [bucket.delay(100, now=5.0) for _ in range(3)] == pytest.approx([0.1, 0.2, 0.3])


def test_a_bucket_saves_nothing_up_while_it_is_idle() -> None:
    bucket = Bucket(1000)
    bucket.delay(100, now=0.0)
    assert bucket.delay(100, now=60.0) == pytest.approx(0.1)


def test_a_bucket_without_a_rate_holds_nothing_back() -> None:
    assert Bucket(None).delay(10**9, now=0.0) == 0


def test_a_download_is_never_faster_than_the_line(server: LinkServer) -> None:
    server.line = Line(RATE, round_trip=0.05)
    start = time.monotonic()
    body, _ = fetch(f"{server.address}a.bin")
    # The round trips of a connection and of a request come before the first byte.
    assert time.monotonic() - start >= SIZE / RATE + 2 * 0.05
    assert len(body) == SIZE


def test_two_downloads_share_the_line_in_turns(server: LinkServer) -> None:
    server.line = Line(RATE)
    threads = [threading.Thread(target=fetch, args=(f"{server.address}{name}.bin",)) for name in "ab"]
    start = time.monotonic()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert time.monotonic() - start >= 2 * SIZE / RATE
    turns = [sent.path for sent in server.log]
    first, last = (min(turns.index(path) for path in set(turns)), max(turns.index(path) for path in set(turns)))
    assert first == 0
    assert last < len(turns) / 2, "the second download waited for the end of the first"


def test_what_is_sent_is_counted_with_its_headers_and_by_time(server: LinkServer) -> None:
    before = time.time()
    fetch(f"{server.address}a.bin")
    assert SIZE < server.sent() < SIZE + 1000
    assert server.sent(until=before) == 0
    server.forget()
    assert server.sent() == 0


def test_scripts_are_compressed_and_lasting_and_a_page_is_asked_for_again(server: LinkServer) -> None:
    body, headers = fetch(f"{server.address}a.js")
    assert gzip.decompress(body) == b"1;" * 999
    assert "immutable" in headers["Cache-Control"]
    _, headers = fetch(server.address)
    assert headers["Cache-Control"] == "no-cache"
    with pytest.raises(HTTPError, match="304"):
        fetch(server.address, **{"If-None-Match": headers["ETag"]})


def test_what_is_not_there_is_answered_with_404(server: LinkServer) -> None:
    with pytest.raises(HTTPError, match="404"):
        fetch(f"{server.address}nothing")


def test_a_host_with_ranges_sends_the_rest_of_the_same_edition_only(tmp_path: Path) -> None:
    (tmp_path / "a.bin").write_bytes(bytes(range(200)))
    with serving(LinkServer(folder_files(tmp_path), ranges=True)) as server:
        address = f"{server.address}a.bin"
        _, headers = fetch(address)
        server.forget()
        body, rest = fetch(address, **{"Range": "bytes=150-", "If-Range": headers["ETag"]})
        assert (body, rest["Content-Range"]) == (bytes(range(150, 200)), "bytes 150-199/200")
        assert server.bodies() == {"/a.bin": 50}
        body, _ = fetch(address, **{"Range": "bytes=150-", "If-Range": '"another"'})
        assert body == bytes(range(200))
        with pytest.raises(HTTPError, match="416"):
            fetch(address, Range="bytes=200-")


def test_a_line_that_is_cut_sends_nothing_until_it_is_mended(server: LinkServer) -> None:
    server.cut_after(SIZE // 2)
    with pytest.raises((OSError, HTTPException)):
        fetch(f"{server.address}a.bin")
    assert not server.whole.is_set()
    assert SIZE // 2 <= server.sent() <= SIZE // 2 + CHUNK
    with pytest.raises((OSError, HTTPException)):
        fetch(f"{server.address}b.bin")
    server.mend()
    assert len(fetch(f"{server.address}b.bin")[0]) == SIZE == server.size("/b.bin")
