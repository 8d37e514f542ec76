"""A known mistake is named when every answer is its own, and never on a guess."""

import numpy as np
import pytest

from katalite_grader.calls import Answer, Call, Raised
from katalite_grader.codec import Opaque
from katalite_grader.misconception import SAMPLE, Misconception, Table, keep

X = np.arange(6.0).reshape(2, 3)
CALLS = {"test[a]": [Call("f", (X,)).encode(), Call("f", (X + 1,)).encode()], "test[b]": [Call("f", (X[0],)).encode()]}


def raised(name: str) -> Answer:
    return Answer(raised=Raised(name, True, name, "why"))


LOST = object()


def answers(*given):
    """Three answers by item: returned values, whole answers, or LOST."""
    made = [each if isinstance(each, Answer) else None if each is LOST else Answer(each) for each in given]
    return {"test[a]": made[:2], "test[b]": made[2:]}


def pairs(given, calls=CALLS):
    return {
        item: [(call, each.encode()) for call, each in zip(calls[item], row, strict=True)]
        for item, row in given.items()
    }


RIGHT = answers(2 * X, 2 * X + 2, 2 * X[0])
KNOWN = {
    "thrice": answers(3 * X, 3 * X + 3, 3 * X[0]),
    "square": answers(X**2, (X + 1) ** 2, X[0] ** 2),
    "nothing": answers(None, None, None),
    "list": answers((2 * X).tolist(), (2 * X + 2).tolist(), (2 * X[0]).tolist()),
    "flat": answers((2 * X).ravel(), (2 * X + 2).ravel(), 2 * X[0]),
    "whole numbers": answers((2 * X).astype(np.int64), (2 * X + 2).astype(np.int64), (2 * X[0]).astype(np.int64)),
    "two axes only": answers(2 * X, 2 * X + 2, raised("IndexError")),
    "changes x": answers(Answer(2 * X, changed={"#0": 2 * X}), 2 * X + 2, 2 * X[0]),
    "raises": answers(raised("TypeError"), raised("TypeError"), raised("TypeError")),
    "ends Python": answers(2 * X, LOST, 2 * X[0]),
}


def table(known=KNOWN, hints=None) -> Table:
    """Written and read again, as the page gets it."""
    wrong = [(Misconception(name, (hints or {}).get(name, f"Hint of {name}.")), each) for name, each in known.items()]
    return Table.read(Table.make(CALLS, RIGHT, wrong).write())


def named(given, of: Table | None = None) -> str | None:
    found = (of or table()).name(pairs(given))
    return None if found is None else found.name


@pytest.mark.parametrize("name", sorted(KNOWN.keys() - {"raises", "ends Python", "nothing"}))
def test_each_known_mistake_is_named_with_its_hint(name):
    assert table().name(pairs(KNOWN[name])) == Misconception(name, f"Hint of {name}.")


def test_within_the_tolerance_is_alike_and_beyond_it_is_not():
    assert named(answers(3 * X + 9e-5, 3 * X + 3, 3 * X[0])) == "thrice"
    assert named(answers(3 * X + 1.2e-4, 3 * X + 3, 3 * X[0])) is None


def test_the_width_of_numbers_does_not_count_and_their_kind_does():
    assert named(answers((3 * X).astype(np.float32), 3 * X + 3, 3 * X[0])) == "thrice"
    narrow = {item: [Answer(each.value.astype(np.int32)) for each in row] for item, row in RIGHT.items()}
    assert named(narrow) == "whole numbers"
    assert named(answers((3 * X).astype(np.int64), 3 * X + 3, 3 * X[0])) is None


def test_large_numbers_may_differ_in_their_last_digits():
    known = {"huge": answers(1e9 * X, 1e9 * X, 1e300 * X[0])}
    assert named(answers(1e9 * X * (1 + 1e-9), 1e9 * X, 1e300 * X[0]), table(known)) == "huge"
    assert named(answers(1e9 * X * (1 + 1e-4), 1e9 * X, 1e300 * X[0]), table(known)) is None


def test_not_a_number_and_infinity_are_alike_to_themselves():
    known = {"bad": answers(X * np.nan, X + np.inf, X[0])}
    assert named(known["bad"], table(known)) == "bad"
    assert named(answers(X * np.nan, X - np.inf, X[0]), table(known)) is None


