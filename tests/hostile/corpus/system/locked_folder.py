# tries: leaves a folder that cannot be entered, and links that lead out
# expect: wrong-answer

import os


def standardize(x, axis=0):
    try:
        os.mkdir("locked")
        open("locked/file", "w").close()
        os.symlink("/", "locked/out")
        os.symlink("..", "out")
        os.chmod("locked", 0)
    except OSError:
        pass
    return x
