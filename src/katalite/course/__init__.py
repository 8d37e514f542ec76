"""The only reader of what authors write: files go in, a `Course` or all problems with file and line come out.

Not here: anything that runs an author's code or a submission (grading/, proof/), and turning texts into HTML (web/).
"""
