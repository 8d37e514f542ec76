# tries: sends a dictionary whose keys all have one hash
# expect: run-time-error

import struct

import katalite_grader.calls as calls

keys = b",".join(b'"big","%s","none"' % hex(number * (2**61 - 1) * (2**31 - 1)).encode() for number in range(1, 80_001))
header = b'["dict",80000,' + keys + b"]"
calls.encode = lambda *args, **kwargs: struct.pack("<I", len(header)) + header


def standardize(x, axis=0):
    return x
