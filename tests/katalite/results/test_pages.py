"""Results as pages: whoever handed in, and the teacher, see the same verdict; nothing that was handed in is HTML."""

import re
from html.parser import HTMLParser

from katalite.handins.hand_in import Person
from katalite.results.pages import address, write_pages

from .made import HOSTILE, SOURCE, read_as, score, toy


class Elements(HTMLParser):
    """Which elements and attributes are in a page, and its text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.links: list[str] = []
        self.said = ""
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.links += [value or "" for name, value in attrs if name in ("href", "src")]

    def handle_data(self, data):
        self.said += data


def test_nothing_of_a_hand_in_becomes_an_element(tmp_path):
    exercise = toy(tmp_path)
    named = {"name": "x", "hint": HOSTILE}
    hostile = score(
        exercise, HOSTILE, "failed", "error", "passed", person=Person(HOSTILE), notes=[HOSTILE], misconception=named
    )
    write_pages(tmp_path / "out", [hostile], read_as(SOURCE))
    pages = [(tmp_path / "out" / name).read_bytes().decode() for name in ("index.html", address(hostile))]
    for text in pages:
        found = Elements(text)
        assert found.tags.isdisjoint({"script", "img", "iframe", "object", "link", "base", "form"})
        assert not [name for name in found.attributes if name.startswith("on")]
        policy = r"content=\"default-src 'none'; style-src 'sha256-[\w+/]+=*'; base-uri 'none'"
        assert re.search(policy, text.replace("&#39;", "'"))
        assert "<script>alert(1)</script>" in found.said
        assert {character for character in text if not character.isprintable()} <= {"\n", "\t"}


def test_every_link_leads_to_a_page_and_back(tmp_path):
    exercise = toy(tmp_path)
    scores = [
        score(exercise, "Ada Lovelace", "passed", "passed", "passed"),
        score(exercise, "../../etc/passwd", "failed", "passed", "passed"),
        score(exercise, "Łukasz", "failed", "passed", "passed"),
        score(exercise, "", "passed", "error", "passed", person=Person("…")),
    ]
    out = tmp_path / "out"
    write_pages(out, scores, read_as(SOURCE))
    index = Elements((out / "index.html").read_text(encoding="utf-8"))
    assert {(out / link).resolve() for link in index.links} == {path.resolve() for path in (out / "people").iterdir()}
    assert len(list((out / "people").iterdir())) == 4
    for path in (out / "people").iterdir():
        assert {(path.parent / link).resolve() for link in Elements(path.read_text(encoding="utf-8")).links} == {
            (out / "index.html").resolve()
        }
    # Two fail at the same case, which is told first.
    text = (out / "index.html").read_text(encoding="utf-8")
    assert text.index("Worked by hand [case 1]") < text.index(">The shape stays<")
    assert "2 files" in text
    assert "1 of 4 accepted; 2.25 of 3 points on average." in text


def test_a_second_run_writes_nothing_that_is_the_same(tmp_path):
    exercise = toy(tmp_path)
    scores = [score(exercise, name, "passed", "passed", "passed") for name in ("a", "b")]
    out = tmp_path / "out"
    write_pages(out, scores, read_as(SOURCE))
    before = {path: path.stat().st_mtime_ns for path in out.rglob("*.html")}
    write_pages(out, [scores[0], score(exercise, "b", "passed", "failed", "passed")], read_as(SOURCE))
    changed = {path for path in out.rglob("*.html") if path.stat().st_mtime_ns != before[path]}
    assert changed == {out / "index.html", out / address(scores[1])}


def test_a_file_that_has_changed_is_not_shown(tmp_path):
    exercise = toy(tmp_path)
    changed = score(exercise, "a", "passed", "passed", "passed", sha256="cd" * 32)
    write_pages(tmp_path / "out", [changed], read_as("secret = 1"))
    text = (tmp_path / "out" / address(changed)).read_text(encoding="utf-8")
    assert "secret" not in text
    assert "The file cannot be shown: it has changed since it was judged" in text
