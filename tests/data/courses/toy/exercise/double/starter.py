import numpy as np


def double(x):
    # TODO: return twice the numbers.
    pass
