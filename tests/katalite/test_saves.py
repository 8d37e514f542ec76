"""What a save makes `serve` do again, counted: with as many exercises as there are, the one that was saved."""

import re

import pytest

from katalite.common.report import SilentReport
from katalite.common.toolchain import SITE
from katalite.course import load
from katalite.course.model import ContentError
from katalite.course.scaffold import scaffold
from katalite.pipeline import Kit
from katalite.web.render import Renderer
from tests.katalite.courses import lay_out, replace
from tests.katalite.light import light

STATEMENT = "exercise/triple/statement.md"
CASES = "hidden_tests/triple/cases.toml"
PAGES = ["exercise/triple/embed.html", "exercise/triple/index.html"]
"""The exercise's page, and the same in a frame of another one."""


class Steps(SilentReport):
    def __init__(self):
        self.names = []

    def step(self, name):
        self.names.append(name)


class Served:
    """A course that is built again after each save, as `serve` does. What was done is taken from the steps that are
    told, from the files that are not the ones that were there, and from what reads an exercise and makes its page."""

    def __init__(self, folder, patch):
        self.read, self.rendered = [], []
        self._spy(patch, load, "_exercise", self.read, lambda slug, *_: slug)
        self._spy(
            patch,
            Renderer,
            "exercise",
            self.rendered,
            lambda renderer, page, guest: f"{page.exercise.slug} {guest or 'index'}",
        )
        self.root, self.out, self.report = lay_out(folder), folder / "dist", Steps()
        scaffold(self.root, "triple")
        self._kit = Kit(SITE, folder / "scripts", self.report)
        self._there = {}
        self.build()

    def _spy(self, patch, place, name, seen, tell):
        real = getattr(place, name)

        def spied(*arguments):
            seen.append(tell(*arguments))
            return real(*arguments)

        patch.setattr(place, name, spied)

    def build(self):
        self.read.clear()
        self.rendered.clear()
        self.report.names.clear()
        self._kit.build(self.root, self.out, work_offline=False)
        before, self._there = self._there, {path: path.stat().st_ino for path in self.out.rglob("*") if path.is_file()}
        pages = {path for path in self._there if self._there[path] != before.get(path) and path.suffix == ".html"}
        said = "\n".join(self.report.names)
        return {
            "pages": sorted(path.relative_to(self.out).as_posix() for path in pages),
            "proved": re.findall(r"^verify ([\w-]+):", said, re.MULTILINE),
            "recorded": re.findall(r"^record the calls of ([\w-]+) ", said, re.MULTILINE),
            "typeset": re.findall(r"^typeset the texts of (\d+) ", said, re.MULTILINE),
        }


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    folder = tmp_path_factory.mktemp("served")
    with light(folder), pytest.MonkeyPatch.context() as patch:
        yield Served(folder, patch)


def test_nothing_is_done_again_while_nothing_is_saved(served):
    assert served.build() == {"pages": [], "proved": [], "recorded": [], "typeset": []}


def test_each_saved_statement_makes_one_page_again_and_proves_nothing(served):
    for number in range(4):
        (served.root / STATEMENT).write_text(f"Write `triple`.\n\nSave {number}: $x_{number}$.\n")
        done = served.build()
        assert done == {"pages": PAGES, "proved": [], "recorded": [], "typeset": ["1"]}
        assert f"Save {number}:" in (served.out / "exercise/triple/index.html").read_text()


def test_each_saved_case_proves_and_records_its_exercise_once(served):
    for number in range(1, 3):
        replace(served.root / CASES, f"factor = {number + 1} }}", f"factor = {number + 2} }}")
        old, new = ([factor * each for each in (1, 2, 3)] for factor in (number + 1, number + 2))
        replace(served.root / CASES, f"returns = {old}", f"returns = {new}")
        once = ["triple"]
        page = PAGES
        assert served.build() == {"pages": page, "proved": once, "recorded": once, "typeset": []}


def test_only_what_was_saved_is_read_and_only_its_page_is_made(served):
    assert served.build()
    assert (served.read, served.rendered) == ([], [])
    for text in ("Once.\n", "Twice.\n"):
        (served.root / STATEMENT).write_text(f"Write `triple`. {text}")
        served.build()
        assert (served.read, served.rendered) == (["triple"], ["triple index", "triple embed"])
    starter = served.root / "exercise/triple/starter.py"
    served.build()
    replace(starter, "def triple", "def  triple")
    served.build()
    assert (served.read, served.rendered) == (["triple"], ["triple index", "triple embed"])


def test_a_problem_stays_until_it_is_mended_and_is_read_once(served):
    good = (served.root / CASES).read_text()
    (served.root / CASES).write_text("[[test_examples]\n")
    for reads in (["triple"], []):
        with pytest.raises(ContentError, match=r"hidden_tests/triple/cases.toml:1: "):
            served.build()
        assert served.read == reads
    (served.root / CASES).write_text(good)
    served.build()
    assert served.read == ["triple"]


def test_a_wrong_solution_that_changes_is_proved_again(served):
    wrong = served.root / "solutions/double/wrong/squares.py"
    wrong.write_text(wrong.read_text() + "# changed\n")
    assert served.build()["proved"] == ["double"]
    assert served.read == ["double"]


def test_a_case_that_is_put_back_is_known(served):
    text = (served.root / CASES).read_text()
    replace(served.root / CASES, "0.5, -1.0", "0.5, -1.00")
    served.build()
    (served.root / CASES).write_text(text)
    assert served.build() == {"pages": PAGES, "proved": [], "recorded": [], "typeset": []}
