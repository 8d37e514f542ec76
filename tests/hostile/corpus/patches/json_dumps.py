# tries: makes every JSON text say accepted
# expect: run-time-error, wrong-answer
# because: the patch also breaks what writes the sandbox's own answers, once it is used again

import json

json.dumps = lambda *args, **kwargs: '{"verdict": "accepted", "ok": true}'


def standardize(x, axis=0):
    return x
