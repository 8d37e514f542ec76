"""Exercises with packages as their visitors meet them: three of the cookbook's, and one without packages."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, Response, expect

from katalite.common.report import SilentReport
from katalite.pipeline import build_site
from katalite.web.serve import serving
from tests.docs.guide import COOKBOOK, follow_by_hand, steps

from .bench import Bench, exercise_data, read
from .conftest import visitor
from .watch import Watch

pytestmark = [pytest.mark.full, pytest.mark.timeout(1500)]

PAGES = ("packages", "fitting", "figures", "function")
"""The cookbook's, the last without packages."""
WRONG = {
    "mean-by-city": ("missing_as_zero", "cells differ"),
    "decay-rate": ("logarithms", "Expected"),
    "draw-squares": ("doubles", "values are wrong"),
}
NAMED = {"mean-by-city": "pandas 3.0.2", "decay-rate": "SciPy 1.18.0", "draw-squares": "Matplotlib 3.10.8"}


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("course")
    for page in COOKBOOK:
        for step in steps(page) if page.stem in PAGES else ():
            follow_by_hand(step, root)
    return root


@pytest.fixture(scope="module")
def address(course: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    dist = tmp_path_factory.mktemp("packages") / "dist"
    build_site(course, dist, SilentReport())
    with serving(dist) as server:
        yield server.address


class Visit(Bench):
    """A visit of one exercise, whose answers are kept."""

    def go(self, slug: str) -> "Visit":
        self.address = f"{self.site_url}exercise/{slug}/"
        self.fetched: list[Response] = []
        self.page.on("response", lambda response: self.fetched.append(response))
        self.ready()
        return self

    def manifest(self) -> dict[str, dict[str, str | int]]:
        """The runtime's files by name."""
        listed = json.loads(read(urljoin(self.address, json.loads(exercise_data(self))["runtime"])))["files"]
        return {file["name"]: file for file in listed}


@pytest.mark.parametrize("slug", sorted(WRONG))
def test_a_first_visit_comes_to_its_verdicts(browser: Browser, address: str, course: Path, slug: str) -> None:
    watch = Watch()
    with visitor(browser, watch) as context:
        visit = Visit(context.new_page(), address, watch).go(slug)
        told = visit.page.get_by_text(f"With {NAMED[slug]}:")
        named = re.search(r"(\d+) MB", told.inner_text())
        assert named
        size = sum(int(file["bytes"]) for file in visit.manifest().values() if file["use"] != "plain")
        assert int(named[1]) == round(size / 1e6)
        visit.judge((course / "solutions" / slug / "reference.py").read_text())
        expect(visit.verdict).to_have_text("Accepted")
        wrong, said = WRONG[slug]
        visit.judge((course / "solutions" / slug / "wrong" / f"{wrong}.py").read_text())
        expect(visit.verdict).to_have_text("Wrong answer")
        expect(visit.tests.get_by_text(said).first).to_be_visible()
    assert watch.unexpected() == []


def test_two_tables_stand_side_by_side_with_what_differs_marked(browser: Browser, address: str, course: Path) -> None:
    watch = Watch()
    with visitor(browser, watch) as context:
        visit = Visit(context.new_page(), address, watch).go("mean-by-city")
        visit.judge((course / "solutions/mean-by-city/wrong/missing_as_zero.py").read_text())
        expected, got = (visit.tests.get_by_role("table", name=name) for name in ("Expected", "Got"))
        expect(expected.get_by_role("columnheader")).to_have_text(["city", "degrees"])
        expect(got.get_by_text("(differs)").first).to_be_attached()
        assert expected.locator("td.wrong").count() == got.locator("td.wrong").count() == 1
    assert watch.unexpected() == []


def test_a_figure_is_shown_in_run_code_and_beside_the_results(browser: Browser, address: str, course: Path) -> None:
    watch = Watch()
    with visitor(browser, watch) as context:
        visit = Visit(context.new_page(), address, watch).go("draw-squares")
        visit.write((course / "solutions/draw-squares/reference.py").read_text())
        for press, place in ((visit.run_code, visit.example), (visit.run_tests, visit.tests)):
            press.click()
            visit.ended()
            picture = place.get_by_role("img", name="Squares").first
            expect(picture).to_be_visible()
            assert picture.evaluate("image => image.decode().then(() => image.naturalWidth)") > 100
    assert watch.unexpected() == []


def test_a_page_without_packages_fetches_nothing_of_those_with_them(browser: Browser, address: str) -> None:
    watch = Watch()
    with visitor(browser, watch) as context:
        page = context.new_page()
        plain = Visit(page, address, watch).go("centre-columns")
        assert plain.page.get_by_text("MB to download").count() == 0
        own = {str(file["url"]) for file in plain.manifest().values()}
        asked = {response.url.rpartition("/")[2] for response in plain.fetched if "/runtime/" in response.url}
        assert {url for url in asked if not url.startswith("runtime-")} <= own
        names = {name for name in plain.manifest() if re.search("pandas|scipy|matplotlib", name)}
        assert names == set()
    assert watch.unexpected() == []
