"""A course beside which files are handed in."""

from pathlib import Path

import pytest

from tests.katalite.courses import lay_out


@pytest.fixture
def course(tmp_path: Path) -> Path:
    return lay_out(tmp_path)


@pytest.fixture
def handed_in(tmp_path: Path) -> Path:
    folder = tmp_path / "handed in"
    folder.mkdir()
    return folder
