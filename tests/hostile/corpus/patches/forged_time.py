# tries: claims to have needed no time, or less
# expect: run-time-error
# expect in pyodide: compile-error
# because: there the time of loading is refused already

import time

import katalite_grader.sandbox as sandbox

time.perf_counter = lambda: float("nan")


def standardize(x, axis=0):
    return x
