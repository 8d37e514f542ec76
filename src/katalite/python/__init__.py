"""Makes the browser's Python and all that runs in it: pins, compiling, trimming, snapshot, scripts, Python under Node.

`ready.make_python` is the way in. Not here: what Python inside the browser does (the package katalite_grader).
"""
