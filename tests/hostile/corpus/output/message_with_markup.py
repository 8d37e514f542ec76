# tries: raises an exception with markup and control characters in it
# expect: run-time-error

def standardize(x, axis=0):
    raise type("Error<img src=x onerror=alert(1)>", (Exception,), {})("\x1b[2J<script>alert(1)</script>\u202e\ud800")
