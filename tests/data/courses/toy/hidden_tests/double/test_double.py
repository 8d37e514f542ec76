import json
from pathlib import Path

from katalite_grader.testing import assert_close, assert_shape


def test_examples(solution, case):
    """Worked by hand"""
    assert_close(solution(**case.call), case.returns)


def test_shape(solution, numbers):
    """The shape stays"""
    assert_shape(solution(numbers(2, 3)), (2, 3))


def test_table(solution):
    """A table of numbers"""
    table = json.loads((Path(__file__).parent / "table.json").read_text())
    for number, twice in table:
        assert_close(solution(number), twice)
