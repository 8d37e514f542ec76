"""A package in a learning platform: what it is told in which order, and what comes back on the next visit.

The platform is scorm-again's run-time for SCORM 1.2. Each value that it is given is also held to the rules that Moodle
documents for its own: lengths, decimals, and the score before the status.
"""

import json
import re
import shutil
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, FrameLocator, Page, expect

from katalite.common.report import PlainReport
from katalite.common.toolchain import PROJECT, SITE, ensure_node_modules
from katalite.pipeline import Kit
from katalite.web.serve import SiteServer, serving

from .bench import REFERENCE, SLUG, STARTER, paste, wrong
from .conftest import visitor
from .hosting import course_of_one
from .test_embed import telling
from .watch import Watch

pytestmark = pytest.mark.full
LMS = """<!doctype html><link rel="icon" href="data:,"><title>Platform</title>
<script src="scorm12.min.js"></script><script>
const run = new Scorm12API({{ autocommit: false, logLevel: 5 }});
run.loadFromJSON({state}, "cmi");
window.calls = [];
window.API = {{}};
for (const name of ["LMSInitialize", "LMSGetValue", "LMSSetValue", "LMSCommit", "LMSFinish"]) {{
  window.API[name] = (...values) => {{
    const answer = String(run[name](...values));
    calls.push([name, ...values, answer, String(run.LMSGetLastError())]);
    return answer;
  }};
}}
</script><iframe src="{page}" style="width: 1200px; height: 760px"></iframe>"""
LIMITS = {
    "cmi.suspend_data": r"(?s).{1,4096}",
    "cmi.core.score.raw": r"(100|\d{1,2})\.\d\d",
    "cmi.core.score.min": "0",
    "cmi.core.score.max": "100",
    "cmi.core.lesson_status": "incomplete|passed",
    "cmi.core.session_time": r"\d{4}:[0-5]\d:[0-5]\d\.\d\d",
    "cmi.core.exit": "suspend",
}


@dataclass
class Visit:
    page: Page

    @property
    def frame(self) -> FrameLocator:
        return self.page.frame_locator("iframe")

    def text(self) -> str:
        return "\n".join(self.frame.locator(".cm-line").all_inner_texts()).replace("\n\n", "\n")

    def judge(self, source: str, verdict: str) -> None:
        paste(self.frame.get_by_role("textbox", name="Your code"), source)
        self.frame.get_by_role("button", name="Run tests").click()
        expect(self.frame.locator("#verdict .verdict-line")).to_have_text(verdict)

    def told(self) -> list[list[str]]:
        """What the platform was told, each as [element, value]; all of it was taken, and follows the rules."""
        calls: list[list[str]] = self.page.evaluate("calls")
        assert [call for call in calls if call[0] in ("LMSSetValue", "LMSCommit") and call[-2:] != ["true", "0"]] == []
        told = [[element, value] for name, element, value, *_ in (c for c in calls if c[0] == "LMSSetValue")]
        for element, value in told:
            assert re.fullmatch(LIMITS[element], value), (element, value)
        return told

    def of(self, element: str) -> list[str]:
        return [value for name, value in self.told() if name == element]

    def leave(self) -> list[list[str]]:
        self.page.locator("iframe").evaluate("(frame) => frame.remove()")
        self.page.wait_for_function("calls.some(([name]) => name === 'LMSFinish')")
        return self.told()


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The unpacked package, with the platform's page beside it."""
    folder = tmp_path_factory.mktemp("scorm")
    kit = Kit(SITE, folder / "scripts", PlainReport())
    ((path, _),) = kit.packages(course_of_one(folder / "course"), folder / "out", [SLUG])
    with zipfile.ZipFile(path) as archive:
        archive.extractall(folder / "lms")
    modules = ensure_node_modules(PROJECT / "tests" / "lms", PlainReport())
    shutil.copy(modules / "scorm-again" / "dist" / "scorm12.min.js", folder / "lms")
    return folder / "lms"


