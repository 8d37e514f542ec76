# tries: looks for the tests among the imported modules
# expect: wrong-answer

import sys


def standardize(x, axis=0):
    for name, module in list(sys.modules.items()):
        if "test_standardize" in name or hasattr(module, "test_example"):
            return module
    return x
