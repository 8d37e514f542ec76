# tries: puts a fake NumPy in the place of the real one
# expect: wrong-answer

import sys
import types

fake = types.ModuleType("numpy")
fake.allclose = lambda *args: True
sys.modules["numpy"] = fake


def standardize(x, axis=0):
    return x
