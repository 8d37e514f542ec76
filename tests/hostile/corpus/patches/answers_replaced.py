# tries: makes its sandbox send a made-up answer
# expect: wrong-answer

import katalite_grader.sandbox as sandbox
from katalite_grader.calls import Answer

sandbox.Sandbox.answer = lambda self, call: Answer(value=True)


def standardize(x, axis=0):
    return x
