# tries: forks fifty processes that stay
# expect: run-time-error

import os
import time


def standardize(x, axis=0):
    for _ in range(50):
        if os.fork() == 0:
            time.sleep(600)
            os._exit(0)
    return x
