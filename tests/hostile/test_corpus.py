"""The corpus itself: large enough, and every file says what it expects and why."""

from katalite_grader.verdict import VERDICTS

from .corpus import kinds
from .table import MARK, PAGE, table


def test_there_are_at_least_a_hundred_kinds() -> None:
    assert len({kind.source for kind in kinds()}) >= 100


def test_every_expected_verdict_is_one_and_no_doubt_is_left_without_a_reason() -> None:
    for kind in kinds():
        assert kind.tries, kind.name
        assert set(kind.in_grade) | set(kind.in_pyodide) <= set(VERDICTS) - {"judge-error"}, kind.name
        if len(set(kind.in_grade) | set(kind.in_pyodide)) > 1:
            assert kind.because, kind.name


def test_only_right_code_may_be_accepted() -> None:
    """The names of those whose answers are right; nothing else may ever be accepted."""
    accepted = {kind.name for kind in kinds() if "accepted" in kind.in_grade + kind.in_pyodide}
    assert all("right" in kind.tries for kind in kinds() if kind.name in accepted), accepted


def test_the_table_for_readers_is_the_corpus() -> None:
    """`python -m tests.hostile.table` writes it anew."""
    assert PAGE.read_text(encoding="utf-8").partition(MARK)[2] == table()
