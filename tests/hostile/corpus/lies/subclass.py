# tries: returns a subclass of ndarray that is equal to everything
# expect: wrong-answer

import numpy as np


class Liar(np.ndarray):
    def __eq__(self, other):
        return np.ones(self.shape, bool)

    def __array_ufunc__(self, *args, **kwargs):
        return np.zeros(self.shape)

    def __array_function__(self, *args, **kwargs):
        return True

    def __reduce__(self):
        raise RuntimeError


def standardize(x, axis=0):
    return x.view(Liar)
