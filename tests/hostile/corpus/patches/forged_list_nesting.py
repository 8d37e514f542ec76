# tries: sends an answer that nests 100,000 lists
# expect: run-time-error

import struct

import katalite_grader.calls as calls

header = b"[" + b'"list",1,' * 100_000 + b'"none"]'
calls.encode = lambda *args, **kwargs: struct.pack("<I", len(header)) + header


def standardize(x, axis=0):
    return x
