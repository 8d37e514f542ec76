# tries: has others ended first when memory is short
# expect: wrong-answer

import os


def standardize(x, axis=0):
    try:
        open('/proc/self/oom_score_adj', 'w').write('-1000')
    except Exception:
        pass
    return x
