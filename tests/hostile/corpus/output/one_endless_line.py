# tries: prints combining characters on one another
# expect: wrong-answer

def standardize(x, axis=0):
    print("a" + "\u0301" * 50_000)
    return x
