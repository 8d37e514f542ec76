"""A hand-in: a file, the person whose it is, and the exercise that it solves."""

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Person:
    """Whoever handed in, as far as the names of the files tell. `name` is never empty; the others may be."""

    name: str
    id: str = ""
    """In the system that the file comes from: a participant's or user's number there, or a user name."""
    email: str = ""


@dataclass(frozen=True)
class HandIn:
    """`file` names it in every report, and tells it from all others."""

    file: str
    person: Person
    slug: str
    notes: tuple[str, ...] = ()
    """Sentences about how it was handed in: late, or the last of several attempts."""
