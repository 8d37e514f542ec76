"""Look inside a call: what each line of a submission does, step by step, as plain data for the page.

Runs in the sandbox, on demand; the judge never hears of it. `look` drives a recording, `recorder` hears what Python
does, `values` tells what a variable holds without asking the submission's own objects, `loops` which lines a loop has.
"""
