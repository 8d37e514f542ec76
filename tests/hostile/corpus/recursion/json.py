# tries: reads deeply nested JSON
# expect: run-time-error

import json


def standardize(x, axis=0):
    json.loads("[" * 1_000_000)
    return x