def test_right_answers_and_unknown_ones_are_not_named():
    assert named(RIGHT) is None
    assert named(answers(4 * X, 4 * X + 4, 4 * X[0])) is None


def test_all_answers_must_be_alike():
    assert named(answers(3 * X, 3 * X + 3, X[0] ** 2)) is None
    assert named(answers(2 * X, 3 * X + 3, 3 * X[0])) is None


def test_who_raises_everywhere_can_have_made_any_mistake():
    assert named(KNOWN["raises"]) is None


@pytest.mark.parametrize(
    "values",
    [(None, None, None), ("", "", ""), (1.5, 1.5, 1.5), (0 * X, 0 * X, 0 * X[0]), (X * np.nan, X * np.nan, None)],
    ids=["None", "a text", "one number", "zeros", "not a number"],
)
def test_l4_answers_that_tell_nothing_of_how_they_were_made_name_nothing(values):
    """L4: the untouched starter was told the hint of the one known mistake that returns None."""
    known = answers(*values)
    assert named(known, table({"mistake": known})) is None
    assert named(KNOWN["thrice"], table({"mistake": known, "thrice": KNOWN["thrice"]})) == "thrice"


def test_a_call_without_an_answer_makes_it_silent():
    given = pairs(KNOWN["thrice"])
    assert table().name({"test[a]": given["test[a]"]}) is None
    assert table().name(given | {"test[a]": given["test[a]"][:1]}) is None
    assert table().name(given | {"test[b]": [(CALLS["test[b]"][0], b"damaged")]}) is None


def test_answers_to_other_calls_are_not_compared():
    calls = CALLS | {"test[b]": [Call("f", (X[1],)).encode()]}
    assert table().name(pairs(KNOWN["thrice"], calls)) is None


def test_further_calls_of_an_item_do_not_count():
    given = pairs(KNOWN["thrice"])
    given["test[b]"].append((Call("f", (3 * X[0],)).encode(), Answer(9 * X[0]).encode()))
    assert table().name(given).name == "thrice"


def test_two_that_disagree_are_silent_and_two_with_one_hint_are_not():
    known = {"one": KNOWN["thrice"], "two": KNOWN["thrice"], "other": KNOWN["square"]}
    assert named(KNOWN["thrice"], table(known)) is None
    assert named(KNOWN["thrice"], table(known, {"one": "Same.", "two": "Same."})) == "one"
    assert named(KNOWN["square"], table(known)) == "other"


def test_long_arrays_are_sampled_and_stay_apart():
    long = np.arange(100.0 * SAMPLE)
    known = {"plus": answers(long + 1, long, long), "minus": answers(long - 1, long, long)}
    assert len(table(known).write()) < long.nbytes / 10
    assert [named(each, table(known)) for each in known.values()] == ["plus", "minus"]
    assert named(answers(long[:-1] + 1, long, long), table(known)) is None


def test_any_plain_value_can_be_compared():
    odd = {"a": [1, 2.5, 3j, "text", b"bytes", None, True], (1, 2): {"deep": (10**400, -(10**400))}}
    known = {"odd": answers(odd, np.float32(1.5), X + 1j)}
    assert named(known["odd"], table(known)) == "odd"
    assert named(answers(odd | {"a": []}, np.float32(1.5), X + 1j), table(known)) is None
    assert named(answers(odd, np.float32(1.5), X + 2j), table(known)) is None


def test_objects_are_compared_by_their_type():
    known = {"object": answers(Opaque("object", "<object object>"), X, X[0])}
    given = pairs(answers(object(), X, X[0]))
    assert table(known).name(given).name == "object"
    assert table(known).name(pairs(answers(lambda: 0, X, X[0]))) is None


@pytest.mark.parametrize("data", [b"", b"nonsense", Table.make(CALLS, RIGHT, ()).write()[:-3]])
def test_a_damaged_file_is_refused(data):
    with pytest.raises(ValueError, match="damaged"):
        Table.read(data)


def test_what_is_very_large_is_not_kept():
    kept = {"a": [(b"call", b"answer")]}
    keep(kept, "b", [(b"call", bytes(2**22))])
    keep(kept, "a", [(b"call", bytes(2**21)), (b"call", bytes(2**21 + 1))])
    assert list(kept) == ["b"]
