"""One learner and three browsers: what a visit needs of a browser, and the page's own parts found with it alone."""

import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from playwright.sync_api import Page

from .bench import SLUG
from .conftest import WAIT

_HOLD = """(() => {
  const held = document.createElement("textarea");
  held.value = TEXT;
  document.body.append(held);
  held.select();
})()"""
_LET_GO = "document.querySelector('body > textarea').remove()"
_MIDDLE = """(() => {
  const element = document.querySelector(SELECTOR);
  element.scrollIntoView({ block: "center", behavior: "instant" });
  const { x, y, width, height } = element.getBoundingClientRect();
  return [x + width / 2, y + height / 2];
})()"""
_VERDICTS = "performance.getEntriesByName('katalite:verdict').length"


# WebKitGTK tells nobody what is in the console of an automated page, so that the page's first script listens.
WATCH = """(() => {
  const heard = JSON.parse(sessionStorage.getItem("heard") ?? "[]");
  const note = (level, text) => {
    heard.push([level, text]);
    sessionStorage.setItem("heard", JSON.stringify(heard));
  };
  for (const level of ["error", "info"]) {
    const print = console[level];
    console[level] = (...parts) => {
      note(level, parts.map(String).join(" "));
      print.apply(console, parts);
    };
  }
  addEventListener("error", ({ message, target }) => note("error", message ?? `${target.src} did not load`), true);
  addEventListener("unhandledrejection", ({ reason }) => note("error", String(reason)));
  addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) =>
    note("error", `the policy's ${effectiveDirective} refuses ${blockedURI}`));
})();
"""


class Tab(Protocol):
    """One page of a browser. Every value comes from JavaScript; clicks and keys are the browser's own."""

    def open(self, address: str) -> None: ...
    def evaluate(self, expression: str) -> Any: ...
    def click_at(self, x: float, y: float) -> None: ...
    def press(self, keys: str) -> None: ...
    def press_with_control(self, key: str) -> None: ...
    def screenshot(self) -> bytes: ...


@dataclass
class ChromiumTab:
    """The page of the other browser tests."""

    page: Page

    def open(self, address: str) -> None:
        self.page.goto(address)

    def evaluate(self, expression: str) -> Any:
        return self.page.evaluate(expression)

    def click_at(self, x: float, y: float) -> None:
        self.page.mouse.click(x, y)

    def press(self, keys: str) -> None:
        self.page.keyboard.type(keys)

    def press_with_control(self, key: str) -> None:
        self.page.keyboard.press(f"Control+{'Enter' if key == '\n' else key}")

    def screenshot(self) -> bytes:
        return self.page.screenshot()


@dataclass
class Learner:
    """Somebody at the exercise page who writes, presses and reads."""

    tab: Tab
    site_url: str

    def open(self) -> "Learner":
        """Go to the page and wait until it answers; Python may still be on its way."""
        self.tab.open(f"{self.site_url}exercise/{SLUG}/")
        listening = "performance.getEntriesByName('katalite:listening').length"
        self.waits(lambda: self.tab.evaluate(listening) == 1, lambda: "the page's script does not listen")
        return self

    def ready(self) -> "Learner":
        """Go to the page and wait until Python runs."""
        self.open().sees("#runbar-status", "Python is ready")
        return self

    def text(self, selector: str) -> str:
        """What is to be read there, if anything is."""
        shown = "(one) => (one?.checkVisibility() ? one.innerText.trim() : '')"
        return str(self.tab.evaluate(f"({shown})(document.querySelector({json.dumps(selector)}))"))

    def texts(self, selector: str) -> list[str]:
        found = self.tab.evaluate(f"[...document.querySelectorAll({json.dumps(selector)})].map((one) => one.innerText)")
        return [str(text) for text in found]

    def sees(self, selector: str, text: str) -> None:
        """Wait until this text is to be read there."""
        self.waits(
            lambda: text in self.text(selector), lambda: f"{selector} says {self.text(selector)!r}, not {text!r}"
        )

    def waits(self, until: Callable[[], bool], trouble: Callable[[], str]) -> None:
        deadline = time.monotonic() + WAIT / 1000
        while not until():
            assert time.monotonic() < deadline, trouble()
            time.sleep(0.05)

    def clicks(self, selector: str) -> None:
        x, y = self.tab.evaluate(_MIDDLE.replace("SELECTOR", json.dumps(selector)))
        self.tab.click_at(x, y)

    def types(self, source: str) -> None:
        """Replace everything in the editor, key by key, as the editor's own indentation wants it."""
        self.selects_all()
        # Chromium keeps the style of what is typed over, which the policy refuses with an error in the console.
        self.tab.press_with_control("x")
        self.tab.press("\n".join(line.lstrip() for line in source.strip().split("\n")))

    def pastes(self, source: str) -> None:
        """Replace everything in the editor, with a text that was copied elsewhere."""
        self.tab.evaluate(_HOLD.replace("TEXT", json.dumps(source)))
        self.tab.press_with_control("c")
        self.tab.evaluate(_LET_GO)
        self.selects_all()
        self.tab.press_with_control("v")
        # The end is what is drawn of a long text.
        there = source.rstrip("\n")
        self.waits(lambda: there.endswith(self.code() or "?"), lambda: f"the editor holds {self.code()!r}")

    def selects_all(self) -> None:
        self.clicks("#editor")
        self.tab.press_with_control("a")

    def code(self) -> str:
        """What is in the editor, without the last line's end. Reads what is drawn: some sixty lines."""
        lines = "[...document.getElementById('editor').shadowRoot.querySelectorAll('.cm-line')]"
        return str(self.tab.evaluate(f"{lines}.map((line) => line.textContent).join('\\n')")).rstrip("\n")

    def judges(self, source: str, verdict: str) -> None:
        """Paste, press Run tests and wait for this verdict of a run that has ended."""
        self.pastes(source)
        before = self.tab.evaluate(_VERDICTS)
        self.clicks("#run-tests")
        self.waits(lambda: self.tab.evaluate(_VERDICTS) > before, lambda: "the run does not end")
        self.sees("#verdict .verdict-line", verdict)

    def outcomes(self) -> list[str]:
        """The word at each hidden test."""
        return self.texts("#tests .test-outcome")

    def files(self) -> set[str]:
        """Names of the runtime's files that the page has asked for, without their hashes."""
        names = "performance.getEntriesByName('katalite:file').map(({ detail }) => detail)"
        return {Path(str(name)).name.rpartition("-")[0] for name in self.tab.evaluate(names) if "/runtime/" in name}

    def said(self, level: str) -> list[str]:
        """What the page has said at this level to the console, as `WATCH` heard it."""
        heard = self.tab.evaluate("JSON.parse(sessionStorage.getItem('heard') ?? '[]')")
        return [text for shown, text in heard if shown == level]
