"""What follows from which case rejects which wrong submission."""

from katalite.proof.kill_matrix import KillMatrix

MATRIX = KillMatrix(
    ("a", "b", "c"),
    {"one": frozenset("a"), "two": frozenset("ab"), "three": frozenset("b"), "four": frozenset[str]()},
)


def test_a_submission_that_nothing_rejects_survives():
    assert MATRIX.survivors() == ["four"]


def test_only_by_names_those_that_would_survive_without_the_case():
    assert MATRIX.only_by("a") == ["one"]
    assert MATRIX.only_by("b") == ["three"]


def test_a_case_is_useless_when_its_removal_lets_nothing_through():
    assert MATRIX.useless() == ["c"]


def test_the_table_has_a_line_for_each_case_with_its_counts():
    lines = MATRIX.lines()
    assert [line.split()[:3] for line in lines[1:]] == [["a", "2", "1"], ["b", "2", "1"], ["c", "0", "0"]]
    assert lines[1].endswith("one")


def test_what_a_case_is_good_for_is_told_without_the_sweeps():
    kills = {"one": frozenset("as"), "two": frozenset("abs"), "three": frozenset("bs"), "four": frozenset("s")}
    matrix = KillMatrix(("a", "b", "s"), kills, frozenset("s"))
    assert matrix.only_by("a") == ["one"]
    assert matrix.survivors() == matrix.useless() == []
    assert matrix.lines()[3].split() == ["s", "4", "(a", "sweep)"]
    assert KillMatrix(("a", "b", "s"), kills).useless() == ["a", "b"]


def test_a_sweep_that_rejects_nothing_is_useless():
    assert KillMatrix(("a", "s"), {"one": frozenset("a")}, frozenset("s")).useless() == ["s"]
