"""Believed: twice a number is the number times itself.
Hint: That is the square of x.
Caught by: test_examples[case 1]
"""


def double(x):
    return x**2
