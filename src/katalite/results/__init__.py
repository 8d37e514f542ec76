"""What becomes of verdicts: points, tables for gradebooks, files for other programs, pages for people.

Not here: how a file is judged (grading/), and who handed it in (handins/).
"""
