"""The third place: the built site in Chromium, a submission in the editor and Run tests pressed, as by a learner."""

import json
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from katalite.course.model import Exercise
from katalite.course.pool import Known
from katalite.proof.places import Result
from katalite_grader.verdict import VERDICTS

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

#: Milliseconds until a page that shows no verdict is given up.
LIMIT = 120_000


class Chromium:
    """Judges on the pages of a built site. `address` is the site's, ending with a slash."""

    key = "browser"
    mark = ""

    def __init__(self, exercise: Exercise, browser: "Browser", address: str) -> None:
        self.name = f"Chromium {browser.version} on the built site"
        self._exercise = exercise
        self._browser = browser
        self._page = f"{address}exercise/{exercise.slug}/"

    def judge(self, submissions: Sequence[Known]) -> Iterator[Result]:
        for submission in submissions:
            # A visitor of its own for each, who has written the submission on an earlier visit.
            context = self._browser.new_context()
            try:
                draft = json.dumps({"source": submission.text, "version": self._exercise.version})
                key = json.dumps(f"katalite:draft:{self._exercise.slug}")
                context.add_init_script(
                    f"if (location.protocol.startsWith('http')) localStorage.setItem({key}, {json.dumps(draft)})"
                )
                page = context.new_page()
                page.set_default_timeout(LIMIT)
                page.goto(self._page)
                page.locator("#run-tests").click()
                yield self._read(page)
            finally:
                context.close()

    def _read(self, page: "Page") -> Result:
        page.locator(", ".join(f"#verdict[data-tone={verdict}]" for verdict in VERDICTS)).wait_for()
        verdict = page.locator("#verdict").get_attribute("data-tone") or ""
        rows = page.locator("#tests > li")
        tests = []
        for index, test in enumerate(self._exercise.tests):
            row = rows.nth(index)
            outcome = row.get_attribute("data-outcome") or ""
            title = row.locator(".test-title").inner_text()
            tests.append({"id": test.id, "title": title, "outcome": outcome, "message": ""})
        return Result(verdict, None, tests, {})
