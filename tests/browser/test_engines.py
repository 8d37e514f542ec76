"""The same visit in Chromium, Firefox and WebKitGTK, started from the same memory snapshot.

The other browser tests show in Chromium what the page does; these show that nothing of it is peculiar to Chromium.
"""

import gzip
import hashlib
import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.engines.firefox import open_firefox
from benchmarks.engines.webkit import open_webkit
from katalite.web.serve import serving

from .bench import REFERENCE, SLUG, STARTER, wrong
from .engines import WATCH, ChromiumTab, Learner, Tab
from .test_start import ill_fitting
from .test_two_realms import assert_shut_in, found_in, probe_source
from .watch import Watch

pytestmark = pytest.mark.full

ENDLESS = """
def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    while True:
        pass
"""


@pytest.fixture(scope="module")
def watched(site_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the site, with one more script in front of the page's own, and time enough for a busy machine."""
    copy = shutil.copytree(site_folder, tmp_path_factory.mktemp("watched") / "site")
    (copy / "watch.js").write_text(WATCH, encoding="utf-8")
    page = copy / "exercise" / SLUG / "index.html"
    text = page.read_text(encoding="utf-8")
    first = '<script src="../../assets/'
    changes = {first: f'<script src="../../watch.js"></script>{first}', '"time_limit": 10.0': '"time_limit": 60'}
    for old, new in changes.items():
        assert text.count(old) == 1
        text = text.replace(old, new)
    page.write_text(text, encoding="utf-8")
    return copy


@pytest.fixture(params=["Chromium", "Firefox", "WebKitGTK"])
def tab(request: pytest.FixtureRequest, tmp_path: Path, watch: Watch) -> Iterator[Tab]:
    """An empty page of a new visitor. Fails the test on an error that was not allowed."""
    if request.param == "Chromium":
        yield ChromiumTab(request.getfixturevalue("page"))
        return
    profile = tmp_path / "profile"
    profile.mkdir()
    if request.param == "WebKitGTK":
        with open_webkit(profile) as tab:
            yield tab
        return
    with open_firefox(profile) as tab:
        yield tab
        watch.troubles += tab.errors()
    assert watch.unexpected() == []


@pytest.fixture
def learner(tab: Tab, watched: Path, tmp_path: Path) -> Iterator[Learner]:
    """Somebody who has not opened the page yet. Leaves a picture of the page for whoever looks into a failure."""
    with serving(watched) as server:
        learner = Learner(tab, server.address)
        yield learner
        (tmp_path / "end.png").write_bytes(tab.screenshot())


def test_a_learner_gets_from_the_starter_to_accepted(learner: Learner) -> None:
    learner.ready()
    assert learner.code() == STARTER.rstrip("\n")
    learner.clicks("#run-tests")
    learner.sees("#runbar-status", "0 of 4 tests passed")
    assert "Passed" not in learner.outcomes()

    learner.judges(wrong("rows_forgotten"), "Wrong answer")
    assert learner.outcomes()[0] == "Wrong answer"
    assert learner.tab.evaluate("document.querySelectorAll('#faults svg.heat .heat-cell').length") >= 3 * 16

    learner.types(ENDLESS)
    assert learner.code() == ENDLESS.strip()
    learner.tab.press_with_control("\n")
    learner.sees("#runbar-status", "Running: Reference example")
    learner.clicks("#stop")
    learner.sees("#verdict .verdict-line", "Stopped")

    learner.judges(REFERENCE, "Accepted")
    assert learner.outcomes() == ["Passed"] * 4

    learner.clicks("#tab-example")
    learner.clicks("#run-code")
    learner.sees("#runbar-status", "Your code ran")

    learner.ready()
    assert learner.code() == REFERENCE.rstrip("\n")
    assert learner.text("#editor-note") == "Your draft from the last visit"
    # The snapshot was used, both times.
    assert "snapshot.bin" in learner.files()
    assert [name for name in learner.files() if name.endswith(".whl")] == []
    assert learner.said("info") + learner.said("error") == []


def test_the_lesson_and_the_colours_answer(learner: Learner) -> None:
    learner.open()
    assert learner.text("#panel-lesson") == ""
    learner.clicks("#tab-lesson")
    learner.sees("#panel-lesson", "How it works")
    assert learner.text("#panel-statement") == ""
    grounds = []
    for theme in ("light", "dark"):
        learner.waits(
            lambda wanted=theme: (
                learner.tab.evaluate("document.documentElement.dataset.theme") == wanted
                or learner.clicks("#theme") is not None
            ),
            lambda: "the button does not go round",
        )
        grounds.append(learner.tab.evaluate("getComputedStyle(document.body).backgroundColor"))
    assert grounds[0] != grounds[1]


def test_a_snapshot_that_does_not_fit_is_not_used(tab: Tab, watched: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(watched, tmp_path / "site")
    (manifest_file,) = (copy / "runtime").glob("runtime-*.json")
    manifest = json.loads(manifest_file.read_text(encoding="utf-8"))
    head = next(file for file in manifest["files"] if file["name"] == "snapshot-head.bin")
    file = copy / "runtime" / head["url"]
    body, _ = ill_fitting(file.read_bytes())
    file.write_bytes(body)
    head |= {"bytes": len(body), "size": len(gzip.decompress(body)), "sha256": hashlib.sha256(body).hexdigest()}
    manifest_file.write_text(json.dumps(manifest), encoding="utf-8")
    with serving(copy) as server:
        learner = Learner(tab, server.address).ready()
        assert len([name for name in learner.files() if name.startswith("numpy")]) == 1
        learner.judges(REFERENCE, "Accepted")
        (said,) = learner.said("info")
        assert "The memory snapshot cannot be used here, so Python starts plainly" in said
        learner.tab.open("about:blank")  # nothing is asked for once the server has ended


def test_a_submission_reaches_neither_javascript_nor_the_network(learner: Learner, watch: Watch) -> None:
    watch.allow(r"Content-Security-Policy: .* blocked a JavaScript eval")  # Firefox tells of the probe's tries
    learner.ready().judges(probe_source("escape", target=f"{learner.site_url}index.html"), "Wrong answer")
    learner.sees("#panel-tests .printed .printed-text", "found")
    assert_shut_in(found_in(learner.text("#panel-tests .printed .printed-text")))


def test_the_pages_policy_holds_and_a_violation_is_heard(learner: Learner, watch: Watch) -> None:
    """So it is no deafness that no error is heard in the journey."""
    learner.open()
    learner.tab.evaluate("document.body.setAttribute('style', 'color: rgb(1, 2, 3)')")
    assert learner.tab.evaluate("getComputedStyle(document.body).color") != "rgb(1, 2, 3)"
    learner.waits(lambda: learner.said("error") != [], lambda: "nothing was heard")
    assert learner.said("error") == ["the policy's style-src-attr refuses inline"]
    watch.allow(r"(?i)content.security.policy")
