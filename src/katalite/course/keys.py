"""The keys of course.toml, exercise.toml and cases.toml: the one table that the readers, the JSON Schemas and
docs/reference.md are made from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from katalite.common.language import LANGUAGES
from katalite.course.values import (
    ADDRESS,
    ANYTHING,
    ARGUMENTS,
    COUNT,
    DIFFICULTY,
    LINE,
    MEGABYTES,
    NAME,
    NAMES,
    ORIGINS,
    POINTS,
    SECONDS,
    TABLES,
    TEXT,
    TEXTS,
    YES_OR_NO,
    Kind,
    one_of,
)
from katalite_grader.packages import PACKAGES

KINDS = ("function", "program")


@dataclass
class Key[T]:
    """A key, in a class that lists those of one table. It is called what the class calls it."""

    kind: Kind[T]
    default: T
    """What is taken where the key is absent or has a problem."""
    meaning: str
    """A sentence in Markdown, for docs and editors."""
    needed: bool = False
    wanted: str = ""
    """What to give, where the kind's own words do not say it."""
    otherwise: str = ""
    """The default in words, where the value would say nothing."""
    name: str = field(default="", init=False)

    def __post_init__(self) -> None:
        self.wanted = self.wanted or self.kind.wanted

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name


def keys(table: type) -> Iterator[Key[object]]:
    """The keys of one of the classes below, in order."""
    return (value for value in vars(table).values() if isinstance(value, Key))


_PACKAGES = ", ".join(PACKAGES)
_NOTHING: tuple[Mapping[str, object], ...] = ()
_NO_TEXTS: tuple[str, ...] = ()
_NO_POINTS: Mapping[str, float] = {}
_NO_ARGUMENTS: Mapping[str, object] = {}


class CourseKeys:
    title = Key(LINE, "", "what the pages are called", needed=True)
    description = Key(TEXT, "", "a sentence or two above the list of exercises")
    language = Key(one_of(*LANGUAGES), "en", "of the texts, and of all that learners read")
    katalite = Key(
        TEXT,
        "",
        "the versions that the course is made for; another one says what to install",
        wanted='versions, such as ">=0.1,<1"',
        otherwise="any",
    )
    source = Key(
        ADDRESS,
        "",
        "where the course's files are; each page links to it, and to `/issues` below it",
        wanted="the address of the course's files, https://…",
    )
    licence = Key(LINE, "", "named at the foot of each page")
    packages = Key(
        TEXTS, _NO_TEXTS, "the packages of each exercise that does not say otherwise", wanted="a list of packages"
    )
    results_to = Key(
        ORIGINS,
        _NO_TEXTS,
        "pages of these origins are told the verdict of each run in an exercise that they hold in a frame",
    )
    chapter = Key(
        TABLES,
        _NOTHING,
        "the chapters in their order, each with the keys below; each exercise is in exactly one. Without chapters, "
        "exercises are ordered by difficulty and title",
        wanted="tables, [[chapter]]",
    )


class ChapterKeys:
    title = Key(LINE, "", "heading of the chapter", needed=True)
    summary = Key(LINE, "", "a line below it")
    exercises = Key(TEXTS, _NO_TEXTS, "the exercises in their order", needed=True, wanted="a list of slugs")
    builds_on = Key(TEXTS, _NO_TEXTS, "what should be known before", wanted="a list of titles of earlier chapters")


class ExerciseKeys:
    title = Key(LINE, "", "heading of the page; another one for each exercise", needed=True)
    summary = Key(LINE, "", "one line for the list of exercises", needed=True)
    difficulty = Key(DIFFICULTY, "Easy", "shown in the list, which can be filtered by it", needed=True)
    tags = Key(TEXTS, _NO_TEXTS, "words to find the exercise by")
    kind = Key(
        one_of(*KINDS),
        KINDS[0],
        "what learners write: something to call or to import, or a `program`, which is run with what it reads",
    )
    function = Key(
        NAME,
        "",
        "what learners write; needed unless hidden tests import the submission, or it is a program",
        wanted="the name of a Python function",
    )
    names = Key(
        NAMES,
        _NO_TEXTS,
        "what a submission must define, where hidden tests import it",
        otherwise="what the tests import",
    )
    module = Key(
        NAME,
        "",
        "the name under which hidden tests import the submission",
        wanted="the name of a Python module",
        otherwise='`"solution"`',
    )
    time_limit = Key(SECONDS, 10.0, "wall time for each test; it ends loops, so be generous")
    memory_limit = Key(MEGABYTES, 512, "for a submission; all that it returns in a run may be a sixteenth of it")
    packages = Key(
        TEXTS,
        _NO_TEXTS,
        f"what a submission and the hidden tests may import beside NumPy: {_PACKAGES}. Only visitors of such an "
        "exercise download them",
        wanted=f"a list of packages; there are {_PACKAGES}",
        otherwise="what course.toml says",
    )
    may_modify = Key(
        TEXTS,
        _NO_TEXTS,
        "arguments that a submission may change; a change of any other fails the test",
        wanted="a list of argument names",
    )
    points = Key(
        POINTS,
        _NO_POINTS,
        "what a passed test is worth in `grade`'s tables and pages",
        otherwise="1 for each test",
    )
    hints = Key(TEXTS, _NO_TEXTS, "Markdown, opened one by one")
    solution_after = Key(
        COUNT,
        5,
        "attempts after which the solution may be opened; each changes more than comments and spaces",
    )
    expected = Key(
        YES_OR_NO,
        True,
        "▶ Run code shows what the reference gives for the same inputs, beside what the learner's code gives",
    )
    axes = Key(
        NAMES,
        _NO_TEXTS,
        'for messages about where results differ, such as `["sample", "channel"]`',
        wanted="a list of one-word names, one for each axis",
    )
    groups = Key(
        NAME,
        "",
        "the argument that says into how many groups the second axis is cut",
        wanted="the name of an argument",
    )
    example = Key(
        TABLES,
        _NOTHING,
        "examples with the keys below; ▶ Run code begins with the first",
        wanted="tables, [[example]]",
    )


class ExampleKeys:
    call = Key(ARGUMENTS, _NO_ARGUMENTS, "of a function: the arguments by their names")
    returns = Key[object](ANYTHING, None, "what the call gives back", wanted="the value that the call returns")
    code = Key(TEXT, "", "of anything that the file defines: Python that runs after it", wanted="a few lines of Python")
    shows = Key(TEXT, "", "what the code prints, and the value of its last line", wanted="a text")
    input = Key(TEXT, "", "of a program: the text that it reads", wanted="a text")
    arguments = Key(TEXTS, _NO_TEXTS, "of a program: what stands after its name when it is run")
    prints = Key(TEXT, "", "what the program prints", wanted="a text")
    explanation = Key(TEXT, "", "Markdown: why")


EXAMPLE_SHAPES = {
    "call": (ExampleKeys.call.name, ExampleKeys.returns.name),
    "code": (ExampleKeys.code.name, ExampleKeys.shows.name),
    "program": (ExampleKeys.input.name, ExampleKeys.arguments.name, ExampleKeys.prints.name),
}
"""The keys that go together; the last of each must be there."""


class CaseKeys:
    name = Key(
        LINE, "", "what the case is called; another one for each case of a test", otherwise='`"case 1"` and so on'
    )
    call = Key(ARGUMENTS, _NO_ARGUMENTS, "the arguments by their names, `case.call`")
    returns = Key[object](ANYTHING, None, "what must come back, `case.returns`")
    sweep = Key(YES_OR_NO, False, "the case tries much at once; what the other cases are good for is told without it")
