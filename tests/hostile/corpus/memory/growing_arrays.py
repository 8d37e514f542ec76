# tries: keeps one array after the other
# expect: memory-limit-exceeded, time-limit-exceeded
# because: which limit comes first depends on the machine

import numpy as np


def standardize(x, axis=0):
    kept = []
    while True:
        kept.append(np.ones(10**6))
