"""Zip files whose bytes depend on their contents only, and wheels of our own."""

import hashlib
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.metadata import version
from pathlib import Path

from katalite_grader.catalogues import LANGUAGE

GRADER = Path(__file__).resolve().parents[2] / "katalite_grader"
EPOCH = (1980, 1, 1, 0, 0, 0)


def write_zip(path: Path, members: Iterable[tuple[str, bytes]], level: int) -> None:
    """Write a zip with fixed dates and permissions. `level` is zlib's, 0 stores."""
    method = zipfile.ZIP_DEFLATED if level else zipfile.ZIP_STORED
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in members:
            info = zipfile.ZipInfo(name, EPOCH)
            info.external_attr = 0o644 << 16
            info.create_system = 3  # Unix, whichever machine builds
            archive.writestr(info, data, compress_type=method, compresslevel=level)


def read_zip(path: Path) -> list[tuple[str, bytes]]:
    """The members of a zip with their contents, in order, without folders."""
    with zipfile.ZipFile(path) as archive:
        return [(info.filename, archive.read(info)) for info in archive.infolist() if not info.is_dir()]


def write_grader_wheel(folder: Path, language: str = LANGUAGE) -> Path:
    """Pack `katalite_grader` as a wheel of sources into `folder`; equal sources give equal bytes.

    Of the catalogues it holds that of `language` alone, which is the one that is spoken there.
    """
    spoken = (GRADER / "catalogues" / "__init__.py", GRADER / "catalogues" / f"{language.replace('-', '_')}.py")
    members = {
        f"katalite_grader/{path.relative_to(GRADER).as_posix()}": path.read_bytes()
        for path in sorted(GRADER.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts and (path.parent.name != "catalogues" or path in spoken)
    }
    chooses = "katalite_grader/catalogues/__init__.py"
    members[chooses] = members[chooses].replace(f'"{LANGUAGE}"'.encode(), f'"{language}"'.encode())
    return write_wheel(folder, "katalite-grader", version("katalite"), members, requires=("numpy", "pytest"))


def write_wheel(
    folder: Path, name: str, release: str, members: Mapping[str, bytes], requires: Sequence[str] = ()
) -> Path:
    """Pack pure Python files, by their paths, as a wheel into `folder`; `requires` names what it needs."""
    stem = f"{name.replace('-', '_')}-{release}"
    needs = "".join(f"Requires-Dist: {each}\n" for each in requires)
    metadata = f"Metadata-Version: 2.1\nName: {name}\nVersion: {release}\n{needs}"
    tags = "Wheel-Version: 1.0\nGenerator: katalite\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
    extra = {"METADATA": metadata, "WHEEL": tags, "RECORD": ""}
    path = folder / f"{stem}-py3-none-any.whl"
    info = [(f"{stem}.dist-info/{file}", text.encode()) for file, text in extra.items()]
    write_zip(path, [*members.items(), *info], level=0)
    return path


def grader_version() -> str:
    """Changes with any file of the grader: what was verified with another one is verified again."""
    return source_version(GRADER)


@cache
def source_version(package: Path) -> str:
    """64 hex digits that change with the name or the contents of any Python file below the folder `package`."""
    digest = hashlib.sha256()
    for path in sorted(package.rglob("*.py")):
        digest.update(path.relative_to(package).as_posix().encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()
