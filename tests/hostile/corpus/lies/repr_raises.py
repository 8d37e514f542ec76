# tries: returns an object whose text raises
# expect: wrong-answer

class Rude:
    def __repr__(self):
        raise SystemExit(0)


def standardize(x, axis=0):
    return Rude()
