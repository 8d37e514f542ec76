# tries: ends the process from a thread
# expect: run-time-error

import os
import threading


def standardize(x, axis=0):
    thread = threading.Thread(target=os._exit, args=(0,))
    thread.start()
    thread.join()
    return x
