"""A program: each call runs the file anew, and what comes back says what it printed, wrote and how it ended."""

import textwrap
from pathlib import Path

import pytest

from katalite_grader.calls import Answer, Call
from katalite_grader.example import run_example
from katalite_grader.judge import Judge
from katalite_grader.program import OUTPUT_TEXT
from katalite_grader.sandbox import Sandbox
from katalite_grader.setting import USUAL, Setting

from .toy import toy_judge


def program(source: str, files: dict[str, bytes] | None = None) -> Sandbox:
    sandbox = Sandbox("", setting=Setting(True, files or {}))
    result = sandbox.load(textwrap.dedent(source))
    assert result.ok, result.message
    return sandbox


def ran(source: str, text: str = "", files: dict[str, bytes] | None = None, **more) -> Answer:
    call = Call("", (), {"input": text, **more})
    return Answer.decode(program(source, files).call(call.encode()))


def judged(folder: Path, tests: str, source: str, files: dict[str, bytes] | None = None) -> dict:
    judge: Judge = toy_judge(folder, tests, program=True)
    assert judge.problems == []
    sandbox = program(source, files)
    (info,) = judge.items
    return judge.complete(info.id, sandbox.call)


@pytest.mark.parametrize(
    ("source", "text", "printed"),
    [
        ("print(input() + input('? '))", "a\nb\n", "? ab\n"),
        ("import sys\nprint(len(sys.stdin.read()))", "one\ntwo", "7\n"),
        ("import sys\nfor line in sys.stdin:\n    print(line.strip()[::-1])", "ab\ncd\n", "ba\ndc\n"),
        ("from sys import stdin\nprint(stdin.buffer.readline())", "é\n", "b'\\xc3\\xa9\\n'\n"),
        ("import sys\nsys.stdout.write('no end')", "", "no end"),
        ("import sys\nsys.stdout.buffer.write('é'.encode())", "", "é"),
        ("import sys\nsys.stdout.close()\nprint('still')", "", "still\n"),
        ("if __name__ == '__main__':\n    print('run')", "", "run\n"),
        ("print(__file__)", "", "solution.py\n"),
        ("print('a\\r\\nb', end='\\t')", "", "a\nb\t"),
        ("print('\\ud800')", "", "\\ud800\n"),
    ],
    ids=range(11),
)
def test_what_it_reads_and_prints(source, text, printed):
    answer = ran(source, text)
    assert answer.raised is None
    assert answer.value == {"printed": printed, "errors": "", "status": 0}


@pytest.mark.parametrize(
    ("source", "status", "errors"),
    [
        ("", 0, ""),
        ("import sys\nsys.exit()", 0, ""),
        ("import sys\nsys.exit(3)", 3, ""),
        ("import sys\nsys.exit(-1)", 255, ""),
        ("import sys\nsys.exit('no such thing')", 1, "no such thing\n"),
        ("raise SystemExit(True)", 1, ""),
        ("exit(4)", 4, ""),
        ("import sys\nprint('careful', file=sys.stderr)", 0, "careful\n"),
    ],
    ids=range(8),
)
def test_how_it_ends(source, status, errors):
    answer = ran(source)
    assert answer.raised is None
    assert answer.value == {"printed": "", "errors": errors, "status": status}


def test_its_arguments_stand_behind_its_name():
    answer = ran("import sys\nprint(sys.argv)", arguments=["--fast", "a b"])
    assert answer.value["printed"] == "['solution.py', '--fast', 'a b']\n"


def test_an_exception_is_told_with_its_line():
    answer = ran("x = int(input())\nprint(1 / x)", "0\n")
    assert answer.raised is not None
    assert (answer.raised.type, answer.raised.frames[-1].line) == ("ZeroDivisionError", 2)


@pytest.mark.parametrize(("text", "had"), [("", "none"), ("1\n", "1 line"), ("1\n2\n", "2 lines")])
def test_a_program_that_reads_past_the_end_is_told_what_there_was(text, had):
    answer = ran("while True:\n    input()", text)
    assert answer.raised is not None
    assert answer.raised.advice == f"It asks for more input than there is: it was given {had}."


def test_output_without_end_ends_and_is_told():
    answer = ran("while True:\n    print('y' * 1000)")
    assert answer.raised is not None
    assert answer.raised.type == "OutputLimit"
    assert f"{OUTPUT_TEXT:,} characters" in answer.raised.message


def test_a_program_that_catches_the_end_of_its_output_gets_no_more_room():
    source = """
        import sys
        for _ in range(20):
            try:
                while True:
                    print('y' * 100_000)
            except BaseException:
                pass
    """
    answer = ran(source)
    assert len(answer.value["printed"]) <= OUTPUT_TEXT


