"""Node with the page's realms in it, which takes one JSON job after the other.

Starting it costs as much as judging a small exercise. Nothing of one job reaches the next: each has its judge and its
sandboxes fresh from the snapshot, and what jobs share is compiled code that nobody can change.
"""

import json
import os
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import Any, Final

from katalite.common.report import BuildError
from katalite.common.toolchain import SITE, node_environment, node_path

SCRIPT = SITE / "node" / "grade.ts"


def lines(start: Mapping[str, Any], job: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """What Node says of a job, line by line; `start` is what all of its jobs have in common (see `grade.ts`).

    Within `kept_node` the process of an earlier job with an equal start takes it. Raises BuildError when Node does not
    start, or ends before the job is done.
    """
    begin = json.dumps(start)
    node = _KEPT.take(begin) or _Node(begin)
    done = False
    try:
        yield from node.lines(json.dumps(job))
        done = True
    finally:
        # What an abandoned job still has to say would be taken for the next one's.
        if done:
            _KEPT.give(node)
        else:
            node.kill()


@contextmanager
def kept_node() -> Iterator[None]:
    """While this lasts, this process keeps one Node for the jobs to come."""
    _KEPT.holders += 1
    try:
        yield
    finally:
        _KEPT.holders -= 1
        _KEPT.clear()


def keep_node() -> None:
    """As `kept_node`, for as long as this process lives; Node ends with it."""
    _KEPT.holders += 1


class _Node:
    """The process. `begin` is the text of its start, which it is given as its first line."""

    def __init__(self, begin: str) -> None:
        self.begin = begin
        # A file and not a pipe, which would fill up while nobody reads it.
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115
        command = [str(node_path()), "--disable-warning=ExperimentalWarning", str(SCRIPT)]
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._errors, env=node_environment()
        )
        self._first = f"{begin}\n"
        """What the first job comes after."""

    def lines(self, job: str) -> Iterator[dict[str, Any]]:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        said = self._errors.seek(0, os.SEEK_END)
        with suppress(OSError):  # it has ended, and says why
            self._process.stdin.write(f"{self._first}{job}\n".encode())
            self._process.stdin.flush()
        self._first = ""
        for line in self._process.stdout:
            data = json.loads(line)
            if data is None:
                return
            yield data
        self._process.wait()
        self._errors.seek(said)
        reason = self._errors.read().decode(errors="replace").strip() or "no message"
        raise BuildError(f"Pyodide under Node ended early: {reason}")

    def kill(self) -> None:
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout, self._errors):
            assert pipe is not None
            with suppress(OSError):  # for what was still to be written
                pipe.close()


class _Kept:
    """At most one idle process, where somebody wants it kept."""

    def __init__(self) -> None:
        self.holders = 0
        self._idle: _Node | None = None

    def take(self, begin: str) -> _Node | None:
        node, self._idle = self._idle, None
        if node is not None and node.begin != begin:
            node.kill()
            return None
        return node

    def give(self, node: _Node) -> None:
        self.clear()
        if self.holders:
            self._idle = node
        else:
            node.kill()

    def clear(self) -> None:
        """End the idle process."""
        node, self._idle = self._idle, None
        if node is not None:
            node.kill()


_KEPT: Final = _Kept()
