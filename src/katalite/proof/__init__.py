"""Shows that the hidden tests tell right from wrong, in each place where they judge: CPython, Node, Chromium.

Not here: judging learners' files (grading/). No other room imports this one; only the command line and the pipeline do.
"""
