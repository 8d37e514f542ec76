"""Working folders of sandboxes: removed with whatever a submission has left in them."""

import contextlib
import itertools
import secrets
from pathlib import Path


def discard(folder: Path) -> None:
    """Remove a folder if it is there; never raises an OSError."""
    with contextlib.suppress(OSError):
        remove(folder)


def remove(folder: Path) -> None:
    """Delete a folder in a time that grows with how much is in it, not with how deep: what is inside moves up.

    Raises OSError.
    """
    if folder.is_symlink():
        folder.unlink()
        return
    moved = (folder / f"{secrets.token_hex(8)}-{number}" for number in itertools.count())
    while entries := list(folder.iterdir()):
        for entry in entries:
            if entry.is_symlink() or not entry.is_dir():
                entry.unlink()
                continue
            entry.chmod(0o700)
            for inner in list(entry.iterdir()):
                if inner.is_dir() and not inner.is_symlink():
                    inner.chmod(0o700)  # a folder that cannot be written cannot be moved
                inner.rename(next(moved))
            entry.rmdir()
    folder.rmdir()
