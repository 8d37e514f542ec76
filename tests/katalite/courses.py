"""The toy course and the broken ones of tests/data/courses, laid out in a folder for one test."""

import shutil
from pathlib import Path

COURSES = Path(__file__).parents[1] / "data" / "courses"
BROKEN = sorted(path.name for path in (COURSES / "broken").iterdir())


def lay_out(folder: Path, broken: str | None = None) -> Path:
    """Copies the toy course, then what the broken one has in its place; returns the course's root.

    A broken course holds the files that differ, `remove.txt` with what is taken away, and `problems.txt` with what
    `load` must say.
    """
    root = folder / "course"
    shutil.copytree(COURSES / "toy", root)
    if broken is not None:
        change = COURSES / "broken" / broken
        shutil.copytree(change, root, dirs_exist_ok=True, ignore=shutil.ignore_patterns("problems.txt"))
        removed = root / "remove.txt"
        if removed.exists():
            for name in removed.read_text(encoding="utf-8").split():
                path = root / name
                shutil.rmtree(path) if path.is_dir() else path.unlink()
            removed.unlink()
    return root


def replace(path: Path, old: str, new: str) -> None:
    """Replaces a text that is in the file."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
