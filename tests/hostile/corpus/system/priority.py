# tries: takes all of the processor
# expect: wrong-answer

import os


def standardize(x, axis=0):
    try:
        os.setpriority(os.PRIO_PROCESS, 0, -20)
        os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(99))
    except Exception:
        pass
    return x
