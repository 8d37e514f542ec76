"""C12: what teachers have is taken over as it is, or with a sentence for what could not be, and never by halves."""

import json
import tomllib

import pytest

from katalite import cli
from katalite.common.report import BuildError, SilentReport
from katalite.course.importing.take_over import TakenOver, take_over
from katalite.course.load import FOLDERS, load
from katalite.proof.proof import prove
from tests.katalite.course import import_sources as sources


@pytest.fixture
def course(tmp_path, own_cache):
    root = tmp_path / "course"
    root.mkdir()
    return root


def imported(root, *paths) -> TakenOver:
    (taken,) = take_over(paths, root)
    assert taken.problems == ()
    return taken


def nothing_written(root) -> bool:
    return [path for path in root.rglob("*") if path.is_file() or path.name.startswith(".")] == []


def proved(root) -> list[str]:
    """What is wrong with the course: its reference accepted, its starter not."""
    return [str(problem) for problem in prove(load(root), SilentReport())]


def test_an_exercism_exercise_comes_with_its_test_file_unchanged(course, tmp_path):
    source = sources.exercism(tmp_path / "the-ledger")
    taken = imported(course, source)
    assert (taken.slug, taken.notes) == ("the-ledger", ())
    assert (course / "hidden_tests/the-ledger/ledger_test.py").read_text() == (source / "ledger_test.py").read_text()
    assert (course / "exercise/the-ledger/starter.py").read_text() == sources.STUB
    (exercise,) = load(course).exercises
    assert (exercise.title, exercise.summary, exercise.difficulty) == ("The ledger", "Keep a ledger.", "Easy")
    assert [hint.source for hint in exercise.hints] == ["**General**\n\n- Add up.", "**Errors**\n\n- Raise them."]
    assert len(exercise.tests) == 3
    assert proved(course) == []


def test_its_text_says_the_same_in_the_markdown_of_a_statement(course, tmp_path):
    imported(course, sources.exercism(tmp_path / "the-ledger"))
    assert (course / "exercise/the-ledger/statement.md").read_text() == (
        "Keep a ledger; each entry costs \\$1 of \\<time>.\n\n"
        "> [!NOTE]\n> An entry of nothing is a `LedgerError`.\n\n### Rules\n\n"
        "```python\n# nothing <b>here</b> is $changed$\n```\n"
    )


def test_the_track_says_name_and_difficulty(course, tmp_path):
    source = sources.exercism(tmp_path / "track/exercises/practice/ledger")
    every = {"exercises": {"practice": [{"slug": "ledger", "name": "A Ledger", "difficulty": 7}]}}
    (tmp_path / "track/config.json").write_text(json.dumps(every))
    imported(course, source)
    (exercise,) = load(course).exercises
    assert (exercise.title, exercise.difficulty) == ("A Ledger", "Hard")


def test_a_deep_ml_question_is_judged_by_what_its_tests_print(course, tmp_path):
    taken = imported(course, sources.deep_ml(tmp_path / "7_centre-a-sample"))
    assert taken.slug == "centre-a-sample"
    assert [note.rpartition("7_centre-a-sample/")[2] for note in taken.notes] == [
        "starter_code.py:1: `import numpy as np` was added, which this uses and does not have.",
        "solution.py:1: `import numpy as np` was added, which this uses and does not have.",
    ]
    (exercise,) = load(course).exercises
    assert (exercise.title, exercise.difficulty, exercise.tags) == ("Centre a sample", "Easy", ("Statistics",))
    assert exercise.lesson is not None
    assert "## The mean" in exercise.lesson.source
    assert "output: [-1, 1]" in exercise.statement.source
    assert proved(course) == []


def test_a_test_that_cannot_be_taken_over_is_named_with_its_line(course, tmp_path):
    tests = [
        {"test": "print(centred([1, 3]))", "expected_output": "[-1. 1.]"},
        {"test": "print(centred([1, 3])", "expected_output": "[-1. 1.]"},
        {"test": "print(unheard_of(3))", "expected_output": "3"},
    ]
    taken = imported(course, sources.deep_ml(tmp_path / "7_centre", tests))
    assert [note.rpartition("/")[2] for note in taken.notes[2:]] == [
        "tests.json:7: Left out: this test is not Python ('(' was never closed).",
        "tests.json:11: Left out: the solution does not define `unheard_of`, which this uses.",
    ]
    assert proved(course) == []


