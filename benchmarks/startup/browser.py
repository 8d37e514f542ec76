"""A Chromium that is watched as little as possible.

Playwright attaches to every frame and worker, holds each one back until it has done so and keeps the bodies of all
answers, which takes time from a page with several workers. Here one connection (DevTools protocol over a pipe) speaks
to the page alone, and the page measures itself.
"""

import fcntl
import json
import os
import select
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from katalite.common.chromium import ARGUMENTS, Chromium, find_chromium
from katalite.common.report import Report

#: Seconds until an answer is given up. Plain Pyodide on a busy machine and the slowest line stays far below it.
ANSWER_LIMIT = 1200.0
#: Seconds that a slowed browser runs at a time.
SLICE = 0.005
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-dev-shm-usage",
    "--disable-extensions",
    "--disable-sync",
    "--mute-audio",
    "--remote-debugging-pipe",
)
#: Chromium speaks the protocol over the file descriptors 3 and 4, to which a small Python moves the ends of the pipes.
LAUNCH = (
    "import os, sys; os.dup2(int(sys.argv[1]), 3); os.dup2(int(sys.argv[2]), 4); os.execv(sys.argv[3], sys.argv[3:])"
)


class BrowserError(Exception):
    """The browser or the page did not answer as it should."""


def chromium(report: Report) -> Chromium:
    """The Chromium that the tests use. Raises BuildError if there is none."""
    from playwright.sync_api import sync_playwright

    from katalite.common.toolchain import node_path

    os.environ.setdefault("PLAYWRIGHT_NODEJS_PATH", str(node_path()))
    with sync_playwright() as playwright:
        return find_chromium(Path(playwright.chromium.executable_path), report)


class Page(Protocol):
    """What a visit needs of a page, in this browser and in others."""

    def open(self, address: str) -> None: ...
    def evaluate(self, expression: str) -> Any: ...


@dataclass
class Tab:
    """One page of a browser."""

    pipe: "Pipe"
    session: str

    def prepare(self, script: str) -> None:
        """Run `script` at the beginning of every document to come."""
        self.pipe.call("Page.enable", {}, self.session)
        self.pipe.call("Page.addScriptToEvaluateOnNewDocument", {"source": script}, self.session)

    def open(self, address: str) -> None:
        """Returns when the page has begun to arrive."""
        answer = self.pipe.call("Page.navigate", {"url": address}, self.session)
        if "errorText" in answer:
            raise BrowserError(f"{address}: {answer['errorText']}")

    def evaluate(self, expression: str) -> Any:
        """The value of a JavaScript expression; a promise is waited for."""
        parameters = {"expression": expression, "awaitPromise": True, "returnByValue": True}
        answer = self.pipe.call("Runtime.evaluate", parameters, self.session)
        if "exceptionDetails" in answer:
            details = answer["exceptionDetails"]
            raise BrowserError(str(details.get("exception", {}).get("description", details.get("text"))))
        return answer["result"].get("value")


class Pipe:
    """Requests over the pipe, one at a time; events are left aside."""

    def __init__(self, reads: int, writes: int) -> None:
        self._reads, self._writes = reads, writes
        self._buffer = b""
        self._last = 0

    def call(self, method: str, parameters: dict[str, Any], session: str = "") -> dict[str, Any]:
        self._last += 1
        message = {"id": self._last, "method": method, "params": parameters} | (
            {"sessionId": session} if session else {}
        )
        os.write(self._writes, json.dumps(message).encode() + b"\0")
        deadline = time.monotonic() + ANSWER_LIMIT
        while True:
            answer = self._next(deadline, method)
            if answer.get("id") != self._last:
                continue
            if "error" in answer:
                raise BrowserError(f"{method}: {answer['error']['message']}")
            result: dict[str, Any] = answer["result"]
            return result

    def _next(self, deadline: float, method: str) -> Any:
        while b"\0" not in self._buffer:
            if not select.select([self._reads], [], [], max(0.0, deadline - time.monotonic()))[0]:
                raise BrowserError(f"{method}: no answer in {ANSWER_LIMIT:.0f} seconds.")
            received = os.read(self._reads, 1 << 16)
            if not received:
                raise BrowserError(f"{method}: the browser has ended.")
            self._buffer += received
        message, _, self._buffer = self._buffer.partition(b"\0")
        return json.loads(message)


@dataclass
class Browser:
    process: "subprocess.Popen[bytes]"
    pipe: Pipe

    def version(self) -> str:
        return str(self.pipe.call("Browser.getVersion", {})["product"])

    def tab(self) -> Tab:
        """The page that the browser has opened by itself."""
        targets = self.pipe.call("Target.getTargets", {})["targetInfos"]
        page = next(target for target in targets if target["type"] == "page")
        attached = self.pipe.call("Target.attachToTarget", {"targetId": page["targetId"], "flatten": True})
        return Tab(self.pipe, attached["sessionId"])

    def memory(self) -> int | None:
        """Bytes of all processes of the browser, shared pages counted once; None where the system does not tell."""
        sizes = [_proportional_size(process) for process in _family(self.process.pid)]
        return sum(sizes) or None


@contextmanager
def open_browser(found: Chromium, profile: Path) -> Iterator[Browser]:
    """A browser with this profile; at the end it is closed and has written its caches."""
    to_browser, from_browser = os.pipe(), os.pipe()
    # Numbers that cannot be those which the protocol wants them to have in the end.
    lent = [fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, 10) for end in (to_browser[0], from_browser[1])]
    command = [str(found.executable), *FLAGS, *ARGUMENTS, f"--user-data-dir={profile}", "about:blank"]
    process = subprocess.Popen(
        [sys.executable, "-S", "-c", LAUNCH, *map(str, lent), *command],
        pass_fds=lent,
        start_new_session=True,  # a process group of its own, for `slowed`
        env={**os.environ, **found.environment},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    for end in (*lent, to_browser[0], from_browser[1]):
        os.close(end)
    browser = Browser(process, Pipe(from_browser[0], to_browser[1]))
    try:
        yield browser
        browser.pipe.call("Browser.close", {})
        process.wait(30)
    finally:
        process.kill()
        process.wait()
        os.close(to_browser[1])
        os.close(from_browser[0])


@contextmanager
def slowed(browser: Browser, factor: int) -> Iterator[None]:
    """As on a processor that is so many times slower: all processes and threads stand still in between.

    The throttling of the developer tools reaches the page's thread and no worker. Bytes go on arriving meanwhile.
    """
    over = threading.Event()

    def pulse() -> None:
        try:
            while not over.is_set():
                os.killpg(browser.process.pid, signal.SIGSTOP)
                time.sleep(SLICE * (factor - 1))
                os.killpg(browser.process.pid, signal.SIGCONT)
                time.sleep(SLICE)
        except ProcessLookupError:
            pass  # the browser has ended

    thread = threading.Thread(target=pulse, daemon=True)
    if factor > 1:
        thread.start()
    try:
        yield
    finally:
        over.set()
        if factor > 1:
            thread.join()


def _family(root: int) -> list[int]:
    """`root` and all its descendants."""
    children: dict[int, list[int]] = {}
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            parent = int(status.read_text().rpartition(")")[2].split()[1])
        except OSError:
            continue  # it has ended
        children.setdefault(parent, []).append(int(status.parent.name))
    family = [root]
    for process in family:
        family += children.get(process, [])
    return family


def _proportional_size(process: int) -> int:
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))
