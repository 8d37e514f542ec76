"""What `serve` says to open pages while their author writes: what the page is now, and what is wrong in the files."""

import hashlib
import json
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path

from markupsafe import escape

from katalite.course.model import Problem
from katalite.web.csp import with_own_scripts

PREFIX = "/.katalite/"
SCRIPT, EVENTS = f"{PREFIX}live.js", f"{PREFIX}events"
_BEAT = 15.0
"""Seconds after which a page that has nothing to hear is told so; one that has gone is noticed then."""


class Live:
    """The state that pages follow. `script` is the bundled live.js, `folder` the built site."""

    def __init__(self, script: Path, folder: Path) -> None:
        self.script = script
        self._folder = folder
        self._changed = threading.Condition()
        self._count = 0
        self._problems: tuple[Problem, ...] = ()
        self._closed = False

    @property
    def problems(self) -> tuple[Problem, ...]:
        return self._problems

    def tell(self, problems: Sequence[Problem]) -> None:
        """The site was built anew, or cannot be because of these problems."""
        with self._changed:
            self._count += 1
            self._problems = tuple(problems)
            self._changed.notify_all()

    def close(self) -> None:
        """End every stream of events."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def events(self, page: Path) -> Iterator[bytes]:
        """A stream for the page at this path, in the form of server-sent events: one now, and one for each change."""
        seen = -1
        while not self._closed:
            with self._changed:
                self._changed.wait_for(lambda: self._closed or self._count != seen, _BEAT)  # noqa: B023
                again, seen = self._count == seen, self._count
            if again:
                yield b": still here\n\n"
                continue
            problems = [{"place": _place(problem), "message": problem.message} for problem in self._problems]
            state = {"page": page_hash(page), "problems": problems}
            yield f"data: {json.dumps(state, ensure_ascii=False)}\n\n".encode()

    def with_script(self, page: Path, html: bytes) -> bytes:
        """The HTML of a page that follows the files."""
        tag = f'<script type="module" src="{SCRIPT}?page={hashlib.sha256(html).hexdigest()}"></script>'
        head, end, tail = with_own_scripts(html).rpartition(b"</body>")
        return head + tag.encode() + end + tail if end else tail + tag.encode()

    def waiting(self) -> bytes:
        """A page for a site that cannot be built yet."""
        told = [f"<li><code>{escape(_place(each))}</code> {escape(each.message)}</li>" for each in self._problems]
        title = "Problems to mend" if told else "The site is being built"
        then = f"<p>This page comes as soon as they are mended.</p><ul>{''.join(told)}</ul>" if told else ""
        head = f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{title}</title>'
        return f"{head}<body><h1>{title}</h1>{then}</body>".encode()


def page_hash(page: Path) -> str:
    """Of the HTML as it was built; empty where there is none."""
    try:
        return hashlib.sha256(page.read_bytes()).hexdigest()
    except OSError:
        return ""


def _place(problem: Problem) -> str:
    return f"{problem.path}:{problem.line}" if problem.line else problem.path