@pytest.mark.parametrize("way", ["a folder", "parts in folders", "two files", "the test file alone"])
def test_a_solution_and_its_tests_become_an_exercise_with_a_starter(course, tmp_path, way):
    inner = ("src/", "tests/") if way == "parts in folders" else ("", "")
    folder = sources.lay(
        tmp_path / "ledger", {f"{inner[0]}ledger.py": sources.LEDGER, f"{inner[1]}test_ledger.py": sources.TESTS}
    )
    files = [folder / "ledger.py", folder / "test_ledger.py"]
    paths = {"two files": files, "the test file alone": files[1:]}.get(way, [folder])
    taken = imported(course, *paths)
    assert taken.slug == "ledger"
    assert (course / "exercise/ledger/starter.py").read_text() == (
        "FIRST = 0\n\n\nclass LedgerError(ValueError):\n"
        '    """What cannot be entered."""\n\n\nclass Ledger:\n    """Entries and their sum."""\n\n'
        "    def __init__(self, start=FIRST):\n        # TODO: write this.\n        pass\n\n"
        '    def enter(self, amount):\n        """Add an amount, which is not 0."""\n'
        "        # TODO: write this.\n        pass\n\n"
        "    @property\n    def balance(self):\n        # TODO: write this.\n        pass\n"
    )
    assert proved(course) == []


def test_a_program_with_files_of_input_and_output_becomes_an_exercise(course, tmp_path):
    source = tmp_path / "Sum Of Lines"
    files = {
        "submissions/accepted/fast.py": "import sys\nprint(sum(map(int, sys.stdin)))\n",
        "data/sample/1.in": "1\n2\n",
        "data/sample/1.ans": "3\n",
        "data/secret/none.in": "",
        "data/secret/none.ans": "0\n",
        "data/secret/lost.in": "4\n",
        "README.md": "Print the sum of the lines.\n",
    }
    for name, text in files.items():
        (source / name).parent.mkdir(parents=True, exist_ok=True)
        (source / name).write_text(text)
    taken = imported(course, source)
    assert taken.notes == (
        f"{source}/data/secret/lost.in: Not taken over: no lost.ans beside it says what is printed.",
    )
    (exercise,) = load(course).exercises
    assert (exercise.slug, exercise.setting.program) == ("sum-of-lines", True)
    assert [(each.call["input"], each.returns) for each in exercise.examples] == [("1\n2\n", "3\n")]
    assert tomllib.loads(exercise.test_files["cases.toml"])["test_printed"][1]["name"] == "data/secret/none"
    assert proved(course) == []


def test_which_program_is_the_solution_is_asked(course, tmp_path):
    source = tmp_path / "two"
    source.mkdir()
    for name in ("a.py", "b.py", "1.in", "1.out"):
        (source / name).write_text("")
    (taken,) = take_over([source], course)
    assert taken.problems == (f"{source}/a.py: Which of these programs is the solution? Call it solution.py.",)
    assert nothing_written(course)


def test_a_module_in_a_package_is_called_by_its_last_name(course, tmp_path):
    tests = sources.TESTS.replace("from ledger import", "from src.ledger import")
    folder = sources.lay(tmp_path / "bank", {"src/ledger.py": sources.LEDGER, "tests/test_ledger.py": tests})
    taken = imported(course, folder)
    assert taken.notes[0].endswith("test_ledger.py:3: `src.ledger` is called `ledger` in hidden tests.")
    assert (course / "hidden_tests/bank/test_ledger.py").read_text() == sources.TESTS
    assert proved(course) == []


