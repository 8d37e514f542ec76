"""Notices what must not happen in a visited page: errors in the console, uncaught ones, requests to other hosts."""

import re
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Request, WebError


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

    def clear(self) -> None:
        """Forget what happened and what was allowed, before the next test of a shared visit."""
        self.troubles.clear()
        self.allowed.clear()

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
