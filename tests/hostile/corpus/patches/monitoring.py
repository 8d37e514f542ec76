# tries: takes part in every call with sys.monitoring
# expect: wrong-answer, run-time-error
# because: where the exception of a callback comes out is a matter of luck

import sys


def standardize(x, axis=0):
    for tool in range(6):
        try:
            sys.monitoring.use_tool_id(tool, "x")
            sys.monitoring.register_callback(tool, sys.monitoring.events.PY_START, lambda *args: 1 / 0)
            sys.monitoring.set_events(tool, sys.monitoring.events.PY_START)
        except ValueError:
            pass
    return x
