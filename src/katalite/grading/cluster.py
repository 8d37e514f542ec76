"""`grade --dask ADDRESS`: the workers of a Dask cluster judge, with the same confinement as here.

The journal stays the one truth: it is here, and a file is kept in it as soon as its entry has come. What a worker had
not finished when it was lost is judged by another one; what a scheduler knew when it was lost is asked for again.
"""

import itertools
import time
from collections.abc import Iterator
from concurrent.futures import CancelledError
from contextlib import suppress
from dataclasses import dataclass
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any

from katalite.common.report import BuildError
from katalite.course.model import Exercise
from katalite.grading import sentences
from katalite.grading.batch import Entry, Numbered, not_judged
from katalite.grading.handed_in import HandedIn

if TYPE_CHECKING:
    from distributed import Client, Future

    from katalite.grading.cluster_worker import JudgePlugin

AHEAD = 3
"""Files for each thread of the cluster that are sent before their turn; so many are held here, however many come."""
FEWEST_AHEAD = 16
TRIES = 10
"""How often a file is sent whose worker ended while it judged it."""
PAUSE = 0.2
"""Seconds before a file is sent again that was lost with a scheduler."""
ANSWER = 20.0
"""Seconds for which a scheduler may be silent at first."""
PATIENCE = 300.0
"""Seconds without any entry after which a cluster that loses files is given up."""


@dataclass(frozen=True)
class Cluster:
    """Judges files the way `batch.grade_files` wants it, on the cluster whose scheduler is at `address`."""

    address: str

    def __call__(self, exercise: Exercise, files: Numbered, _: int) -> Iterator[tuple[int, Entry]]:
        """Judge numbered files; yields each as soon as it is judged, and sends no more ahead than the workers need.

        Raises BuildError if Dask is not installed, no scheduler answers, or a worker has another version.
        """
        try:
            from katalite.grading.cluster_worker import JudgePlugin
        except ImportError:
            raise BuildError("--dask needs Dask: pip install 'katalite[cluster]', here and on the workers.") from None
        run = _Run(self.address, JudgePlugin(exercise))
        try:
            yield from run.judge(files)
        finally:
            run.close()


class _LostError(Exception):
    """A file was lost on its way, through no fault of its own."""


class _Run:
    """The files that are on their way."""

    def __init__(self, address: str, plugin: "JudgePlugin") -> None:
        self._address, self._plugin = address, plugin
        self._done: SimpleQueue[Future] = SimpleQueue()
        self._sent: dict[str, tuple[Future, int, HandedIn, int]] = {}
        """By the task's key: its future, the file's number, the file, and how often it was sent."""
        self._keys = itertools.count()
        self._client = self._connect(ANSWER)
        self._last = time.monotonic()
        """When the last entry came."""

    def judge(self, files: Numbered) -> Iterator[tuple[int, Entry]]:
        ahead = max(FEWEST_AHEAD, AHEAD * sum(self._client.nthreads().values()))
        for number, handed in itertools.islice(files, ahead):
            self._send(number, handed, 1)
        while self._sent:
            future = self._done.get()
            known = self._sent.pop(future.key, None)
            if known is None:
                continue
            _, number, handed, times = known
            try:
                entry = self._entry(future, handed)
            except _LostError:
                self._wait_for_scheduler()
                self._send(number, handed, times)
                continue
            if entry is None and times < TRIES:
                self._send(number, handed, times + 1)
                continue
            self._last = time.monotonic()
            yield number, entry or not_judged(handed, sentences.judge_ended())
            following = next(files, None)
            if following is not None:
                self._send(*following, 1)

    def close(self) -> None:
        for future, *_ in self._sent.values():
            future.release()
        self._client.close()

    def _entry(self, future: "Future", handed: HandedIn) -> Entry | None:
        """What came of a task; None if the workers ended that ran it. Raises _LostError if nobody knows it any more."""
        from distributed import KilledWorker

        from katalite.grading.cluster_worker import OtherVersionError

        try:
            entry: Entry = future.result(timeout=PATIENCE)
        except OtherVersionError as error:
            raise BuildError(str(error)) from None
        except KilledWorker:
            return None
        except (CancelledError, Exception) as error:  # whatever else: a connection that broke in the middle
            raise _LostError from error
        return entry | {"file": handed.file}

    def _send(self, number: int, handed: HandedIn, times: int) -> None:
        from katalite.grading.cluster_worker import judge_here

        key = f"katalite-judge-{id(self)}-{next(self._keys)}"
        future = self._client.submit(judge_here, self._plugin.name, handed, key=key, pure=False)
        self._sent[key] = future, number, handed, times
        future.add_done_callback(self._done.put)

    def _wait_for_scheduler(self) -> None:
        """Have a scheduler that knows the plugin; a new one has forgotten it, and all that was sent to the old one.

        Raises BuildError if that takes too long.
        """
        while True:
            if time.monotonic() - self._last > PATIENCE:
                raise BuildError(
                    f"The cluster at {self._address} has lost all that was sent for {PATIENCE / 60:.0f} minutes. "
                    "What came before is kept; the same command with the same --resume goes on."
                )
            time.sleep(PAUSE)
            with suppress(Exception):  # whatever a connection that is lost or not there yet makes of a question
                if self._client.status == "closed":
                    self._client = self._connect(ANSWER)
                if self._client.status == "running":
                    self._client.register_plugin(self._plugin)
                    return

    def _connect(self, patience: float) -> "Client":
        from distributed import Client

        try:
            client = Client(self._address, timeout=patience, set_as_default=False)
            client.register_plugin(self._plugin)
        except (OSError, ValueError, TimeoutError) as error:
            why: Any = str(error).splitlines()[0] if str(error) else type(error).__name__
            raise BuildError(f"No scheduler of Dask answers at {self._address} ({why}).") from None
        return client
