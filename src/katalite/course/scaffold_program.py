"""What `new --kind program` writes: a program that reads numbers and prints."""

FILES = {
    "exercise/{slug}/exercise.toml": """\
title = "{title}"
summary = "One line for the list of exercises."
difficulty = "Easy"  # or Medium, Hard
kind = "program"
hints = ["What a learner may want to know when stuck."]

[[example]]
input = "2\\n3.5\\n"
prints = "5.5\\n"
explanation = "The sum of the numbers, $2 + 3.5 = 5.5$."
""",
    "exercise/{slug}/statement.md": """\
Write a program that prints the sum of the numbers that it reads.

## Input

A number on each line, up to the end of the input.

## Output

One line: the sum. Without numbers it is `0`.
""",
    "exercise/{slug}/starter.py": """\
import sys

for line in sys.stdin:
    pass  # TODO: add the number of this line to the sum.

# TODO: print the sum.
""",
    "solutions/{slug}/reference.py": '''\
"""Where the solution comes from, and what it is based on."""

import sys

print(f"{{sum(map(float, sys.stdin.read().split())):g}}")
''',
    "hidden_tests/{slug}/test_{function}.py": '''\
"""Hidden tests; the cases are in cases.toml, in tables named after the tests."""

from katalite_grader.testing import assert_equal, assert_printed


def test_examples(solution, case):
    """Sums that were worked by hand"""
    assert_printed(solution(case.input), case.prints)


def test_status(solution):
    """The program ends well"""
    assert_equal(solution("1\\n").status, 0)
''',
    "hidden_tests/{slug}/cases.toml": """\
[[test_examples]]
input = "2\\n3.5\\n"
prints = "5.5"

[[test_examples]]
name = "no numbers"
input = ""
prints = "0"
""",
}
