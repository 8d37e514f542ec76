# tries: sends itself SIGKILL
# expect: run-time-error

import os


def standardize(x, axis=0):
    os.kill(os.getpid(), 9)
