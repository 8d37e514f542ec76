"""The pictures of README.md can be taken again at any time, and so can every state of the pages."""

from pathlib import Path

import pytest

from .scenes import SCENES
from .screenshots import PICTURES, take_pictures, take_scenes


@pytest.mark.full
def test_every_picture_shows_what_it_waits_for(tmp_path: Path) -> None:
    take_pictures(PICTURES, tmp_path)
    assert {path.stem for path in tmp_path.iterdir()} == PICTURES.keys()


@pytest.mark.full
def test_every_state_can_be_brought_about(tmp_path: Path) -> None:
    take_scenes(SCENES, tmp_path, [390])
    assert {path.stem for path in tmp_path.iterdir()} == {
        f"{name}-390-{colours}" for name in SCENES for colours in ("light", "dark")
    }
