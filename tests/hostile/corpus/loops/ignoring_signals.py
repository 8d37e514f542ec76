# tries: takes over every signal that it can, and goes on
# expect: time-limit-exceeded

import signal

for number in range(1, 65):
    try:
        signal.signal(number, lambda *_: None)
    except (OSError, ValueError, AttributeError):
        pass


def standardize(x, axis=0):
    while True:
        pass
