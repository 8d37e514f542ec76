# tries: makes the port fail with a thing that cannot be sent, and climbs from the error
# expect: wrong-answer

import katalite_grader.bridge as bridge

try:
    from pyodide.ffi import create_proxy
except ImportError:
    create_proxy = None


def standardize(x, axis=0):
    if bridge._printer is not None:
        try:
            bridge._printer(create_proxy(lambda: None))
        except BaseException as error:
            try:
                error.js_error.constructor.constructor("return process")().kill(0)
            except BaseException:
                pass
    return x
