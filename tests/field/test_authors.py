"""C2 to C9: what authors met while they wrote, in their own words and files."""

from pathlib import Path

import pytest

from katalite.common.report import SilentReport
from katalite.course.load import UnknownExerciseError, load, survey
from katalite.course.model import ContentError
from katalite.grading.grade import Grader
from katalite.pipeline import read_course
from katalite.proof.proof import prove
from tests.katalite.courses import lay_out, replace
from tests.sampling import first


def double(root: Path):
    return load(root, ["double"]).exercises[0]


def judged(root: Path, source: str | None = None):
    """The items of the exercise "double" by id, with what a submission (the reference) gets."""
    exercise = double(root)
    with Grader(exercise, parameters=exercise.parameters) as grader:
        graded = grader.grade_source(source or exercise.reference.read_text(encoding="utf-8"))
    return {result["id"].split("::", 1)[1]: result["outcome"] for result in graded.results}, graded.summary["verdict"]


NAMES = ["größe drei 数", "Größe", "пример 1", "حالة", "e\u0301tude", "🎉 [1] a::b", "a\u200db"]


@pytest.mark.parametrize("name", first(2, NAMES))
def test_c2_a_case_is_called_what_its_author_calls_it(tmp_path, own_cache, name):
    root = lay_out(tmp_path)
    cases = root / "hidden_tests/double/cases.toml"
    replace(cases, 'name = "floats in two rows"', f'name = "{name}"')
    outcomes, verdict = judged(root)
    assert outcomes.keys() >= {f"test_examples[{name}]"}
    assert verdict == "accepted"
    replace(root / "solutions/double/wrong/squares.py", "test_examples[case 1]", f"test_examples[{name}]")
    assert prove(load(root), SilentReport()) == []


@pytest.mark.full
def test_c2_letters_are_compared_as_they_are_read_and_not_as_they_are_stored(tmp_path, own_cache):
    root = lay_out(tmp_path)
    replace(root / "hidden_tests/double/cases.toml", 'name = "floats in two rows"', 'name = "e\u0301tude"')
    replace(root / "solutions/double/wrong/squares.py", "test_examples[case 1]", "test_examples[\u00e9tude]")
    assert prove(load(root), SilentReport()) == []


def test_c2_a_case_that_is_named_nearly_right_is_suggested(tmp_path, own_cache):
    root = lay_out(tmp_path)
    replace(root / "solutions/double/wrong/squares.py", "test_examples[case 1]", "test_exampels[case 1]")
    (problem,) = prove(load(root), SilentReport())
    assert problem.message.endswith("Did you mean “test_examples[case 1]”?")


@pytest.mark.parametrize(
    "file",
    first(
        2,
        [
            "hidden_tests/double/cases.toml",
            "hidden_tests/double/test_double.py",
            "exercise/double/exercise.toml",
            "exercise/double/starter.py",
            "exercise/double/statement.md",
            "solutions/double/reference.py",
            "solutions/double/wrong/squares.py",
        ],
    ),
)
def test_c2_a_byte_order_mark_changes_nothing(tmp_path, own_cache, file):
    root = lay_out(tmp_path)
    path = root / file
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert prove(load(root), SilentReport()) == []
    assert double(root).statement.source.startswith("#")


SPELLINGS = [
    ("[[test_examples]]", "[[ test_examples ]]"),
    ("[[test_examples]]", '[["test_examples"]]'),
    ("[[test_examples]]", "[['test_examples']] # a comment"),
    ("[[test_examples]]", "\t[[\ttest_examples\t]]"),
    ("\n", "\r\n"),
]


@pytest.mark.parametrize(("plain", "other"), SPELLINGS)
def test_c2_every_spelling_of_an_array_of_tables_gives_the_same_cases(tmp_path, plain, other):
    root = lay_out(tmp_path)
    before, _ = judged(root)
    cases = root / "hidden_tests/double/cases.toml"
    cases.write_bytes(cases.read_bytes().replace(plain.encode(), other.encode()))
    assert judged(root) == (before, "accepted")


def test_c2_cases_in_a_list_of_inline_tables_are_cases(tmp_path):
    root = lay_out(tmp_path)
    (root / "hidden_tests/double/cases.toml").write_text(
        "test_examples = [\n  { call = { x = [1] }, returns = [2] },\n"
        "  { name = 'two', call = { x = [2] }, returns = [4] },\n]\n"
    )
    outcomes, verdict = judged(root)
    assert outcomes.keys() >= {"test_examples[case 1]", "test_examples[two]"}
    assert verdict == "accepted"


