# tries: forbids everything with an audit hook
# expect: run-time-error, wrong-answer
# because: whether writing an answer raises an audit event is a matter of the place

import sys


def forbid(event, arguments):
    raise PermissionError(event)


def standardize(x, axis=0):
    sys.addaudithook(forbid)
    return x
