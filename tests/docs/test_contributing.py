"""CONTRIBUTING's table leads somewhere."""

import re

from katalite.common.toolchain import PROJECT


def rows() -> list[tuple[str, str]]:
    """Wish and places of each row of "I want to change … | look in …"."""
    text = (PROJECT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    table = text.split("| I want to change … | look in … |\n|---|---|\n")[1].split("\n\n")[0]
    return [(wish.strip(), places) for _, wish, places, _ in (line.split("|") for line in table.splitlines())]


def test_every_place_in_the_table_of_changes_exists() -> None:
    assert len(rows()) >= 20
    for wish, places in rows():
        paths = re.findall(r"`([^`]+)`", places)
        assert paths, wish
        assert [path for path in paths if not (PROJECT / path).exists()] == [], wish


def test_every_room_is_somebody_s_place_to_look() -> None:
    named = " ".join(places for _, places in rows())
    for top in ("src/katalite", "site/src"):
        rooms = [path.name for path in (PROJECT / top).iterdir() if path.is_dir() and path.name != "__pycache__"]
        assert [room for room in rooms if f"{top}/{room}/" not in named and room not in ("common", "page")] == []
