# tries: starts another program
# expect: wrong-answer, run-time-error
# because: where programs can be started at all, it gains nothing

import subprocess


def standardize(x, axis=0):
    subprocess.run(["true"], check=False)
    return x
