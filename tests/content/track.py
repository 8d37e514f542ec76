"""The exercises of the track, driven by folders: `tests/data/track/SLUG` holds what is kept for the tests of one.

`holes.toml` lists conditions (see tests/content/holes.py), `sweep.toml` what calls may vary in, `torch.json` results
of PyTorch where it has the layer, `double` submissions with two mistakes, and `public` one that is right and one with a
fault that somebody reported, both written anew.
"""

import contextlib
import io
import json
import sys
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np

from tests.content.holes import Hole, holes

ROOT = Path(__file__).parents[2]
TRACK = ROOT / "tests" / "data" / "track"
SLUGS = sorted(path.parent.name for path in TRACK.glob("*/sweep.toml"))
"""Exercises whose hidden tests call one function; a layer with a state is driven by test_batch_norm_layer.py."""

type Answer = np.ndarray[Any, Any] | float | tuple[Answer, ...]


@dataclass(frozen=True)
class Kept:
    """Where the files of one exercise are, and what they hold."""

    slug: str

    @property
    def folder(self) -> Path:
        return TRACK / self.slug

    @property
    def cases(self) -> Path:
        return ROOT / "hidden_tests" / self.slug / "cases.toml"

    @property
    def solutions(self) -> Path:
        return ROOT / "solutions" / self.slug

    @property
    def right(self) -> list[Path]:
        """The reference and every accepted solution."""
        return [self.solutions / "reference.py", *sorted((self.solutions / "accepted").glob("*.py"))]

    @property
    def settings(self) -> dict[str, Any]:
        text = (ROOT / "exercise" / self.slug / "exercise.toml").read_text(encoding="utf-8")
        return tomllib.loads(text)

    def load(self, path: Path) -> Callable[..., Answer]:
        """The function of a submission, loaded as a module of its own; what it prints while loading is dropped."""
        module = ModuleType("submission")
        # Dataclasses look their module up by name.
        sys.modules["submission"] = module
        with contextlib.redirect_stdout(io.StringIO()):
            exec(compile(path.read_bytes(), str(path), "exec"), module.__dict__)
        return module.__dict__[self.settings["function"]]

    def hidden_tests(self) -> ModuleType:
        """The module of the hidden tests, for its definition and what its lines of calls stand for."""
        (path,) = self.cases.parent.glob("test_*.py")
        module = ModuleType("hidden_tests")
        exec(compile(path.read_bytes(), str(path), "exec"), module.__dict__)
        return module

    def torch(self) -> Iterator[tuple[str, dict[str, Any], Answer]]:
        """Name, arguments and PyTorch's result of each kept case; none where PyTorch has no such function."""
        path = self.folder / "torch.json"
        if path.is_file():
            for case in json.loads(path.read_text(encoding="utf-8"))["cases"]:
                yield (
                    case["name"],
                    {name: _value(value) for name, value in case["call"].items()},
                    _value(case["returns"]),
                )

    def holes(self) -> list[Hole]:
        """Programs that are right unless something holds, made from the reference."""
        kept = tomllib.loads((self.folder / "holes.toml").read_text(encoding="utf-8"))
        right = (self.solutions / "reference.py").read_text(encoding="utf-8")
        return list(
            holes(right, self.settings["function"], kept["signature"], kept["holes"], parts=kept.get("parts", 0))
        )


def _value(value: Any) -> Any:
    """An array from its shape, dtype and numbers, a tuple from a list, anything else as it is."""
    if isinstance(value, dict):
        return np.array(value["numbers"], value["dtype"]).reshape(value["shape"])
    return tuple(map(_value, value)) if isinstance(value, list) else value
