"""The rewrites name mistakes of the pool, and are other programs than the pool's."""

import ast
import re

from tests.content.group_normalization import ROOT, load
from tests.content.test_pool import WRONG

REWRITES = ROOT / "tests" / "data" / "rewrites"
SINGLE = sorted((REWRITES / "single").glob("*.py"))
DOUBLE = sorted((REWRITES / "double").glob("*.py"))
POOL = {path.stem: path for path in WRONG}


def mistakes(path):
    """The pool members that the first line of a rewrite names."""
    match = re.match(r'"""Mistakes?: (\w+)(?: and (\w+))?"""\n', path.read_text())
    assert match, f"{path.name} does not say which mistake it makes"
    return [name for name in match.groups() if name]


def test_there_are_35_single_and_10_double_mistakes():
    assert [len(mistakes(path)) for path in SINGLE] == [1] * 35
    assert [len(mistakes(path)) for path in DOUBLE] == [2] * 10


def test_every_mistake_is_one_of_the_pool():
    assert {name for path in SINGLE + DOUBLE for name in mistakes(path)} <= POOL.keys()


def test_no_rewrite_is_the_program_of_the_pool():
    def body(path):
        return ast.dump(ast.Module(ast.parse(path.read_bytes()).body[1:], []))

    for path in SINGLE:
        assert body(path) != body(POOL[mistakes(path)[0]]), path.name


def test_every_rewrite_loads():
    assert all(callable(load(path)) for path in SINGLE + DOUBLE)
