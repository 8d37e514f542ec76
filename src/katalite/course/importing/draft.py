"""What was taken from a source, before anything is written."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path


class NotImportableError(Exception):
    """A source that no exercise can be made of; `place` is its file with the line where there is one."""

    def __init__(self, path: Path, line: int, message: str) -> None:
        super().__init__(message)
        self.path, self.line, self.message = path, line, message

    def __str__(self) -> str:
        return f"{place(self.path, self.line)}: {self.message}"


@dataclass(frozen=True)
class Note:
    """Something that was not taken over, or not as it is: the sentence says what to do about it."""

    path: Path
    line: int
    """From 1; 0 stands for the whole file."""
    message: str

    def __str__(self) -> str:
        return f"{place(self.path, self.line)}: {self.message}"


@dataclass(frozen=True)
class Draft:
    """An exercise's texts, each as it will be written."""

    slug: str
    title: str
    summary: str
    statement: str
    starter: str
    reference: str
    tests: Mapping[str, str]
    """Name -> text of each file of hidden_tests/SLUG."""
    module: str = "solution"
    names: Sequence[str] = ()
    """What a submission must define; empty where the tests' imports say it."""
    difficulty: str = "Easy"
    memory_limit: int = 0
    """MB; 0 leaves it to the kit."""
    tags: Sequence[str] = ()
    hints: Sequence[str] = ()
    lesson: str = ""
    explanation: str = ""
    program: bool = False
    """Learners write a program; then there is no module."""
    examples: Sequence[tuple[str, str]] = ()
    """What a program reads and prints."""
    origins: Mapping[str, Path] = field(default_factory=dict)
    """Path in the course -> the file of the source that it was copied from, line by line."""
    notes: Sequence[Note] = ()


def place(path: Path, line: int) -> str:
    return f"{path.as_posix()}:{line}" if line else path.as_posix()


def read_text(path: Path) -> str:
    """The file's text. Raises NotImportableError."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        message = f"This is not UTF-8 text (byte {error.start}); save it as UTF-8."
    except OSError as error:
        message = f"This file cannot be read ({error.strerror})."
    raise NotImportableError(path, 0, message)


def slug_of(name: str) -> str:
    """A name for the folders: small letters, digits, single hyphens."""
    letters = "".join(each if each.isascii() and each.isalnum() else "-" for each in name.lower())
    return "-".join(filter(None, letters.split("-"))) or "exercise"


def title_of(slug: str) -> str:
    return slug.replace("-", " ").capitalize()
