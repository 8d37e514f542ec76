"""Gradescope's submission_metadata.yml: who handed in which of its folders.

It is YAML with Ruby's symbols for keys, of which these lines are read and no others.
"""

import re

from katalite.handins.hand_in import Person

NAME = "submission_metadata.yml"
MAX_METADATA = 2**24
"""Bytes."""
_FOLDER = re.compile(r"(submission_\d+):\s*")
_KEY = re.compile(r"\s+(?P<new>- )?\s*:(?P<key>name|sid|email): (?P<value>.*)")


def read_metadata(data: bytes) -> dict[str, tuple[Person, ...]]:
    """The people by the folder's name; folders of which it says nothing are left out."""
    people: dict[str, list[dict[str, str]]] = {}
    current: list[dict[str, str]] = []
    for line in data.decode("utf-8", "replace").splitlines():
        if folder := _FOLDER.fullmatch(line):
            current = people.setdefault(folder[1], [])
        elif found := _KEY.fullmatch(line):
            if found["new"] or not current:
                current.append({})
            current[-1].setdefault(found["key"], _plain(found["value"]))
    whole = {folder: tuple(filter(None, map(_person, found))) for folder, found in people.items()}
    return {folder: found for folder, found in whole.items() if found}


def _person(keys: dict[str, str]) -> Person | None:
    email, sid = keys.get("email", ""), keys.get("sid", "")
    name = keys.get("name", "") or email or sid
    return Person(name, sid, email) if name else None


def _plain(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] == "'":
        return value[1:-1].replace("''", "'")
    if len(value) > 1 and value[0] == value[-1] == '"':
        return value[1:-1].replace('\\"', '"').replace("\\\\", "\\")
    return "" if value in ("null", "~") else value
