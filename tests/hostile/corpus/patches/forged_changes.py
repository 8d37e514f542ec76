# tries: claims changes of arguments that do not exist
# expect: wrong-answer

import katalite_grader.sandbox as sandbox
from katalite_grader.calls import Answer

sandbox.Sandbox.answer = lambda self, call: Answer(value=None, changed={"#99": 1, "__class__": None, "": b""})


def standardize(x, axis=0):
    return x
