# tries: returns an array of dates
# expect: wrong-answer

def standardize(x, axis=0):
    return x.astype("int64").astype("datetime64[s]")
