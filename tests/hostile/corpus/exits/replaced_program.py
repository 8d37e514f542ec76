# tries: becomes the program `true`
# expect: run-time-error

import os


def standardize(x, axis=0):
    os.execv("/bin/true", ["true"])
