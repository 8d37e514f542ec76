"""What a test prints is what it must print, whatever NumPy adds to it."""

import pytest

from katalite_grader.transcript import printing


def passes(printed: str, expected: str) -> bool:
    try:
        with printing(expected):
            print(printed)
    except AssertionError:
        return False
    return True


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("[[26, 20], [38, 29]]", "[[26,20],[38,29]]"),
        ("[1. 2.]", "[1.0, 2.0]"),
        ("[0.33333333 0.66666667]", "[0.3333 0.6667]"),
        ("(np.float64(0.5), np.int64(3))", "(0.5, 3)"),
        ("[array([1, 2]), array([3, 4])]", "[[1 2] [3 4]]"),
        ("array([1., 2.], dtype=float32)", "[1. 2.]"),
        ("{'a': 1e-09, 'b': nan}", "{'a': 0.0, 'b': nan}"),
        ("-inf", "-inf"),
        ("{'b': {3, 1}, 'a': np.float64(0.50001)}", "{'a': 0.5, 'b': {1, 3}}"),
        ("(1, 2)", "1 2"),
        ("6.4853 20000.5", "6.4851 20001.0"),
        ("  a tree\n of words \n", "a tree of words"),
        ("", ""),
    ],
)
def test_the_same_in_another_dress_passes(printed, expected):
    assert passes(printed, expected)


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("[[26, 20], [38, 28]]", "[[26,20],[38,29]]"),
        ("[1, 2]", "(1, 2)"),
        ("[[1, 2]]", "[1, 2]"),
        ("0.3335", "0.3333"),
        ("100000", "100001"),
        ("20000.5", "20005.0"),
        ("nan", "0.0"),
        ("inf", "-inf"),
        ("inf", "1e308"),
        ("True", "1"),
        ("None", "0"),
        ("a", "b"),
        ("1 2", "12"),
        ("1 2 3", "1 2"),
        ("", "0"),
        ("x1", "x2"),
        ("{'b': 1, 'a': 2}", "{'a': 1, 'b': 2}"),
        ("{1, 2}", "{1, 3}"),
    ],
)
def test_another_result_fails(printed, expected):
    assert not passes(printed, expected)


def test_the_failure_shows_both_texts():
    with pytest.raises(AssertionError) as caught, printing("[1, 2]"):
        print([1, 3])
    feedback = caught.value.feedback
    assert "[1, 2]" in feedback["expected"]
    assert "[1, 3]" in feedback["got"]


def test_an_exception_inside_is_not_lost():
    with pytest.raises(KeyError), printing("nothing"):
        raise KeyError("k")
