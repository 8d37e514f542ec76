# tries: makes loading answer with brackets only
# expect: compile-error

import json

json.dumps = lambda *args, **kwargs: "[" * 1_000_000


def standardize(x, axis=0):
    return x