def test_a_notebook_with_marks_of_nbgrader(course, tmp_path):
    taken = imported(course, sources.nbgrader(tmp_path / "Squares 1.ipynb"))
    assert taken.notes[0].endswith("Cell 2, line 1: left out, %matplotlib inline is for Jupyter.")
    starter = (course / "exercise/squares-1/starter.py").read_text()
    assert starter.endswith('def squares(n):\n    """The first n squares."""\n    # TODO: write this.\n    ...\n')
    (exercise,) = load(course).exercises
    assert (exercise.title, [test.title for test in exercise.tests]) == (
        "Squares",
        ["Squares test, part 1", "Squares errors, part 2"],
    )
    assert proved(course) == []


def test_a_notebook_with_marks_of_otter(course, tmp_path):
    imported(course, sources.otter(tmp_path / "doubles.ipynb"))
    starter = (course / "exercise/doubles/starter.py").read_text()
    assert starter == (
        "def double(x):\n    y = ...  # TODO: write this.\n    return y\n\nlimit = ...  # TODO: write this.\n"
    )
    (exercise,) = load(course).exercises
    assert len(exercise.tests) == 3
    assert proved(course) == []


def test_many_are_imported_at_once_and_one_that_cannot_be_hinders_none(course, tmp_path, monkeypatch, capsys):
    for name in ("one", "two"):
        sources.exercism(tmp_path / "exercises" / name)
    sources.exercism(tmp_path / "exercises" / "broken", tests=sources.TESTS + "def (:\n")
    monkeypatch.setattr("sys.argv", ["build.py", "import", str(tmp_path / "exercises")])
    assert cli.main(course) == 1
    captured = capsys.readouterr()
    assert "exercises/broken/ledger_test.py:20: This is not Python" in captured.err
    assert "1 of 3 could not be imported, and nothing of them was written." in captured.err
    assert captured.out.endswith("check one two\n")
    assert [path.name for path in sorted((course / "exercise").iterdir())] == ["one", "two"]


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"tests": "from ledger import Ledger, Book\n\n\ndef test_it():\n    assert Ledger()\n"}, "ledger_test.py:1"),
        ({"tests": "def test_it():\n    assert True\n"}, "No test imports anything from `ledger`"),
        ({"config": "{"}, "config.json:1: This is not JSON"),
        ({"config": '{"files": {"solution": ["ledger.py"]}}'}, "names no test"),
        ({"stub": "\udcff"}, ""),
    ],
    ids=["a missing name", "no submission", "no JSON", "no tests", "no text"],
)
def test_half_an_exercise_is_never_written(course, tmp_path, changes, sentence):
    stub = changes.pop("stub", None) if "stub" in changes else None
    source = sources.exercism(tmp_path / "the-ledger", **changes)
    if stub is not None:
        (source / "ledger.py").write_bytes(b"\xff\xfe")
        sentence = "ledger.py: This is not UTF-8 text (byte 0)"
    (taken,) = take_over([source], course)
    assert sentence in taken.problems[0]
    assert nothing_written(course)


def test_what_is_there_stays_as_it_is(course, tmp_path):
    source = sources.exercism(tmp_path / "the-ledger")
    (course / "solutions/the-ledger").mkdir(parents=True)
    (taken,) = take_over([source], course)
    assert taken.problems == ("solutions/the-ledger is there already; move it away, or rename what you import.",)
    assert not (course / "exercise").exists()


def test_a_move_that_fails_is_taken_back(course, tmp_path, monkeypatch):
    source = sources.exercism(tmp_path / "the-ledger")
    rename = type(course).rename

    def fails_at_the_last(self, target):
        if target.parent.name == FOLDERS[-1]:
            raise OSError(28, "No space left on device")
        return rename(self, target)

    monkeypatch.setattr(type(course), "rename", fails_at_the_last)
    (taken,) = take_over([source], course)
    assert "nothing was imported" in taken.problems[0]
    assert nothing_written(course)


@pytest.mark.parametrize("name", ["nothing", "empty", "text.txt", "lonely.py"])
def test_what_is_no_exercise_is_said_before_anything_is_written(course, tmp_path, name):
    (tmp_path / "empty").mkdir()
    (tmp_path / "text.txt").write_text("words")
    (tmp_path / "lonely.py").write_text("def f(): pass\n")
    with pytest.raises(BuildError, match=name):
        list(take_over([tmp_path / name], course))
    assert nothing_written(course)


