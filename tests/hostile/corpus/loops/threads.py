# tries: leaves threads that loop while it answers, where there are none
# expect: run-time-error

import threading


def spin():
    while True:
        pass


def standardize(x, axis=0):
    for _ in range(4):
        threading.Thread(target=spin, daemon=True).start()
    return x
