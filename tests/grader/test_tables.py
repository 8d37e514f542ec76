"""Tables of pandas cross by value, are told by the first difference, and are written as Python that makes them."""

import subprocess
import sys

import numpy as np
import pandas as pd
import pytest

from katalite_grader.cases import CaseError, copy_value, to_value
from katalite_grader.code_text import expression
from katalite_grader.codec import CodecError, Opaque, decode, encode
from katalite_grader.expressions import evaluate
from katalite_grader.testing import Mismatch, assert_close, assert_equal
from katalite_grader.texts import kind_text, value_text

from .toy import result, toy_judge

DATES = pd.to_datetime(["2026-01-02", "2026-02-03", None])
EVERYTHING = pd.DataFrame(
    {
        "whole": [1, 2, 3],
        "narrow": np.array([1, 2, 3], dtype=np.int8),
        "floats": [1.5, np.nan, np.inf],
        "truth": [True, False, True],
        "text": ["x", None, "zä"],
        "objects": [[1], {"a": 2}, None],
        "dates": DATES,
        "zoned": DATES.tz_localize("UTC").tz_convert("Europe/Berlin"),
        "durations": pd.to_timedelta([1, 2, 3], unit="h"),
        "category": pd.Categorical(["u", "v", "u"], categories=["v", "u"], ordered=True),
        "nullable": pd.array([1, None, 3], dtype="Int64"),
        "nullable truth": pd.array([True, None, False], dtype="boolean"),
        "nullable text": pd.array(["a", None, "c"], dtype="string"),
    }
)
LEVELS = pd.MultiIndex.from_tuples([("a", 1), ("b", 2), ("b", 3)], names=["letter", "number"])
VALUES = {
    "every dtype": EVERYTHING,
    "two levels": EVERYTHING.set_index(LEVELS),
    "turned": EVERYTHING.T,
    "two levels of columns": EVERYTHING.groupby("text").agg({"whole": ["mean", "max"]}),
    "columns of one name": pd.DataFrame([[1, 2], [3, 4]], columns=["a", "a"]),
    "named columns": pd.DataFrame({"a": [1]}).rename_axis("n", axis=1),
    "no rows": pd.DataFrame({"a": pd.array([], dtype="float64")}),
    "nothing": pd.DataFrame(),
    "series": EVERYTHING.set_index("dates")["floats"],
    "counts": pd.Series(["a", "b", "a"]).value_counts(),
    "days": pd.date_range("2026-01-01", periods=4, freq="D"),
    "range": pd.RangeIndex(2, 20, 3, name="r"),
    "moment": pd.Timestamp("2026-01-02 03:04", tz="Europe/Berlin"),
    "duration": pd.Timedelta("3h"),
    "no time": pd.NaT,
    "missing": pd.NA,
}


@pytest.mark.parametrize("name", VALUES)
def test_a_table_arrives_as_it_was_sent(name):
    sent = VALUES[name]
    arrived = decode(encode(sent, strict=True))
    assert type(arrived) is type(sent)
    assert encode(arrived) == encode(sent)
    match sent:
        case pd.DataFrame():
            pd.testing.assert_frame_equal(arrived, sent)
        case pd.Series():
            pd.testing.assert_series_equal(arrived, sent)
        case pd.Index():
            pd.testing.assert_index_equal(arrived, sent)
        case _:
            assert arrived is sent or arrived == sent


@pytest.mark.parametrize("name", VALUES)
def test_its_code_makes_it_again(name):
    sent = VALUES[name]
    if name != "turned":  # times among objects are written as pandas' own, of another class than what crossed
        made = eval(expression(sent), {"pd": pd, "np": np})
        assert made is sent or kind_text(made) == kind_text(sent)
        if isinstance(sent, pd.DataFrame | pd.Series):
            assert_equal(made, sent)


def test_what_arrives_is_fresh_and_can_be_changed():
    arrived = decode(encode(EVERYTHING))
    arrived.loc[0, "whole"] = 99
    copied = copy_value(arrived)
    copied.loc[0, "whole"] = 1
    assert (EVERYTHING.loc[0, "whole"], arrived.loc[0, "whole"]) == (1, 99)


