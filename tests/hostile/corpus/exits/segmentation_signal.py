# tries: sends itself SIGSEGV
# expect: run-time-error

import signal


def standardize(x, axis=0):
    signal.raise_signal(signal.SIGSEGV)
