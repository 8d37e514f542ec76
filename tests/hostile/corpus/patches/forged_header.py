# tries: sends an answer whose lengths do not agree
# expect: run-time-error

import struct

import katalite_grader.calls as calls

header = b'["dict",5,"str","kind","str","returned","str","value","array","<f8",1,1000000000]'
calls.encode = lambda *args, **kwargs: struct.pack("<I", len(header)) + header


def standardize(x, axis=0):
    return x
