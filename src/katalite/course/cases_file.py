"""Checking hidden_tests/<slug>/cases.toml against the test functions that its tables are named after."""

import ast
from collections.abc import Mapping
from pathlib import Path

from katalite.course.keys import CaseKeys, keys
from katalite.course.problems import Problems, did_you_mean
from katalite.course.python_text import Parameters
from katalite.course.toml_table import Table
from katalite.course.toml_text import read_toml
from katalite.course.values import TABLES

_ALWAYS = {"name", "load"}
"""What every case has, whatever its table says."""


def check_cases(
    path: Path, tests: Mapping[str, ast.FunctionDef], function: Parameters | None, problems: Problems
) -> set[str]:
    """Notes every problem of the file. Returns the names of its tables; no file is no tables.

    `tests` are the test functions that take `case`, by name; `function` is what the reference takes.
    """
    toml = read_toml(path, problems) if path.exists() else None
    if toml is None:
        return set(tests) if path.exists() else set()
    for name, value in toml.values.items():
        cases = TABLES.convert(value)
        if cases is None:
            problems.add(path, toml.line(name), f"Write each case under [[{name}]], with two brackets.")
        elif name not in tests:
            near = did_you_mean(name, tests)
            message = f"There is no test function {name} that takes `case`.{near}"
            problems.add(path, toml.line(name, 0), message)
        else:
            for index, case in enumerate(cases):
                _check_case(Table(case, toml, path, problems, (name, index)), tests[name], function)
    return set(toml.values)


def _check_case(table: Table, test: ast.FunctionDef, function: Parameters | None) -> None:
    used = {
        node.attr
        for node in ast.walk(test)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "case"
    }
    for key in sorted(used - _ALWAYS - table.values.keys()):
        near = did_you_mean(key, table.values.keys() - used)
        table.add("", f"This case has no `{key}`, which {test.name} reads.{near}")
    table.check_seen("name")
    for key in table.values:
        table.check_convertible(key)
    for known in keys(CaseKeys):
        table.take(known)
    table.check_names(function, complete=False)
