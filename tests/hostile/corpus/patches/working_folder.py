# tries: deletes its working folder
# expect: wrong-answer

import os
import shutil


def standardize(x, axis=0):
    folder = os.getcwd()
    if os.path.basename(folder).startswith("sandbox-"):
        shutil.rmtree(folder, ignore_errors=True)
    return x