@pytest.fixture
def platform(package: Path) -> Iterator[SiteServer]:
    with serving(package) as server:
        yield server


@contextmanager
def visit(
    browser: Browser, watch: Watch, platform: SiteServer, state: Mapping[str, Any], learner: str = "ada"
) -> Iterator[Visit]:
    """One visit on a machine that was never here; what an earlier one has told comes back as `state`."""
    core = {"student_id": learner, "lesson_mode": "normal", "credit": "credit", **state.get("core", {})}
    page = f"exercise/{SLUG}/scorm.html"
    text = LMS.format(state=json.dumps({**state, "core": core}), page=page)
    (platform.folder / "lms.html").write_text(text, encoding="utf-8")
    with visitor(browser, watch) as context:
        opened = context.new_page()
        opened.goto(platform.address + "lms.html")
        expect(opened.frame_locator("iframe").locator("#runbar-status")).to_have_text("Python is ready")
        yield Visit(opened)
    assert watch.unexpected() == []


def test_a_small_package_keeps_what_a_published_exercise_tells(
    browser: Browser, watch: Watch, site_folder: Path, tmp_path: Path, package: Path
) -> None:
    (tmp_path / "lms").mkdir()
    shutil.copy(package / "scorm12.min.js", tmp_path / "lms")
    with serving(tmp_path / "lms") as platform:
        origin = platform.address.rstrip("/")
        with serving(telling(site_folder, tmp_path / "told", origin)) as site:
            course = course_of_one(tmp_path / "course")
            (course / "course.toml").write_text(f'title = "Norms"\nresults_to = ["{origin}"]\n')
            kit = Kit(SITE, tmp_path / "scripts", PlainReport())
            ((path, size),) = kit.packages(course, tmp_path / "out", [SLUG], site.address)
            assert size < 20_000
            with zipfile.ZipFile(path) as archive:
                archive.extractall(tmp_path / "lms")
            told: list[list[str]] = []
            state: dict[str, Any] = {}
            for source, verdict in ((wrong("gamma_missing"), "Wrong answer"), (REFERENCE, "Accepted")):
                text = LMS.format(state=json.dumps(state), page="index.html")
                (tmp_path / "lms" / "lms.html").write_text(text, encoding="utf-8")
                with visitor(browser, watch) as context:
                    page = context.new_page()
                    page.goto(platform.address + "lms.html")
                    outer = page.frame_locator("iframe")
                    frame = outer.frame_locator("#exercise")
                    expect(outer.locator("#recorded")).to_have_text(
                        "Your platform keeps your code and your best result."
                    )
                    editor = frame.get_by_role("textbox", name="Your code")
                    if state:
                        lines = frame.locator(".cm-line").all_inner_texts()
                        assert "\n".join(lines).split() == wrong("gamma_missing").split()
                    paste(editor, source)
                    frame.get_by_role("button", name="Run tests").click()
                    expect(frame.locator("#verdict .verdict-line")).to_have_text(verdict)
                    last = "calls.some(([, name, text]) => name === 'cmi.suspend_data' && text.includes('return'))"
                    page.wait_for_function(last)
                    told = Visit(page).leave()
                state = kept(told)
            assert state["core"]["lesson_status"] == "passed"
            assert state["core"]["score"] == {"raw": "100.00"}
    assert watch.unexpected() == []


def kept(told: list[list[str]]) -> dict[str, Any]:
    """What a platform gives back on the next visit."""
    last = dict(told)
    score = {"raw": last["cmi.core.score.raw"]} if "cmi.core.score.raw" in last else {}
    core = {"lesson_status": last["cmi.core.lesson_status"], "score": score, "entry": "resume"}
    return {"suspend_data": last.get("cmi.suspend_data", ""), "core": core}


