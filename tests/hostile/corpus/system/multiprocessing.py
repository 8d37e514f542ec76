# tries: starts a pool of processes
# expect: wrong-answer, run-time-error
# because: where processes can be started at all, it gains nothing

import multiprocessing


def standardize(x, axis=0):
    context = multiprocessing.get_context("fork")
    process = context.Process(target=print)
    process.start()
    process.join()
    return x
