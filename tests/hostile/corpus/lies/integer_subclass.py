# tries: returns numbers that compare as they like
# expect: wrong-answer

class Liar(float):
    def __eq__(self, other):
        return True

    def __sub__(self, other):
        return 0.0

    __hash__ = float.__hash__


def standardize(x, axis=0):
    return Liar(3.0)
