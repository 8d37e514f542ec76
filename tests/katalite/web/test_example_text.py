"""Examples in the statement, and what Run code begins with."""

import pytest

from katalite.course.load import load
from katalite.course.model import Example, Text
from katalite.web.example_text import example_inputs, shown_example
from tests.katalite.courses import lay_out

HEAD = 'title = "A"\nsummary = "B"\ndifficulty = "Easy"\n'


def read(tmp_path, text: str):
    """The exercise `add` of the toy course with this exercise.toml."""
    root = lay_out(tmp_path)
    (root / "exercise/add/exercise.toml").write_text(HEAD + text)
    for path in (root / "hidden_tests/add").iterdir():
        path.unlink()
    (root / "hidden_tests/add/test_add.py").write_text("def test_it(solution):\n    '''It runs'''\n    solution()\n")
    return next(each for each in load(root).exercises if each.slug == "add")


@pytest.mark.parametrize(
    ("text", "inputs", "texts", "output"),
    [
        (
            'kind = "program"\n[[example]]\ninput = "a\\nb\\n"\narguments = ["-x", "a b"]\nprints = "c\\n"\n',
            [{"name": "input", "text": "a\nb\n"}, {"name": "arguments", "text": "-x 'a b'"}],
            ["$ python solution.py -x 'a b'", "a\nb"],
            "c",
        ),
        ('kind = "program"\n[[example]]\nprints = " c "\n', [{"name": "input", "text": ""}], [], " c "),
        (
            'function = "add"\n[[example]]\ncode = "a = 1\\na + 1\\n"\nshows = "2"\n',
            [{"name": "", "text": "a = 1\na + 1"}],
            ["a = 1\na + 1"],
            "2",
        ),
    ],
)
def test_an_example_is_shown_and_can_be_tried(tmp_path, text, inputs, texts, output):
    exercise = read(tmp_path, text)
    assert example_inputs(exercise) == inputs
    shown = shown_example(exercise.examples[0], exercise.setting.program)
    assert [each["text"] for each in shown["inputs"]] == texts
    assert {each["name"] for each in shown["inputs"]} <= {""}
    assert shown["output"] == output


def test_without_an_example_there_is_a_field_for_code_or_for_input(tmp_path):
    assert example_inputs(read(tmp_path / "one", 'function = "add"\n')) == [{"name": "", "text": ""}]
    assert example_inputs(read(tmp_path / "two", 'kind = "program"\n')) == [{"name": "input", "text": ""}]


def test_arguments_of_a_later_example_make_a_field_too(tmp_path):
    text = 'kind = "program"\n[[example]]\nprints = ""\n[[example]]\narguments = ["x"]\nprints = ""\n'
    assert [each["name"] for each in example_inputs(read(tmp_path, text))] == ["input", "arguments"]


def test_a_tables_first_line_stands_above_its_columns_and_a_figure_is_told_in_words():
    example = Example(
        call={"table": {"expr": "pd.DataFrame({'a': [1, 20]})"}, "n": 3},
        returns="a figure with a line",
        code="",
        explanation=Text("", "exercise/x/exercise.toml"),
    )
    shown = shown_example(example, program=False, figures=True)
    assert [each["text"] for each in shown["inputs"]] == ["\n    a\n0   1\n1  20", "3"]
    assert shown["output"] == "a figure with a line"
    assert shown_example(example, program=False)["output"] == "'a figure with a line'"
