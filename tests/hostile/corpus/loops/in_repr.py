# tries: returns an object whose text is never finished
# expect: time-limit-exceeded

class Endless:
    def __repr__(self):
        while True:
            pass


def standardize(x, axis=0):
    return Endless()
