"""asyncio for submissions: the same event loop wherever they run.

A page has a loop of its own, which runs already, so that `asyncio.run` refuses; CPython's needs sockets, which a
sandbox does not get. A submission has nothing to wait for but its own coroutines and the time: a clock is enough.
"""

import asyncio
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


class _Clock:
    """In the place of a selector: no file is ever ready, so it sleeps."""

    def select(self, timeout: float | None = None) -> list[Any]:
        # Without a time nothing will ever happen: the time limit ends this.
        time.sleep(3600 if timeout is None else max(timeout, 0))
        return []


class SubmissionLoop(asyncio.BaseEventLoop):
    """Runs coroutines and timers. Connections, processes and threads raise NotImplementedError or OSError."""

    def __init__(self) -> None:
        super().__init__()
        self._selector = _Clock()

    def _process_events(self, event_list: list[Any]) -> None:
        pass

    def _write_to_self(self) -> None:
        pass


class _Policy:
    """Gives new loops, and keeps the present one, which is made when it is first asked for."""

    def __init__(self) -> None:
        self._loop: asyncio.AbstractEventLoop | None = None

    def new_event_loop(self) -> asyncio.AbstractEventLoop:
        return SubmissionLoop()

    def get_event_loop(self) -> asyncio.AbstractEventLoop:
        if self._loop is None:
            self._loop = SubmissionLoop()
        return self._loop

    def set_event_loop(self, loop: asyncio.AbstractEventLoop | None) -> None:
        self._loop = loop


@contextmanager
def own_event_loop() -> Iterator[None]:
    """asyncio as a program of its own finds it: no loop runs yet."""
    running = asyncio._get_running_loop()
    before = asyncio.events._event_loop_policy  # type: ignore[attr-defined]
    asyncio._set_running_loop(None)
    asyncio.events._event_loop_policy = _Policy()  # type: ignore[attr-defined]
    try:
        yield
    finally:
        asyncio.events._event_loop_policy = before  # type: ignore[attr-defined]
        asyncio._set_running_loop(running)
