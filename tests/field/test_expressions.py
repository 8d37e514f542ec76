"""C12: values that TOML has no spelling for are written in cases.toml, shown in the statement, and judged."""

from katalite.common.report import SilentReport
from katalite.course.load import load, survey
from katalite.course.scaffold import scaffold
from katalite.proof.proof import prove

FILES = {
    "exercise/{}/exercise.toml": """\
title = "Days"
summary = "Which days are free?"
difficulty = "Easy"
function = "{}"

[[example]]
call = { taken = { expr = "{date(2024, 2, 29)}" }, days = { expr = "range(28, 30)" } }
returns = { expr = "{date(2024, 2, 28)}" }
""",
    "exercise/{}/starter.py": "def {}(taken, days):\n    pass\n",
    "solutions/{}/reference.py": (
        "import datetime\n\n\ndef {}(taken, days):\n"
        "    return {datetime.date(2024, 2, day) for day in days} - set(taken)\n"
    ),
    "hidden_tests/{}/test_{}.py": (
        "from katalite_grader.testing import assert_equal\n\n\ndef test_examples(solution, case):\n"
        '    """By the calendar"""\n    assert_equal(solution(**case.call), case.returns)\n'
    ),
    "hidden_tests/{}/cases.toml": """\
[[test_examples]]
call = { taken = { expr = "{date(2024, 2, 29)}" }, days = { expr = "range(27, 30)" } }
returns = { expr = "{date(2024, 2, 28), date(2024, 2, 27)}" }
""",
}


def lay(root, **changes):
    scaffold(root, "days")
    for name, text in FILES.items():
        path = root / name.replace("{}", "days")
        text = changes.get(path.stem, text)
        path.write_text(text.replace("{}", "days"))


def test_sets_dates_and_ranges_are_cases_and_examples(tmp_path, own_cache):
    lay(tmp_path)
    assert [str(problem) for problem in prove(load(tmp_path), SilentReport())] == []


def test_an_expression_that_is_no_value_is_a_problem_with_its_line(tmp_path):
    lay(tmp_path, cases=FILES["hidden_tests/{}/cases.toml"].replace("date(2024, 2, 28)", "open('x')"))
    (problem,) = survey(tmp_path)[1]
    assert str(problem).startswith(
        "hidden_tests/days/cases.toml:3: `returns` cannot be converted: “open” cannot be called in an expression"
    )
