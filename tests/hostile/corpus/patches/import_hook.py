# tries: takes over the import of every module
# expect: wrong-answer

import builtins
import sys


class Hook:
    def find_spec(self, name, path=None, target=None):
        raise ImportError("closed")


sys.meta_path.insert(0, Hook())
builtins.__import__ = None


def standardize(x, axis=0):
    return x