def test_texts_with_every_sign_of_toml_come_through(course, tmp_path):
    source = sources.exercism(tmp_path / "the-ledger")
    config = json.loads((source / ".meta/config.json").read_text())
    config["blurb"] = 'Say "é\\n" \\ and\ttabs'
    (source / ".meta/config.json").write_text(json.dumps(config))
    imported(course, source)
    written = tomllib.loads((course / "exercise/the-ledger/exercise.toml").read_text(encoding="utf-8"))
    assert written["summary"] == 'Say "é\\n" \\ and tabs'


def test_a_submission_of_several_files_becomes_one(course, tmp_path):
    solution = "from rates import RATE, twice as double\n\n\ndef tax(x):\n    return double(x) * RATE\n"
    rates = "from base import BASE\n\nRATE = BASE / 4\n\n\ndef twice(x):\n    return 2 * x\n"
    test = "from tax import RATE, tax\n\n\ndef test_tax():\n    assert tax(3) == 3\n    assert RATE == 0.5\n"
    files = {"tax.py": solution, "rates.py": rates, "base.py": "BASE = 2\n", "test_tax.py": test}
    taken = imported(course, sources.lay(tmp_path / "tax", files))
    assert [note.rpartition("/")[2] for note in taken.notes[:2]] == [
        "rates.py:1: A submission is one file: base.py was put in here.",
        "tax.py:1: A submission is one file: rates.py was put in here.",
    ]
    assert (course / "solutions/tax/reference.py").read_text().startswith("BASE = 2\n\nRATE = BASE / 4\n")
    assert proved(course) == []


def test_a_module_that_cannot_be_put_into_it_is_named(course, tmp_path):
    files = {"tax.py": "import rates\n\n\ndef tax(x):\n    return x * rates.RATE\n", "rates.py": "RATE = 1\n"}
    files["test_tax.py"] = "from tax import tax\n\n\ndef test_tax():\n    assert tax(3) == 3\n"
    (taken,) = take_over([sources.lay(tmp_path / "tax", files)], course)
    assert taken.problems[0].endswith(
        "tax.py:1: A submission is one file, and this imports `rates` whole; write `from rates import …`."
    )
    assert nothing_written(course)


def test_a_deep_ml_solution_has_what_only_its_starter_defines(course, tmp_path):
    source = sources.deep_ml(tmp_path / "7_centre")
    starter = (
        "import numpy as np\n\n# keep this\nnp.random.seed(3)\n\n@staticmethod\ndef mean(x):\n\treturn np.mean(x)\n\n"
    )
    solution = "def centred(x):\n\treturn np.asarray(x) - mean(x)\n\ndef spread(x):\n\treturn np.std(x)\n"
    sources.lay(
        source, {"starter_code.py": starter + (source / "starter_code.py").read_text(), "solution.py": solution}
    )
    taken = imported(course, source)
    assert taken.notes[0].endswith("solution.py:1: It uses what only starter_code.py defines; that was put before it.")
    assert (course / "solutions/centre/reference.py").read_text() == (
        "import numpy as np\nnp.random.seed(3)\n@staticmethod\ndef mean(x):\n\treturn np.mean(x)\n\n\n" + solution
    )
    assert proved(course) == []


def test_a_solution_that_cannot_be_loaded_is_a_problem_of_its_file(course, tmp_path):
    files = {"tax.py": "import no_such_package\n\n\ndef tax(x):\n    return x\n"}
    files["test_tax.py"] = "from tax import tax\n\n\ndef test_tax():\n    assert tax(3) == 3\n"
    imported(course, sources.lay(tmp_path / "tax", files))
    (problem,) = proved(course)
    assert problem.startswith(
        "solutions/tax/reference.py: The reference solution cannot be used to read the hidden tests."
    )
    assert "no_such_package" in problem
