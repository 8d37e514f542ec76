# tries: sends itself SIGINT
# expect: run-time-error

import signal


def standardize(x, axis=0):
    signal.raise_signal(signal.SIGINT)
    while True:
        pass
