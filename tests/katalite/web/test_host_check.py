"""What a host does wrong is said in one sentence with what helps; a host that does all right is told nothing."""

import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from katalite.common.report import BuildError
from katalite.web.compose import compose
from katalite.web.host_check import check_host
from katalite.web.serve import TYPES
from tests.katalite.courses import lay_out
from tests.katalite.made import fake_parts
from tests.katalite.web.test_render import SITE
from tests.sampling import first

type Answer = tuple[int, dict[str, str], bytes]
type Change = Callable[[str, int, dict[str, str], bytes], Answer]


def as_it_should_be(_path: str, status: int, headers: dict[str, str], body: bytes) -> Answer:
    return status, headers, body


@pytest.fixture(scope="module")
def files(tmp_path_factory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("site")
    parts = fake_parts(lay_out(folder), folder / "parts")
    made = {}
    for address, content in compose(parts, SITE):
        made[address] = content if isinstance(content, bytes) else content.read_bytes()
    return made


@contextmanager
def host(files: dict[str, bytes], change: Change = as_it_should_be) -> Iterator[str]:
    """A host that does all right but for what `change` does to its answers; gives its address."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            path = self.path.removeprefix("/")
            if path and not path.endswith("/") and f"{path}/index.html" in files:
                answer: Answer = (301, {"Location": f"/{path}/"}, b"")
            else:
                answer = self.file(path + "index.html" if path.endswith("/") or not path else path)
            status, headers, body = change(path, *answer)
            self.send_response(status)
            for name, value in (headers | {"Content-Length": str(len(body))}).items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def file(self, path: str) -> Answer:
            import gzip

            if path not in files:
                return 404, {"Content-Type": "text/html"}, b"lost"
            body = files[path]
            suffix = re.search(r"\.\w+$", path)
            headers = {"Content-Type": TYPES.get(suffix[0] if suffix else "", "application/octet-stream")}
            named = re.search(r"-[0-9a-f]{12}\.", path)
            headers["Cache-Control"] = "public, max-age=31536000, immutable" if named else "no-cache"
            if found := re.fullmatch(r"bytes=(\d+)-", self.headers.get("Range", "")):
                start = int(found[1])
                headers["Content-Range"] = f"bytes {start}-{len(body) - 1}/{len(body)}"
                return 206, headers, body[start:]
            if suffix and suffix[0] in (".html", ".js", ".css", ".json") and "gzip" in self.headers["Accept-Encoding"]:
                return 200, headers | {"Content-Encoding": "gzip"}, gzip.compress(body)
            return 200, headers, body

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()
        thread.join()


def said(files: dict[str, bytes], change: Change = as_it_should_be) -> list[str]:
    with host(files, change) as address:
        return list(map(str, check_host(address)))


def test_a_host_that_does_all_right_is_told_nothing(files):
    assert said(files) == []


def without(header: str, pattern: str, value: str | None = None) -> Change:
    """The header is left out, or has another value, for addresses in which the pattern is found."""

    def change(path: str, status: int, headers: dict[str, str], body: bytes) -> Answer:
        if re.search(pattern, path):
            headers = {name: text for name, text in headers.items() if name != header}
            headers |= {header: value} if value is not None else {}
        return status, headers, body

    return change


def plain(path: str, status: int, headers: dict[str, str], body: bytes) -> Answer:
    import gzip

    if headers.pop("Content-Encoding", "") == "gzip":
        body = gzip.decompress(body)
    return status, headers, body


def no_parts(path: str, status: int, headers: dict[str, str], body: bytes) -> Answer:
    return (200, headers, body * 2) if status == 206 else (status, headers, body)


def all_found(path: str, status: int, headers: dict[str, str], body: bytes) -> Answer:
    return 200 if status == 404 else status, headers, body


def no_folders(path: str, status: int, headers: dict[str, str], body: bytes) -> Answer:
    return (404, headers, b"") if path.endswith("/") else (status, headers, body)


def changed_bytes(path: str, status: int, headers: dict[str, str], body: bytes) -> Answer:
    return status, headers, b"x" + body if path.endswith(".bin") else body


def a_page_for_all(path: str, status: int, headers: dict[str, str], body: bytes) -> Answer:
    return (
        (200, {"Content-Type": "text/html"}, b"<html>") if path.startswith("assets/theme") else (status, headers, body)
    )


@pytest.mark.parametrize(
    ("change", "sentences"),
    first(
        5,
        [
            (
                without("Content-Type", r"assets/.*\.js$", "text/plain"),
                [r"wrong .*\.js has the type text/plain; send it as"],
            ),
            (without("Content-Type", r"\.css$"), [r"wrong .*\.css has the type none; send it as text/css"]),
            (without("Content-Type", r"^$", "text/plain"), [r"wrong .* send \.html as text/html"]),
            (without("Content-Type", r"sw\.js", "text/html"), [r"wrong .*sw\.js is no script here"]),
            (without("Cache-Control", r"exercise/.*/$", "max-age=86400"), [r"wrong .*may be kept for 86400 seconds"]),
            (without("Cache-Control", r"assets/"), [r"better .*may be kept for good"]),
            (
                without("Cache-Control", r"\.bin", "max-age=600"),
                [r"better .*\.bin is named by its content and may be kept"],
            ),
            (
                without("Content-Security-Policy", r"^exercise/.*/$", "default-src 'self'"),
                [r"wrong .*forbids WebAssembly"],
            ),
            (without("X-Frame-Options", r"^exercise/.*/$", "DENY"), [r"better .*X-Frame-Options"]),
            (
                without("Content-Security-Policy", r"^exercise/.*/$", "frame-ancestors 'self'"),
                [r"better .*frame-ancestors"],
            ),
            (plain, [r"better .*is not compressed\. Turn on gzip"]),
            (no_parts, [r"better .*no parts of files \(Range\)"]),
            (all_found, [r"better .*does not exist answers 200"]),
            (no_folders, [r"wrong .*answers 404: folders must give their index\.html"]),
            (changed_bytes, [r"wrong .*\.bin arrives changed"]),
            (a_page_for_all, [r"wrong .*theme.*has the type text/html", r"better .*may be kept for good"]),
        ],
    ),
)
def test_each_fault_is_told(files, change, sentences):
    found = said(files, change)
    assert found
    for sentence in sentences:
        assert any(re.match(sentence, each) for each in found), found
    assert all(any(re.match(sentence, each) for sentence in sentences) for each in found), found


def test_where_there_is_no_site_that_is_said(files):
    with pytest.raises(BuildError, match="is no address of a site"):
        check_host("ftp://127.0.0.1/")
    with pytest.raises(BuildError, match="could not be reached"):
        check_host("http://127.0.0.1:1/")
    with host({"index.html": b"<h1>Hello</h1>"}) as address, pytest.raises(BuildError, match="no site with exercises"):
        check_host(address)
