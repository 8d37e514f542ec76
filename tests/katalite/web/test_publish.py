"""compose says what a site consists of, and publish writes it whole or not at all."""

import gzip
import hashlib
import json
import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest

from katalite.common.report import BuildError
from katalite.course.load import load
from katalite.grading.record import Recorded
from katalite.python.node_judge import NodeJudge
from katalite.web.compose import compose, make_tests_bundle
from katalite.web.files import SiteFiles
from katalite.web.publish import MARK, publish
from katalite_grader.cases import compiled_tests
from tests.katalite.courses import lay_out
from tests.katalite.made import fake_items, fake_parts, fake_runtime, fake_site

pytestmark = pytest.mark.usefixtures("own_cache")


@pytest.fixture
def files(tmp_path):
    return compose(fake_parts(lay_out(tmp_path), tmp_path / "parts"), fake_site(tmp_path / "site"))


def contents(files: SiteFiles) -> dict[str, bytes]:
    return {address: data if isinstance(data, bytes) else data.read_bytes() for address, data in files}


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def plain(address: str) -> str:
    """The address without the part that names its content."""
    return re.sub(r"-[0-9a-f]{12}(\.\w+)$", r"\1", address)


def test_a_site_holds_these_files(files):
    assert [plain(address) for address, _ in files] == [
        ".nojekyll",
        "404.html",
        "THIRD-PARTY-NOTICES.txt",
        "assets/KaTeX_Main-Regular.woff2",
        "assets/attempts.js",
        "assets/drawn.js",
        "assets/embed.js",
        "assets/expected.js",
        "assets/fallback.js",
        "assets/index.js",
        "assets/inside.js",
        "assets/maths.css",
        "assets/own-inputs.js",
        "assets/page.css",
        "assets/page.js",
        "assets/pyflakes.whl",
        "assets/receipt.js",
        "assets/scorm.js",
        "assets/theme.js",
        "assets/tools.js",
        "exercise/add/embed.html",
        "exercise/add/index.html",
        "exercise/double/embed.html",
        "exercise/double/index.html",
        "exercises.json",
        "index.html",
        "katalite-exercise.js",
        "runtime/numpy-2.4.3-cp314.whl.bin",
        "runtime/pyodide.asm.wasm.bin",
        "runtime/realm.js.bin",
        "runtime/runtime.json",
        "runtime/zstd.wasm.bin",
        "serve.py",
        "solutions/add.bin",
        "solutions/add.json",
        "solutions/double.bin",
        "solutions/double.json",
        "sw.js",
        "tests/add.json",
        "tests/double.json",
    ]


def test_what_a_cache_may_keep_is_named_by_its_content(files):
    for address, data in contents(files).items():
        if address.split("/")[0] in ("assets", "runtime", "tests"):
            assert f"-{hashlib.sha256(data).hexdigest()[:12]}." in address


def test_equal_sources_give_equal_bytes(tmp_path, files):
    again = compose(fake_parts(lay_out(tmp_path / "b"), tmp_path / "b" / "parts"), fake_site(tmp_path / "b" / "site"))
    assert contents(again) == contents(files)
    assert list(contents(again)) == list(contents(files))


def test_the_runtime_manifest_names_files_that_are_there_with_their_hashes(files):
    data = contents(files)
    (address,) = (address for address in data if plain(address) == "runtime/runtime.json")
    manifest = json.loads(data[address])
    assert (manifest["pyodide"], manifest["python"], manifest["numpy"]) == ("314.0.3", "3.14", "2.4.3")
    names = [file["name"] for file in manifest["files"]]
    assert names == ["zstd.wasm", "realm.js", "pyodide.asm.wasm", "numpy-2.4.3-cp314.whl"]
    for file in manifest["files"]:
        content = data[urljoin(address, file["url"])]
        assert file["sha256"] == hashlib.sha256(content).hexdigest()
        assert file["encoding"] == "gzip"  # they are small
        assert (file["bytes"], file["size"]) == (len(content), len(gzip.decompress(content)))
        assert file["use"] in ("boot", "snapshot", "library", "plain")
    realm = gzip.decompress(data[urljoin(address, manifest["files"][1]["url"])])
    assert realm == b"// realm.js\n"  # compressed once, and the page takes the compression off


def test_style_sheets_are_joined_in_the_order_of_their_names_and_find_their_fonts(files):
    data = contents(files)
    sheets = {plain(address): (address, text.decode()) for address, text in data.items() if address.endswith(".css")}
    assert sheets["assets/page.css"][1] == "a{color:red}\n\nb{color:red}\n"
    address, maths = sheets["assets/maths.css"]
    assert [urljoin(address, url) in data for url in re.findall(r"url\((.*?)\)", maths)] == [True]
    assert ".code-keyword{" in maths


class _Addresses(HTMLParser):
    def __init__(self, html):
        super().__init__()
        self.found = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.found += [value for name, value in attrs if name in ("href", "src")]


