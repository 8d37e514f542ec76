# tries: returns the environment and the command line
# expect: wrong-answer

import os
import sys


def standardize(x, axis=0):
    return {"environment": dict(os.environ), "arguments": sys.argv, "flags": list(sys.orig_argv)}
