"""What a submission leaves in its folder is gone afterwards, whatever it is, and nothing else is."""

import os
from pathlib import Path

import pytest

from katalite.grading.folders import remove


def deep(folder: Path) -> None:
    here = Path.cwd()
    os.chdir(folder)
    try:
        for _ in range(5000):
            Path("d").mkdir()
            os.chdir("d")
        Path("file").touch()
    finally:
        os.chdir(here)


def locked(folder: Path) -> None:
    inner = folder / "outer" / "inner"
    inner.mkdir(parents=True)
    (inner / "file").touch()
    inner.chmod(0)
    (folder / "outer").chmod(0)


def links(folder: Path) -> None:
    (folder / "out").symlink_to(folder.parent)
    (folder / "nowhere").symlink_to("nowhere")
    (folder / "in").mkdir()
    (folder / "in" / "out").symlink_to(folder.parent / "kept")


def odd_names(folder: Path) -> None:
    for name in ("-rf", "\n", "\udcff", " ", "x" * 255):
        (folder / "in" / name).mkdir(parents=True)
        (folder / name).touch()


def pipes(folder: Path) -> None:
    os.mkfifo(folder / "pipe")


@pytest.mark.parametrize("fill", [deep, locked, links, odd_names, pipes], ids=lambda fill: fill.__name__)
def test_it_is_gone_and_what_is_beside_it_is_not(tmp_path: Path, fill) -> None:
    folder = tmp_path / "sandbox"
    folder.mkdir()
    kept = tmp_path / "kept"
    kept.mkdir()
    (kept / "file").touch()
    fill(folder)
    remove(folder)
    assert not folder.exists()
    assert (kept / "file").exists()


def test_a_link_in_the_place_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    kept.mkdir()
    (kept / "file").touch()
    folder = tmp_path / "sandbox"
    folder.symlink_to(kept)
    remove(folder)
    assert not folder.is_symlink()
    assert (kept / "file").exists()
