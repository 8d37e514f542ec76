"""The part of W3C WebDriver that a visit needs. WebKitGTK speaks it over HTTP, Firefox by itself over a socket.

Neither needs a package: no geckodriver is to be had from package registries, and Firefox's own protocol (Marionette)
has the same commands under other names.
"""

import base64
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from benchmarks.startup.browser import ANSWER_LIMIT, BrowserError

#: What brings the two engines on Debian and its relatives. `.ci/run --full` runs it; a test compares the two.
INSTALL = "apt-get update && apt-get install -y --no-install-recommends chromium firefox-esr webkit2gtk-driver xvfb"
WIDTH, HEIGHT = 1280, 800
CONTROL, ENTER = "\ue009", "\ue007"
#: A promise is waited for, and what it is rejected with comes back as text.
EVALUATE = """
const done = arguments[arguments.length - 1];
(async () => (%s))().then((value) => done({ value }), (error) => done({ error: String(error) }));
"""


class MissingEngineError(BrowserError):
    """The machine does not have this browser."""

    def __init__(self, name: str) -> None:
        super().__init__(f"{name} is missing; run `{INSTALL}` as root.")


class Wire(Protocol):
    """Carries a command to the browser and its answer back. Raises BrowserError if the browser refuses or has ended."""

    def call(self, command: str, parameters: Mapping[str, Any]) -> Any: ...


@dataclass
class WebDriverTab:
    """One page of a browser that is steered over WebDriver. In keys, "\\n" is Enter."""

    wire: Wire

    def begin(self) -> None:
        """To be called once: long waits are allowed, and the window gets its size."""
        self.wire.call("SetTimeouts", {"script": int(ANSWER_LIMIT * 1000), "pageLoad": int(ANSWER_LIMIT * 1000)})
        self.wire.call("SetWindowRect", {"width": WIDTH, "height": HEIGHT})

    def open(self, address: str) -> None:
        """Returns when the page has loaded. A script that runs earlier may get no answer in WebKitGTK."""
        self.wire.call("Navigate", {"url": address})

    def evaluate(self, expression: str) -> Any:
        """The value of a JavaScript expression; a promise is waited for."""
        answer = self.wire.call("ExecuteAsyncScript", {"script": EVALUATE % expression, "args": []})
        if "error" in answer:
            raise BrowserError(str(answer["error"]))
        return answer.get("value")

    def click_at(self, x: float, y: float) -> None:
        """With the mouse, at a point of the window."""
        pressed = [{"type": "pointerDown", "button": 0}, {"type": "pointerUp", "button": 0}]
        move = {"type": "pointerMove", "x": round(x), "y": round(y), "origin": "viewport", "duration": 0}
        self._act({"type": "pointer", "id": "mouse", "actions": [move, *pressed]})

    def press(self, keys: str) -> None:
        """One key after the other."""
        self._act({"type": "key", "id": "keys", "actions": [step for key in keys for step in _stroke(key)]})

    def press_with_control(self, key: str) -> None:
        held = [{"type": "keyDown", "value": CONTROL}, *_stroke(key), {"type": "keyUp", "value": CONTROL}]
        self._act({"type": "key", "id": "keys", "actions": held})

    def screenshot(self) -> bytes:
        """What the window shows, as PNG."""
        return base64.b64decode(self.wire.call("TakeScreenshot", {"full": False}))

    def _act(self, source: Mapping[str, Any]) -> None:
        self.wire.call("PerformActions", {"actions": [source]})


def _stroke(key: str) -> Sequence[Mapping[str, str]]:
    key = ENTER if key == "\n" else key
    return [{"type": "keyDown", "value": key}, {"type": "keyUp", "value": key}]
