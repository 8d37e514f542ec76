"""Reading submissions with known verdicts."""

from katalite.course.load import load
from katalite.course.pool import read_pool, short_item
from tests.katalite.courses import lay_out

HEAD = '"""Believed: {belief}\nHint: {hint}\nCaught by: test_double[case 1]\n"""\n\n\ndef double(x):\n    return x\n'


def pool_of(root, slug="double"):
    (exercise,) = [each for each in load(root).exercises if each.slug == slug]
    return read_pool(exercise)


def test_a_wrong_submission_tells_belief_hint_and_case(tmp_path):
    root = lay_out(tmp_path)
    text = HEAD.format(belief="two is one.", hint="Two words\nover two lines.")
    (root / "solutions/double/wrong/same.py").write_text(text)
    pool, _ = pool_of(root)
    (same,) = [each for each in pool.wrong if each.name == "same"]
    assert same.believed == "two is one."
    assert same.hint == "Two words over two lines."
    assert same.item == "test_double[case 1]"


def test_a_wrong_submission_without_its_docstring_is_a_problem_at_its_first_line(tmp_path):
    root = lay_out(tmp_path)
    (root / "solutions/double/wrong/bare.py").write_text("def double(x):\n    return x\n")
    pool, problems = pool_of(root)
    assert "bare" not in [each.name for each in pool.wrong]
    assert [(problem.path, problem.line) for problem in problems] == [("solutions/double/wrong/bare.py", 1)]
    assert "Believed, Hint and Caught by" in problems[0].message


def test_two_submissions_with_one_hint_are_a_problem_that_names_both(tmp_path):
    root = lay_out(tmp_path)
    for name in ("one", "two"):
        text = HEAD.format(belief=f"{name}.", hint="The same.")
        (root / f"solutions/double/wrong/{name}.py").write_text(text)
    _, problems = pool_of(root)
    assert [problem.path for problem in problems] == ["solutions/double/wrong/two.py"]
    assert "one has the same hint" in problems[0].message


def test_line_ends_of_a_submission_are_kept(tmp_path):
    root = lay_out(tmp_path)
    folder = root / "solutions/double/accepted"
    folder.mkdir(exist_ok=True)
    (folder / "windows.py").write_bytes(b"def double(x):\r\n    return 2 * x\r\n")
    pool, _ = pool_of(root)
    assert pool.accepted[0].text.count("\r\n") == 2


def test_items_are_named_without_their_file():
    assert short_item("test_a.py::test_b[case: c]") == "test_b[case: c]"
