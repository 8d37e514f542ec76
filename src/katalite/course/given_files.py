"""The files that a submission finds in its folder: exercise/SLUG/files/."""

from collections.abc import Mapping
from pathlib import Path

from katalite.course.problems import Problems, visible

FOLDER = "files"
_LARGEST = 1_000_000
"""Bytes of all together: each learner downloads them, and each test gets them anew."""


def read_given_files(folder: Path, problems: Problems) -> Mapping[str, bytes]:
    """The contents of a folder that need not be there, by the files' names."""
    found: dict[str, bytes] = {}
    for path in visible(folder) if folder.is_dir() else ():
        if not path.is_file():
            problems.add(path, 0, f"Folders are not used here; put the files into {FOLDER}/ itself.")
        elif path.suffix == ".py":
            problems.add(path, 0, "Submissions cannot import this; here belong files that they read as data.")
        else:
            found[path.name] = path.read_bytes()
    size = sum(map(len, found.values()))
    if size > _LARGEST:
        problems.add(
            folder, 0, f"These files have {size / 1e6:.1f} MB, for each learner to wait for; make them less than 1 MB."
        )
    return found
