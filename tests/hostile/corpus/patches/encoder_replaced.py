# tries: makes its sandbox send bytes that are no answer
# expect: run-time-error

import katalite_grader.calls as calls

calls.encode = lambda *args, **kwargs: b"accepted"


def standardize(x, axis=0):
    return x
