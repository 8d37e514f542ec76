"""A static server on 127.0.0.1 behind a line of a given rate and latency. It counts what it sends, and can be cut.

Network throttling of the developer tools does not reach workers, and plain Pyodide fetches everything in one. So the
line is made here: one bucket of bytes for all connections together, a round trip before every answer, and another one
for every new connection. Files are compressed once, before the first visit, as a static host does it.
"""

import asyncio
import gzip
import re
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

HOST = "127.0.0.1"
CHUNK = 1 << 14
TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".mjs": "text/javascript; charset=utf-8",
    ".py": "text/x-python; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".woff2": "font/woff2",
}
#: What shrinks by compression. Wheels and zips are compressed already, and so are the files of a built site named .bin.
COMPRESSIBLE = {".css", ".html", ".js", ".json", ".mjs", ".py", ".txt", ".wasm"}


@dataclass(frozen=True)
class Line:
    """`rate` in bytes per second, None for no limit; `round_trip` in seconds."""

    rate: float | None = None
    round_trip: float = 0.0


UNTHROTTLED = Line()
DSL = Line(rate=20e6 / 8, round_trip=0.04)
WEAK = Line(rate=1.6e6 / 8, round_trip=0.15)
FAINT = Line(rate=400e3 / 8, round_trip=0.4)


@dataclass(frozen=True)
class Sent:
    """`count` bytes of the answer for `path` were handed over at `at`, in seconds since the epoch.

    `body` of them are of the file itself.
    """

    at: float
    path: str
    count: int
    body: int


class Bucket:
    """Lets bytes through at a rate, in the order in which they were asked for. Nothing is saved up while it is idle."""

    def __init__(self, rate: float | None) -> None:
        self._rate = rate
        self._free_at = 0.0

    def delay(self, count: int, now: float) -> float:
        """Seconds from `now` until `count` more bytes are through."""
        if self._rate is None:
            return 0.0
        self._free_at = max(self._free_at, now) + count / self._rate
        return self._free_at - now

    async def take(self, count: int) -> None:
        """Returns when `count` bytes are through."""
        if delay := self.delay(count, asyncio.get_running_loop().time()):
            await asyncio.sleep(delay)


class LinkServer:
    """Serves files by address, such as {"index.html": path}; an address that ends with a slash means its index.html.

    `line` may be changed between visits. `log` has everything that was sent since the last `forget`. With `ranges`, a
    host that sends the rest of a file to whom has its beginning.
    """

    def __init__(self, files: Mapping[str, Path], line: Line = UNTHROTTLED, *, ranges: bool = False) -> None:
        self._answers = {f"/{address}": _answer(address, path) for address, path in files.items()}
        self._line = line
        self._bucket = Bucket(line.rate)
        self.log: list[Sent] = []
        self.port = 0
        self._ranges = ranges
        self._writers: set[asyncio.StreamWriter] = set()
        self._cut_at: int | None = None
        self.whole = threading.Event()
        """Cleared while the line is cut."""
        self.whole.set()

    @property
    def address(self) -> str:
        return f"http://{HOST}:{self.port}/"

    @property
    def line(self) -> Line:
        return self._line

    @line.setter
    def line(self, line: Line) -> None:
        self._line, self._bucket = line, Bucket(line.rate)

    def forget(self) -> None:
        self.log = []

    def cut_after(self, count: int) -> None:
        """Cut the line when so many bytes were sent since the last `forget`: nothing goes through until `mend`."""
        self._cut_at = count

    def mend(self) -> None:
        self._cut_at = None
        self.whole.set()

    def bodies(self) -> dict[str, int]:
        """Bytes of each file that were sent since the last `forget`, by its path, without headers."""
        counts: dict[str, int] = {}
        for sent in self.log:
            counts[sent.path] = counts.get(sent.path, 0) + sent.body
        return counts

    def size(self, path: str) -> int:
        """Bytes of the file at this path, as they are sent."""
        return len(self._answers[f"{path}index.html" if path.endswith("/") else path].body)

    def _cut(self) -> None:
        self.whole.clear()
        for writer in self._writers:
            writer.transport.abort()

    def sent(self, until: float = float("inf")) -> int:
        """Bytes sent since the last `forget`, headers included, and until a moment in seconds since the epoch."""
        return sum(sent.count for sent in self.log if sent.at <= until)

    async def serve(self, stop: asyncio.Event, ready: threading.Event) -> None:
        server = await asyncio.start_server(self._connected, HOST, 0)
        async with server:
            self.port = server.sockets[0].getsockname()[1]
            ready.set()
            await stop.wait()
            server.close_clients()
            answering = asyncio.all_tasks() - {asyncio.current_task()}
            for task in answering:
                task.cancel()
            await asyncio.gather(*answering, return_exceptions=True)

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._writers.add(writer)
        try:
            if not self.whole.is_set():
                writer.transport.abort()
            await asyncio.sleep(self._line.round_trip)
            while request := await reader.readuntil(b"\r\n\r\n"):
                await asyncio.sleep(self._line.round_trip)
                await self._respond(request.decode("latin-1"), writer)
        except (asyncio.IncompleteReadError, ConnectionError, asyncio.LimitOverrunError, asyncio.CancelledError):
            pass  # the browser has closed, or the benchmark has ended
        finally:
            self._writers.discard(writer)
            writer.close()

    async def _respond(self, request: str, writer: asyncio.StreamWriter) -> None:
        path = unquote(urlsplit(request.split(" ", 2)[1]).path)
        answer = self._answers.get(f"{path}index.html" if path.endswith("/") else path)
        head, body = self._message(answer, request)
        message = head + body
        for start in range(0, len(message), CHUNK):
            chunk = message[start : start + CHUNK]
            await self._bucket.take(len(chunk))
            of_head = max(0, min(len(chunk), len(head) - start))
            # Before it is sent: whoever has received it finds it here.
            self.log.append(Sent(time.time(), path, len(chunk), len(chunk) - of_head))
            writer.write(chunk)
            await writer.drain()
            if self._cut_at is not None and self.whole.is_set() and self.sent() >= self._cut_at:
                self._cut()

    def _message(self, answer: "_Answer | None", request: str) -> tuple[bytes, bytes]:
        """Head and body of what is sent."""
        if answer is None:
            return b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n", b""
        if _header(request, "if-none-match") == answer.tag:
            return f"HTTP/1.1 304 Not Modified\r\nETag: {answer.tag}\r\n\r\n".encode(), b""
        rest = re.fullmatch(r"bytes=(\d+)-", _header(request, "range"))
        if self._ranges and rest and _header(request, "if-range") in ("", answer.tag):
            return answer.rest(int(rest[1]))
        return answer.head("200 OK"), answer.body


