"""docs/reference.md, made from the table of keys: `python -m tests.docs.reference` writes it."""

from collections.abc import Iterable
from typing import Any

from katalite.common.toolchain import PROJECT
from katalite.course.keys import CaseKeys, ChapterKeys, CourseKeys, ExampleKeys, ExerciseKeys, Key, keys

FILE = PROJECT / "docs" / "reference.md"
PARTS = [
    ("course.toml", "Title, description and the order of the exercises. `init` writes it.", CourseKeys),
    ("[[chapter]] in course.toml", "", ChapterKeys),
    ("exercise/SLUG/exercise.toml", "What surrounds the statement, and what judging needs to know.", ExerciseKeys),
    (
        "[[example]] in exercise.toml",
        "Shown below the statement; the reference must return the same. [Values](cookbook/values.md) says how to write "
        "them.",
        ExampleKeys,
    ),
    (
        "hidden_tests/SLUG/cases.toml",
        "Each table is a case of the test that it is named after, `[[test_examples]]`. Tests read any other key too, "
        "as `case.key`.",
        CaseKeys,
    ),
]
HEAD = """\
# Reference

Every key of the three TOML files. A key that is not here, or a value of another kind, is a problem with its line, so
a typing error cannot pass for a setting. Editors show the same: `init` names the JSON Schemas in `schemas/`, and the
installed package has them in `katalite/course/schemas/`. This page is made from the table that the readers use,
`src/katalite/course/keys.py`.
"""


def reference() -> str:
    parts = [HEAD]
    for title, text, table in PARTS:
        parts.append(f"## {title}\n" + (f"\n{text}\n" if text else "") + "\n" + "\n".join(rows(keys(table))) + "\n")
    return "\n".join(parts)


def rows(known: Iterable[Key[Any]]) -> list[str]:
    lines = ["| key | what to give | default | what it does |", "|---|---|---|---|"]
    for key in known:
        lines.append(f"| `{key.name}` | {key.wanted} | {default(key)} | {key.meaning} |")
    return lines


def default(key: Key[Any]) -> str:
    if key.needed:
        return "must be there"
    if key.otherwise:
        return key.otherwise
    return (
        "none"
        if key.default in ("", None) or (not key.default and key.default is not False)
        else f"`{shown(key.default)}`"
    )


def shown(value: object) -> str:
    """As TOML writes it."""
    return f'"{value}"' if isinstance(value, str) else f"{value:g}" if isinstance(value, float) else str(value).lower()


if __name__ == "__main__":
    FILE.write_text(reference(), encoding="utf-8")
