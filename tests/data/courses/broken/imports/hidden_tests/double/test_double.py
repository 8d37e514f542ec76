import scipy.stats
from solutions.double.reference import double
from helpers import numbers
from .helpers import numbers as same


def test_it(solution):
    """It"""
    import reference
    import katalite.course.load
    import os.path
