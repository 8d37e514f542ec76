"""serve gives a built site on 127.0.0.1 as a good static host would."""

import gzip
import http.client
import socket

import pytest

from katalite.common.report import BuildError
from katalite.web.serve import open_server, serving

SCRIPT = b"export const a = 1;\n" * 200


@pytest.fixture
def server(tmp_path):
    folder = tmp_path / "site"
    for name, content in {
        "index.html": b"<h1>home</h1>",
        "404.html": b"<h1>lost</h1>",
        "exercise/add/index.html": b"<h1>add</h1>",
        "assets/page-0123456789ab.js": SCRIPT,
        "assets/page.css": b"a{}",
        "assets/font-0123456789ab.woff2": b"wOF2",
        "runtime/pyodide.asm-0123456789ab.wasm": b"\0asm" * 100,
        "runtime/runtime-0123456789ab.json": b"{}",
        "runtime/m.mjs": b"1",
        "runtime/numpy-0123456789ab.whl": b"PK",
        "runtime/stdlib-0123456789ab.zip": b"PK",
    }.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    (tmp_path / "secret.txt").write_text("not for you")
    with serving(folder) as server:
        yield server


def ask(server, path, method="GET", **headers):
    connection = http.client.HTTPConnection("127.0.0.1", server.server_address[1], timeout=20)
    connection.request(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})
    response = connection.getresponse()
    body = response.read()
    connection.close()
    return response, body


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/exercise/add/", "text/html; charset=utf-8"),
        ("/assets/page-0123456789ab.js", "text/javascript; charset=utf-8"),
        ("/runtime/m.mjs", "text/javascript; charset=utf-8"),
        ("/assets/page.css", "text/css; charset=utf-8"),
        ("/assets/font-0123456789ab.woff2", "font/woff2"),
        ("/runtime/pyodide.asm-0123456789ab.wasm", "application/wasm"),
        ("/runtime/runtime-0123456789ab.json", "application/json"),
        ("/runtime/numpy-0123456789ab.whl", "application/octet-stream"),
        ("/runtime/stdlib-0123456789ab.zip", "application/zip"),
    ],
)
def test_each_file_has_its_type(server, path, kind):
    response, body = ask(server, path)
    assert response.status == 200
    assert response.headers["Content-Type"] == kind
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert int(response.headers["Content-Length"]) == len(body)


def test_text_is_compressed_for_those_who_accept_it(server):
    response, body = ask(server, "/assets/page-0123456789ab.js", Accept_Encoding="gzip, br")
    assert response.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(body) == SCRIPT
    assert len(body) < len(SCRIPT) / 10
    response, body = ask(server, "/assets/page-0123456789ab.js")
    assert response.headers["Content-Encoding"] is None
    assert body == SCRIPT


def test_a_font_is_not_compressed_again(server):
    response, body = ask(server, "/assets/font-0123456789ab.woff2", Accept_Encoding="gzip")
    assert response.headers["Content-Encoding"] is None
    assert body == b"wOF2"


def test_a_changed_file_is_compressed_again(server):
    path = server.folder / "assets" / "page.css"
    assert gzip.decompress(ask(server, "/assets/page.css", Accept_Encoding="gzip")[1]) == b"a{}"
    path.write_bytes(b"b{color:red}")
    assert gzip.decompress(ask(server, "/assets/page.css", Accept_Encoding="gzip")[1]) == b"b{color:red}"


def test_only_what_is_named_by_its_content_is_kept(server):
    assert "immutable" in ask(server, "/assets/page-0123456789ab.js")[0].headers["Cache-Control"]
    assert ask(server, "/assets/page.css")[0].headers["Cache-Control"] == "no-cache"
    assert ask(server, "/")[0].headers["Cache-Control"] == "no-cache"


@pytest.mark.parametrize("path", ["/nosuch", "/exercise/", "/assets/", "/../secret.txt", "/%2e%2e/secret.txt"])
def test_what_is_not_there_is_the_lost_page(server, path):
    response, body = ask(server, path)
    assert response.status == 404
    assert body == b"<h1>lost</h1>"


def test_a_folder_without_its_slash_is_redirected(server):
    response, _ = ask(server, "/exercise/add")
    assert response.status == 301
    assert response.headers["Location"] == "/exercise/add/"


def test_a_question_about_a_file_gets_no_body(server):
    response, body = ask(server, "/", method="HEAD")
    assert (response.status, body) == (200, b"")
    assert response.headers["Content-Length"] == "13"


def test_a_busy_port_is_a_sentence(tmp_path):
    with socket.socket() as busy:
        busy.bind(("127.0.0.1", 0))
        busy.listen()
        port = busy.getsockname()[1]
        sentence = f"Port {port} of 127.0.0.1 cannot be used .*; stop what uses it, or choose another --port"
        with pytest.raises(BuildError, match=sentence):
            open_server(tmp_path, port)
