"""Reading one [[example]] of exercise.toml: a call, a run of a program, or code that runs after the file."""

import ast

from katalite.course.keys import ExampleKeys
from katalite.course.model import Example, Text
from katalite.course.toml_table import Table


def read_example(table: Table, program: bool, path: str) -> Example:
    """The example; what is wrong with it becomes a problem at its line. `path` is the file's name for people."""
    explanation = table.take(ExampleKeys.explanation)
    table.check_seen("explanation")
    why = Text(explanation, path, table.line("explanation"))
    if program:
        example = _run(table, why)
    elif "code" in table.values or "shows" in table.values:
        example = _code(table, why)
    else:
        example = _call(table, why)
    table.report_unknown()
    return example


def _call(table: Table, why: Text) -> Example:
    call, returns = table.take(ExampleKeys.call, needed=True), table.take(ExampleKeys.returns, needed=True)
    for key in ("call", "returns"):
        if key in table.values:
            table.check_convertible(key)
    return Example(call, returns, why)


def _run(table: Table, why: Text) -> Example:
    text, arguments = table.take(ExampleKeys.input), table.take(ExampleKeys.arguments)
    prints = table.take(ExampleKeys.prints, needed=True)
    return Example({"input": text} | ({"arguments": list(arguments)} if arguments else {}), prints, why)


def _code(table: Table, why: Text) -> Example:
    code, shows = table.take(ExampleKeys.code, needed=True), table.take(ExampleKeys.shows, needed=True)
    try:
        ast.parse(code)
    except (SyntaxError, ValueError) as error:
        table.add("code", f"`code` is not Python: {getattr(error, 'msg', error)}.")
    if not code.strip() and "code" in table.values:
        table.add("code", "`code` is empty; write what the example runs.")
    return Example({}, shows, why, code)
