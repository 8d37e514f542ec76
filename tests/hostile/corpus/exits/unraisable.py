# tries: raises in a destructor
# expect: wrong-answer

class Noisy:
    def __del__(self):
        raise SystemExit(0)


def standardize(x, axis=0):
    Noisy()
    return x
