"""Ordinary test files are read without running them: their tests, and the names that they import."""

from pathlib import Path

import pytest

from katalite.course.load import load
from katalite.course.model import ContentError, Imported

from ..standin_course import TOML, write_course

NAMES = ("Account", "AccountError", "total", "owners", "find", "each", "balances", "RATE")
PLAIN = TOML.replace("names = ", "# names = ")


def problems(root: Path) -> list[str]:
    with pytest.raises(ContentError) as caught:
        load(root)
    return [str(problem) for problem in caught.value.problems]


def test_names_and_tests_are_found(tmp_path: Path) -> None:
    (exercise,) = load(write_course(tmp_path)).exercises
    assert exercise.imported == Imported("solution", NAMES)
    assert exercise.function == ""
    assert exercise.examples == ()
    assert [test.title for test in exercise.tests][:2] == ["Total", "Total is a number"]


def test_without_keys_the_tests_say_what_they_import(tmp_path: Path) -> None:
    example = 'function = "total"\n[[example]]\ncall = { accounts = [] }\nreturns = 0\n'
    root = write_course(tmp_path, PLAIN + example)
    (root / "exercise" / "account" / "starter.py").write_text("def total(accounts):\n    pass\n")
    (exercise,) = load(root).exercises
    assert exercise.imported is not None
    assert sorted(exercise.imported.names) == sorted(NAMES)


def test_where_the_tests_import_the_submission_no_key_asks_for_a_function(tmp_path: Path) -> None:
    (exercise,) = load(write_course(tmp_path, PLAIN)).exercises
    assert (exercise.function, exercise.examples) == ("", ())
    assert exercise.imported is not None


def test_the_module_may_have_another_name(tmp_path: Path) -> None:
    root = write_course(tmp_path, PLAIN + 'module = "bank"\n')
    file = root / "hidden_tests" / "account" / "test_account.py"
    file.write_text(file.read_text().replace("from solution import", "import bank\nfrom bank import"))
    (exercise,) = load(root).exercises
    assert exercise.imported is not None
    assert exercise.imported.module == "bank"


def test_tests_of_classes_are_in_the_order_of_pytest(tmp_path: Path) -> None:
    root = write_course(tmp_path)
    (root / "hidden_tests" / "account" / "account_test.py").write_text(
        "import unittest\nimport pytest\nfrom solution import total\n\n\n"
        "class Base(unittest.TestCase):\n    def test_c(self): ...\n\n\n"
        "class T(Base):\n    def test_b(self): ...\n    def test_a(self):\n        '''In words'''\n"
        "    @unittest.skip('later')\n    def test_d(self): ...\n\n\n"
        "class TestPlain:\n    def test_z(self): ...\n    def test_y(self): ...\n    def helper(self): ...\n\n\n"
        "class TestWithout:\n    def __init__(self): ...\n    def test_x(self): ...\n\n\n"
        "class Helper:\n    def test_w(self): ...\n\n\n@pytest.fixture\ndef test_data(): ...\n"
    )
    (exercise,) = load(root).exercises
    found = [(test.id, test.title) for test in exercise.tests if test.id.startswith("account_test")]
    assert found == [
        ("account_test.py::Base::test_c", "C"),
        ("account_test.py::T::test_a", "In words"),
        ("account_test.py::T::test_b", "B"),
        ("account_test.py::T::test_c", "C"),
        ("account_test.py::TestPlain::test_z", "Z"),
        ("account_test.py::TestPlain::test_y", "Y"),
    ]


@pytest.mark.parametrize(
    ("toml", "expected"),
    [
        (
            TOML.replace('"total"', '"totl"'),
            "solutions/account/reference.py: This does not define `totl`, which exercise.toml names. Did you mean",
        ),
        (TOML.replace('"total"', '"to tal"'), "exercise/account/exercise.toml:5: "),
        (TOML + 'module = "a-b"\n', "exercise/account/exercise.toml:7: "),
    ],
)
def test_what_is_wrong_in_the_keys_has_a_line(tmp_path: Path, toml: str, expected: str) -> None:
    found = problems(write_course(tmp_path, toml))
    assert any(problem.startswith(expected) for problem in found), found


def test_an_import_that_the_reference_lacks_has_a_line(tmp_path: Path) -> None:
    root = write_course(tmp_path, PLAIN + 'module = "solution"\n')
    (root / "hidden_tests" / "account" / "test_more.py").write_text(
        "\nfrom solution import totals\ndef test_a(): ...\n"
    )
    assert problems(root) == [
        "hidden_tests/account/test_more.py:2: The reference solution does not define `totals`, which this imports. "
        "Did you mean “total”?"
    ]


def test_tests_that_import_nothing_say_so(tmp_path: Path) -> None:
    root = write_course(tmp_path, PLAIN + 'module = "bank"\n')
    assert problems(root) == [
        "hidden_tests/account: No test imports anything from `bank`; name what a submission must define: names = [...]."
    ]
