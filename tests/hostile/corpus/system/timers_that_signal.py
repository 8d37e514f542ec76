# tries: has itself signalled a thousand times a second
# expect: wrong-answer

import os


def standardize(x, axis=0):
    try:
        import signal
        signal.signal(signal.SIGALRM, lambda *_: None)
        signal.setitimer(signal.ITIMER_REAL, 0.001, 0.001)
    except Exception:
        pass
    return x
