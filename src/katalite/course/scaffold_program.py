"""What `new --kind program` writes: a program that reads numbers and prints."""

ENGLISH = {
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

GERMAN = ENGLISH | {
    "exercise/{slug}/exercise.toml": """\
title = "{title}"
summary = "Eine Zeile für die Liste der Aufgaben."
difficulty = "Easy"  # oder Medium, Hard
kind = "program"
hints = ["Was Lernende wissen wollen, wenn sie nicht weiterkommen."]

[[example]]
input = "2\\n3.5\\n"
prints = "5.5\\n"
explanation = "Die Summe der Zahlen, $2 + 3{{,}}5 = 5{{,}}5$."
""",
    "exercise/{slug}/statement.md": """\
Schreibe ein Programm, das die Summe der Zahlen ausgibt, die es liest.

## Eingabe

Eine Zahl in jeder Zeile, bis die Eingabe endet.

## Ausgabe

Eine Zeile: die Summe. Ohne Zahlen ist sie `0`.
""",
    "exercise/{slug}/starter.py": """\
import sys

for line in sys.stdin:
    pass  # TODO: die Zahl dieser Zeile zur Summe zählen.

# TODO: die Summe ausgeben.
""",
    "hidden_tests/{slug}/test_{function}.py": '''\
"""Versteckte Tests; die Fälle stehen in cases.toml, in Tabellen, die wie die Tests heißen."""

from katalite_grader.testing import assert_equal, assert_printed


def test_examples(solution, case):
    """Summen, von Hand gerechnet"""
    assert_printed(solution(case.input), case.prints)


def test_status(solution):
    """Das Programm endet gut"""
    assert_equal(solution("1\\n").status, 0)
''',
}

FILES = {"en": ENGLISH, "de": GERMAN}
