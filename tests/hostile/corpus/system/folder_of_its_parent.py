# tries: goes to the folder of its parent
# expect: wrong-answer

import os


def standardize(x, axis=0):
    try:
        os.chdir(f'/proc/{os.getppid()}/cwd')
        open('made', 'w').close()
    except Exception:
        pass
    return x
