# tries: raises an exception whose class has a monstrous name
# expect: run-time-error

def standardize(x, axis=0):
    raise type("\ud800" + "x" * 10**6, (Exception,), {"__module__": 3})("x")
