# tries: writes through a link that leads out
# expect: wrong-answer

import os


def standardize(x, axis=0):
    try:
        os.symlink('/tmp/made-by-a-submission', 'out')
        open('out', 'w').write('x')
    except Exception:
        pass
    return x
