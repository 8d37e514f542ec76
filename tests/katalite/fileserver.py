"""A package index on 127.0.0.1 that counts what it is asked for, for tests of downloads."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass
class Index:
    """Serves `files` (path to bytes), by byte ranges if `ranges`; `requests` are pairs of path and Range."""

    address: str = ""
    files: dict[str, bytes] = field(default_factory=dict)
    ranges: bool = True
    requests: list[tuple[str, str]] = field(default_factory=list)
    bytes_sent: int = 0

    def add_project(self, project: str, file: str, content: bytes) -> None:
        """List one file under a project, as an index does."""
        page = f'<!doctype html><a href="/files/{file}">{file}</a>'
        self.files[f"/simple/{project}/"] = page.encode()
        self.files[f"/files/{file}"] = content


@contextmanager
def serve_index() -> Iterator[Index]:
    """Serve an empty index until the end of the block."""
    index = Index()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            wanted = self.headers.get("Range", "") if index.ranges else ""
            index.requests.append((self.path, self.headers.get("Range", "")))
            content = index.files.get(self.path)
            if content is None:
                self.send_error(404)
                return
            self.send_response(206 if wanted else 200)
            if wanted:
                first, _, last = wanted.removeprefix("bytes=").partition("-")
                start = int(first) if first else max(0, len(content) - int(last))
                stop = min(len(content), int(last) + 1) if first and last else len(content)
                self.send_header("Content-Range", f"bytes {start}-{stop - 1}/{len(content)}")
                content = content[start:stop]
            self.send_header("Content-Type", "text/html" if self.path.endswith("/") else "application/zip")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)
            index.bytes_sent += len(content)

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    index.address = f"http://127.0.0.1:{server.server_port}"
    try:
        yield index
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
