"""The peer is a fair one: plain Pyodide runs the same hidden tests, and its page tells right from wrong."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from benchmarks.startup import visit
from benchmarks.startup.browser import BrowserError, chromium
from benchmarks.startup.link import LinkServer, serving
from benchmarks.startup.peers import Peer, plain
from benchmarks.startup.visit import Lab
from katalite.common.report import SilentReport
from katalite.python.pins import load_pins


@pytest.fixture(scope="module")
def peer(tmp_path_factory: pytest.TempPathFactory) -> Peer:
    return plain(tmp_path_factory.mktemp("plain"), SilentReport())


@pytest.fixture
def lab(peer: Peer, monkeypatch: pytest.MonkeyPatch) -> Iterator[Lab]:
    monkeypatch.setattr(visit, "PAGE_REST", 0.0)
    monkeypatch.setattr(visit, "BROWSER_REST", 0.0)
    with serving(LinkServer(peer.files)) as server:
        yield Lab(chromium(SilentReport()), {peer.name: server})


def test_the_files_are_the_pinned_ones_as_they_are_shipped(peer: Peer) -> None:
    pins = load_pins()
    assert {wheel.file for wheel in pins.wheels} <= set(peer.files)
    assert {file.name for file in pins.core if file.browser} <= set(peer.files)


@pytest.mark.full
def test_the_reference_is_accepted_and_a_second_visit_downloads_nothing(peer: Peer, lab: Lab) -> None:
    first, second = lab.visits(peer, 2)
    assert first.seconds > 0
    assert first.bytes_to_verdict > 8_000_000
    assert second.bytes_to_verdict < 10_000


@pytest.mark.full
def test_a_wrong_submission_is_not_taken_for_a_verdict(peer: Peer, lab: Lab) -> None:
    wrong = replace(peer, reference="def group_normalization(X, *args, **kwargs):\n    return X\n")
    with pytest.raises(BrowserError, match="not accepted"):
        lab.visits(wrong, 1)
