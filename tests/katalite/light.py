"""A pipeline without Pyodide and the bundler; everything else is real."""

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
    monkeypatch.setattr(ready, "prepare", lambda report, site: fake_runtime(folder / "runtime"))
    monkeypatch.setattr(ready, "add_snapshot", lambda runtime, realm, report: runtime)
    monkeypatch.setattr(ready, "bundle", lambda site, out, report: fake_scripts(out))
    monkeypatch.setattr(pipeline, "cores", lambda: 1)  # another process would have the real ones
    monkeypatch.setattr(recording, "record", _record)
    monkeypatch.setattr(pipeline, "third_party_notices", lambda runtime, report, site: "notices\n")
