"""A pipeline without Pyodide and the bundler; everything else is real."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from katalite import pipeline, recording
from katalite.grading.record import Recorded, keep_recording
from katalite.python import ready
from katalite.python.node_judge import NodeJudge
from tests.katalite.made import fake_items, fake_runtime, fake_scripts


def _record(judge: NodeJudge) -> Recorded:
    recorded = Recorded(fake_items(judge), library=False, code={})
    keep_recording(judge, recorded)
    return recorded


def make_light(monkeypatch: pytest.MonkeyPatch, folder) -> None:
    """Puts made-up parts, whose files are made in `folder`, in the place of those that take minutes."""
    monkeypatch.setattr(ready, "prepare", lambda report, site, language, packages: fake_runtime(folder / "runtime"))
    monkeypatch.setattr(ready, "add_snapshot", lambda runtime, realm, report: runtime)
    monkeypatch.setattr(ready, "bundle", lambda site, out, report, language: fake_scripts(out))
    monkeypatch.setattr(pipeline, "cores", lambda: 1)  # another process would have the real ones
    monkeypatch.setattr(recording, "record", _record)
    monkeypatch.setattr(pipeline, "third_party_notices", lambda runtimes, report, site: "notices\n")


@contextmanager
def light(folder: Path) -> Iterator[None]:
    """As `make_light` until it is left, for fixtures that many tests share, with a cache of its own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KATALITE_CACHE", str(folder / "cache"))
        make_light(patch, folder / "light")
        yield
