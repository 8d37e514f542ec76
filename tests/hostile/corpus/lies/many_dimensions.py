# tries: returns an array with 64 axes
# expect: wrong-answer

def standardize(x, axis=0):
    return x.reshape((1,) * 62 + x.shape)
