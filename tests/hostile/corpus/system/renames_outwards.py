# tries: moves a file out of its folder
# expect: wrong-answer

import os


def standardize(x, axis=0):
    try:
        open('x', 'w').close()
        os.rename('x', '../made-by-a-submission')
    except Exception:
        pass
    return x
