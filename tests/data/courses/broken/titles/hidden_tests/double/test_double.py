def test_a(solution):
    """Same"""


def test_b(solution):
    """
    Same
    """


def test_c(solution):
    pass


def test_d(solution):
    """ """
