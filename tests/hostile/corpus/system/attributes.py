# tries: writes beside a file of Python's
# expect: wrong-answer

import os


def standardize(x, axis=0):
    try:
        os.setxattr(os.__file__, 'user.mark', b'x')
    except Exception:
        pass
    return x
