"""Notebooks as submissions: their code cells, one after the other.

A notebook is somebody else's JSON, so it is read in a process of its own (`notebook_reader`) with limits on memory and
time.
"""

import atexit
import contextlib
import json
import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import katalite_grader
from katalite.grading import sentences

MAX_NOTEBOOK = 2**24
"""Bytes of a notebook file; pictures among its results make most of it."""
READ_TIME = 20.0
"""Seconds for one notebook."""


class NotebookError(Exception):
    """A notebook without code to judge; the message is a sentence."""


def read_notebook(data: bytes) -> tuple[str, tuple[str, ...]]:
    """The text of a notebook's code cells, and sentences that say what became of it. Raises NotebookError."""
    answer = _reader.ask(data)
    match answer:
        case {"source": str(source), "cells": int(cells), "left_out": list(left_out)}:
            return source, sentences.notebook_notes(cells, left_out)
        case {"language": str(language)}:
            raise NotebookError(sentences.notebook_of(language))
    raise NotebookError(sentences.notebook_unreadable())


class _Reader:
    """The process that reads; a new one after each notebook that was too much for it."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._one_at_a_time = threading.Lock()

    def ask(self, data: bytes) -> dict[str, Any] | None:
        """What the process says of a notebook; None if it ended, or needed too long."""
        with self._one_at_a_time:
            process = self._process = self._process or self._start()
            assert process.stdin is not None
            assert process.stdout is not None
            watch = threading.Timer(READ_TIME, process.kill)
            watch.start()
            try:
                process.stdin.write(len(data).to_bytes(4, "little") + data)
                process.stdin.flush()
                answer = json.loads(process.stdout.readline())
                return answer if isinstance(answer, dict) else None
            except (OSError, ValueError):
                self.close()
                return None
            finally:
                watch.cancel()

    def _start(self) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [sys.executable, "-s", "-P", "-m", "katalite.grading.notebook_reader"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=os.environ | {"PYTHONPATH": str(Path(katalite_grader.__file__).parent.parent)},
        )

    def close(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait()
            for pipe in (process.stdin, process.stdout):
                assert pipe is not None
                with contextlib.suppress(OSError):
                    pipe.close()


_reader = _Reader()
atexit.register(_reader.close)
