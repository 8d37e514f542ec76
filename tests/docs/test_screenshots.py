"""The pictures of README.md can be taken again at any time."""

from pathlib import Path

import pytest

from .screenshots import PICTURES, main


@pytest.mark.full
def test_every_picture_shows_what_it_waits_for(tmp_path: Path) -> None:
    main(PICTURES, tmp_path)
    assert {path.stem for path in tmp_path.iterdir()} == PICTURES.keys()
