"""watching builds again whatever is saved, however an editor saves it, and says what came of it."""

import queue
import threading

import pytest

from katalite.common.report import BuildError
from katalite.course.init import init
from katalite.course.model import ContentError, Problem
from katalite.watching import follow

LONG = 30
"""Seconds that a test waits for what must come."""


class Told:
    """In place of the pages: what they are told."""

    def __init__(self):
        self.problems = ()
        self.queue = queue.Queue()

    def tell(self, problems):
        self.problems = tuple(problems)
        self.queue.put(self.problems)

    def next(self):
        return self.queue.get(timeout=LONG)


class Watched:
    """A course that is being written. `outcome` is what the next build raises, `during` is called while it goes on."""

    def __init__(self, root):
        self.root, self.told, self.said, self.builds = root, Told(), [], 0
        self.outcome = self.during = None
        self.stop = threading.Event()
        self.thread = threading.Thread(target=follow, args=(root, self.build, self.told, self.said.append, self.stop))
        self.thread.start()
        self.told.next()

    def build(self):
        self.builds += 1
        during, self.during = self.during, None
        if during:
            during()
        if self.outcome:
            raise self.outcome


@pytest.fixture
def course(tmp_path):
    init(tmp_path)
    watched = Watched(tmp_path)
    yield watched
    watched.stop.set()
    watched.thread.join(LONG)
    assert not watched.thread.is_alive()


def written(path):
    path.write_text(path.read_text() + "\n")


def replaced(path):
    """As many editors save: a new file takes the place of the old one."""
    new = path.with_name(f".{path.name}.new")
    new.write_text(path.read_text() + "\n")
    new.replace(path)


def moved_away(path):
    """As vi saves: the old file is moved away first."""
    text = path.read_text()
    path.rename(path.with_name(f"{path.name}~"))
    path.write_text(text + "\n")
    path.with_name(f"{path.name}~").unlink()


@pytest.mark.parametrize("save", [written, replaced, moved_away])
@pytest.mark.parametrize(
    "name",
    ["exercise/scale/statement.md", "hidden_tests/scale/cases.toml", "solutions/scale/reference.py", "course.toml"],
)
def test_whatever_is_saved_is_built_again_however_it_is_saved(course, save, name):
    for _ in range(2):  # a file that was replaced is still watched
        save(course.root / name)
        assert course.told.next() == ()
    assert any(name in line for line in course.said)


def test_what_comes_new_and_what_goes_is_seen(course):
    (course.root / "course.css").write_text("a{}")
    course.told.next()
    lesson = course.root / "exercise/scale/lesson.md"
    lesson.write_text("## Why\n")
    course.told.next()
    lesson.unlink()
    course.told.next()
    assert [line for line in course.said if "lesson.md" in line]


def test_problems_are_told_and_taken_back(course):
    statement = course.root / "exercise/scale/statement.md"
    problem = Problem("exercise/scale/statement.md", 3, "This $ has no partner.")
    course.outcome = ContentError([problem])
    written(statement)
    assert course.told.next() == (problem,)
    assert "exercise/scale/statement.md:3: This $ has no partner." in course.said
    course.outcome = BuildError("The disk is full.")
    written(statement)
    assert course.told.next() == (Problem("", 0, "The disk is full."),)
    course.outcome = None
    written(statement)
    assert course.told.next() == ()
    assert course.said[-1] == "All is well again."


def test_what_is_saved_while_it_builds_is_built_next(course):
    statement = course.root / "exercise/scale/statement.md"
    course.during = lambda: written(statement)
    written(statement)
    course.told.next()
    course.told.next()
    assert course.builds >= 3


@pytest.mark.parametrize("name", [".statement.md.swp", "statement.md~", "4913", "__pycache__/x.pyc"])
def test_what_editors_leave_beside_a_file_is_no_change(course, name):
    path = course.root / "exercise/scale" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text("x")
    written(course.root / "exercise/scale/statement.md")
    course.told.next()
    assert not [line for line in course.said if name in line]
