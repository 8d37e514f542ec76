"""A small server for trying a built site on this machine: right types, compressed, and nothing cached wrongly."""

import gzip
import re
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO
from urllib.parse import parse_qs, urlsplit

from katalite.common.report import BuildError
from katalite.web.live import EVENTS, SCRIPT, Live

HOST = "127.0.0.1"
TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".mjs": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".whl": "application/octet-stream",
    ".woff2": "font/woff2",
    ".zip": "application/zip",
}
_SMALLER_COMPRESSED = {".css", ".html", ".js", ".json", ".mjs", ".svg", ".txt", ".wasm", ".whl", ".zip"}
_NAMED_BY_CONTENT = re.compile(r"-[0-9a-f]{12}\.\w+$")


class SiteServer(ThreadingHTTPServer):
    """Serves one folder. A file is compressed once and kept as long as it does not change."""

    daemon_threads = True
    request_queue_size = 64

    def __init__(self, folder: Path, port: int, host: str = HOST) -> None:
        self.folder = folder
        self.live: Live | None = None
        """Where it is set, pages follow the files that their author writes."""
        self._compressed: dict[Path, tuple[tuple[int, int], bytes]] = {}
        self._lock = threading.Lock()
        super().__init__((host, port), _Handler)

    @property
    def address(self) -> str:
        return f"http://{HOST}:{self.server_address[1]}/"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that goes away in the middle of an answer is no news; everything else is."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)

    def compressed(self, path: Path) -> bytes:
        status = path.stat()
        key = (status.st_mtime_ns, status.st_size)
        with self._lock:
            known = self._compressed.get(path)
            if known is None or known[0] != key:
                known = (key, gzip.compress(path.read_bytes(), compresslevel=6, mtime=0))
                self._compressed[path] = known
        return known[1]


class _Handler(SimpleHTTPRequestHandler):
    server: SiteServer
    protocol_version = "HTTP/1.1"
    extensions_map = TYPES | {"": "application/octet-stream"}

    def __init__(self, request: Any, client_address: Any, server: SiteServer) -> None:
        super().__init__(request, client_address, server, directory=str(server.folder))

    def send_head(self) -> BytesIO | BinaryIO | None:
        live = self.server.live
        if live and self.path.partition("?")[0] == SCRIPT:
            return self._send(HTTPStatus.OK, live.script, live.script.read_bytes(), {})
        path = Path(self.translate_path(self.path))
        if path.is_dir() and self.path.partition("?")[0].endswith("/"):
            path /= "index.html"
        if not path.is_file():
            # A folder without its slash is redirected; everything else that is not a file does not exist.
            return super().send_head() if (path / "index.html").is_file() else self._send_lost()
        if live and path.suffix == ".html":
            return self._send(HTTPStatus.OK, path, live.with_script(path, path.read_bytes()), {})
        if path.suffix in _SMALLER_COMPRESSED and "gzip" in self.headers.get("Accept-Encoding", ""):
            return self._send(HTTPStatus.OK, path, self.server.compressed(path), {"Content-Encoding": "gzip"})
        return self._send(HTTPStatus.OK, path, path.read_bytes(), {})

    def do_GET(self) -> None:
        address = urlsplit(self.path)
        if self.server.live and address.path == EVENTS:
            self._send_events(self.server.live, parse_qs(address.query).get("path", ["/"])[0])
        else:
            super().do_GET()

    def _send_events(self, live: Live, address: str) -> None:
        page = Path(self.translate_path(address))
        self.close_connection = True  # the stream has no length
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        for event in live.events(page / "index.html" if address.endswith("/") else page):
            self.wfile.write(event)

    def _send_lost(self) -> BytesIO | None:
        page = self.server.folder / "404.html"
        if self.server.live and not (self.server.folder / "index.html").is_file():
            waiting = self.server.live.waiting()
            return self._send(HTTPStatus.OK, page, self.server.live.with_script(page, waiting), {})
        if not page.is_file():
            self.send_error(HTTPStatus.NOT_FOUND)
            return None
        html = page.read_bytes()
        live = self.server.live  # the page that is missing may yet be written
        return self._send(HTTPStatus.NOT_FOUND, page, live.with_script(page, html) if live else html, {})

    def _send(self, status: HTTPStatus, path: Path, content: bytes, headers: dict[str, str]) -> BytesIO:
        self.send_response(status)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Vary", "Accept-Encoding")
        # A name that holds a hash never gets another content; all else is asked for again.
        lasting = status is HTTPStatus.OK and _NAMED_BY_CONTENT.search(path.name)
        self.send_header("Cache-Control", "public, max-age=31536000, immutable" if lasting else "no-cache")
        self.send_header("X-Content-Type-Options", "nosniff")
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        return BytesIO(content)

    def log_message(self, format: str, *args: Any) -> None:
        """A line for each of a page's twenty files would hide what matters."""


def open_server(folder: Path, port: int, host: str = HOST) -> SiteServer:
    """A server that has its port and waits for `serve_forever`; port 0 takes any that is free. `host` is the address
    that it listens at: this machine alone can reach the default one.

    Raises BuildError, one sentence, if the port cannot be had.
    """
    try:
        return SiteServer(folder, port, host)
    except OSError as error:
        raise BuildError(
            f"Port {port} of {host} cannot be used ({error.strerror}); stop what uses it, or choose another --port."
        ) from None


@contextmanager
def serving(folder: Path, port: int = 0) -> Iterator[SiteServer]:
    """Serves `folder` in a thread until the block ends. Raises BuildError as `open_server` does."""
    with open_server(folder, port) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True)
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()
