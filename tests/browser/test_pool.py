"""The page judges every submission whose verdict is known as CPython does: each wrong one is rejected by its case."""

from collections.abc import Iterator, Sequence

import pytest

from katalite.common.toolchain import PROJECT
from katalite.course.load import load_exercise
from katalite.course.pool import Known, read_pool
from katalite.proof.places import Result
from katalite.proof.verify import verify

from .bench import SLUG, Bench
from .pulse import Pulse

_ITEMS = """() => {
  const marks = performance.getEntriesByName("katalite:item");
  performance.clearMarks("katalite:item");
  return marks.map((mark) => mark.detail);
}"""


class OneVisit:
    """A place that judges all submissions in one visit of the page, which goes on drawing all the while."""

    key = name = "page"

    def __init__(self, bench: Bench) -> None:
        self._bench = bench
        self._pulse = Pulse(bench.page)

    def judge(self, submissions: Sequence[Known]) -> Iterator[Result]:
        for submission in submissions:
            with self._pulse.steady():
                self._bench.judge(submission.text)
            verdict = self._bench.head.get_attribute("data-tone") or ""
            yield Result(verdict, self._bench.head.inner_text(), [], dict(self._bench.page.evaluate(_ITEMS)))


@pytest.mark.full
def test_the_whole_pool_is_told_apart_in_one_visit(bench: Bench) -> None:
    pool, problems = read_pool(load_exercise(PROJECT, SLUG))
    verified = verify(pool, OneVisit(bench))
    assert [*problems, *verified.problems] == []
    assert verified.reference.verdict == "accepted"
    assert verified.starter.verdict == "wrong-answer"
    assert len(verified.matrix.items) == 28
    assert verified.accepted == len(pool.accepted) >= 20
    assert verified.rejected == len(pool.wrong) >= 60
    assert verified.matrix.survivors() == verified.matrix.useless() == []
