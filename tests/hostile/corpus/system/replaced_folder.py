# tries: puts a link in the place of its working folder
# expect: wrong-answer

import os


def standardize(x, axis=0):
    folder = os.getcwd()
    if os.path.basename(folder).startswith("sandbox-"):
        try:
            os.chdir("/")
            os.rmdir(folder)
            os.symlink(os.path.dirname(folder), folder)
        except OSError:
            pass
    return x
