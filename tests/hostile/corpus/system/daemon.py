# tries: leaves a process of its own session behind
# expect: run-time-error

import os
import time


def standardize(x, axis=0):
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            time.sleep(600)
        os._exit(0)
    return x
