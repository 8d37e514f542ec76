# tries: leaves its process group
# expect: wrong-answer

import os


def standardize(x, axis=0):
    for step in ("setsid", "setpgrp"):
        try:
            getattr(os, step)()
        except (AttributeError, OSError):
            pass
    return x
