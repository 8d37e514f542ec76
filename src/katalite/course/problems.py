"""Collecting problems: a reader says what is wrong where, goes on, and the caller sees everything at once."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from pathlib import Path

from katalite.course.model import Problem


class Problems:
    """A list of problems below one root; every reader adds to the same one."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.found: list[Problem] = []

    def name(self, path: Path) -> str:
        """The path as a person reads it: relative to the course, with forward slashes."""
        return path.relative_to(self.root).as_posix()

    def add(self, path: Path, line: int, message: str) -> None:
        self.found.append(Problem(self.name(path), line, message))

    def text(self, path: Path) -> str | None:
        """The file's text, or None after noting why it cannot be read."""
        try:
            return path.read_text(encoding="utf-8-sig")
        except FileNotFoundError:
            self.add(path, 0, "This file is missing; write it.")
        except IsADirectoryError:
            self.add(path, 0, "This is a folder where a file is expected; replace it.")
        except UnicodeDecodeError as error:
            self.add(path, 0, f"This is not UTF-8 text (byte {error.start}); save it as UTF-8.")
        except OSError as error:
            self.add(path, 0, f"This file cannot be read ({error.strerror}); check its permissions.")
        return None


def visible(folder: Path) -> Iterator[Path]:
    """What an author put into the folder, by name; hidden files and Python's caches are none of it."""
    return (path for path in sorted(folder.iterdir()) if not path.name.startswith((".", "__pycache__")))


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A question to append to a sentence, or nothing when no known word is near."""
    near = get_close_matches(word, sorted(known), n=1)
    return f" Did you mean “{near[0]}”?" if near else ""


def listed(words: Iterable[str]) -> str:
    """“a, b and c”, for sentences."""
    *most, last = list(words) or ["none"]
    return f"{', '.join(most)} and {last}" if most else last
