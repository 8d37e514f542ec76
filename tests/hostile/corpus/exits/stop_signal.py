# tries: stops its own process
# expect: time-limit-exceeded
# expect in pyodide: run-time-error
# because: Emscripten ends the interpreter at a stop signal, a system suspends the process until its time is over

import os
import signal


def standardize(x, axis=0):
    os.kill(os.getpid(), getattr(signal, "SIGSTOP", 19))
    return x
