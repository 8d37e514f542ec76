# tries: raises a message that turns the reading direction around
# expect: run-time-error

def standardize(x, axis=0):
    raise ValueError("\u202e\u2066\u200f\u061cdetpecca")
