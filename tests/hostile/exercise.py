"""The exercise of the corpus: the toy `standardize` with a time limit of two seconds, as a course and as data."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from katalite.course.model import Imported
from katalite_grader.setting import USUAL, Setting

TOY = Path(__file__).parent.parent / "data" / "grader" / "standardize"
RIGHT = (TOY / "reference.py").read_text(encoding="utf-8")
WRONG = "def standardize(x, axis=0):\n    return x\n"
TIME_LIMIT = 2.0
MEMORY_LIMIT = 512

EXERCISE = f"""
title = "Standardize"
summary = "Subtract the mean and divide by the deviation."
difficulty = "Easy"
function = "standardize"
time_limit = {{time_limit:g}}
memory_limit = {MEMORY_LIMIT}

[[example]]
call = {{{{ x = [[0.0, 10.0], [2.0, 30.0]] }}}}
returns = [[-1.0, -1.0], [1.0, 1.0]]
explanation = "Each column on its own."
"""


@dataclass(frozen=True)
class Standardize:
    """What the grader wants to know of an exercise."""

    slug: str = "standardize"
    function: str = "standardize"
    may_modify: tuple[str, ...] = ()
    packages: tuple[str, ...] = ()
    time_limit: float = TIME_LIMIT
    memory_limit: int = MEMORY_LIMIT
    tests_dir: Path = TOY / "hidden"
    imported: Imported | None = None
    reference: Path = TOY / "reference.py"
    setting: Setting = USUAL


def write_course(root: Path, time_limit: float = TIME_LIMIT) -> None:
    """Write a course with this exercise alone below `root`."""
    folder = root / "exercise" / "standardize"
    folder.mkdir(parents=True)
    (folder / "exercise.toml").write_text(EXERCISE.format(time_limit=time_limit), encoding="utf-8")
    (folder / "statement.md").write_text("Write `standardize(x, axis=0)`.\n", encoding="utf-8")
    (folder / "starter.py").write_text("def standardize(x, axis=0):\n    pass\n", encoding="utf-8")
    shutil.copytree(TOY / "hidden", root / "hidden_tests" / "standardize")
    solutions = root / "solutions" / "standardize"
    solutions.mkdir(parents=True)
    shutil.copyfile(TOY / "reference.py", solutions / "reference.py")
