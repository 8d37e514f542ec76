# tries: takes hold of its parent by a descriptor
# expect: wrong-answer

import os


def standardize(x, axis=0):
    try:
        import signal
        signal.pidfd_send_signal(os.pidfd_open(os.getppid()), 9)
    except Exception:
        pass
    return x