@pytest.mark.parametrize(
    "value",
    [pd.Series(pd.period_range("2026", periods=2)), pd.Series([1, 0], dtype="Sparse[int]"), pd.Series([object()])],
)
def test_what_does_not_cross_is_opaque(value):
    arrived = decode(encode(value))
    inside = arrived.iloc[0] if isinstance(arrived, pd.Series) else arrived
    assert isinstance(inside, Opaque)
    with pytest.raises(CodecError):
        encode(value, strict=True)


def test_no_class_of_a_submission_is_taken_for_a_table():
    class DataFrame(pd.DataFrame):
        @property
        def iloc(self):
            raise AssertionError("it was asked")

    assert isinstance(decode(encode(DataFrame({"a": [1]}))), Opaque)
    assert isinstance(decode(encode(type("Series", (), {})())), Opaque)


def forged(name: str, *parts: object) -> bytes:
    """The bytes of a value of pandas with these parts, as nobody but a forger writes them."""
    body = encode(list(parts))
    return body.replace(b'"list",%d' % len(parts), b'"value",%d,"%s"' % (len(parts), name.encode()), 1)


def rebuilt(data: bytes) -> bytes:
    header = data[4:]
    length = header.rindex(b"]") + 1
    return length.to_bytes(4, "little") + header


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("RangeIndex", (None, 0, 10**12, 1)),
        ("RangeIndex", (None, 0, 10, 0)),
        ("Series", (pd.RangeIndex(3), "s", "int64", np.arange(2))),
        ("Series", (pd.RangeIndex(2), "s", "float64", np.arange(2))),
        ("Series", (pd.RangeIndex(2), "s", "str", [1, 2])),
        ("Series", (pd.RangeIndex(1), "s", "category", np.array([7], np.int32), pd.Index(["a"]), False)),
        ("Series", (pd.RangeIndex(1), "s", "zoned", np.array([7]), "us", "../../etc/passwd")),
        ("DataFrame", (pd.RangeIndex(2), pd.RangeIndex(1), [("int64", np.arange(3))])),
        ("DataFrame", (pd.RangeIndex(2), pd.RangeIndex(5), [("int64", np.arange(2))])),
        ("Index", (None, "no frequency", "int64", np.arange(3))),
        ("Timestamp", (1, "fortnight", None)),
        ("Timedelta", ("1", "us")),
        ("DataFrame", ()),
    ],
)
def test_a_forged_table_is_refused(name, parts):
    with pytest.raises(CodecError):
        decode(rebuilt(forged(name, *parts)))


