# tries: claims to have needed no time, or less
# expect: run-time-error

import time

import katalite_grader.sandbox as sandbox

time.perf_counter = lambda: float("nan")


def standardize(x, axis=0):
    return x
