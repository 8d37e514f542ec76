"""A built site on 127.0.0.1 and a Chromium to visit it with.

A test that uses `page` fails as well if the console shows an error or another host is asked for anything. A test that
provokes an error says so first, with `watch.allow(pattern)`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, WebError

from katalite.chromium import open_chromium
from katalite.pipeline import build_site
from katalite.report import PlainReport
from katalite.serve import serving
from katalite.toolchain import PROJECT

WAIT = 60_000
"""Milliseconds until Playwright gives up a wait. Long, because a busy machine is not a broken page."""


@dataclass
class Watch:
    """What went wrong in the visited pages, unless it was expected."""

    troubles: list[str] = field(default_factory=list)
    allowed: list[str] = field(default_factory=list)

    def allow(self, pattern: str) -> None:
        """Console errors and uncaught errors in which this regular expression is found are expected."""
        self.allowed.append(pattern)

    def unexpected(self) -> list[str]:
        return [trouble for trouble in self.troubles if not any(re.search(one, trouble) for one in self.allowed)]

    def follow(self, context: BrowserContext) -> None:
        """Listen to every page of the context, its frames and workers included."""

        def on_console(message: ConsoleMessage) -> None:
            if message.type == "error":
                self.troubles.append(f"console error: {message.text} ({message.location.get('url', '')})")

        def on_error(error: WebError) -> None:
            self.troubles.append(f"uncaught: {error.error.message}")

        def on_request(request: Request) -> None:
            address = urlsplit(request.url)
            if address.scheme not in ("data", "blob", "about") and address.hostname != "127.0.0.1":
                self.troubles.append(f"request to another host: {request.url}")

        context.on("console", on_console)
        context.on("weberror", on_error)
        context.on("request", on_request)


@pytest.fixture(scope="session")
def site_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the project's own site, built once for the session; ends with a slash."""
    out = tmp_path_factory.mktemp("site") / "dist"
    build_site(PROJECT, out, PlainReport())
    with serving(out) as server:
        yield server.address


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """One Chromium for all browser tests, closed after the last, since Playwright allows one at a time."""
    with open_chromium(PlainReport()) as browser:
        yield browser


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def context(browser: Browser, watch: Watch) -> Iterator[BrowserContext]:
    """A visitor who was never here: no storage, no cache. Fails the test on unexpected trouble."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    context.set_default_timeout(WAIT)
    watch.follow(context)
    yield context
    context.close()
    assert watch.unexpected() == []


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """An empty page of a new visitor."""
    return context.new_page()
