# tries: calls the methods of the stream that hardly anybody calls
# expect: wrong-answer

import sys


def standardize(x, axis=0):
    for step in (sys.stdout.isatty, sys.stdout.fileno, sys.stdout.detach, sys.stdout.seek, sys.stdout.truncate):
        try:
            step()
        except Exception:
            pass
    sys.stdout.writelines(["a\n"] * 3)
    return x
