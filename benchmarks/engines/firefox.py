"""Firefox without a window, steered over Marionette: length-prefixed JSON on a socket that Firefox itself opens."""

import json
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from benchmarks.engines.webdriver import MissingEngineError, WebDriverTab
from benchmarks.startup.browser import ANSWER_LIMIT, BrowserError

NAMES = ("firefox-esr", "firefox")
#: Any free port, and a proxy that nobody listens at for every host but this one: nothing leaves the machine.
PREFERENCES = {
    "marionette.port": 0,
    "network.proxy.type": 1,
    "network.proxy.socks": "127.0.0.1",
    "network.proxy.socks_port": 9,
    "network.proxy.socks_remote_dns": True,
    "network.proxy.no_proxies_on": "127.0.0.1",
}
#: Errors of pages, their frames and workers. What Firefox's own scripts get wrong is left out by its address.
ERRORS = """
return Services.console.getMessageArray()
  .filter((message) => message instanceof Ci.nsIScriptError && !(message.flags & message.warningFlag))
  .filter(({ sourceName }) => !/^(resource|chrome|moz-extension):/.test(sourceName))
  .map(({ errorMessage, sourceName }) => `${errorMessage} (${sourceName})`);
"""


class Marionette:
    """Requests over the socket, one at a time."""

    def __init__(self, port: int) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port), ANSWER_LIMIT)
        self._file = self._socket.makefile("rb")
        self._last = 0
        self._receive()

    def call(self, command: str, parameters: Mapping[str, Any]) -> Any:
        self._last += 1
        name = command if ":" in command else f"WebDriver:{command}"
        message = json.dumps([0, self._last, name, parameters]).encode()
        self._socket.sendall(b"%d:%s" % (len(message), message))
        _, _, error, result = self._receive()
        if error:
            raise BrowserError(f"{command}: {error['error']}: {error['message']}")
        # A value alone is wrapped.
        return result["value"] if isinstance(result, dict) and set(result) == {"value"} else result

    def close(self) -> None:
        self._file.close()
        self._socket.close()

    def _receive(self) -> Any:
        length = b""
        while not length.endswith(b":"):
            length += self._read(1)
        return json.loads(self._read(int(length[:-1])))

    def _read(self, count: int) -> bytes:
        received = self._file.read(count)
        if len(received) < count:
            raise BrowserError("Firefox has ended.")
        return received


class FirefoxTab(WebDriverTab):
    wire: Marionette

    def errors(self) -> list[str]:
        """What the console shows as errors since the start."""
        self.wire.call("Marionette:SetContext", {"value": "chrome"})
        found = self.wire.call("ExecuteScript", {"script": ERRORS, "args": []})
        self.wire.call("Marionette:SetContext", {"value": "content"})
        return [str(error) for error in found]


@contextmanager
def open_firefox(profile: Path) -> Iterator[FirefoxTab]:
    """Firefox with an empty profile. Raises MissingEngineError, or BrowserError if it does not start."""
    executable = next(filter(None, map(shutil.which, NAMES)), None)
    if executable is None:
        raise MissingEngineError("Firefox")
    lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in PREFERENCES.items()]
    (profile / "user.js").write_text("".join(lines))
    command = [executable, "--headless", "--marionette", "--remote-allow-system-access", "--profile", str(profile)]
    # Started as root, it refuses a home that belongs to someone else.
    process = subprocess.Popen(
        command, env={**os.environ, "HOME": str(profile)}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        marionette = Marionette(_port(process, profile / "MarionetteActivePort"))
        try:
            marionette.call("NewSession", {})
            tab = FirefoxTab(marionette)
            tab.begin()
            yield tab
            marionette.call("Marionette:Quit", {"flags": ["eForceQuit"]})
        finally:
            marionette.close()
        process.wait(30)
    finally:
        process.kill()
        process.wait()


def _port(process: "subprocess.Popen[bytes]", file: Path) -> int:
    """Firefox writes it down when it listens."""
    deadline = time.monotonic() + ANSWER_LIMIT
    while time.monotonic() < deadline and process.poll() is None:
        if file.is_file() and (text := file.read_text()):
            return int(text)
        time.sleep(0.05)
    raise BrowserError("Firefox does not start.")
