# tries: loops in JavaScript by way of C
# expect: wrong-answer
# expect in pyodide: run-time-error, wrong-answer
# because: the policy's refusal of eval ends the interpreter when it comes out of C

import ctypes


def standardize(x, axis=0):
    try:
        run = ctypes.CDLL(None).emscripten_run_script
    except (AttributeError, OSError):
        return x
    run(b"while (true) {}")
    return x
