# tries: leaves timers that loop after the call
# expect: wrong-answer
# expect in pyodide: wrong-answer, time-limit-exceeded
# because: the timer may start before the next call arrives

import asyncio


def spin():
    while True:
        pass


def standardize(x, axis=0):
    try:
        asyncio.get_event_loop().call_later(0, spin)
    except RuntimeError:
        pass
    return x
