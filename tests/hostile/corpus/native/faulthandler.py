# tries: crashes with the tool that shows crashes
# expect: run-time-error

import faulthandler


def standardize(x, axis=0):
    faulthandler._sigsegv()
    return x
