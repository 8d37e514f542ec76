"""Reading one exercise.toml: every key with its type and its default."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from katalite.course.examples import read_example
from katalite.course.keys import ExerciseKeys
from katalite.course.model import Example, Text
from katalite.course.packages import read_packages
from katalite.course.problems import Problems, did_you_mean
from katalite.course.python_text import Parameters
from katalite.course.toml_table import Table
from katalite.course.toml_text import read_toml

_OF_FUNCTIONS = ("function", "names", "module", "may_modify", "axes", "groups")


@dataclass(frozen=True)
class ExerciseFile:
    """The keys of exercise.toml. Where a key has a problem its value here is a stand-in."""

    table: Table
    title: str
    summary: str
    difficulty: str
    tags: tuple[str, ...]
    program: bool
    """What learners write is a program."""
    function: str
    """Empty where hidden tests import what they need, and of a program."""
    module: str
    """The submission's module as hidden tests import it; empty where the file does not say."""
    names: tuple[str, ...]
    """What a submission must define for the hidden tests; empty where the file does not say."""
    time_limit: float
    memory_limit: int
    packages: tuple[str, ...] | None
    """None where the file does not say."""
    may_modify: tuple[str, ...]
    solution_after: int
    expected: bool
    hints: tuple[Text, ...]
    axes: tuple[str, ...]
    groups: str
    points: Mapping[str, float]
    """By the name of a test function, or its id, what it is worth."""
    examples: tuple[Example, ...]
    example_tables: tuple[Table, ...]


def read_exercise_file(path: Path, problems: Problems, imported: bool = False) -> ExerciseFile | None:
    """The file's keys, or None (and a problem) when it is missing or not TOML.

    `imported` says that hidden tests import the submission under its usual name, and need no function.
    """
    toml = read_toml(path, problems)
    if toml is None:
        return None
    table = Table(toml.values, toml, path, problems)
    program = table.take(ExerciseKeys.kind) == "program"
    ordinary = program or imported or bool({"module", "names"} & toml.values.keys())
    examples = table.take(ExerciseKeys.example)
    example_tables = tuple(table.inner(values, "example", index) for index, values in enumerate(examples))
    hints = table.take(ExerciseKeys.hints)
    read = ExerciseFile(
        table=table,
        title=table.take(ExerciseKeys.title),
        summary=table.take(ExerciseKeys.summary),
        difficulty=table.take(ExerciseKeys.difficulty),
        tags=table.take(ExerciseKeys.tags),
        program=program,
        function=table.take(ExerciseKeys.function, needed=not ordinary),
        module=table.take(ExerciseKeys.module),
        names=table.take(ExerciseKeys.names),
        time_limit=table.take(ExerciseKeys.time_limit),
        memory_limit=table.take(ExerciseKeys.memory_limit),
        packages=read_packages(table, ExerciseKeys.packages) if "packages" in toml.values else None,
        may_modify=table.take(ExerciseKeys.may_modify),
        solution_after=table.take(ExerciseKeys.solution_after),
        expected=table.take(ExerciseKeys.expected),
        hints=tuple(Text(hint, problems.name(path), table.line("hints")) for hint in hints),
        axes=table.take(ExerciseKeys.axes),
        groups=table.take(ExerciseKeys.groups),
        points=table.take(ExerciseKeys.points),
        examples=tuple(read_example(example, program, problems.name(path)) for example in example_tables),
        example_tables=example_tables,
    )
    table.report_unknown()
    table.check_seen("title", "summary", "tags", "hints", "axes")
    for key in _OF_FUNCTIONS if program else ():
        if key in toml.values:
            table.add(key, f"`{key}` says nothing of a program; take it away, or the line with `kind`.")
    return read


def check_against_function(file: ExerciseFile, function: Parameters) -> None:
    """Notes arguments that the file names and the function does not take."""
    for example in file.example_tables:
        if not {"code", "shows"} & example.values.keys():
            example.check_names(function, complete=True)
    for name in file.may_modify:
        if name not in function.names:
            near = did_you_mean(name, function.names)
            file.table.add("may_modify", f"The function has no argument `{name}`.{near}")
    if file.groups and file.groups not in function.names:
        near = did_you_mean(file.groups, function.names)
        file.table.add("groups", f"The function has no argument `{file.groups}`.{near}")
    if file.groups and len(file.axes) < 2:
        file.table.add("groups", "Groups cut the second axis; name the axes with `axes = [...]`.")
