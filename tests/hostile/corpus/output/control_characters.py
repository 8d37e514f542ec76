# tries: prints control characters and marks that turn the text around
# expect: wrong-answer

def standardize(x, axis=0):
    print("\x00\x07\x1b[2J\x1b]0;accepted\x07\u202eaccepted\u2066\r\r\x08\x7f\x9b")
    return x
