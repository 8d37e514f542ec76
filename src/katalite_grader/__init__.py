"""The grader: the one judge and sandbox that run in CPython, in Pyodide under Node and in the browser.

Two interpreters take part. The *judge* runs the hidden tests under pytest; the *sandbox* runs the submission. They
exchange bytes only (`codec`, `calls`). This package imports the standard library, NumPy and pytest, nothing else.
"""
