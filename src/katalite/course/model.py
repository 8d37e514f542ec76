"""What a course is, once read: plain frozen data that every later stage shares.

`load` makes these and nobody changes them, so that a stage's output depends on its arguments alone.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from katalite_grader.setting import Setting

DIFFICULTIES = ("Easy", "Medium", "Hard")


@dataclass(frozen=True, order=True)
class Problem:
    """One thing that is wrong with the content: where, and a sentence saying what and what to do."""

    path: str
    """Relative to the course's root, with forward slashes."""
    line: int
    """From 1; 0 when the problem is the whole file or folder."""
    message: str

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}" if self.line else self.path
        return f"{place}: {self.message}"


class ContentError(Exception):
    """The content has problems; `problems` holds all of them, in the order of files and lines."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(map(str, self.problems)))


@dataclass(frozen=True)
class Text:
    """Markdown, and where it stands, so that a mistake in it can be shown at its place."""

    source: str
    path: str
    line: int = 1

    def __str__(self) -> str:
        return self.source


@dataclass(frozen=True)
class Example:
    """What the statement shows: a call, a run of a program, or code that uses what the file defines.

    Values as in TOML: `katalite_grader.cases.to_value` converts them.
    """

    call: Mapping[str, object]
    """The arguments by their names; of a program its `input` and `arguments`; empty for code."""
    returns: object
    """What comes back; of a program and of code, the text that is printed and shown."""
    explanation: Text
    code: str = ""
    """Python that runs after the file."""


@dataclass(frozen=True)
class HiddenTest:
    """One test function: what a learner sees as one line of the results."""

    id: str
    """As pytest writes it, relative to the tests' folder: `test_x.py::test_name`."""
    title: str
    line: int


@dataclass(frozen=True)
class Imported:
    """What hidden tests import from the submission: the module's name in their eyes, and the names in it."""

    module: str
    names: tuple[str, ...]


@dataclass(frozen=True)
class Exercise:
    """Everything that the author wrote for one exercise."""

    slug: str
    title: str
    summary: str
    difficulty: str
    tags: tuple[str, ...]
    function: str
    """Empty where there is none: hidden tests import what they need, or what learners write is a program."""
    parameters: tuple[str, ...]
    """The names of the function's arguments, in order."""
    setting: Setting
    """What a submission runs in; says whether it is a program."""
    time_limit: float
    """Wall seconds for each test."""
    memory_limit: int
    """MB."""
    may_modify: tuple[str, ...]
    """Arguments that a submission may change in place."""
    solution_after: int
    """Attempts after which the solution may be opened."""
    expected: bool
    """▶ Run code shows what the reference gives."""
    hints: tuple[Text, ...]
    axes: tuple[str, ...]
    """Names of the axes of the arrays that are compared, where the author gave some."""
    groups: str
    """The argument that says into how many groups the second axis is cut, or ""."""
    examples: tuple[Example, ...]
    """The first is what "Run code" begins with."""
    images: Mapping[str, Path]
    """The pictures in its texts, by the names that these give them: `images/NAME.svg`."""
    statement: Text
    lesson: Text | None
    """What a learner may read and play with beside the statement; None if there is none."""
    starter: str
    reference: Path
    explanation: Text | None
    """What is shown with the reference solution once a learner may open it."""
    tests_dir: Path
    test_files: Mapping[str, str] = field(repr=False)
    """Name -> text of every file in the tests' folder."""
    tests: tuple[HiddenTest, ...]
    """In the order in which pytest collects them; never empty."""
    wrong: tuple[Path, ...]
    """Submissions that must be rejected."""
    accepted: tuple[Path, ...]
    """Submissions, besides the reference, that must be accepted."""
    points: Mapping[str, float]
    """What each test is worth, by its id."""
    imported: Imported | None
    """What the hidden tests import of the submission; None where they get its function as the fixture `solution`."""
    version: str
    """Twelve hex digits; changes with any file of the exercise."""
    judged: str
    """Twelve hex digits; changes with whatever a verdict depends on, and not with texts for learners."""
    packages: tuple[str, ...] = ()
    """What may be imported beside NumPy, in the order of `katalite_grader.packages.PACKAGES`."""
    language: str = "en"
    """The course's."""


@dataclass(frozen=True)
class Chapter:
    title: str
    summary: str
    exercises: tuple[str, ...]
    """Slugs, in the order in which they are meant to be solved."""
    builds_on: tuple[str, ...]
    """Titles of chapters before this one."""


@dataclass(frozen=True)
class About:
    """What course.toml says; every text may be empty."""

    title: str = ""
    description: str = ""
    language: str = "en"
    source: str = ""
    """Where the course's files are, for links to them."""
    licence: str = ""
    chapters: tuple[Chapter, ...] = ()
    """In order; none where the author made none."""
    packages: tuple[str, ...] = ()
    """Of the exercises that do not say otherwise."""
    results_to: tuple[str, ...] = ()
    """Origins of pages that are told what the tests said of a run in an exercise that they hold in a frame."""


@dataclass(frozen=True)
class Course:
    root: Path
    exercises: tuple[Exercise, ...]
    """In the order of the chapters; where there are none, of difficulty and then title."""
    about: About = field(default_factory=About)
    css: str = ""
    """The text of course.css, style rules of the course's own."""
