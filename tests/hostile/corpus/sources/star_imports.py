# tries: imports all names of several modules, and is right
# expect: accepted

from math import *
from os.path import *
from numpy.linalg import *

def standardize(x, axis=0):
    if x.size == 0:
        raise ValueError("x is empty")
    return (x - x.mean(axis=axis, keepdims=True)) / x.std(axis=axis, keepdims=True)
