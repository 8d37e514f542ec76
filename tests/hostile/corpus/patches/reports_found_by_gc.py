# tries: looks for pytest's reports in memory and changes them
# expect: wrong-answer

import gc


def standardize(x, axis=0):
    for thing in gc.get_objects():
        try:
            if hasattr(thing, "outcome"):
                thing.outcome = "passed"
        except BaseException:
            pass
    return x