@pytest.mark.parametrize("base", ["http://127.0.0.1/", "http://127.0.0.1/a/deep/path/"])
def test_every_address_in_a_page_leads_to_a_file_below_any_path(files, base):
    data = contents(files)
    # 404.html stands at any depth and finds its way by its script.
    pages = [address for address in data if address.endswith(".html") and address != "404.html"]
    assert len(pages) == 5
    for page in pages:
        html = data[page].decode()
        addresses = _Addresses(html).found
        if 'id="exercise">' in html:
            embedded = json.loads(html.split('id="exercise">')[1].split("</script>")[0])
            addresses += [embedded["runtime"], embedded["bundle"]]
        assert addresses
        for address in addresses:
            assert not urlsplit(address).netloc
            target = urljoin(base + page, address)
            assert target.startswith(base)
            name = target.removeprefix(base)
            assert (name + "index.html" if name.endswith("/") or not name else name) in data


def test_every_page_has_the_policy_with_the_hash_of_the_frames_script(files):
    for address, data in contents(files).items():
        if address.endswith(".html"):
            assert "&#39;sha256-" in data.decode()


def test_the_tests_bundle_holds_the_tests_and_counts_them(tmp_path):
    double = load(lay_out(tmp_path)).exercises[0]
    judge = NodeJudge(double, fake_runtime(tmp_path / "runtime"), tmp_path / "realm.js")
    items = fake_items(judge)
    code = {"test_double.py": "AAAA"}
    bundle = make_tests_bundle(judge, Recorded(items, library=True, code=code))
    assert bundle["format"] == 1
    assert bundle["items"] == items
    assert bundle["library"] is True
    assert bundle["spec"]["code"] == code
    assert bundle["spec"]["expected"] == [item["id"] for item in items]
    assert bundle["spec"]["tests"] == compiled_tests(double.test_files)
    with pytest.raises(BuildError, match=r"^hidden_tests/double: pytest collects test_double\.py::test_shape"):
        make_tests_bundle(judge, Recorded(items[1:2], library=False, code={}))


def test_one_address_is_used_once():
    files = SiteFiles()
    files.add("a.txt", "a")
    with pytest.raises(ValueError, match=r"a\.txt"):
        files.add("a.txt", "b")


def small(text="new") -> SiteFiles:
    files = SiteFiles()
    files.add("index.html", text)
    files.add("assets/a.js", b"a")
    return files


def test_a_site_is_written_with_a_mark(tmp_path):
    out = tmp_path / "deep" / "dist"
    publish(small(), out)
    assert tree(out) == {"index.html": b"new", "assets/a.js": b"a", MARK: b""}
    assert out.stat().st_mode & 0o555 == 0o555  # a web server may read it


def test_the_site_before_goes_and_nothing_else_is_left(tmp_path):
    out = tmp_path / "dist"
    publish(small("old"), out)
    (out / "stale.html").write_text("stale")
    publish(small(), out)
    assert tree(out) == {"index.html": b"new", "assets/a.js": b"a", MARK: b""}
    assert [path.name for path in tmp_path.iterdir()] == ["dist"]


def test_a_failure_leaves_the_last_site_as_it_was(tmp_path):
    out = tmp_path / "dist"
    publish(small("old"), out)
    before = tree(out)
    files = small()
    files.add("runtime/gone.wasm", tmp_path / "nosuch")
    with pytest.raises(BuildError, match="cannot be written here"):
        publish(files, out)
    assert tree(out) == before
    assert [path.name for path in tmp_path.iterdir()] == ["dist"]


def test_a_folder_of_somebody_else_is_refused_and_kept(tmp_path):
    out = tmp_path / "dist"
    out.mkdir()
    (out / "thesis.tex").write_text("years of work")
    with pytest.raises(BuildError, match="not a built site"):
        publish(small(), out)
    assert tree(out) == {"thesis.tex": b"years of work"}


def test_an_empty_folder_is_used_and_a_file_is_refused(tmp_path):
    (tmp_path / "dist").mkdir()
    publish(small(), tmp_path / "dist")
    assert (tmp_path / "dist" / MARK).exists()
    (tmp_path / "file").write_text("x")
    with pytest.raises(BuildError, match="is a file"):
        publish(small(), tmp_path / "file")
    assert (tmp_path / "file").read_text() == "x"


def test_what_has_not_changed_is_taken_over_with_its_time_and_what_was_changed_by_hand_is_not(tmp_path):
    large = tmp_path / "large"
    large.write_bytes(bytes(100_000))
    out = tmp_path / "out"

    def published(**contents):
        files = SiteFiles()
        files.add("large.bin", large)
        for name, text in contents.items():
            files.add(f"{name}.html", text)
        publish(files, out)
        return {path.name: path.stat().st_ino for path in out.glob("*.*") if path.name != MARK}

    first = published(one="1", two="2")
    second = published(one="1", two="3")
    assert {name for name in first if first[name] == second[name]} == {"large.bin", "one.html"}
    assert (out / "two.html").read_text() == "3"
    (out / "one.html").write_text("x")
    (out / "large.bin").write_bytes(bytes(99_999) + b"x")
    published(one="1", two="3")
    assert (out / "one.html").read_text() == "1"
    assert (out / "large.bin").read_bytes() == large.read_bytes()
    assert large.stat().st_nlink == 1
