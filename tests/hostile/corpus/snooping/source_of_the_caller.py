# tries: reads the source of whoever called it
# expect: wrong-answer

import inspect


def standardize(x, axis=0):
    for frame in inspect.stack():
        if "expected" in "".join(frame.code_context or []):
            return frame
    return x
