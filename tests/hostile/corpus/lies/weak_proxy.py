# tries: returns a proxy of an array that is gone
# expect: wrong-answer

import weakref


class Holder:
    pass


def standardize(x, axis=0):
    return weakref.proxy(Holder())
