# tries: writes and keeps open thousands of files
# expect: wrong-answer

import os


def standardize(x, axis=0):
    kept = []
    try:
        for number in range(5000):
            kept.append(open(f"file{number}", "w"))
    except OSError:
        pass
    return x
