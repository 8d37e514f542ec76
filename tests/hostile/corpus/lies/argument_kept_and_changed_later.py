# tries: changes the argument of a call after the call
# expect: wrong-answer

import threading
import time


def later(x):
    time.sleep(0.05)
    x[...] = 0


def standardize(x, axis=0):
    right = (x - x.mean(axis, keepdims=True)) / x.std(axis, keepdims=True)
    try:
        threading.Thread(target=later, args=(x,)).start()
    except RuntimeError:
        pass
    return right * 2
