"""The exercises of tests/data/thirty.toml, by their shape: classes, generators, callbacks, programs, values."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

DATA = Path(__file__).parents[1] / "data" / "thirty.toml"


@dataclass(frozen=True)
class Small:
    """`starter` is what must not be accepted; `tests` is a whole test file."""

    slug: str
    reference: str
    starter: str
    tests: str
    kind: str = ""
    """What stands in exercise.toml beside the title: nothing where tests import the submission."""


def read() -> dict[str, list[Small]]:
    """The exercises by shape."""
    shapes = tomllib.loads(DATA.read_text(encoding="utf-8"))
    return {shape: [Small(**each) for each in tables] for shape, tables in shapes.items()}


def write(root: Path, smalls: Iterable[Small]) -> None:
    """A course of these."""
    for small in smalls:
        head = f'title = "{small.slug}"\nsummary = "S."\ndifficulty = "Easy"\n{small.kind}\n'
        files = {
            f"exercise/{small.slug}/exercise.toml": head,
            f"exercise/{small.slug}/statement.md": "Write it.\n",
            f"exercise/{small.slug}/starter.py": small.starter,
            f"solutions/{small.slug}/reference.py": small.reference,
            f"hidden_tests/{small.slug}/test_it.py": small.tests,
        }
        for name, text in files.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(text, encoding="utf-8")
