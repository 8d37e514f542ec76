"""Who handed in a file, read from the names that learning platforms give to files and folders of their exports.

| platform | what it names |
|---|---|
| Moodle | `Ada Lovelace_123_assignsubmission_file_/x.py`, or `Ada Lovelace_123_assignsubmission_file_x.py` |
| Canvas | `lovelaceada_LATE_4711_8800_x-1.py` |
| Blackboard | `Homework_ada_attempt_2026-05-04-13-00-59_x.py` |
| GitHub Classroom | `homework-submissions/homework-ada/x.py` |
| Gradescope | `assignment_5_export/submission_77/x.py`, people in `submission_metadata.yml` (metadata.py) |
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from katalite.common.report import BuildError
from katalite.handins.hand_in import Person

_MOODLE = re.compile(r"(?P<name>.+)_(?P<id>\d+)_assignsubmission_(?:file|onlinetext)_?(?P<file>.*)", re.DOTALL)
# Numbers of one or two digits may well be a file's own.
_CANVAS = re.compile(r"(?P<name>[^_]+)_(?P<late>LATE_)?(?P<id>\d{3,})_(?P<submission>\d{3,})_(?P<file>.+)", re.DOTALL)
_AGAIN = re.compile(r"(?P<stem>.*?)-(?P<number>\d{1,4})(?P<suffix>\.\w+)", re.DOTALL)
_BLACKBOARD = re.compile(r".+_(?P<id>[^_]+)_attempt_(?P<when>\d{4}(?:-\d\d){5})(?:_(?P<file>.+)|\.\w+)", re.DOTALL)
_CLASSROOM = "-submissions"
_SUBMISSION = re.compile(r"submission_\d+")
GROUPS = {"person", "id", "email", "attempt", "exercise"}
"""What a pattern of one's own may name."""


@dataclass(frozen=True)
class Named:
    """What the name of a file tells. A later attempt has the greater `attempt`."""

    people: tuple[Person, ...]
    file: str
    """The name that the person gave it."""
    attempt: tuple[int | str, ...] = ()
    late: bool = False
    exercise: str = ""


type Rule = Callable[[Sequence[str]], Named | None]
"""Reads the parts of a path, from the outermost folder to the file; None if they do not follow the rule."""


def read_name(parts: Sequence[str], metadata: Mapping[str, tuple[Person, ...]]) -> Named | None:
    """What the platforms' own names tell; `metadata` are the people of Gradescope's folders."""
    return _gradescope(parts, metadata) or _moodle(parts) or _classroom(parts) or _blackboard(parts) or _canvas(parts)


def own_rule(pattern: str) -> Rule:
    """The rule of a regular expression whose groups name what they hold. Raises BuildError if it cannot be one."""
    try:
        compiled = re.compile(pattern)
    except re.error as error:
        raise BuildError(f"--pattern is no regular expression: {error}.") from None
    names = set(compiled.groupindex)
    if "person" not in names or names - GROUPS:
        raise BuildError(
            "--pattern needs a group (?P<person>…), and may have the groups id, email, attempt and exercise."
        )

    def rule(parts: Sequence[str]) -> Named | None:
        found = compiled.search("/".join(parts))
        if found is None or not found["person"]:
            return None
        given = {name: found[name] or "" for name in names}
        person = Person(given["person"], given.get("id", ""), given.get("email", ""))
        attempt = _natural(given.get("attempt", ""))
        return Named((person,), parts[-1], attempt, exercise=given.get("exercise", ""))

    return rule


def _moodle(parts: Sequence[str]) -> Named | None:
    for part in reversed(parts):
        if found := _MOODLE.fullmatch(part):
            file = found["file"] if part is parts[-1] and found["file"] else parts[-1]
            return Named((Person(found["name"], found["id"]),), file)
    return None


def _canvas(parts: Sequence[str]) -> Named | None:
    # Folders have no such names, but for archives, which are like folders here.
    for part in (part for part in reversed(parts) if part is parts[-1] or part.lower().endswith(".zip")):
        if found := _CANVAS.fullmatch(part):
            file, attempt = found["file"], 0
            if again := _AGAIN.fullmatch(file):
                file, attempt = again["stem"] + again["suffix"], int(again["number"])
            own = file if part is parts[-1] else parts[-1]
            person = Person(found["name"], found["id"])
            return Named((person,), own, (int(found["submission"]), attempt), late=found["late"] is not None)
    return None


def _blackboard(parts: Sequence[str]) -> Named | None:
    for part in reversed(parts):
        if found := _BLACKBOARD.fullmatch(part):
            own = (found["file"] or part) if part is parts[-1] else parts[-1]
            return Named((Person(found["id"], found["id"]),), own, (found["when"],))
    return None


def _classroom(parts: Sequence[str]) -> Named | None:
    for outer, inner in pairwise(parts[:-1]):
        homework = outer.removesuffix(_CLASSROOM)
        if homework != outer and inner.startswith(f"{homework}-") and len(inner) > len(homework) + 1:
            user = inner[len(homework) + 1 :]
            return Named((Person(user, user),), parts[-1])
    return None


def _gradescope(parts: Sequence[str], metadata: Mapping[str, tuple[Person, ...]]) -> Named | None:
    for part in parts[:-1]:
        if _SUBMISSION.fullmatch(part) and (people := metadata.get(part)):
            return Named(people, parts[-1])
    return None


def _natural(text: str) -> tuple[int | str, ...]:
    """So that attempt 10 comes after attempt 9: text and numbers alternate, beginning with text."""
    return tuple(int(part) if number % 2 else part for number, part in enumerate(re.split(r"(\d{1,18})", text)))
