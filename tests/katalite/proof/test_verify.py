"""What a place's verdicts mean for an exercise. The place here says what each test wants it to say."""

from dataclasses import dataclass, field

from katalite.course.load import load
from katalite.course.pool import Known, Pool, Wrong
from katalite.proof.places import CPython, Result
from katalite.proof.verify import verify, verify_everywhere
from tests.katalite.courses import lay_out, replace

ITEMS = ("test_t.py::test_a[one]", "test_t.py::test_a[two]")


def result(*outcomes, verdict=None):
    verdict = verdict or ("accepted" if set(outcomes) == {"passed"} else "wrong-answer")
    row = {"id": "test_t.py::test_a", "title": "A", "outcome": "passed", "message": "Why."}
    if verdict != "accepted":
        row["outcome"] = "failed"
    return Result(verdict, None, [row], dict(zip(ITEMS, outcomes, strict=False)))


@dataclass
class Scripted:
    """A place that gives the results it was given."""

    results: dict[str, Result]
    key: str = "scripted"
    name: str = "a script"
    mark: str = ""
    seen: list[str] = field(default_factory=list)

    def judge(self, submissions):
        for each in submissions:
            self.seen.append(each.name)
            yield self.results[each.name]


GOOD, BAD = result("passed", "passed"), result("failed", "failed")


def wrong(name, item):
    return Wrong(f"solutions/x/wrong/{name}.py", "", "belief", f"hint of {name}", item)


def verified(results, accepted=(), wrongs=()):
    pool = Pool(
        Known("solutions/x/reference.py", ""),
        Known("exercise/x/starter.py", ""),
        tuple(Known(f"solutions/x/accepted/{name}.py", "") for name in accepted),
        tuple(wrongs),
    )
    return verify(pool, Scripted({"reference": GOOD, "starter": BAD} | results))


def messages(result):
    return [str(problem) for problem in result.problems]


def test_all_is_well_when_each_case_rejects_one_that_no_other_rejects():
    found = verified(
        {"one": result("failed", "passed"), "two": result("passed", "failed"), "other": GOOD},
        accepted=["other"],
        wrongs=[wrong("one", "test_a[one]"), wrong("two", "test_a[two]")],
    )
    assert messages(found) == []
    assert (found.accepted, found.rejected) == (1, 2)


def test_a_reference_that_fails_and_a_starter_that_passes_are_named_with_their_files():
    found = messages(verified({"reference": BAD, "starter": GOOD}))
    assert found[0].startswith(
        "solutions/x/reference.py: The reference solution is not accepted in a script: wrong-answer"
    )
    assert found[1].startswith("exercise/x/starter.py: The starter passes every hidden test")


def test_a_survivor_is_named():
    found = messages(verified({"one": GOOD}, wrongs=[wrong("one", "test_a[one]")]))
    assert any("wrong/one.py: This wrong solution survives every hidden test" in line for line in found)


def test_a_wrong_solution_that_another_case_rejects_is_named_with_that_case():
    found = messages(verified({"one": result("passed", "failed")}, wrongs=[wrong("one", "test_a[one]")]))
    assert any("test_a[one] does not reject" in line and "test_a[two]" in line for line in found)


def test_a_case_that_does_not_exist_is_named():
    found = messages(verified({"one": BAD}, wrongs=[wrong("one", "test_a[three]")]))
    assert any("names test_a[three], which is not among" in line for line in found)


def test_a_case_without_which_nothing_changes_is_told_and_is_no_problem():
    found = verified({"one": result("failed", "passed")}, wrongs=[wrong("one", "test_a[one]")])
    assert messages(found) == []
    assert found.matrix.useless() == ["test_a[two]"]


def test_a_right_solution_that_is_rejected_is_named():
    found = messages(verified({"other": BAD}, accepted=["other"]))
    assert any("accepted/other.py: This right solution is not accepted" in line for line in found)


def test_a_file_that_does_not_load_counts_as_rejected_by_every_case():
    broken = Result("compile-error", "SyntaxError", [], {})
    assert verified({"one": broken}, wrongs=[wrong("one", "test_a[two]")]).rejected == 1


def double(root):
    return next(exercise for exercise in load(root).exercises if exercise.slug == "double")


def content_problems(root):
    from katalite.course.pool import read_pool

    exercise = double(root)
    return [str(problem) for problem in verify_everywhere(exercise, read_pool(exercise)[0], [])[1]]


def test_the_toy_course_has_no_problems(tmp_path):
    assert content_problems(lay_out(tmp_path)) == []


def test_an_example_that_the_reference_does_not_give_is_a_problem(tmp_path):
    root = lay_out(tmp_path)
    toml = root / "exercise/double/exercise.toml"
    line = next(line for line in toml.read_text().splitlines() if line.startswith("returns"))
    replace(toml, line, "returns = 12345.0")
    (found,) = content_problems(root)
    assert found.startswith("exercise/double/exercise.toml:")
    assert "Example 1 is not what the reference solution gives" in found


def test_a_test_that_asks_other_questions_the_second_time_is_a_problem_with_file_and_line(tmp_path):
    root = lay_out(tmp_path)
    tests = root / "hidden_tests/double/test_double.py"
    text = tests.read_text() + (
        "\n\n_numbers = iter(range(1000))\n\n\ndef test_unsteady(solution):\n"
        '    """Other numbers each time"""\n    solution(float(next(_numbers)))\n'
    )
    tests.write_text(text)
    (found,) = content_problems(root)
    assert found.startswith("hidden_tests/double/test_double.py:")


def test_what_one_place_has_told_the_next_does_not_repeat(tmp_path):
    from katalite.course.pool import read_pool

    root = lay_out(tmp_path)
    replace(root / "solutions/double/wrong/squares.py", "x**2", "2 * x")
    exercise = double(root)
    pool = read_pool(exercise)[0]
    results = {each.name: GOOD for each in (pool.reference, pool.starter, *pool.wrong)}
    places = [Scripted(results, name="CPython"), Scripted(results, name="Pyodide")]
    found = [str(problem) for problem in verify_everywhere(exercise, pool, places)[1]]
    assert len([line for line in found if "survives every hidden test" in line or "is not among" in line]) == 1
    assert len([line for line in found if "The starter passes every hidden test in CPython" in line]) == 1
    assert not any("Pyodide" in line for line in found)


def test_cpython_judges_a_pool_in_order(tmp_path):
    from katalite.course.pool import read_pool

    exercise = double(lay_out(tmp_path))
    pool, _ = read_pool(exercise)
    verdicts = [each.verdict for each in CPython(exercise).judge([pool.reference, pool.starter, pool.reference])]
    assert verdicts[0] == verdicts[2] == "accepted"
    assert verdicts[1] != "accepted"
