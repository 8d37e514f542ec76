"""One Node judges several exercises, and none of them leaves anything to the next."""

import os
import signal

import pytest

from katalite.common.report import BuildError, SilentReport
from katalite.common.toolchain import SITE
from katalite.course.load import load
from katalite.python import node_host
from katalite.python.bundle import REALM
from katalite.python.node_host import kept_node
from katalite.python.node_judge import NodeJudge, Source
from katalite.python.ready import make_python
from tests.katalite.courses import lay_out, replace

MARK = '''

def test_nothing_was_here_before(solution):
    """Nothing was here before"""
    import builtins
    import math

    import numpy as np

    assert not hasattr(builtins, "mark") and math.tau > 6 and np.e < 3
    builtins.mark, math.tau, np.e = True, 0.0, 4.0
    assert solution
'''


@pytest.fixture
def started(monkeypatch):
    """The processes of Node, in the order in which they were started."""
    nodes = []

    class Node(node_host._Node):
        def __init__(self, begin):
            super().__init__(begin)
            nodes.append(self._process)

    monkeypatch.setattr(node_host, "_Node", Node)
    return nodes


@pytest.fixture(scope="module")
def judges(tmp_path_factory):
    """The judges of two exercises whose hidden tests spoil their own interpreter."""
    root = lay_out(tmp_path_factory.mktemp("course"))
    for path in (root / "hidden_tests").glob("*/test_*.py"):
        path.write_text(path.read_text(encoding="utf-8") + MARK, encoding="utf-8")
    runtime, scripts = make_python(SITE, tmp_path_factory.mktemp("scripts"), SilentReport())
    return [NodeJudge(exercise, runtime, scripts[REALM]) for exercise in load(root).exercises]


def judged(judge, count=1):
    """An iterator over the verdicts of the right solution, judged so many times."""
    source = judge.exercise.reference.read_text(encoding="utf-8")
    return (each.verdict for each in judge.run([Source(str(number), source) for number in range(count)])[1])


def test_exercises_share_a_process_and_nothing_in_it(judges, started):
    with kept_node():
        assert [list(judged(judge)) for judge in (*judges, judges[0])] == [["accepted"]] * 3
        (node,) = started
        assert node.poll() is None
    assert node.poll() is not None, "it ends with the batch"


@pytest.mark.full
def test_a_job_that_was_left_says_nothing_to_the_next(judges, started):
    with kept_node():
        left = judged(judges[0], 3)
        assert next(left) == "accepted"
        assert list(judged(judges[1])) == ["accepted"]
        left.close()
        assert list(judged(judges[1])) == ["accepted"]
    assert len(started) == 2
    assert all(node.poll() is not None for node in started)


@pytest.mark.full
def test_without_a_batch_the_process_ends_with_its_job(judges, started):
    assert list(judged(judges[0])) == ["accepted"]
    assert started[0].poll() is not None


def test_a_process_that_ended_is_told_and_another_takes_the_next_job(judges, started):
    with kept_node():
        verdicts = judged(judges[0], 2)
        assert next(verdicts) == "accepted"
        os.kill(started[0].pid, signal.SIGKILL)
        with pytest.raises(BuildError, match="Pyodide under Node ended early"):
            list(verdicts)
        assert list(judged(judges[1])) == ["accepted"]
        os.kill(started[1].pid, signal.SIGKILL)
        started[1].wait()
        with pytest.raises(BuildError, match="ended early"):
            list(judged(judges[1]))
        assert list(judged(judges[1])) == ["accepted"]


@pytest.mark.full
def test_hidden_tests_that_cannot_be_collected_are_told_and_the_next_are_judged(judges, started, tmp_path):
    root = lay_out(tmp_path)
    replace(next((root / "hidden_tests" / "double").glob("test_*.py")), "def test_", "1 / 0\n\n\ndef test_")
    broken = next(each for each in load(root).exercises if each.slug == "double")
    with kept_node():
        with pytest.raises(BuildError, match=r"hidden_tests/double: .*ZeroDivisionError"):
            NodeJudge(broken, judges[0].runtime, judges[0].realm).run([])
        assert list(judged(judges[1])) == ["accepted"]
