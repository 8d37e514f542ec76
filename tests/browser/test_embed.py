"""An exercise in somebody else's page: nothing is loaded before it is wanted; only named origins hear of results."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Frame, FrameLocator, Page, expect

from katalite.common.report import PlainReport
from katalite.common.toolchain import PROJECT
from katalite.pipeline import build_site
from katalite.web import serve
from katalite.web.serve import SiteServer, serving
from tests.sampling import first

from .bench import REFERENCE, SLUG, paste, wrong
from .conftest import DESK, PHONE, visitor
from .watch import Watch

SLUGS = (SLUG, "layer-norm", "rms-norm")
LISTEN = "window.heard = []; addEventListener('message', ({ data, origin }) => heard.push([data, origin]));"
ELEMENTS = """<!doctype html><link rel="icon" href="data:,"><title>Notes</title><script>{listen}
addEventListener("katalite-result", (event) => heard.push([event.detail.verdict, event.target.title]));
</script><script src="{site}katalite-exercise.js" async></script><h1>Notes</h1>
<button id="before">Before</button>
{elements}
<button id="after">After</button>"""


@pytest.fixture
def foreign(tmp_path: Path) -> Iterator[SiteServer]:
    """A host of another origin."""
    folder = tmp_path / "foreign"
    folder.mkdir()
    with serving(folder) as server:
        yield server


def element(site: str, slug: str, **attributes: str) -> str:
    others = " ".join(f'{name}="{value}"' for name, value in attributes.items())
    return f'<katalite-exercise src="{site}exercise/{slug}/" {others}><a href="{site}">Open</a></katalite-exercise>'


def visit(context: BrowserContext, foreign: SiteServer, site: str, *elements: str) -> Page:
    text = ELEMENTS.format(listen=LISTEN, site=site, elements="\n".join(elements))
    (foreign.folder / "index.html").write_text(text)
    page = context.new_page()
    page.goto(foreign.address)
    return page


def telling(site_folder: Path, folder: Path, origin: str) -> Path:
    """The same site of a course that names this origin."""
    shutil.copytree(site_folder, folder)
    for path in folder.glob("exercise/*/embed.html"):
        text = path.read_text(encoding="utf-8")
        assert '"results_to": []' in text
        path.write_text(text.replace('"results_to": []', f'"results_to": ["{origin}"]'), encoding="utf-8")
    return folder


def frame_of(page: Page, place: int = 0) -> FrameLocator:
    return page.frame_locator("katalite-exercise iframe").nth(place)


def content(page: Page) -> Frame:
    page.wait_for_function("document.querySelector('katalite-exercise iframe')")
    found = page.locator("katalite-exercise iframe").element_handle().content_frame()
    assert found is not None
    return found


def start(frame: FrameLocator) -> None:
    frame.locator("#editor").click()
    expect(frame.locator("#runbar-status")).to_have_text("Python is ready")


@pytest.mark.parametrize("device", first(1, [DESK, PHONE]), ids=["desk", "phone"])
def test_text_comes_first_and_python_waits(
    browser: Browser, watch: Watch, site_url: str, foreign: SiteServer, device: dict[str, Any]
) -> None:
    asked: list[str] = []
    with visitor(browser, watch, device) as context:
        context.on("request", lambda request: asked.append(request.url))
        page = visit(context, foreign, site_url, element(site_url, SLUG, height="500", theme="dark", title="Groups"))
        frame = frame_of(page)
        expect(frame.get_by_role("heading", name="Group normalization")).to_be_visible()
        expect(frame.locator("#verdict")).to_have_text("Python starts as soon as you touch the editor or press Run.")
        content(page).wait_for_load_state("networkidle")
        assert [
            url for url in asked if "/runtime/" in url or "/tests/" in url or ("/page-" in url and ".js" in url)
        ] == []
        assert page.locator("iframe").evaluate("(frame) => [frame.title, frame.clientHeight]") == ["Groups", 500]
        assert content(page).evaluate("document.documentElement.dataset.theme") == "dark"
        # A press of Run before anything is there is done when it is; here, what is wanted never comes.
        page.route("**/page-*.js", lambda route: route.abort())
        watch.allow("page-")
        frame.get_by_role("button", name="Run tests").click()
        expect(frame.locator("#verdict")).to_contain_text("A part of this page did not arrive")
    assert watch.unexpected() == []


@pytest.mark.full
def test_a_named_origin_hears_of_results_and_no_other(
    browser: Browser, watch: Watch, site_folder: Path, foreign: SiteServer, tmp_path: Path
) -> None:
    told = telling(site_folder, tmp_path / "told", foreign.address.rstrip("/"))
    for folder, is_told in ((told, True), (site_folder, False)):
        with serving(folder) as site, visitor(browser, watch) as context:
            page = visit(context, foreign, site.address, element(site.address, SLUG, title="Groups"))
            frame = frame_of(page)
            start(frame)
            for source, verdict in ((wrong("gamma_missing"), "Wrong answer"), (REFERENCE, "Accepted")):
                paste(frame.get_by_role("textbox", name="Your code"), source)
                frame.get_by_role("button", name="Run tests").click()
                expect(frame.locator("#verdict .verdict-line")).to_have_text(verdict)
            origin = site.address.rstrip("/")
            heard: list[Any] = page.evaluate("heard")
            if not is_told:
                assert heard == []
                continue
            assert [data["verdict"] for data, sender in heard if sender == origin] == ["wrong-answer", "accepted"]
            assert heard[-2][0] | {"version": ""} == {
                "katalite": 1,
                "kind": "result",
                "exercise": SLUG,
                "version": "",
                "verdict": "accepted",
                "passed": 4,
                "total": 4,
            }
            assert heard[-1] == ["accepted", "Groups"]
    assert watch.unexpected() == []


@pytest.mark.full
def test_the_page_around_is_out_of_reach_and_keys_pass_through(
    browser: Browser, watch: Watch, site_url: str, foreign: SiteServer
) -> None:
    with visitor(browser, watch) as context:
        page = visit(context, foreign, site_url, element(site_url, SLUG))
        frame = frame_of(page)
        start(frame)
        reach = "() => { try { return parent.document.title } catch (error) { return error.name } }"
        assert content(page).evaluate(reach) == "SecurityError"
        leave = "() => { try { top.location = 'about:blank'; return 'left' } catch (error) { return error.name } }"
        watch.allow("navigate|navigation")
        assert content(page).evaluate(leave) == "SecurityError"
        # The editor has the focus from the first touch on; Escape and Tab lead out of it, and on out of the frame.
        expect(frame.get_by_role("textbox", name="Your code")).to_be_focused()
        page.locator("#before").focus()
        for _ in range(60):
            page.keyboard.press("Escape")
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.id") == "after":
                break
        assert page.evaluate("document.activeElement.id") == "after"
    assert watch.unexpected() == []


@pytest.mark.full
def test_three_on_a_page_share_one_download(
    browser: Browser, watch: Watch, foreign: SiteServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for part in ("exercise", "solutions", "hidden_tests"):
        for slug in SLUGS:
            shutil.copytree(PROJECT / part / slug, tmp_path / "course" / part / slug)
    build_site(tmp_path / "course", tmp_path / "dist", PlainReport())
    served: list[str] = []
    answer = serve._Handler.do_GET

    def do_get(handler: Any) -> None:
        served.append(handler.path.partition("?")[0])
        answer(handler)

    monkeypatch.setattr(serve._Handler, "do_GET", do_get)
    with serving(tmp_path / "dist") as site, visitor(browser, watch) as context:
        page = visit(context, foreign, site.address, *(element(site.address, slug) for slug in SLUGS))
        for place, slug in enumerate(SLUGS):
            frame = frame_of(page, place)
            start(frame)
            source = (PROJECT / "solutions" / slug / "reference.py").read_text(encoding="utf-8")
            paste(frame.get_by_role("textbox", name="Your code"), source)
            frame.get_by_role("button", name="Run tests").click()
            expect(frame.locator("#verdict .verdict-line")).to_have_text("Accepted")
    runtime = [path for path in served if path.startswith("/runtime/") and path.endswith(".bin")]
    assert len(runtime) >= 5
    assert sorted(runtime) == sorted(set(runtime)), "each file of Python once"
    assert watch.unexpected() == []
