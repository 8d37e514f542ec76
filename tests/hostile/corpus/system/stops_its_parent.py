# tries: stops the process that started it
# expect: run-time-error

import os
import signal


def standardize(x, axis=0):
    parent = os.getppid()
    if parent > 1:
        os.kill(parent, signal.SIGSTOP)
    raise OSError("nobody to stop")
