# tries: freezes and disables the collection of garbage
# expect: wrong-answer

import gc

gc.disable()
gc.freeze()
gc.callbacks.append(lambda *args: 1 / 0)


def standardize(x, axis=0):
    return x
