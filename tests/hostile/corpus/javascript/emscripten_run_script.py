# tries: runs JavaScript by way of C
# expect: wrong-answer
# expect in pyodide: run-time-error, wrong-answer
# because: the policy's refusal of eval ends the interpreter when it comes out of C

import ctypes


def standardize(x, axis=0):
    try:
        run = ctypes.CDLL(None).emscripten_run_script_string
    except (AttributeError, OSError):
        return x
    run.restype = ctypes.c_char_p
    run(b"postMessage({kind: 'answer', id: 1, index: 0, value: 'accepted'}); 'x'")
    return x
