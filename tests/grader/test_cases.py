"""Cases are data: what a value in TOML means, and errors that name the line."""

from datetime import date

import numpy as np
import pytest

from katalite_grader.cases import Case, CaseError, compiled_tests, load_cases, to_value


@pytest.mark.parametrize(
    ("raw", "dtype", "shape"),
    [
        ([1, 2], "int64", (2,)),
        ([[1, 2.5]], "float64", (1, 2)),
        ([True, False], "bool", (2,)),
        ([], "float64", (0,)),
        ([[], []], "float64", (2, 0)),
        ({"array": [1, 2], "dtype": "float32"}, "float32", (2,)),
        ({"array": [1, 2, 3, 4], "shape": [2, 1, 2]}, "int64", (2, 1, 2)),
        ({"array": [], "dtype": "int32", "shape": [0, 3]}, "int32", (0, 3)),
    ],
    ids=str,
)
def test_lists_of_numbers_are_arrays(raw, dtype, shape):
    value = to_value(raw)
    assert isinstance(value, np.ndarray)
    assert value.dtype == dtype
    assert value.shape == shape


@pytest.mark.parametrize("raw", [3, 2.5, True, "text"])
def test_scalars_stay_python_scalars(raw):
    assert to_value(raw) == raw
    assert type(to_value(raw)) is type(raw)


def test_plain_lists_and_tables():
    assert to_value({"list": [1, [2, 3]]}) == [1, [2, 3]]
    assert to_value(["a", "b"]) == ["a", "b"]
    value = to_value({"W": [[1.0]], "layers": {"list": [{"array": [1]}, {"list": []}]}})
    assert isinstance(value["W"], np.ndarray)
    assert isinstance(value["layers"][0], np.ndarray)
    assert value["layers"][1] == []


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ([[1, 2], [3]], "different lengths"),
        ([1, True], "truth values"),
        ([2**70], "too large"),
        ({"array": [1], "type": "int8"}, "unknown key type"),
        ({"array": 1}, "list of numbers"),
        ({"array": [1], "dtype": "object"}, "'object' is not a dtype"),
        ({"array": [1], "shape": [2]}, "shape (2,)"),
        ({"array": [1], "shape": [-1]}, "whole numbers"),
        ({"list": 3}, "must be a list"),
        (date(2026, 1, 1), "date"),
    ],
    ids=str,
)
def test_values_without_a_meaning_are_explained(raw, text):
    with pytest.raises(CaseError) as error:
        to_value(raw)
    assert text in str(error.value)


def test_cases_have_names_lines_and_attributes(tmp_path):
    path = tmp_path / "cases.toml"
    path.write_text('# first\n[[test_f]]\ncall = { x = [1] }\nreturns = 2\n\n[[test_f]]\nname = "big"\nn = 3\n')
    first, second = load_cases(path)["test_f"]
    assert (first.name, first.line, second.name, second.line) == ("case 1", 2, "big", 6)
    assert first.fresh().returns == 2
    assert second.fresh().n == 3
    with pytest.raises(AttributeError, match='case "big" has no key returns'):
        _ = second.fresh().returns


def test_compiled_cases_are_the_same_and_are_read_in_place_of_the_text(tmp_path):
    text = (
        '# first\n[[test_f]]\ncall = { x = [1, nan], s = "\N{GREEK SMALL LETTER ALPHA}" }\n\n[[test_f]]\nname = "b"\n'
    )
    files = {"cases.toml": text, "more/cases.toml": text, "test_f.py": "pass\n"}
    compiled = compiled_tests(files)
    assert sorted(compiled) == ["cases.toml.json", "more/cases.toml.json", "test_f.py"]
    assert compiled["test_f.py"] == "pass\n"
    (tmp_path / "cases.toml").write_text("[[test_f]]\n")
    (tmp_path / "cases.toml.json").write_text(compiled["cases.toml.json"])
    first, second = load_cases(tmp_path / "cases.toml")["test_f"]
    assert (first.name, first.line, second.name, second.line) == ("case 1", 2, "b", 5)
    assert first.fresh().call["s"] == "\N{GREEK SMALL LETTER ALPHA}"
    np.testing.assert_equal(first.fresh().call["x"], np.array([1, np.nan]))
    with pytest.raises(CaseError):
        compiled_tests({"cases.toml": "test_f = 3"})


def test_a_folder_without_cases_has_none(tmp_path):
    assert load_cases(tmp_path / "cases.toml") == {}


def test_what_a_test_does_to_a_case_is_gone_the_next_time(tmp_path):
    path = tmp_path / "cases.toml"
    path.write_text("[[test_f]]\ncall = { x = [1, 2], d = { y = [3] } }\n")
    (table,) = load_cases(path)["test_f"]
    case = table.fresh()
    case.call["x"][:] = 0
    case.call["d"]["y"] += 1
    assert table.fresh().call["x"].tolist() == [1, 2]
    assert table.fresh().call["d"]["y"].tolist() == [3]


def test_a_case_loads_json_beside_the_tests(tmp_path):
    (tmp_path / "numbers.json").write_text("[1, 2.5]")
    assert Case("c", {}, tmp_path).load("numbers.json") == [1, 2.5]


@pytest.mark.parametrize(
    ("text", "line", "part"),
    [
        ("[[test_f]]\nreturns = \n", 2, "Invalid value"),
        ("[[test_f]]\ncall = { x = [1] }\n\n[[test_f]]\nreturns = [[1], [2, 3]]\n", 5, "The key returns: The rows"),
        ("[[test_f]]\ncall = 3\n", 2, "The key call must be a table"),
        ("test_f = 3\n", 1, "under a line [[test_f]]"),
        ("test_f = [1, 2]\n", 1, "under a line [[test_f]]"),
        ('[[test_f]]\nname = "a"\n[[test_f]]\nname = "a"\n', 4, "The key name"),
        ("[[test_f]]\nload = 1\n", 2, "cannot be used as case.load"),
        ('[[test_f]]\nreturns = 1\n"two words" = 1\n', 3, "cannot be used"),
    ],
    ids=range(8),
)
def test_mistakes_in_a_case_file_have_a_line(tmp_path, text, line, part):
    path = tmp_path / "cases.toml"
    path.write_text(text)
    with pytest.raises(CaseError) as error:
        load_cases(path)
    assert (error.value.line, part in str(error.value)) == (line, True), str(error.value)
