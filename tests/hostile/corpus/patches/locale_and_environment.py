# tries: changes locale, environment, time zone and decimal context
# expect: wrong-answer

import decimal
import locale
import os

os.environ.clear()
os.environ["PYTHONPATH"] = "/"
decimal.getcontext().prec = 1
try:
    locale.setlocale(locale.LC_ALL, "C")
except locale.Error:
    pass


def standardize(x, axis=0):
    return x
