# tries: kills the process that started it
# expect: run-time-error

import os


def standardize(x, axis=0):
    parent = os.getppid()
    if parent > 1:
        os.kill(parent, 9)
    raise OSError("nobody to kill")
