# tries: replaces open and print
# expect: wrong-answer

import builtins

builtins.open = None
builtins.print = lambda *args, **kwargs: 1 / 0


def standardize(x, axis=0):
    return x