def test_where_pandas_is_not_imported_there_is_no_table():
    program = (
        "import sys\nfrom katalite_grader.codec import CodecError, decode\n"
        "try:\n    decode(sys.stdin.buffer.read())\n"
        "except CodecError:\n    print('refused', 'pandas' in sys.modules)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], input=encode(EVERYTHING), capture_output=True, check=True)
    assert done.stdout.decode().split() == ["refused", "False"]


# ----------------------------------------------------------------------------------------- comparing

RIGHT = pd.DataFrame({"a": [1, 2, 3], "b": [1.5, np.nan, 2.0], "t": ["x", None, "z"]}, index=["p", "q", "r"])
DIFFERENCES = {
    "The table is missing the column 't'.": RIGHT[["a", "b"]],
    "The table has the column 'c', which is not expected.": RIGHT.assign(c=1),
    "The columns are in another order: number 1 should be 'a', and is 'b'.": RIGHT[["b", "a", "t"]],
    "Expected 3 rows, got 2.": RIGHT.iloc[:2],
    "The index is in another order: row number 0 should be 'p', and is 'r'.": RIGHT.iloc[::-1],
    "The index differs: row number 1 should be 'q', and is 'Q'.": RIGHT.rename(index={"q": "Q"}),
    "The index should have the name None, and has 'n'.": RIGHT.rename_axis("n"),
    "Column 'a' should have the dtype int64, and has str.": RIGHT.assign(a=["1", "2", "3"]),
    "Column 'b' should have the dtype float64, and has int64.": RIGHT.assign(b=[1, 2, 3]),
    "1 of 9 cells differs, in column 'b', row 'r': expected 2, got 7.": RIGHT.assign(b=[1.5, np.nan, 7.0]),
    "1 of 9 cells differs, in column 't', row 'q': expected nan, got 'y'.": RIGHT.assign(t=["x", "y", "z"]),
    "3 of 9 cells differ; the first is in column 'a', row 'p': expected 1, got 2.": RIGHT.assign(a=[2, 3, 4]),
    "Expected a DataFrame, got a Series.": RIGHT["a"],
    "Expected a DataFrame, got a list.": [[1]],
}


@pytest.mark.parametrize("sentence", DIFFERENCES)
def test_the_first_difference_is_told(sentence):
    with pytest.raises(Mismatch) as caught:
        assert_close(DIFFERENCES[sentence], RIGHT)
    assert str(caught.value) == sentence


@pytest.mark.parametrize(
    "same",
    [RIGHT.copy(), RIGHT.assign(b=RIGHT.b + 5e-5), RIGHT.assign(a=RIGHT.a.astype(float)), RIGHT.astype({"a": "int8"})],
)
def test_what_may_differ_does(same):
    assert_close(same, RIGHT)


def test_series_and_indexes_are_tables_too():
    with pytest.raises(Mismatch, match=r"The Series should have the name 'a', and has 'z'\."):
        assert_close(RIGHT["a"].rename("z"), RIGHT["a"])
    with pytest.raises(Mismatch, match=r"row number 2 should be 3, and is 4"):
        assert_close(pd.Index([1, 2, 4]), pd.Index([1, 2, 3]))
    assert_close(pd.Index([0, 1, 2]), pd.RangeIndex(3))


def test_both_tables_are_given_for_a_page_to_draw():
    with pytest.raises(Mismatch) as caught:
        assert_close(RIGHT.assign(b=[1.5, np.nan, 7.0]), RIGHT)
    table = caught.value.feedback["table"]
    assert table["wrong"] == [[2, 1]]
    assert (table["columns"], table["rows"]) == (["a", "b", "t"], ["p", "q", "r"])
    assert (table["expected"][2], table["got"][2]) == (["3", "2", "z"], ["3", "7", "z"])


def test_of_a_large_table_the_part_around_the_first_difference_is_drawn():
    right = pd.DataFrame(np.zeros((1000, 40)))
    wrong = right.copy()
    wrong.iloc[700, 30] = 1.0
    with pytest.raises(Mismatch) as caught:
        assert_close(wrong, right)
    table = caught.value.feedback["table"]
    assert table["shape"] == [1000, 40]
    assert (len(table["rows"]), len(table["columns"])) == (12, 6)
    ((row, column),) = table["wrong"]
    assert (table["rows"][row], table["columns"][column]) == ("700", "30")


def test_texts_of_tables_are_bounded():
    assert len(value_text(pd.DataFrame(np.zeros((10_000, 300))))) <= 600
    assert value_text(RIGHT["a"]).endswith("Name: a, dtype: int64")


def test_cases_spell_tables_as_python_does():
    table = to_value({"expr": "pd.DataFrame({'a': [1, 2]}, index=pd.Index(['x', 'y'], name='n'))"})
    assert_equal(table, pd.DataFrame({"a": [1, 2]}, index=pd.Index(["x", "y"], name="n")))
    assert evaluate("pd.MultiIndex.from_tuples([('a', 1)])").nlevels == 2
    with pytest.raises(CaseError, match=r"“pd\.read_pickle\('x'\)” cannot|“pd\.read_pickle” cannot"):
        to_value({"expr": "pd.read_pickle('x')"})


def test_a_table_that_the_submission_changes_is_an_argument_that_changed(tmp_path):
    test = """
    import pandas as pd

    def test_table(solution):
        '''A table'''
        table = pd.DataFrame({"a": [1, 2]})
        assert_equal(solution(table), pd.DataFrame({"a": [1, 2], "b": [2, 4]}))
    """
    judge = toy_judge(tmp_path, test)
    assert result(judge, "def f(t):\n    return t.assign(b=t.a * 2)\n")["outcome"] == "passed"
    changed = result(judge, "def f(t):\n    t['b'] = t.a * 2\n    return t\n")
    assert changed["outcome"] == "failed"
    assert changed["feedback"]["changed"] == ["argument 1"]
