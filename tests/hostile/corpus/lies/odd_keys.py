# tries: returns a dictionary with keys of all sorts
# expect: wrong-answer

def standardize(x, axis=0):
    return {None: 1, True: 2, (1, (2.5, "x")): 3, float("nan"): 4, b"x": 5, 2**70: 6, -0.0: 7, 1j: 8}
