"""live tells open pages what they are now, and what is wrong in the files."""

import http.client
import json
import re

import pytest

from katalite.course.model import Problem
from katalite.web.csp import lost_policy
from katalite.web.live import EVENTS, SCRIPT, Live
from katalite.web.serve import serving

PAGE = b"<html><body><h1>add</h1></body></html>"


@pytest.fixture
def server(tmp_path):
    page = tmp_path / "site" / "exercise" / "add" / "index.html"
    page.parent.mkdir(parents=True)
    page.write_bytes(PAGE)
    (tmp_path / "live.js").write_text("// live")
    with serving(tmp_path / "site") as server:
        server.live = Live(tmp_path / "live.js", tmp_path / "site")
        yield server
        server.live.close()


def ask(server, path):
    connection = http.client.HTTPConnection("127.0.0.1", server.server_address[1], timeout=20)
    connection.request("GET", path)
    response = connection.getresponse()
    return response.status, response.getheader("Content-Type"), response.read()


class Stream:
    """The events that a page at this address hears."""

    def __init__(self, server, page):
        self._connection = http.client.HTTPConnection("127.0.0.1", server.server_address[1], timeout=20)
        self._connection.request("GET", f"{EVENTS}?path={page}")
        self._response = self._connection.getresponse()
        assert self._response.getheader("Content-Type") == "text/event-stream"

    def next(self):
        while True:
            line = self._response.readline()
            if line.startswith(b"data: "):
                return json.loads(line[6:])
            assert line, "the stream has ended"


@pytest.mark.parametrize(("address", "status"), [("/404.html", 200), ("/exercise/gone/", 404), ("/gone.js", 404)])
def test_the_page_for_wrong_addresses_follows_too_and_its_policy_lets_it(server, address, status):
    (server.folder / "index.html").write_bytes(PAGE)
    meta = f'<meta http-equiv="Content-Security-Policy" content="{lost_policy("sha256-abc=", "sha256-def=")}">'
    (server.folder / "404.html").write_text(f"<html>{meta}<body>lost</body></html>")
    answered, _, html = ask(server, address)
    assert answered == status
    assert b"live.js?page=" in html
    rules = dict(rule.split(" ", 1) for rule in re.search(r'content="(.*?)"', html.decode())[1].split("; "))
    assert rules["script-src"] == "'self' 'sha256-abc='"
    assert rules["style-src"] == "'sha256-def='"
    assert rules["connect-src"] == "'self'"


def test_a_page_is_given_the_script_with_its_own_hash(server):
    _, _, html = ask(server, "/exercise/add/")
    (mine,) = re.findall(rb'src="/\.katalite/live\.js\?page=(\w+)"></script></body></html>$', html)
    assert Stream(server, "/exercise/add/").next()["page"] == mine.decode()
    assert html.replace(re.search(rb"<script.*?</script>", html)[0], b"") == PAGE
    status, kind, script = ask(server, SCRIPT + "?page=1")
    assert (status, kind, script) == (200, "text/javascript; charset=utf-8", b"// live")


def test_each_change_is_told_to_every_page(server):
    first, second = Stream(server, "/exercise/add/"), Stream(server, "/nothing/")
    before = first.next()
    assert before["problems"] == []
    assert second.next()["page"] == ""
    page = server.folder / "exercise" / "add" / "index.html"
    page.write_bytes(PAGE.replace(b"add", b"sum"))
    server.live.tell([])
    after = first.next()
    assert after["page"] != before["page"]
    assert second.next() == {"page": "", "problems": []}


def test_problems_are_told_with_their_place_and_go_when_they_are_mended(server):
    stream = Stream(server, "/exercise/add/")
    page = stream.next()["page"]
    server.live.tell([Problem("exercise/add/statement.md", 3, "Why <b>."), Problem("solutions/add", 0, "Gone.")])
    assert stream.next() == {
        "page": page,
        "problems": [
            {"place": "exercise/add/statement.md:3", "message": "Why <b>."},
            {"place": "solutions/add", "message": "Gone."},
        ],
    }
    server.live.tell([])
    assert stream.next()["problems"] == []


def test_a_page_that_comes_while_nothing_is_built_says_why_and_waits(tmp_path):
    (tmp_path / "live.js").write_text("// live")
    with serving(tmp_path / "site") as server:
        server.live = Live(tmp_path / "live.js", tmp_path / "site")
        server.live.tell([Problem("exercise/add/statement.md", 3, "Why <b>.")])
        _, _, html = ask(server, "/")
        assert b"exercise/add/statement.md:3</code> Why &lt;b&gt;." in html
        assert b"live.js?page=" in html
        server.live.close()


def test_without_an_author_no_page_asks_for_anything(tmp_path):
    page = tmp_path / "index.html"
    page.write_bytes(PAGE)
    with serving(tmp_path) as server:
        assert ask(server, "/")[2] == PAGE
        assert ask(server, EVENTS)[0] == ask(server, SCRIPT)[0] == 404
