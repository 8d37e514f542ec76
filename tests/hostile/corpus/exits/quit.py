# tries: calls quit()
# expect: run-time-error

def standardize(x, axis=0):
    raise SystemExit
