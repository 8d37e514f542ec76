# tries: stops its own process
# expect: time-limit-exceeded
# expect in pyodide: wrong-answer, run-time-error
# because: a system suspends the process until its time is over, and WebAssembly has nothing to suspend

import os
import signal


def standardize(x, axis=0):
    os.kill(os.getpid(), getattr(signal, "SIGSTOP", 19))
    return x
