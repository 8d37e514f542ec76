"""Who handed in what: folders and archives as learning platforms export them, attempts, and files that look alike.

Not here: what is in a file and whether it is right (grading/), and what becomes of the verdicts (results/).
"""
