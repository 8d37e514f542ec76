"""JSON Schemas of the three TOML files, for editors: draft 4, which is what their TOML plugins read."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from katalite.course.keys import EXAMPLE_SHAPES, CaseKeys, ChapterKeys, CourseKeys, ExampleKeys, ExerciseKeys, Key, keys

FOLDER = Path(__file__).with_name("schemas")
"""The schemas as files, for whoever wants to name one of an installed package."""


def schemas() -> dict[str, dict[str, Any]]:
    """Each schema by the name of the TOML file that it describes."""
    course = _table(keys(CourseKeys), {"chapter": _table(keys(ChapterKeys))})
    example = _table(keys(ExampleKeys)) | {"anyOf": [{"required": _required(each)} for each in EXAMPLE_SHAPES]}
    exercise = _table(keys(ExerciseKeys), {"example": example})
    case = _table(keys(CaseKeys)) | {"additionalProperties": True}  # tests may read any other key
    cases = {
        "type": "object",
        "patternProperties": {"^test": {"type": "array", "items": case, "minItems": 1}},
        "additionalProperties": False,
    }
    return {
        name: {"$schema": "http://json-schema.org/draft-04/schema#", "title": name, **schema}
        for name, schema in (("course.toml", course), ("exercise.toml", exercise), ("cases.toml", cases))
    }


def _required(shape: str) -> list[str]:
    """The keys that an example of this shape has at least; what a program reads may be nothing."""
    known = EXAMPLE_SHAPES[shape]
    return [known[-1]] if shape == "program" else [*known]


def schema_files() -> dict[str, str]:
    """The schemas as texts, by the names of their files."""
    return {
        f"{name.removesuffix('.toml')}.schema.json": json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
        for name, schema in schemas().items()
    }


def _table(known: Iterable[Key[Any]], inner: Mapping[str, dict[str, Any]] | None = None) -> dict[str, Any]:
    """A table with these keys; `inner` are the tables in its arrays of tables."""
    known = tuple(known)
    schema: dict[str, Any] = {"type": "object", "properties": {key.name: _value(key) for key in known}}
    for name, table in (inner or {}).items():
        schema["properties"][name]["items"] = table
    if needed := [key.name for key in known if key.needed]:
        schema["required"] = needed
    return schema | {"additionalProperties": False}


def _value(key: Key[Any]) -> dict[str, Any]:
    value = {**key.kind.schema, "description": f"{key.wanted[0].upper()}{key.wanted[1:]}: {key.meaning}."}
    return value | ({"default": key.default} if key.default and not key.needed else {})


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for name, text in schema_files().items():
        (FOLDER / name).write_text(text, encoding="utf-8")