def test_its_folder_has_the_exercises_files_and_what_it_writes_comes_back():
    source = """
        import os
        print(sorted(os.listdir()), open('a.txt').read(), end='')
        open('out.txt', 'w').write('two\\n')
        open('raw.bin', 'wb').write(bytes([255]))
        os.mkdir('sub')
        open('sub/deep.txt', 'w').write('x')
        open('b.txt', 'w').write('changed')
        os.symlink('a.txt', 'link.txt')
    """
    before = Path.cwd()
    answer = ran(source, files={"a.txt": b"one", "b.txt": b"same"})
    assert answer.value["printed"] == "['a.txt', 'b.txt'] one"
    assert answer.written == {"out.txt": "two\n", "raw.bin": b"\xff", "sub/deep.txt": "x", "b.txt": "changed"}
    assert Path.cwd() == before


def test_each_run_begins_anew():
    sandbox = program("import os\nprint(os.listdir(), 'x' in globals())\nx = 1\nopen('left.txt', 'w').close()")
    call = Call("", (), {"input": ""}).encode()
    printed = [Answer.decode(sandbox.call(call)).value["printed"] for _ in range(3)]
    assert printed == ["[] False\n"] * 3


def test_what_a_program_writes_is_bounded():
    source = """
        for number in range(300):
            open(f'{number:03}', 'w').write('x' * number)
        open('large', 'w').write('y' * 2_000_000)
    """
    answer = ran(source)
    assert len(answer.written) == 100
    assert "large" not in answer.written


def test_a_folder_that_cannot_be_listed_costs_nothing_but_itself():
    answer = ran("import os\nos.rmdir(os.getcwd())\nprint('gone')")
    assert answer.value["printed"] == "gone\n"
    assert answer.written == {}


def test_a_file_that_is_no_python_is_not_loaded():
    result = Sandbox("", setting=Setting(True)).load("print(")
    assert (result.verdict, result.line) == ("compile-error", 1)


def test_nothing_runs_when_it_is_loaded():
    sandbox = Sandbox("", setting=Setting(True))
    assert sandbox.load("raise SystemExit(1)").ok


GREETS = "print('Hello, ' + input())"


def test_a_test_sees_what_was_printed(tmp_path):
    tests = """
    def test_it(solution):
        '''Greets'''
        ran = solution("Ada")
        assert ran.printed == "Hello, Ada\\n"
        assert (ran.lines, ran.status, ran.errors, dict(ran.files)) == (["Hello, Ada"], 0, "", {})
        assert solution(input="Bo").lines == ["Hello, Bo"]
    """
    assert judged(tmp_path / "t", tests, GREETS)["outcome"] == "passed"


def test_a_wrong_line_is_named(tmp_path):
    tests = """
    from katalite_grader.testing import assert_printed

    def test_it(solution):
        '''Counts'''
        assert_printed(solution(), "1\\n2 \\n3\\n")
    """
    assert judged(tmp_path / "t", tests, "print('1 ')\nprint(2)\nprint(3)\nprint()")["outcome"] == "passed"
    found = judged(tmp_path / "u", tests, "print(1)\nprint(3)\nprint(3)")
    assert found["outcome"] == "failed"
    assert found["message"] == "Line 2 differs: expected '2', got '3'."


def test_a_run_time_error_speaks_of_a_program_and_shows_its_input_as_it_is(tmp_path):
    tests = """
    def test_it(solution):
        '''Reads a number'''
        solution("one\\ntwo\\n", ["a b", "-c"])
    """
    found = judged(tmp_path / "t", tests, "int(input())")
    assert found["outcome"] == "error"
    assert found["message"].startswith("Your program stopped with ValueError")
    assert found["calls"][0]["arguments"] == [
        {"name": "input", "text": "one\ntwo\n", "code": "one\ntwo\n"},
        {"name": "arguments", "text": "'a b' -c", "code": "'a b' -c"},
    ]


def test_a_test_may_wait_for_an_exception_and_look_at_what_came_before(tmp_path):
    tests = """
    def test_it(solution):
        '''Refuses'''
        with pytest.raises(ValueError):
            solution("x")
        assert solution.printed == "so far\\n"
        assert solution.files == {"log": "x"}
    """
    source = "open('log', 'w').write('x')\nprint('so far')\nint(input())"
    assert judged(tmp_path / "t", tests, source)["outcome"] == "passed"
    assert judged(tmp_path / "u", tests, GREETS)["feedback"]["kind"] == "not-raised"