def _header(request: str, name: str) -> str:
    """The value of a header, or nothing."""
    found = re.search(rf"^{name}: *(\S+)", request, re.IGNORECASE | re.MULTILINE)
    return found[1] if found else ""


@dataclass(frozen=True)
class _Answer:
    headers: tuple[str, ...]
    body: bytes
    tag: str

    def head(self, status: str, *more: str, length: int | None = None) -> bytes:
        size = f"Content-Length: {len(self.body) if length is None else length}"
        return "\r\n".join([f"HTTP/1.1 {status}", size, *self.headers, *more, "", ""]).encode()

    def rest(self, start: int) -> tuple[bytes, bytes]:
        """Head and body for whom has the first `start` bytes."""
        size = len(self.body)
        if start >= size:
            return self.head("416 Range Not Satisfiable", f"Content-Range: bytes */{size}", length=0), b""
        part = self.body[start:]
        return self.head(
            "206 Partial Content", f"Content-Range: bytes {start}-{size - 1}/{size}", length=len(part)
        ), part


def _answer(address: str, path: Path) -> _Answer:
    body = path.read_bytes()
    suffix = Path(address).suffix
    compressed = suffix in COMPRESSIBLE
    if compressed:
        body = gzip.compress(body, 9, mtime=0)
    tag = f'"{abs(hash(body)):x}"'
    headers = [
        f"Content-Type: {TYPES.get(suffix, 'application/octet-stream')}",
        f"ETag: {tag}",
        # A page is asked for again at each visit; what it names does not change while a benchmark runs.
        f"Cache-Control: {'no-cache' if suffix == '.html' else 'public, max-age=31536000, immutable'}",
    ]
    if compressed:
        headers.append("Content-Encoding: gzip")
    return _Answer(tuple(headers), body, tag)


@contextmanager
def serving(server: LinkServer) -> Iterator[LinkServer]:
    """Serves in a thread until the block ends."""
    ready = threading.Event()
    loop = asyncio.new_event_loop()
    stop = asyncio.Event()
    thread = threading.Thread(target=lambda: loop.run_until_complete(server.serve(stop, ready)), daemon=True)
    thread.start()
    ready.wait()
    try:
        yield server
    finally:
        loop.call_soon_threadsafe(stop.set)
        thread.join()
        loop.close()


def folder_files(folder: Path) -> dict[str, Path]:
    """Every file below `folder` by its address."""
    return {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*")) if path.is_file()}
