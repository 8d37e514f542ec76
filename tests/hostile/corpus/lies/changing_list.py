# tries: returns a list that grows while it is read
# expect: wrong-answer, time-limit-exceeded
# because: reading ends at the largest number of values, which slow machines do not reach in time

class Grows:
    def __repr__(self):
        kept.extend([Grows()] * 10)
        return "x"


kept = []


def standardize(x, axis=0):
    kept.append(Grows())
    return kept
