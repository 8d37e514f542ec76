"""Reading one exercise.toml: every key with its type and its default."""

import keyword
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from katalite.course.model import DIFFICULTIES, Example, Text
from katalite.course.problems import Problems, did_you_mean
from katalite.course.python_text import Parameters
from katalite.course.toml_table import Table, mapping, tables
from katalite.course.toml_text import read_toml
from katalite.course.values import count, line, text, texts


@dataclass(frozen=True)
class ExerciseFile:
    """The keys of exercise.toml. Where a key has a problem its value here is a stand-in."""

    table: Table
    title: str
    summary: str
    difficulty: str
    tags: tuple[str, ...]
    function: str
    """Empty where hidden tests import what they need."""
    module: str
    """The submission's module as hidden tests import it; empty where the file does not say."""
    names: tuple[str, ...]
    """What a submission must define for the hidden tests; empty where the file does not say."""
    time_limit: float
    memory_limit: int
    may_modify: tuple[str, ...]
    solution_after: int
    hints: tuple[Text, ...]
    axes: tuple[str, ...]
    groups: str
    points: Mapping[str, float]
    """By the name of a test function, or its id, what it is worth."""
    examples: tuple[Example, ...]
    example_tables: tuple[Table, ...]


def read_exercise_file(path: Path, problems: Problems) -> ExerciseFile | None:
    """The file's keys, or None (and a problem) when it is missing or not TOML."""
    toml = read_toml(path, problems)
    if toml is None:
        return None
    table = Table(toml.values, toml, path, problems)
    ordinary = bool({"module", "names"} & toml.values.keys())
    examples = table.take("example", "at least one table, [[example]]", tables, (), optional=ordinary)
    example_tables = tuple(table.inner(values, "example", index) for index, values in enumerate(examples))
    hints = table.take("hints", "a list of texts", texts, (), optional=True)
    read = ExerciseFile(
        table=table,
        title=table.take("title", "one line of text", line, ""),
        summary=table.take("summary", "one line of text", line, ""),
        difficulty=table.take("difficulty", "“Easy”, “Medium” or “Hard”", _difficulty, DIFFICULTIES[0]),
        tags=table.take("tags", "a list of texts", texts, (), optional=True),
        function=table.take("function", "the name of a Python function", _function, "", optional=ordinary),
        module=table.take("module", "the name of a Python module", _function, "", optional=True),
        names=table.take("names", "a list of names in Python", _names, (), optional=True),
        time_limit=table.take("time_limit", "seconds, above 0 and up to 300", _seconds, 10.0, optional=True),
        memory_limit=table.take("memory_limit", "whole MB, from 64 to 2048", _megabytes, 512, optional=True),
        may_modify=table.take("may_modify", "a list of argument names", texts, (), optional=True),
        solution_after=table.take("solution_after", "a whole number, 0 or more", count, 5, optional=True),
        hints=tuple(Text(hint, problems.name(path), table.line("hints")) for hint in hints),
        axes=table.take("axes", "a list of one-word names, one for each axis", _names, (), optional=True),
        groups=table.take("groups", "the name of an argument", _function, "", optional=True),
        points=table.take("points", "a table of tests, { test_name = 2 }, each 0 to 1000", _points, {}, optional=True),
        examples=tuple(_example(example, problems.name(path)) for example in example_tables),
        example_tables=example_tables,
    )
    table.report_unknown()
    table.check_seen("title", "summary", "tags", "hints", "axes")
    return read


def check_against_function(file: ExerciseFile, function: Parameters) -> None:
    """Notes arguments that the file names and the function does not take."""
    for example in file.example_tables:
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


def _example(table: Table, path: str) -> Example:
    call: Mapping[str, object] = table.take("call", "a table of arguments, { name = value }", mapping, {})
    returns = table.take("returns", "the value that the call returns", _anything, None)
    explanation = table.take("explanation", "a text", text, "", optional=True)
    table.report_unknown()
    table.check_seen("explanation")
    for key in ("call", "returns"):
        if key in table.values:
            table.check_convertible(key)
    return Example(call, returns, Text(explanation, path, table.line("explanation")))


def _anything(value: object) -> object:
    return value


def _difficulty(value: object) -> str | None:
    return value if isinstance(value, str) and value in DIFFICULTIES else None


def _function(value: object) -> str | None:
    if isinstance(value, str) and value.isidentifier() and not keyword.iskeyword(value):
        return value
    return None


def _seconds(value: object) -> float | None:
    if isinstance(value, int | float) and not isinstance(value, bool) and 0 < value <= 300:
        return float(value)
    return None


def _megabytes(value: object) -> int | None:
    number = count(value)
    return number if number is not None and 64 <= number <= 2048 else None


def _points(value: object) -> Mapping[str, float] | None:
    if not isinstance(value, dict):
        return None
    numbers = [each for each in value.values() if isinstance(each, int | float) and not isinstance(each, bool)]
    whole = len(numbers) == len(value) and all(0 <= each <= 1000 for each in numbers)
    return dict(zip(value, map(float, numbers), strict=True)) if whole else None


def _names(value: object) -> tuple[str, ...] | None:
    names = texts(value)
    return names if names and len(set(names)) == len(names) and all(map(str.isidentifier, names)) else None
