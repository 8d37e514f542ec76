# tries: returns an object that is equal to everything
# expect: wrong-answer

class Liar:
    __hash__ = None

    def __eq__(self, other):
        return True

    def __getattr__(self, name):
        return self

    def __call__(self, *args, **kwargs):
        return self

    def __array__(self, *args, **kwargs):
        import numpy as np

        return np.zeros((2, 2))

    def __len__(self):
        return 2


def standardize(x, axis=0):
    return Liar()
