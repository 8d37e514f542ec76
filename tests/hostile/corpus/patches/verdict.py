# tries: makes the summary say accepted
# expect: wrong-answer

import katalite_grader.verdict

katalite_grader.verdict.summarise = lambda *args, **kwargs: {"verdict": "accepted", "error": None, "tests": []}


def standardize(x, axis=0):
    return x
