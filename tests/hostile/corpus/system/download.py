# tries: downloads a page
# expect: run-time-error

import urllib.request


def standardize(x, axis=0):
    urllib.request.urlopen("http://127.0.0.1:9/", timeout=0.5).read()
    return x
