# tries: makes a named pipe, and waits for a writer
# expect: wrong-answer

import os


def standardize(x, axis=0):
    try:
        os.mkfifo('pipe')
        os.open('pipe', os.O_RDONLY | os.O_NONBLOCK)
    except Exception:
        pass
    return x
