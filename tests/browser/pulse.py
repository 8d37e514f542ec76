"""Whether a page goes on drawing while something runs on it."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Page

MOST_TICKS = 40
"""Ticks of another thread between two pictures that the page draws; twenty ticks are a second on an idle machine."""

# A worker counts how often it ticks from one animation frame of the page to the next, and remembers the most.
_SCRIPT = """() => {
  const source = `
    let ticks = 0, most = 0, frames = 0;
    setInterval(() => { ticks += 1; most = Math.max(most, ticks); }, 50);
    onmessage = ({ data }) => {
      if (data === "frame") { ticks = 0; frames += 1; return; }
      postMessage({ most, frames });
      ticks = most = frames = 0;
    };`;
  const worker = new Worker(URL.createObjectURL(new Blob([source])));
  const beat = () => { worker.postMessage("frame"); requestAnimationFrame(beat); };
  requestAnimationFrame(beat);
  window.pulse = () => new Promise((resolve) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.postMessage("ask");
  });
}"""


class Pulse:
    """The pulse of an open page, from now on."""

    def __init__(self, page: Page) -> None:
        self._page = page
        page.evaluate(_SCRIPT)

    @contextmanager
    def steady(self) -> Iterator[None]:
        """Fails if the page has not drawn, or stood still for long, while the block ran."""
        self._since()
        yield
        most, frames = self._since()
        assert frames > 0
        assert most <= MOST_TICKS

    def _since(self) -> tuple[int, int]:
        """The most ticks between two pictures, and the number of pictures, since this was asked last."""
        pulse = self._page.evaluate("pulse()")
        return pulse["most"], pulse["frames"]
