"""Known-wrong and right submissions: what every file of the two folders must say and be.

That each wrong one is rejected by the case it names is for `check` to prove, with the real judge.
"""

import contextlib
import io
import re

import numpy as np
import pytest

from katalite_grader.cases import load_cases
from tests.content.group_normalization import HIDDEN, SOLUTIONS, golden, load

WRONG = sorted((SOLUTIONS / "wrong").glob("*.py"))
ACCEPTED = sorted((SOLUTIONS / "accepted").glob("*.py"))
CASES = {
    f"{test}[{case.name}]": case.fresh() for test, cases in load_cases(HIDDEN / "cases.toml").items() for case in cases
}
SWEEPS = {name for name, case in CASES.items() if getattr(case, "sweep", False)}
HEAD = re.compile(r'"""Believed: (?P<believed>.+?)\nHint: (?P<hint>.+?)\nCaught by: (?P<item>[^\n]+)\n"""\n', re.S)


def head_of(path):
    """What a wrong submission says of itself: belief, hint and the item that must catch it."""
    match = HEAD.match(path.read_text(encoding="utf-8"))
    assert match, f"{path.name} does not begin with Believed, Hint and Caught by"
    return match


def test_the_pool_is_large_enough():
    assert len(WRONG) >= 60
    assert len(ACCEPTED) >= 20


@pytest.mark.parametrize("path", WRONG, ids=lambda path: path.stem)
def test_a_wrong_submission_names_belief_hint_and_case(path):
    head = head_of(path)
    assert head["item"] in CASES
    for sentence in (head["believed"], head["hint"]):
        assert sentence.endswith((".", "?"))


def test_no_two_wrong_submissions_share_a_belief_or_a_hint():
    heads = [head_of(path) for path in WRONG]
    for part in ("believed", "hint"):
        assert len({" ".join(head[part].split()) for head in heads}) == len(WRONG)


def test_every_hidden_case_but_the_sweeps_is_named_by_a_wrong_submission():
    assert {head_of(path)["item"] for path in WRONG} | SWEEPS == CASES.keys()


@pytest.mark.parametrize("path", ACCEPTED, ids=lambda path: path.stem)
def test_an_accepted_submission_says_the_same_as_pytorch(path):
    function = load(path)
    for name, arguments, expected in golden():
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            found = function(**arguments)
        np.testing.assert_allclose(found, expected, atol=1e-4, rtol=0, err_msg=name)


def test_the_files_with_other_line_ends_and_tabs_kept_them():
    windows = (SOLUTIONS / "accepted" / "windows_line_ends.py").read_bytes()
    assert windows.count(b"\r\n") == windows.count(b"\n") > 10
    assert b"\n\tgroups" in (SOLUTIONS / "accepted" / "tabs.py").read_bytes().replace(b"\t\t", b"\t")
