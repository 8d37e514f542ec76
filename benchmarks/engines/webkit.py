"""WebKitGTK's small browser on a screen that nobody sees, steered by WebKitWebDriver."""

import json
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from benchmarks.engines.webdriver import HEIGHT, WIDTH, MissingEngineError, WebDriverTab
from benchmarks.startup.browser import ANSWER_LIMIT, BrowserError

LIBRARIES = Path("/usr/lib")
#: Method and path below the session's for the commands that `WebDriverTab` knows.
COMMANDS = {
    "SetTimeouts": ("POST", "/timeouts"),
    "SetWindowRect": ("POST", "/window/rect"),
    "Navigate": ("POST", "/url"),
    "ExecuteAsyncScript": ("POST", "/execute/async"),
    "PerformActions": ("POST", "/actions"),
    "TakeScreenshot": ("GET", "/screenshot"),
}


@dataclass
class Session:
    """WebDriver over HTTP; `path` is the session's once there is one."""

    address: str
    path: str = ""

    def call(self, command: str, parameters: Mapping[str, Any]) -> Any:
        method, path = COMMANDS[command]
        return self.request(method, self.path + path, parameters)

    def request(self, method: str, path: str, parameters: Mapping[str, Any]) -> Any:
        body = json.dumps(parameters).encode() if method == "POST" else None
        request = Request(self.address + path, body, {"Content-Type": "application/json"}, method=method)
        try:
            with urlopen(request, timeout=ANSWER_LIMIT) as answer:
                return json.load(answer)["value"]
        except HTTPError as refusal:
            raise BrowserError(f"{path}: {json.load(refusal)['value']}") from refusal
        except OSError as error:
            raise BrowserError(f"WebKitWebDriver does not answer: {error}") from error


@contextmanager
def open_webkit(profile: Path) -> Iterator[WebDriverTab]:
    """WebKitGTK with nothing remembered. Raises MissingEngineError, or BrowserError if it does not start."""
    browser = next(iter(sorted(LIBRARIES.glob("*/webkit2gtk-4.1/MiniBrowser"))), None)
    driver, screen = shutil.which("WebKitWebDriver"), shutil.which("Xvfb")
    if browser is None or driver is None or screen is None:
        raise MissingEngineError("WebKitGTK")
    with _display(screen) as display, _driver(driver, profile, display) as address:
        wanted = {"webkitgtk:browserOptions": {"binary": str(browser), "args": ["--automation"]}}
        session = Session(address)
        begun = session.request("POST", "/session", {"capabilities": {"alwaysMatch": wanted}})
        session.path = f"/session/{begun['sessionId']}"
        try:
            tab = WebDriverTab(session)
            tab.begin()
            yield tab
        finally:
            session.request("DELETE", session.path, {})


@contextmanager
def _display(screen: str) -> Iterator[str]:
    """An X server's display; the server itself takes a number that is free."""
    reads, writes = os.pipe()
    size = f"{WIDTH}x{HEIGHT + 100}x24"
    command = [screen, "-displayfd", str(writes), "-screen", "0", size, "-nolisten", "tcp"]
    process = subprocess.Popen(command, pass_fds=[writes], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(writes)
    try:
        with os.fdopen(reads, "rb") as number:
            line = number.readline()
        if not line:
            raise BrowserError("Xvfb does not start.")
        yield f":{int(line)}"
    finally:
        process.terminate()
        process.wait()


@contextmanager
def _driver(driver: str, home: Path, display: str) -> Iterator[str]:
    """The address of a WebKitWebDriver."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    environment = {**os.environ, "HOME": str(home), "DISPLAY": display, "NO_AT_BRIDGE": "1"}
    process = subprocess.Popen(
        [driver, f"--port={port}"], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        deadline = time.monotonic() + ANSWER_LIMIT
        while socket.socket().connect_ex(("127.0.0.1", port)):
            if time.monotonic() > deadline or process.poll() is not None:
                raise BrowserError("WebKitWebDriver does not start.")
            time.sleep(0.05)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait()
