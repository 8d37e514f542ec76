# tries: lists all processes and reads about each
# expect: wrong-answer

import os


def standardize(x, axis=0):
    try:
        for name in os.listdir('/proc'):
            open(f'/proc/{name}/environ', 'rb').read()
    except Exception:
        pass
    return x
