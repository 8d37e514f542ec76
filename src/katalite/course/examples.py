"""Reading one [[example]] of exercise.toml: a call, a run of a program, or code that runs after the file."""

import ast

from katalite.course.keys import EXAMPLE_SHAPES, ExampleKeys
from katalite.course.model import Example, Text
from katalite.course.problems import listed
from katalite.course.toml_table import Table


def read_example(table: Table, program: bool, path: str) -> Example:
    """The example; what is wrong with it becomes a problem at its line. `path` is the file's name for people."""
    shape = "program" if program else "code" if {"code", "shows"} & table.values.keys() else "call"

    def needs(key: str) -> bool:
        return shape == key

    call = table.take(ExampleKeys.call, needed=needs("call"))
    returns = table.take(ExampleKeys.returns, needed=needs("call"))
    code, shows = (
        table.take(ExampleKeys.code, needed=needs("code")),
        table.take(ExampleKeys.shows, needed=needs("code")),
    )
    text, arguments = table.take(ExampleKeys.input), table.take(ExampleKeys.arguments)
    prints = table.take(ExampleKeys.prints, needed=needs("program"))
    explanation = table.take(ExampleKeys.explanation)
    table.report_unknown()
    table.check_seen("explanation")
    _report_others(table, shape)
    why = Text(explanation, path, table.line("explanation"))
    if shape == "program":
        return Example({"input": text} | ({"arguments": list(arguments)} if arguments else {}), prints, why)
    if shape == "code":
        _check_code(table, code)
        return Example({}, shows, why, code)
    for key in ("call", "returns"):
        if key in table.values:
            table.check_convertible(key)
    return Example(call, returns, why)


def _report_others(table: Table, shape: str) -> None:
    """Notes keys of an example of another shape."""
    for other, keys in EXAMPLE_SHAPES.items():
        for key in keys if other != shape else ():
            if key in table.values:
                own = listed(f"`{each}`" for each in EXAMPLE_SHAPES[shape])
                what = {"program": "the example of a program", "code": "an example with `code`", "call": "a call"}[
                    shape
                ]
                table.add(key, f"`{key}` does not go with {what}, which has {own}.")


def _check_code(table: Table, code: str) -> None:
    if "code" not in table.values:
        return
    try:
        empty = not ast.parse(code).body
    except (SyntaxError, ValueError) as error:
        table.add("code", f"`code` is not Python: {getattr(error, 'msg', error)}.")
    else:
        if empty:
            table.add("code", "`code` is empty; write what the example runs.")
