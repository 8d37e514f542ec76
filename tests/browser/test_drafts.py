"""Whatever happens to the page, the editor shows on the next visit what was typed last."""

import contextlib
import os
from collections.abc import Iterator
from random import Random

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, expect

from .bench import ENDLESS, REFERENCE, Bench
from .conftest import DESK, visitor
from .hosting import Editions, Host
from .watch import Watch

STEPS = 200
SEED = int(os.environ.get("KATALITE_SEED", "5"))
PRESS = "(id) => document.getElementById(id).click()"


@pytest.fixture
def context(browser: Browser, watch: Watch) -> Iterator[BrowserContext]:
    """A visitor with a service worker."""
    watch.allow("Failed to load resource")  # a page that was deployed over while it loaded
    with visitor(browser, watch, DESK | {"service_workers": "allow"}) as context:
        yield context
    assert watch.unexpected() == []


class Life:
    """A page to which things happen; every method leads to an open page again."""

    def __init__(self, context: BrowserContext, host: Host, editions: Editions, watch: Watch, random: Random) -> None:
        self._context, self._host, self._watch, self._random = context, host, watch, random
        self._next, self._present = editions.second, editions.first
        self.bench = self._visit()

    def _visit(self) -> Bench:
        return Bench(self._context.new_page(), self._host.address, self._watch).open()

    def write(self, number: int) -> str:
        """Text of one of several kinds; what it does is of no matter here."""
        head = f"# {number} {self._random.random()}\n"
        text = head + self._random.choice(["", "x = 1\n", REFERENCE, ENDLESS])
        self.bench.write(text)
        return text

    def press(self) -> None:
        """Whichever button; the page may be starting, running or at rest."""
        for _ in range(self._random.randrange(3)):
            self.bench.page.evaluate(PRESS, self._random.choice(["run-tests", "run-code", "stop"]))
            self.bench.page.wait_for_timeout(self._random.choice([0, 50, 300]))

    def reload(self) -> None:
        self.bench.open() if self._random.random() < 0.5 else self.bench.page.reload()

    def close(self) -> None:
        self.bench.page.close(run_before_unload=False)
        self.bench = self._visit()

    def leave_and_return(self) -> None:
        self.bench.page.goto(self._host.address)
        self.bench.page.go_back()

    def crash(self) -> None:
        """The page's process ends, which it does not notice: what it has not saved by then is gone."""
        note = self.bench.page.locator("#editor-note")
        expect(note).not_to_have_text("")
        self.bench.page.wait_for_timeout(500)
        with contextlib.suppress(Error):
            self.bench.page.goto("chrome://crash")
        self.bench.page.close()
        self.bench = self._visit()

    def deploy(self) -> None:
        """The host has another build while the page is open; then it is loaded anew, or a second time."""
        self._host.deploy(self._next)
        self._next, self._present = self._present, self._next
        self.press()
        self.bench.page.reload()


@pytest.mark.full
@pytest.mark.timeout(1800)
def test_no_draft_is_lost_in_200_random_reloads_kills_and_deploys(
    context: BrowserContext, host: Host, editions: Editions, watch: Watch
) -> None:
    """Another order of events: `KATALITE_SEED=6 pytest --full …`."""
    random = Random(SEED)
    life = Life(context, host, editions, watch, random)
    typed = life.write(0)
    for number in range(1, STEPS + 1):
        if random.random() < 0.7:
            typed = life.write(number)
        life.press()
        event = random.choice([life.reload, life.close, life.leave_and_return, life.crash, life.deploy])
        event()
        life.bench.editor.wait_for()
        expect(life.bench.page.locator(".cm-line").first).to_have_text(typed.split("\n")[0])
        assert life.bench.text() == typed.rstrip("\n"), f"seed {SEED}, step {number}: after {event.__name__}"
