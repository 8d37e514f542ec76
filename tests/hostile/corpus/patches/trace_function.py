# tries: watches and jumps through every line that runs
# expect: wrong-answer

import sys


def trace(frame, event, argument):
    if frame.f_code.co_filename != "solution.py":
        frame.f_trace_lines = True
    return trace


def standardize(x, axis=0):
    sys.settrace(trace)
    sys.setprofile(lambda *args: None)
    return x
