"""A judge over ordinary tests, and a sandbox in the same interpreter."""

import textwrap
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from katalite_grader.judge import Pending
from katalite_grader.sandbox import Sandbox
from katalite_grader.standins.object_judge import ObjectJudge

SHAPES = Path(__file__).parents[2] / "data" / "standins" / "shapes"


def loaded(source: str, names: tuple[str, ...]) -> Sandbox:
    sandbox = Sandbox("", names=names)
    result = sandbox.load(textwrap.dedent(source))
    assert result.ok, result.message
    return sandbox


@contextmanager
def judging(folder: Path, module: str, names: tuple[str, ...], reference: str) -> Iterator[ObjectJudge]:
    """A judge that has learned from the right solution what gives objects."""
    sandbox = loaded(reference, names)
    judge = ObjectJudge(folder, module, names, lambda _, call: sandbox.call(call))
    try:
        for info in judge.items if not judge.problems else ():
            judge.run(info.id, lambda _, call: sandbox.call(call))
        judge.gave_objects = frozenset(judge.met)
        yield judge
    finally:
        judge.close()


@contextmanager
def toy(folder: Path, tests: str, names: str, reference: str) -> Iterator[ObjectJudge]:
    """A judge of one test file that imports the submission as `solution`."""
    folder.mkdir(exist_ok=True)
    (folder / "test_toy.py").write_text(textwrap.dedent(tests), encoding="utf-8")
    with judging(folder, "solution", tuple(names.split()), reference) as judge:
        yield judge


def results(judge: ObjectJudge, source: str) -> dict[str, dict[str, Any]]:
    """The result of each item by the name of its test, judged as a command line does: operation by operation."""
    assert judge.problems == []
    sandbox = loaded(source, tuple(judge._module._katalite_names))
    found = {}
    for info in judge.items:
        step = judge.run(info.id, lambda _, call: sandbox.call(call))
        assert not isinstance(step, Pending)
        found[info.id.split("::", 1)[1]] = step
    return found


def outcomes(judge: ObjectJudge, source: str) -> dict[str, str]:
    return {name: result["outcome"] for name, result in results(judge, source).items()}
