# tries: returns a list that lies about its elements
# expect: wrong-answer

class Liar(list):
    def __iter__(self):
        while True:
            yield 1

    def __len__(self):
        return 10**18


def standardize(x, axis=0):
    return Liar([x])
