# tries: makes a second name for a file of Python's, and writes to it
# expect: wrong-answer

import os


def standardize(x, axis=0):
    try:
        os.link(os.__file__, 'os.py')
        open('os.py', 'a').write('x')
    except Exception:
        pass
    return x
