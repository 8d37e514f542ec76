"""A course beside which files are handed in, and what tests of real use share with those of the author's machine."""

from pathlib import Path

import pytest

from tests.katalite.conftest import own_cache
from tests.katalite.courses import lay_out

__all__ = ["own_cache"]


@pytest.fixture
def course(tmp_path: Path) -> Path:
    return lay_out(tmp_path)


@pytest.fixture
def handed_in(tmp_path: Path) -> Path:
    folder = tmp_path / "handed in"
    folder.mkdir()
    return folder
