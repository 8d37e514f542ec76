# tries: is right only when it is the main module
# expect: wrong-answer

def standardize(x, axis=0):
    return x


if __name__ == "__main__":

    def standardize(x, axis=0):
        return (x - x.mean(axis=axis, keepdims=True)) / x.std(axis=axis, keepdims=True)
