# tries: looks through the frames of all threads
# expect: wrong-answer

import sys


def standardize(x, axis=0):
    for frame in sys._current_frames().values():
        while frame:
            if "returns" in frame.f_locals:
                return frame.f_locals["returns"]
            frame = frame.f_back
    return x
