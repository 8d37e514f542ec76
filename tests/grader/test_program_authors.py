"""What an author gets wrong with programs is one line with file and line, and says what to do."""

from pathlib import Path

import pytest

from katalite_grader.sandbox import Sandbox
from katalite_grader.setting import Setting
from katalite_grader.steady import check_steady

from .toy import toy_judge

REFERENCE = "print('Hello, ' + input())\nopen('out.txt', 'w').write('x')\n"


@pytest.mark.parametrize(
    ("body", "line", "sentence"),
    [
        ("solution(b'Ada')", 7, "`input` of `solution` must be a text"),
        ("solution('Ada', arguments='-x')", 7, "`arguments` of `solution` must be a list of texts"),
        ("solution('Ada', arguments=[1])", 7, "`arguments` of `solution` must be a list of texts"),
        ("solution('Ada', files={'a/b': ''})", 7, "`files` of `solution` must be a dictionary of plain file names"),
        ("solution('Ada', files={'a': 3})", 7, "`files['a']` of `solution` must be a text or bytes"),
        ("solution('Ada', stdin='')", 7, "`solution` takes `input`, `arguments` and `files`, and no `stdin`"),
        ("assert solution('Ada').stdout == ''", 5, "a run has no `stdout`; it has `printed`, `lines`, `errors`"),
        ("assert solution('Ada') == 'Hello, Ada\\n'", 5, "a run is neither a text nor a number; compare its `printed`"),
        ("assert solution('Ada') == 0", 5, "a run is neither a text nor a number; compare its `printed`"),
        ("assert solution('Ada').files['no.txt']", 5, "KeyError: 'no.txt'"),
        ("assert True", 5, "the test never calls `solution`, so any submission passes it"),
        ("for _ in range(300):\n        solution('Ada')", 8, "the test calls `solution` more than 200 times"),
        ("solution(str(__import__('random').SystemRandom().random()))", 5, "has other arguments when the tests run in"),
        ("pytest.skip('not today')", 7, "a hidden test must not skip or xfail"),
    ],
    ids=range(14),
)
def test_a_mistake_is_named_with_its_place(tmp_path: Path, body: str, line: int, sentence: str) -> None:
    judge = toy_judge(tmp_path / "t", f"def test_it(solution):\n    '''Runs'''\n    {body}\n", program=True)
    sandbox = Sandbox("", setting=Setting(True))
    assert sandbox.load(REFERENCE).ok
    (problem,) = check_steady(judge, lambda: lambda _, call: sandbox.call(call))
    assert problem.startswith(f"test_toy.py:{line}: "), problem
    assert sentence in problem
    assert "\n" not in problem
