# tries: deletes every built-in name
# expect: run-time-error

import builtins


def standardize(x, axis=0):
    builtins.__dict__.clear()
    return x
