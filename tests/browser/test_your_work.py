"""All work of a site goes to another browser as one file, and nothing of it is lost on the way."""

import json
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from .bench import SLUG
from .conftest import PHONE, visitor
from .watch import Watch


def draft(page: Page, source: str) -> None:
    """Keep a draft, as an exercise's page does."""
    text = json.dumps({"source": source, "version": "1"})
    page.evaluate("([slug, text]) => localStorage.setItem(`katalite:/:draft:${slug}`, text)", [SLUG, text])
    page.reload()


def kept(page: Page, kind: str) -> str | None:
    return page.evaluate("(key) => localStorage.getItem(key)", f"katalite:/:{kind}:{SLUG}")


def test_a_file_takes_drafts_to_another_browser(browser: Browser, site_url: str, watch: Watch, tmp_path: Path) -> None:
    file = tmp_path / "my-work.json"
    with visitor(browser, watch) as context:
        page = context.new_page()
        page.goto(site_url)
        save = page.get_by_role("button", name="Save all as a file")
        save.click()
        expect(page.get_by_text("There is no work here yet.")).to_be_visible()
        draft(page, "mine = 1\n")
        with page.expect_download() as download:
            save.focus()
            page.keyboard.press("Enter")
        download.value.save_as(file)
        assert download.value.suggested_filename == "my-work.json"
        expect(page.get_by_text("Saved: the work on one exercise.")).to_be_visible()
    with visitor(browser, watch, PHONE) as context:
        page = context.new_page()
        page.goto(site_url)

        def bring(path: Path) -> None:
            with page.expect_file_chooser() as chooser:
                page.get_by_role("button", name="Bring in a file").tap()
            chooser.value.set_files(path)

        bring(Path(__file__))
        expect(page.get_by_text("This file was not brought in")).to_be_visible()
        bring(file)
        expect(page.get_by_text("Brought in: the work on one exercise.", exact=True)).to_be_visible()
        expect(page.locator(".card-progress")).to_have_text("Started")
        draft(page, "another = 2\n")
        bring(file)
        expect(
            page.get_by_text("One draft differs from what was here; its exercise asks which to keep.")
        ).to_be_visible()
        assert kept(page, "aside") == "mine = 1\n"
        page.get_by_role("link", name="Group normalization").tap()
        page.get_by_role("navigation", name="Parts of this page").get_by_role("link", name="Code").tap()
        expect(page.get_by_text("There are two versions of your code")).to_be_visible()
    assert watch.unexpected() == []