def test_what_a_test_cannot_read_is_the_programs_output(tmp_path):
    tests = """
    def test_it(solution):
        '''A number'''
        assert int(solution().printed) == 1
    """
    found = judged(tmp_path / "t", tests, "print('one')")
    assert found["outcome"] == "failed"
    assert found["message"].startswith("The test cannot use what your program printed ('one\\n'): ValueError")


@pytest.mark.parametrize(
    ("call", "part"),
    [
        ("solution(3)", "`input` of `solution` must be a text"),
        ("solution('', 'abc')", "`arguments` of `solution` must be a list of texts"),
        ("solution('', [1])", "`arguments` of `solution` must be a list of texts"),
        ("solution(files=['a'])", "`files` of `solution` must be a dictionary"),
        ("solution(files={'../a': ''})", "`files` of `solution` must be a dictionary of plain file names"),
        ("solution(files={'a': 1})", "`files['a']` of `solution` must be a text or bytes"),
    ],
    ids=range(6),
)
def test_an_author_who_gives_something_else_is_told_where(tmp_path, call, part):
    found = judged(tmp_path / "t", f"def test_it(solution):\n    '''Runs'''\n    {call}\n", GREETS)
    assert found["outcome"] == "broken"
    assert found["message"].startswith("test_toy.py:7: ")
    assert part in found["message"]


@pytest.mark.parametrize("value", [None, 3, {}, {"printed": 1, "errors": "", "status": 0}, {"printed": "Hello, Ada\n"}])
def test_a_forged_answer_is_no_run(tmp_path, value):
    tests = "def test_it(solution):\n    '''Runs'''\n    solution('Ada')\n"
    judge = toy_judge(tmp_path / "t", tests, program=True)
    found = judge.complete(judge.items[0].id, lambda _: Answer(value).encode())
    assert found["outcome"] == "died"


def test_a_function_finds_the_files_and_its_own_can_be_read(tmp_path):
    tests = """
    def test_it(solution):
        '''Copies'''
        assert solution() == "one"
        assert solution.files == {"copy.txt": "one"}
    """
    judge = toy_judge(tmp_path / "t", tests)
    sandbox = Sandbox("f", setting=Setting(files={"a.txt": b"one"}))
    source = "text = open('a.txt').read()\ndef f():\n    open('copy.txt', 'w').write(text)\n    return text\n"
    assert sandbox.load(source).ok
    assert judge.complete(judge.items[0].id, sandbox.call)["outcome"] == "passed"


def test_a_setting_travels_as_text():
    assert USUAL.text == ""
    assert Setting.read("") is USUAL
    setting = Setting(True, {"a": bytes(range(256))})
    assert Setting.read(setting.text) == setting


# Run code


def test_run_code_gives_a_program_its_input_and_arguments():
    sandbox = program("import sys\nprint(sys.argv[1:], input())\nsys.exit(2)")
    told = run_example(sandbox, [["input", "Ada\n"], ["arguments", "-x 'a b'"]])
    assert (told["ok"], told["status"]) == (True, 2)
    assert run_example(program("input()"), [["input", ""]])["message"] == (
        "Your program stopped with EOFError: EOF when reading a line. It happened in line 1. "
        "It asks for more input than there is: it was given none."
    )


CLASS = "class Box:\n    def __repr__(self):\n        return 'a box'\n    def bad(self):\n        return 1 / 0\n"


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("Box()", "a box"),
        ("a = 2\na * 21", "42"),
        ("a = Box(); a", "a box"),
        ("a = 2", None),
        ("None", None),
        ("'text'", "'text'"),
        ("for i in range(3):\n    print(i)", None),
        ("", None),
    ],
)
def test_code_after_the_file_shows_its_last_line_as_a_notebook_does(code, shown):
    sandbox = Sandbox("", names=["Box"])
    assert sandbox.load(CLASS, as_main=True).ok
    told = run_example(sandbox, [["", code]])
    assert told["ok"]
    assert told.get("result") == shown


@pytest.mark.parametrize(
    ("code", "message"),
    [
        ("Box(", "The code to run after the file cannot be read (line 1): '(' was never closed."),
        ("Bax()", "The code to run after the file stopped with NameError: name 'Bax' is not defined"),
        ("Box().bad()", "Your code stopped with ZeroDivisionError: division by zero. It happened in line 5."),
    ],
)
def test_code_that_fails_says_whether_the_file_or_the_code_is_meant(code, message):
    sandbox = Sandbox("", names=["Box"])
    assert sandbox.load(CLASS, as_main=True).ok
    told = run_example(sandbox, [["", code]])
    assert not told["ok"]
    assert told["message"].startswith(message)


def test_no_folder_is_left_behind(tmp_path, monkeypatch):
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    ran("open('x', 'w').close()")
    assert list(tmp_path.iterdir()) == []
