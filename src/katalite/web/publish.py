"""The only writer of a site. The new one is complete before the old one goes, so a failure leaves the old one whole.

A file that the old one has with the same bytes is taken over as it is, with its time: what copies a site to a host, or
keeps something made of its files, sees what has changed.
"""

import filecmp
import os
import shutil
import tempfile
from pathlib import Path

from katalite.common.report import BuildError
from katalite.web.files import Content, SiteFiles

MARK = ".katalite-site"
"""A file that says that a folder is a built site, so that a build may replace it."""


def publish(files: SiteFiles, out: Path) -> None:
    """Writes the files into `out`, which afterwards holds nothing else.

    Raises BuildError as `require_ours` does, or if `out` cannot be written.
    """
    require_ours(out)
    out = out.resolve()
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=f".{out.name}-", dir=out.parent) as workshop:
            new, old = Path(workshop, "new"), Path(workshop, "old")
            new.mkdir()  # not the temporary folder itself, which only its owner may read
            for address, content in files:
                target = new / address
                target.parent.mkdir(parents=True, exist_ok=True)
                if _is_there(out / address, content):
                    _take_over(out / address, target)
                elif isinstance(content, Path):
                    shutil.copyfile(content, target)
                else:
                    target.write_bytes(content)
            (new / MARK).touch()
            if out.exists():
                out.rename(old)
            try:
                new.rename(out)
            except OSError:
                if old.exists():
                    old.rename(out)
                raise
    except OSError as error:
        raise BuildError(f"{out}: the site cannot be written here ({error.strerror}); choose another --out.") from error


def _is_there(path: Path, content: Content) -> bool:
    """Whether the file has just these bytes."""
    if path.is_symlink() or not path.is_file():
        return False
    if isinstance(content, Path):
        return filecmp.cmp(path, content, shallow=False)
    return path.stat().st_size == len(content) and path.read_bytes() == content


def _take_over(path: Path, target: Path) -> None:
    try:
        os.link(path, target)
    except OSError:  # a file system without links
        shutil.copy2(path, target)


def require_ours(out: Path) -> None:
    """Raises BuildError if `out` holds something that no build has put there."""
    if out.is_dir():
        if any(out.iterdir()) and not (out / MARK).is_file():
            raise BuildError(f"{out} holds files that are not a built site; empty it, or choose another --out.")
    elif os.path.lexists(out):
        raise BuildError(f"{out} is a file; choose another --out.")
