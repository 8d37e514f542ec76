"""sw.js lists what a build consists of and what each page needs; a site can also be built to remove it."""

import json
import re
from dataclasses import replace

import pytest

from katalite.web.compose import compose
from katalite.web.csp import policy
from katalite.web.files import SiteFiles
from katalite.web.offline import NAMED_BY_CONTENT, service_worker
from tests.katalite.courses import lay_out
from tests.katalite.made import fake_parts, fake_site

pytestmark = pytest.mark.usefixtures("own_cache")


@pytest.fixture
def parts(tmp_path):
    return fake_parts(lay_out(tmp_path), tmp_path / "parts")


@pytest.fixture
def front_end(tmp_path):
    return fake_site(tmp_path / "site")


def contents(files):
    return {address: data if isinstance(data, bytes) else data.read_bytes() for address, data in files}


def listed(files) -> dict:
    """The build that sw.js begins with."""
    found = re.match(rb"self\.BUILD=(.*);\n// sw\.js\n$", contents(files)["sw.js"])
    assert found
    return json.loads(found[1])


def plain(address: str) -> str:
    return re.sub(r"-[0-9a-f]{12}(\.\w+)$", r"\1", address)


def test_all_that_is_named_by_its_content_is_listed(parts, front_end):
    files = compose(parts, front_end)
    build = listed(files)
    assert build["files"] == [address for address, _ in files if NAMED_BY_CONTENT.fullmatch(address)]
    assert sorted({address for address, _ in files} - set(build["files"])) == [
        ".nojekyll",
        "404.html",
        "THIRD-PARTY-NOTICES.txt",
        "exercise/add/embed.html",
        "exercise/add/index.html",
        "exercise/double/embed.html",
        "exercise/double/index.html",
        "exercises.json",
        "index.html",
        "katalite-exercise.js",
        "serve.py",
        "sw.js",
    ]


def test_a_page_needs_what_it_mentions_and_what_that_mentions(parts, front_end):
    """Python belongs to an exercise and not to the index; what only the plain boot takes waits until it is used."""
    build = listed(compose(parts, front_end))
    needed = {page: [plain(build["files"][place]) for place in places] for page, places in build["pages"].items()}
    assert needed == {
        "": ["assets/page.css"],
        "exercises.json": [],
        **{
            f"exercise/{slug}/": [
                "assets/KaTeX_Main-Regular.woff2",
                "assets/drawn.js",
                "assets/expected.js",
                "assets/inside.js",
                "assets/maths.css",
                "assets/page.css",
                "assets/page.js",
                "assets/pyflakes.whl",
                "assets/tools.js",
                "runtime/pyodide.asm.wasm.bin",
                "runtime/realm.js.bin",
                "runtime/runtime.json",
                "runtime/zstd.wasm.bin",
                f"solutions/{slug}.bin",
                f"solutions/{slug}.json",
                f"tests/{slug}.json",
            ]
            for slug in ("add", "double")
        },
    }


def test_mentions_are_followed_through_sheets_and_data_and_in_circles(tmp_path):
    files = SiteFiles()
    sheet = files.add("assets/a-0123456789ab.css", "url(b-0123456789ab.css) url(a-0123456789ab.css)")
    other = files.add("assets/b-0123456789ab.css", f"url(../{sheet}) url(gone-0123456789ab.css)")
    data = files.add("tests/a-0123456789ab.json", '{"more":"more-0123456789ab.bin"}')
    more = files.add("tests/more-0123456789ab.bin", b"b-0123456789ab.css")
    files.add("index.html", f'<link href="{sheet}">')
    files.add("exercise/a/index.html", f'{{"bundle":"../../{data}"}}')
    (tmp_path / "sw.js").write_text("// sw.js\n")
    written = service_worker(tmp_path / "sw.js", files)
    assert re.fullmatch(
        r'self\.BUILD=\{"id":"[0-9a-f]{12}",'
        + re.escape(
            f'"files":["{sheet}","{other}","{data}","{more}"],'
            '"pages":{"exercise/a/":[2,3],"":[0,1]},"editions":{"exercise/a/":"","":""}};\n// sw.js\n'
        ),
        written,
    )


def test_every_page_but_the_one_for_wrong_addresses_carries_an_id_of_its_own(parts, front_end):
    files = compose(parts, front_end)
    build = listed(files)
    assert build["editions"].keys() == build["pages"].keys()
    assert len({build["id"], *build["editions"].values()}) == 5
    assert all(re.fullmatch(r"[0-9a-f]{12}", each) for each in build["editions"].values())
    texts = contents(files)
    for page, edition in build["editions"].items():
        if page.endswith(".json"):
            assert json.loads(texts[page])["edition"] == edition
        else:
            assert f' data-edition="{edition}"'.encode() in texts[f"{page}index.html"]
    assert b"data-edition" not in texts["404.html"]


def test_any_change_gives_the_build_another_id(parts, front_end):
    def change_hidden_test():
        parts.tests["add"]["items"][0]["title"] = "Another title"

    def change_page():
        (front_end / "templates" / "index.j2").write_text("another index")

    def change_worker():
        parts.scripts["sw.js"].write_text("// sw.js\n// sw.js\n")

    ids = [listed(compose(parts, front_end))["id"], listed(compose(parts, front_end))["id"]]
    assert ids[0] == ids[1]
    ids.append(listed(compose(replace(parts, notices="other notices"), front_end))["id"])
    for change in (change_hidden_test, change_page):
        change()
        ids.append(listed(compose(parts, front_end))["id"])
    change_worker()
    ids.append(re.search(rb'"id":"(\w+)"', contents(compose(parts, front_end))["sw.js"])[1].decode())
    assert len(set(ids)) == 5


def test_without_it_no_page_asks_for_a_service_worker_and_an_earlier_one_is_removed(parts, front_end):
    with_it = contents(compose(parts, front_end))
    without = contents(compose(parts, front_end, work_offline=False))
    assert list(without) == list(with_it)
    assert without["sw.js"] == b"// sw-off.js\n"
    assert [address for address, data in without.items() if b"data-edition" in data] == []


def test_the_policy_allows_a_script_of_the_site_as_worker_only_where_there_is_a_service_worker():
    def allowed(**how):
        (rule,) = (rule for rule in policy("sha256-abc=", **how).split("; ") if rule.startswith("worker-src "))
        return rule.split()[1:]

    assert allowed() == ["blob:"]
    assert allowed(offline=True) == ["'self'", "blob:"]
