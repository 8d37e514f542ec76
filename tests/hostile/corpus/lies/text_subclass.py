# tries: returns text that lies about its length
# expect: wrong-answer

class Liar(str):
    def __len__(self):
        return -1

    def __eq__(self, other):
        return True

    __hash__ = str.__hash__


def standardize(x, axis=0):
    return Liar("accepted")
