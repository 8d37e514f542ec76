# tries: has the kernel kill its parent as soon as a call arrives, as the owner of its socket
# expect: wrong-answer

import os
import sys

try:
    sys.meta_path.pop(0)  # what refuses modules that a page has not
    import fcntl

    fcntl.fcntl(3, fcntl.F_SETOWN, os.getppid())
    fcntl.fcntl(3, 10, 9)
    fcntl.fcntl(3, fcntl.F_SETFL, fcntl.fcntl(3, fcntl.F_GETFL) | fcntl.FASYNC)
except Exception:
    pass


def standardize(x, axis=0):
    return x
