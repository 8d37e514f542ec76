# tries: returns an object that runs code when it is unpickled
# expect: wrong-answer

import os


class Bomb:
    def __reduce__(self):
        return os._exit, (0,)


def standardize(x, axis=0):
    return Bomb()