@pytest.mark.parametrize("name", ["course [2026]", "a[b", "größe 数", "a::b", "it's {x}", "100%", "-c"])
def test_c2_a_course_may_lie_in_a_folder_of_any_name(tmp_path, name):
    root = lay_out(tmp_path / name)
    outcomes, verdict = judged(root)
    assert len(outcomes) == 4
    assert verdict == "accepted"


def test_c5_an_exercise_is_read_alone_whatever_the_others_hold(tmp_path, own_cache):
    root = lay_out(tmp_path)
    (root / "exercise/add/exercise.toml").write_text("title = ")
    (root / "hidden_tests/stray").mkdir()
    course, problems = survey(root, ["double"])
    assert ([exercise.slug for exercise in course.exercises], problems) == (["double"], [])
    with pytest.raises(ContentError):
        load(root)
    with pytest.raises(UnknownExerciseError, match=r"There is no exercise “doubel”\. Did you mean “double”\?"):
        survey(root, ["doubel"])


@pytest.mark.parametrize(
    ("line", "error"),
    [("assert solution([1]) == undefined", "NameError"), ("assert solution([1])[5] == 2", "IndexError")],
)
def test_c6_a_tests_own_mistake_is_told_to_its_author_and_not_of_the_solution(tmp_path, own_cache, line, error):
    root = lay_out(tmp_path)
    with (root / "hidden_tests/double/test_double.py").open("a") as file:
        file.write(f'\n\ndef test_own(solution):\n    """Own"""\n    {line}\n')
    (problem,) = prove(load(root), SilentReport())
    assert (problem.path, problem.line) == ("hidden_tests/double/test_double.py", 24)
    assert "test_own: the test stops although the solution is the right one; mend the test." in problem.message
    assert error in problem.message
    assert judged(root, "def double(x):\n    return 3\n")[1] == "wrong-answer"  # what learners return is theirs


def test_c8_problems_of_all_kinds_and_exercises_come_at_once(tmp_path, own_cache):
    root = lay_out(tmp_path)
    replace(root / "exercise/add/exercise.toml", 'difficulty = "Medium"', 'difficulty = "Impossible"')
    replace(root / "exercise/double/exercise.toml", "returns = [2, 4, 6]", "returns = [2, 4, 7]")
    replace(root / "solutions/double/wrong/squares.py", "x**2", "2 * x")
    course, problems = survey(root)
    problems += prove(course, SilentReport())
    assert [problem.path for problem in sorted(problems)] == [
        "exercise/add/exercise.toml",
        "exercise/double/exercise.toml",
        "solutions/double/wrong/squares.py",
    ]


def test_c8_broken_tests_are_told_without_what_follows_from_them(tmp_path, own_cache):
    root = lay_out(tmp_path)
    replace(root / "exercise/double/exercise.toml", "returns = [2, 4, 6]", "returns = [2, 4, 7]")
    with (root / "hidden_tests/double/test_double.py").open("a") as file:
        file.write('\n\nnumbers_left = iter(range(9))\n\n\ndef test_unsteady(solution):\n    """Unsteady"""\n')
        file.write("    solution(next(numbers_left))\n")
    (problem,) = prove(load(root), SilentReport())
    assert problem.path == "hidden_tests/double/test_double.py"


def test_c9_two_exercises_of_one_title_are_told(tmp_path):
    root = lay_out(tmp_path)
    replace(root / "exercise/add/exercise.toml", 'title = "Add"', 'title = "double "')
    _, problems = survey(root)
    assert [str(problem) for problem in problems] == [
        "exercise/double/exercise.toml:1: The exercise add has the title “double ” too; change one."
    ]


def test_c9_the_guide_says_that_starter_and_reference_take_the_same_arguments():
    guide = (Path(__file__).parents[2] / "docs" / "authoring.md").read_text(encoding="utf-8")
    assert "the same arguments" in " ".join(guide.split())


def test_c5_check_of_one_exercise_says_nothing_of_another_ones_mistakes(tmp_path, own_cache):
    root = lay_out(tmp_path)
    (root / "exercise/add/statement.md").write_text("A $formula that is never closed.\n")
    assert read_course(root, SilentReport(), slugs=["double"]).problems == []
    assert [problem.path for problem in read_course(root, SilentReport()).problems] == ["exercise/add/statement.md"]
