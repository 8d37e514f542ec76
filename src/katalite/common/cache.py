"""The cache folder: files under the sha256 of their contents or of their inputs, written atomically.

Two builds may run at once. Each writes to a temporary name and renames, so a reader sees a whole file or
none, and the second writer replaces a file by an equal one.
"""

import hashlib
import os
import secrets
import tempfile
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from filelock import FileLock
from platformdirs import user_cache_dir

_HASH_LENGTH = 12


def cache_root() -> Path:
    """The cache folder of this user, or the one that KATALITE_CACHE names."""
    return Path(os.environ.get("KATALITE_CACHE") or user_cache_dir("katalite"))


def lock(name: str) -> FileLock:
    """A lock between processes of this user, to be held with `with`, for work that must not be done twice at once."""
    folder = cache_root() / "locks"
    folder.mkdir(parents=True, exist_ok=True)
    return FileLock(folder / hashlib.sha256(name.encode()).hexdigest()[:16])


def sha256_of(path: Path) -> str:
    """The hexadecimal sha256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def hashed_name(name: str, sha256: str) -> str:
    """The name of a file that a cache may keep for good: page.js becomes page-1a2b….js."""
    path = PurePosixPath(name)
    return str(path.with_stem(f"{path.stem}-{sha256[:_HASH_LENGTH]}"))


def write_atomically(path: Path, chunks: Iterable[bytes]) -> None:
    """Write a file so that it is never seen half written. If `chunks` raises, nothing is left behind."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.writelines(chunks)
        temporary.chmod(0o644)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


def place(source: Path, target: Path) -> None:
    """Put `source` at `target`, atomically, without using its space twice where hard links can be had."""
    target.parent.mkdir(parents=True, exist_ok=True)
    temporary = target.with_name(f".{target.name}.{secrets.token_hex(8)}")
    try:
        os.link(source, temporary)
    except OSError:
        write_atomically(target, [source.read_bytes()])
        return
    temporary.replace(target)
    temporary.unlink(missing_ok=True)  # replacing a file by another link to itself leaves both names
