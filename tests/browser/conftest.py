"""A built site on 127.0.0.1 and a Chromium to visit it with.

A test that uses `page` fails as well if the console shows an error or another host is asked for anything. A test that
provokes an error says so first, with `watch.allow(pattern)`.
"""

from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from katalite.common.chromium import open_chromium
from katalite.common.report import PlainReport
from katalite.pipeline import build_site
from katalite.web.serve import serving

from .bench import Bench, change_page
from .hosting import Editions, Host, course_of_one
from .watch import Watch

WAIT = 60_000
"""Milliseconds until Playwright gives up a wait. Long, because a busy machine is not a broken page."""
expect.set_options(timeout=WAIT)
DESK = {"viewport": {"width": 1280, "height": 800}}
PHONE = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}


@pytest.fixture(scope="session")
def site_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with the visited exercise, built once for the session."""
    folder = tmp_path_factory.mktemp("site")
    build_site(course_of_one(folder / "course"), folder / "dist", PlainReport())
    return folder / "dist"


@pytest.fixture(scope="session")
def site_url(site_folder: Path) -> Iterator[str]:
    """The address of that site; ends with a slash."""
    with serving(site_folder) as server:
        yield server.address


@pytest.fixture(scope="package")
def editions(tmp_path_factory: pytest.TempPathFactory) -> Editions:
    return Editions(tmp_path_factory.mktemp("editions"))


@pytest.fixture
def host(editions: Editions, tmp_path: Path) -> Iterator[Host]:
    """A host with the first edition."""
    with ExitStack() as stack:
        host = Host(tmp_path / "host", stack)
        host.deploy(editions.first)
        yield host


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """One Chromium for all browser tests, closed after the last, since Playwright allows one at a time."""
    with open_chromium(PlainReport()) as browser:
        yield browser


@pytest.fixture
def watch() -> Watch:
    return Watch()


@contextmanager
def visitor(browser: Browser, watch: Watch, device: Mapping[str, Any] = DESK) -> Iterator[BrowserContext]:
    """A visitor who was never here: no storage, no cache. No service worker either, which would answer routed requests,
    unless the device allows it."""
    context = browser.new_context(**{"service_workers": "block", **device})
    context.set_default_timeout(WAIT)
    watch.follow(context)
    yield context
    context.close()


@pytest.fixture
def context(browser: Browser, watch: Watch) -> Iterator[BrowserContext]:
    """A visitor who was never here. Fails the test on unexpected trouble."""
    with visitor(browser, watch) as context:
        yield context
    assert watch.unexpected() == []


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """An empty page of a new visitor."""
    return context.new_page()


@pytest.fixture
def new_bench(page: Page, site_url: str, watch: Watch) -> Bench:
    """The exercise page for a new visitor, not opened yet."""
    return Bench(page, site_url, watch)


@pytest.fixture(scope="package")
def long_visit(browser: Browser, site_url: str) -> Iterator[Bench]:
    """One visit, with Python started once, that many tests share. Use it through `bench`."""
    watch = Watch()
    with visitor(browser, watch) as context:
        page = context.new_page()
        # A busy machine is not a submission that takes too long.
        change_page(page, '"time_limit": 10.0', '"time_limit": 60')
        yield Bench(page, site_url, watch).ready()


@pytest.fixture
def bench(long_visit: Bench) -> Iterator[Bench]:
    """The shared visit, at rest. Fails the test on unexpected trouble. What is in the editor is the last test's."""
    long_visit.watch.clear()
    long_visit.ended()
    yield long_visit
    assert long_visit.watch.unexpected() == []
