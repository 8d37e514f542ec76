"""L23 and L24: a site below any path of a host finds its own files, and its own drafts."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from katalite.web.serve import serving

from .bench import SLUG, STARTER, Bench
from .watch import Watch

HOLD = "**/runtime/**"


@pytest.fixture(scope="module")
def shared_host(site_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """One host with the site below two paths. As some hosts do, it answers what is not there with one page."""
    folder = tmp_path_factory.mktemp("host")
    for name in ("ml-2025", "ml-2026"):
        shutil.copytree(site_folder, folder / name)
    shutil.copy(site_folder / "404.html", folder / "404.html")
    with serving(folder) as server:
        yield server.address


def visit(context: BrowserContext, watch: Watch, site: str) -> Bench:
    context.route(HOLD, lambda route: None)
    return Bench(context.new_page(), site, watch).open()


@pytest.mark.parametrize(
    "path", ["typo", "typo/", "exercise/typo/", f"exercise/{SLUG}/typo/deeper/page.html", "exercise/typo?x=/a/b/"]
)
def test_l23_the_page_for_wrong_addresses_is_whole_at_any_depth(
    page: Page, shared_host: str, watch: Watch, path: str
) -> None:
    watch.allow("Failed to load resource")  # the address itself, and folders that are not the site's
    page.goto(f"{shared_host}ml-2025/{path}")
    home = page.get_by_role("link", name="Go to all exercises")
    expect(home).to_have_attribute("href", "/ml-2025/")
    assert page.evaluate("getComputedStyle(document.querySelector('a.button')).minHeight") != "auto"
    page.get_by_role("button", name="Colours: automatic").click()
    home.click()
    expect(page.get_by_role("heading", name="Exercises", exact=True)).to_be_visible()
    expect(page.get_by_role("button", name="Colours: light")).to_be_visible()


def test_l23_outside_every_site_the_link_leads_to_the_root_of_the_host(
    page: Page, shared_host: str, watch: Watch
) -> None:
    watch.allow("Failed to load resource")
    page.goto(f"{shared_host}nothing/here/")
    expect(page.get_by_role("button", name="Colours: automatic")).to_be_visible()
    expect(page.get_by_role("link", name="Go to all exercises")).to_have_attribute("href", "/")


@pytest.mark.full
def test_l24_two_sites_on_one_host_share_no_draft(context: BrowserContext, shared_host: str, watch: Watch) -> None:
    first = visit(context, watch, f"{shared_host}ml-2025/")
    first.write("mine = 1")
    expect(first.page.locator("#editor-note")).to_have_text("Saved in this browser")
    assert visit(context, watch, f"{shared_host}ml-2026/").text() == STARTER.rstrip()
    first.page.reload()
    first.editor.wait_for()
    assert first.text() == "mine = 1"


def test_l24_drafts_from_before_keys_had_paths_are_taken_over(
    context: BrowserContext, shared_host: str, watch: Watch
) -> None:
    desk = visit(context, watch, f"{shared_host}ml-2025/")
    desk.page.evaluate(
        "([key, source]) => localStorage.setItem(key, JSON.stringify({ source, version: '' }))",
        [f"katalite:draft:{SLUG}", "older = 1"],
    )
    for name in ("ml-2025", "ml-2026"):
        desk = visit(context, watch, f"{shared_host}{name}/")
        assert desk.text() == "older = 1"
    desk.page.get_by_role("button", name="Keep mine").click()
    desk.write(STARTER)
    desk.page.wait_for_function(f"() => localStorage.getItem('katalite:/ml-2026/:draft:{SLUG}') === null")
    desk.page.reload()
    desk.editor.wait_for()
    assert desk.text() == STARTER.rstrip()


def test_l24_an_open_tab_follows_one_that_shows_an_older_version(
    context: BrowserContext, shared_host: str, watch: Watch
) -> None:
    desk = visit(context, watch, f"{shared_host}ml-2025/")
    other = context.new_page()
    other.goto(f"{shared_host}ml-2025/")
    other.evaluate(
        "([key, source]) => localStorage.setItem(key, JSON.stringify({ source, version: '' }))",
        [f"katalite:draft:{SLUG}", "typed = 'in the old tab'"],
    )
    expect(desk.page.locator(".cm-line").first).to_have_text("typed = 'in the old tab'")
    expect(desk.page.locator("#editor-note")).to_have_text("Changed in another tab; Undo brings back what was here")
