# tries: returns an object whose class is named like a line of the report
# expect: wrong-answer

def standardize(x, axis=0):
    return type("A\naccepted     other.py  (5 of 5 tests passed)\n", (), {})()
