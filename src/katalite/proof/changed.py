"""Which exercises differ from a commit, for the check of a proposed change."""

import subprocess
from pathlib import Path, PurePosixPath

from katalite.common.archives import GRADER
from katalite.common.report import BuildError
from katalite.course.load import FOLDERS, exercise_slugs


def changed_slugs(root: Path, rev: str) -> list[str]:
    """The exercises of which a file differs from that of commit `rev`, saved and not committed ones included, sorted.

    Hidden tests import nothing but the grader beside their own folder: where that lies in the same repository and
    differs, every exercise is one of them. Raises BuildError, one sentence, if git or the commit cannot be had.
    """
    commit = _git(root, rev, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{rev}^{{commit}}").strip()
    here = Path(_git(root, rev, "rev-parse", "--show-toplevel").strip())
    differing = _git(root, rev, "diff", "--name-only", "--no-renames", "--no-ext-diff", "-z", commit)
    untracked = _git(root, rev, "ls-files", "--others", "--exclude-standard", "--full-name", "-z", ":/")
    paths = [here / name for name in f"{differing}\0{untracked}".split("\0") if name]
    slugs = exercise_slugs(root)
    if any(path.is_relative_to(GRADER) for path in paths):
        return slugs
    return sorted({slug for path in paths if (slug := _slug(root.resolve(), path)) in slugs})


def _slug(root: Path, path: Path) -> str:
    """Whose file this is; "" for a file of none."""
    if not path.is_relative_to(root):
        return ""
    parts = PurePosixPath(path.relative_to(root)).parts
    return parts[1] if len(parts) > 2 and parts[0] in FOLDERS else ""


def _git(root: Path, rev: str, *arguments: str) -> str:
    command = ["git", "-C", str(root), *arguments]
    try:
        done = subprocess.run(command, capture_output=True, stdin=subprocess.DEVNULL, check=True)
    except OSError as error:
        raise BuildError(f"--changed needs git, which cannot be run ({error.strerror}).") from None
    except subprocess.CalledProcessError as error:
        said = error.stderr.decode(errors="replace").strip().splitlines()
        why = said[0].removeprefix("fatal: ") if said else f"there is no commit “{rev}” here; fetch it, or name another"
        raise BuildError(f"--changed {rev}: git cannot tell what has changed: {why}.") from None
    return done.stdout.decode(errors="surrogateescape")
