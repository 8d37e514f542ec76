# tries: makes pytest.raises hold for everything
# expect: wrong-answer

import contextlib

import pytest

pytest.raises = lambda *args, **kwargs: contextlib.nullcontext()


def standardize(x, axis=0):
    return x
