"""Judges submission files: sandbox processes and their confinement, batches, journals, recorded calls, known mistakes.

Not here: the judge itself (the package katalite_grader), and whether the tests are any good (proof/).
"""
