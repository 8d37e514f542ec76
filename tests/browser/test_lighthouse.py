"""Lighthouse finds nothing to mend on the exercise page, seen as on a slow phone with a slow line."""

import json
import os
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from katalite.common.chromium import ARGUMENTS, find_chromium
from katalite.common.report import PlainReport
from katalite.common.toolchain import PROJECT, ensure_node_modules, run_node

from .bench import SLUG

FOLDER = PROJECT / "tests" / "lighthouse"
LEAST_PERFORMANCE = 95
TRIES = 3
"""Runs in which the score for performance may be reached once: what else a machine does can only lower it."""


def audit(browser: Browser, address: str) -> dict[str, Any]:
    """Lighthouse's report. Raises BuildError if it or a Chromium is missing, with what brings them, or if it fails."""
    report = PlainReport()
    chromium = find_chromium(Path(browser.browser_type.executable_path), report)
    command = ensure_node_modules(FOLDER, report) / "lighthouse" / "cli" / "index.js"
    flags = " ".join(["--headless", "--no-sandbox", *(flag.replace("=", '="') + '"' for flag in ARGUMENTS)])
    environment = {"CHROME_PATH": os.fspath(chromium.executable), **chromium.environment}
    options = ["--output=json", "--quiet", f"--chrome-flags={flags}"]
    found: dict[str, Any] = json.loads(run_node(command, [address, *options], timeout=180, environment=environment))
    return found


def scores(report: dict[str, Any]) -> dict[str, int]:
    """Points out of a hundred by category."""
    return {name: round(100 * category["score"]) for name, category in report["categories"].items()}


def shortcomings(report: dict[str, Any], name: str) -> list[str]:
    """What costs points in this category."""
    audits = [report["audits"][part["id"]] for part in report["categories"][name]["auditRefs"] if part["weight"]]
    return [f"{one['id']}: {one.get('displayValue', one['title'])}" for one in audits if (one["score"] or 0) < 1]


@pytest.mark.full
def test_lighthouse_has_nothing_to_say_and_the_page_is_fast(browser: Browser, site_url: str) -> None:
    performance = []
    for _ in range(TRIES):
        report = audit(browser, f"{site_url}exercise/{SLUG}/")
        found = scores(report)
        for name in ("accessibility", "best-practices", "seo"):
            assert found[name] == 100, shortcomings(report, name)
        performance.append(found["performance"])
        if performance[-1] >= LEAST_PERFORMANCE:
            return
    pytest.fail(f"performance {performance}, the last for {shortcomings(report, 'performance')}")
