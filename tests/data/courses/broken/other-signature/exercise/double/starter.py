import numpy as np


def double(x, factor=2):
    pass
