"""Pyodide under Node: right verdicts for the whole corpus, and for the runs after each."""

from pathlib import Path

import pytest

from katalite.common.report import PlainReport
from katalite.common.toolchain import SITE
from katalite.course.load import load
from katalite.python.bundle import REALM
from katalite.python.node_judge import NodeJudge, Source
from katalite.python.ready import make_python

from .corpus import families
from .exercise import RIGHT, WRONG, write_course


@pytest.fixture(scope="module")
def judge(tmp_path_factory: pytest.TempPathFactory) -> NodeJudge:
    root = tmp_path_factory.mktemp("course")
    write_course(root)
    (exercise,) = load(root).exercises
    runtime, scripts = make_python(SITE, tmp_path_factory.mktemp("scripts"), PlainReport())
    return NodeJudge(exercise, runtime, scripts[REALM])


@pytest.mark.full
@pytest.mark.parametrize("family", families(), ids=lambda family: Path(family[0].name).parent.name)
def test_the_verdicts_are_right_and_the_next_ones_are(judge: NodeJudge, family) -> None:
    sources = []
    for kind in family:
        sources += [Source(kind.name, kind.source), Source("right", RIGHT), Source("wrong", WRONG)]
    _, judged = judge.run(sources)
    verdicts = [each.verdict for each in judged]
    found = {
        kind.name: (verdict, right, wrong)
        for kind, verdict, right, wrong in zip(family, verdicts[::3], verdicts[1::3], verdicts[2::3], strict=True)
    }
    expected = {
        kind.name: (found[kind.name][0] if found[kind.name][0] in kind.in_pyodide else kind.in_pyodide, *NEXT)
        for kind in family
    }
    assert found == expected


NEXT = ("accepted", "wrong-answer")
