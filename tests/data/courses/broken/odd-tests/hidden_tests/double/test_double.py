import pytest


class TestAll:
    def test_it(self, solution):
        """It"""


async def test_later(solution):
    """Later"""


@pytest.fixture
def test_data():
    return 3


def test_alone(test_data):
    """Alone"""


def test_twice(solution):
    """One"""


def test_twice(solution):
    """Two"""