def test_from_the_first_visit_to_one_after_passing(browser: Browser, watch: Watch, platform: SiteServer) -> None:
    with visit(browser, watch, platform, {}) as first:
        assert first.told() == [["cmi.core.lesson_status", "incomplete"]]
        first.judge(wrong("gamma_missing"), "Wrong answer")
        assert first.of("cmi.core.score.raw")[-1] == "25.00"
        told = first.leave()
    assert {value for element, value in told if element == "cmi.core.lesson_status"} == {"incomplete"}
    assert [element for element, _ in told[-2:]] == ["cmi.core.session_time", "cmi.core.exit"]

    with visit(browser, watch, platform, kept(told)) as second:
        expect(second.frame.locator(".cm-content")).to_contain_text("def group_normalization")
        assert second.text().split() == wrong("gamma_missing").split()
        second.judge(REFERENCE, "Accepted")
        elements = [element for element, _ in second.told()]
        assert second.of("cmi.core.score.raw")[-1] == "100.00"
        assert second.of("cmi.core.lesson_status")[-1] == "passed"
        last = len(elements) - 1 - elements[::-1].index("cmi.core.lesson_status")
        assert elements[last - 1] == "cmi.core.score.raw", "the score comes before the status"
        expect(second.frame.locator("#recorded")).to_have_text("Passed, and kept by your platform.")
        told = second.leave()

    with visit(browser, watch, platform, kept(told)) as third:
        assert third.told() == [], "who comes back after passing stays passed"
        third.judge(wrong("gamma_missing"), "Wrong answer")
        assert third.of("cmi.core.score.raw") == ["100.00"]
        assert third.of("cmi.core.lesson_status") == ["passed"]


def test_a_visit_in_which_nothing_is_run_passes_nobody(browser: Browser, watch: Watch, platform: SiteServer) -> None:
    with visit(browser, watch, platform, {}) as only:
        paste(only.frame.get_by_role("textbox", name="Your code"), "x = 1\n" * 3_000)
        told = only.leave()
        assert {value for element, value in told if element == "cmi.core.lesson_status"} == {"incomplete"}
        assert "cmi.core.score.raw" not in dict(told)


def test_a_long_draft_comes_back(browser: Browser, watch: Watch, platform: SiteServer) -> None:
    long = REFERENCE + "# a remark that is there many times\n" * 300
    with visit(browser, watch, platform, {}) as first:
        first.judge(long, "Accepted")
        first.page.wait_for_function("calls.some(([, name, text]) => name === 'cmi.suspend_data' && /code/.test(text))")
        told = first.leave()
    with visit(browser, watch, platform, kept(told)) as second:
        second.frame.get_by_role("button", name="Run tests").click()
        expect(second.frame.locator("#verdict .verdict-line")).to_have_text("Accepted")


def test_on_a_shared_machine_nobody_finds_the_code_of_the_one_before(
    browser: Browser, watch: Watch, platform: SiteServer
) -> None:
    with visit(browser, watch, platform, {}) as ada:
        ada.judge(REFERENCE, "Accepted")
        text = (platform.folder / "lms.html").read_text().replace('"ada"', '"bo"')
        (platform.folder / "lms.html").write_text(text)
        ada.page.reload()
        expect(ada.frame.locator("#runbar-status")).to_have_text("Python is ready")
        assert ada.text().split() == STARTER.split()
        ada.frame.locator("#file-menu summary").click()
        ada.frame.get_by_role("button", name="Earlier versions").click()
        expect(ada.frame.get_by_role("dialog")).to_contain_text("There are none yet.")


def test_without_a_platform_the_exercise_works_and_says_so(
    browser: Browser, watch: Watch, platform: SiteServer
) -> None:
    with visitor(browser, watch) as context:
        page = context.new_page()
        page.goto(f"{platform.address}exercise/{SLUG}/scorm.html")
        expect(page.locator("#recorded")).to_contain_text("No learning platform answers here")
        expect(page.locator("#runbar-status")).to_have_text("Python is ready")
    assert watch.unexpected() == []
