# tries: raises the recursion limit and calls itself without end
# expect: run-time-error, memory-limit-exceeded, time-limit-exceeded
# because: the frames fill the memory, the stack or the time, whichever is the least

import sys

sys.setrecursionlimit(2**31 - 1)


def standardize(x, axis=0):
    return standardize(x, axis)
