# tries: makes a folder in a folder, five hundred times
# expect: wrong-answer, run-time-error
# because: Emscripten's paths end earlier

import os


def standardize(x, axis=0):
    for _ in range(500):
        os.mkdir("d")
        os.chdir("d")
    return x
