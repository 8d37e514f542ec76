# tries: raises an exception whose text is never finished
# expect: time-limit-exceeded

class Endless(Exception):
    def __str__(self):
        while True:
            pass


def standardize(x, axis=0):
    raise Endless(1, 2)
