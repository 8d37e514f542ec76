# tries: sends an answer with a header that nests a million brackets
# expect: run-time-error

import struct

import katalite_grader.calls as calls

calls.encode = lambda *args, **kwargs: struct.pack("<I", 10**6) + b"[" * 10**6


def standardize(x, axis=0):
    return x
