"""Imports between rooms run one way, along the arrows of rooms.toml, in both languages."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from katalite.common.toolchain import PROJECT, SITE

ARROWS = tomllib.loads((Path(__file__).with_name("rooms.toml")).read_text(encoding="utf-8"))
KATALITE = PROJECT / "src" / "katalite"
SCRIPTS = SITE / "src"


def room_of(path: Path, top: Path) -> str:
    """The name of the folder right below `top`; empty for a file that lies in `top` itself."""
    parts = path.relative_to(top).parts
    return parts[0] if len(parts) > 1 else ""


def python_imports(source: str) -> Iterator[str]:
    """The rooms of katalite that a module imports, wherever in it; empty for the modules on top."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        else:
            continue
        for first, *rest in (name.split(".") for name in names):
            if first == "katalite" and rest:
                yield rest[0] if (KATALITE / rest[0]).is_dir() else ""


def script_imports(path: Path) -> Iterator[str]:
    """The rooms of site/src that a script imports or takes types from, at once or later."""
    for address in re.findall(r"""(?:from|import)\s*\(?\s*["'](\.[^"']+\.ts)["']""", path.read_text(encoding="utf-8")):
        yield room_of((path.parent / address).resolve(), SCRIPTS)


def arrows(language: str) -> dict[tuple[str, str], set[str]]:
    """Which room imports which, and the files that do."""
    found: dict[tuple[str, str], set[str]] = {}
    top, pattern = (KATALITE, "*.py") if language == "python" else (SCRIPTS, "*.ts")
    for path in top.rglob(pattern):
        room = room_of(path, top)
        targets = python_imports(path.read_text(encoding="utf-8")) if language == "python" else script_imports(path)
        for target in targets:
            if target != room:
                found.setdefault((room, target), set()).add(path.relative_to(PROJECT).as_posix())
    return found


@pytest.mark.parametrize("language", ARROWS)
def test_rooms_import_each_other_along_the_listed_arrows_only(language: str) -> None:
    allowed = ARROWS[language]
    found = arrows(language)
    assert len(found) >= 8
    assert {arrow: files for arrow, files in found.items() if arrow[1] not in allowed.get(arrow[0], [])} == {}


@pytest.mark.parametrize("language", ARROWS)
def test_the_listed_arrows_run_one_way(language: str) -> None:
    order = list(ARROWS[language])
    for room, targets in ARROWS[language].items():
        assert [target for target in targets if order.index(target) >= order.index(room)] == []


@pytest.mark.parametrize(("language", "top"), [("python", KATALITE), ("typescript", SCRIPTS)])
def test_every_room_has_a_line_and_says_what_lives_there(language: str, top: Path) -> None:
    rooms = {path.name for path in top.iterdir() if path.is_dir() and path.name != "__pycache__"}
    assert rooms == set(ARROWS[language]) - {""}
    for room in rooms:
        said = (top / room / ("__init__.py" if language == "python" else "README.md")).read_text(encoding="utf-8")
        assert "Not here:" in said, room


@pytest.mark.parametrize(
    ("source", "rooms"),
    [
        ("import katalite.web.serve", ["web"]),
        ("from katalite.course import load", ["course"]),
        ("def f():\n    from katalite import cli", [""]),
        ("from katalite.pipeline import build_site\nimport katalite_grader.judge", [""]),
    ],
)
def test_an_import_anywhere_in_a_module_is_seen(source: str, rooms: list[str]) -> None:
    assert list(python_imports(source)) == rooms
