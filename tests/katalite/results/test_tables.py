"""Results as CSV: every line is one hand-in or one person, no cell is a formula, and no mark is made up."""

import csv
import io

import pytest
from openpyxl import Workbook, load_workbook

from katalite.handins.hand_in import Person
from katalite.results.tables import as_canvas, as_csv, as_moodle, cell

from .made import HOSTILE, score, toy

FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "  @x", "＝1", "|x", "%0A=1")


def rows(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text)))


def is_formula(text: str) -> bool:
    """What a spreadsheet may take for a formula, or for a command of its exchange with other programs."""
    return text.lstrip()[:1] in set("=+@|%＝＋－＠") or (text.lstrip()[:1] == "-" and text != "-")


@pytest.mark.parametrize("text", [*FORMULAS, HOSTILE])
def test_a_cell_is_no_formula_and_stays_on_its_line(text):
    assert not is_formula(cell(text))
    assert cell(text).isprintable()
    assert cell("Ada Lovelace") == "Ada Lovelace"


@pytest.mark.parametrize("write", [as_csv, as_moodle, as_canvas])
@pytest.mark.parametrize("name", [*FORMULAS, HOSTILE, 'a"b', "a,b", "Ångström"])
def test_what_a_hand_in_chooses_is_no_formula_in_any_column(tmp_path, write, name):
    person = Person(name, name, name)
    exercise = toy(tmp_path)
    failed = score(exercise, name, "failed", "error", "passed", person=person, notes=[name], error=name)
    text = write([failed])
    text.encode()
    assert len(text.splitlines()) == len(rows(text)), "a line for each row"
    assert not [found for row in rows(text) for found in row if is_formula(found)]


@pytest.mark.parametrize("write", [as_csv, as_moodle, as_canvas])
def test_a_spreadsheet_takes_no_cell_for_a_formula(tmp_path, write):
    """openpyxl decides as spreadsheets do: what begins with = becomes a formula."""
    exercise = toy(tmp_path)
    scores = [
        score(exercise, name, "failed", "error", "passed", person=Person(name, name, name), notes=[name], error=name)
        for name in (*FORMULAS, HOSTILE, '=HYPERLINK("http://127.0.0.1")', "=1+1\n=2")
    ]
    book = Workbook()
    sheet = book.active
    sheet.append(["=1+1"])
    assert sheet["A1"].data_type == "f", "the library would tell a formula"
    sheet.delete_rows(1)
    for row in rows(write(scores)):
        sheet.append(row)
    book.save(tmp_path / "book.xlsx")
    cells = [cell for row in load_workbook(tmp_path / "book.xlsx").active.iter_rows() for cell in row]
    assert len(cells) > len(scores)
    assert [cell.value for cell in cells if cell.data_type == "f"] == []


def test_the_table_has_a_line_for_each_hand_in(tmp_path):
    exercise = toy(tmp_path, "points = { test_shape = 2 }")
    named = {"name": "squares", "hint": "That is the square of x."}
    right = score(exercise, "right", "passed", "passed", "passed", person=Person("Ada", "7", "ada@example.org"))
    wrong = score(exercise, "wrong", "failed", "passed", "failed", misconception=named, seconds=None)
    head, *found = rows(as_csv([right, wrong]))
    lines = [dict(zip(head, row, strict=True)) for row in found]
    assert [line["verdict"] for line in lines] == ["accepted", "wrong-answer"]
    assert [line["tests passed"] for line in lines] == ["3", "1"]
    assert [line["points"] for line in lines] == ["4", "2"]
    assert [line["first failing case"] for line in lines] == ["", "Worked by hand [case 1]"]
    assert [line["misconception"] for line in lines] == ["", "That is the square of x."]
    assert [line["seconds"] for line in lines] == ["0.500", ""]
    assert {line["version of the exercise"] for line in lines} == {exercise.judged}
    assert [line["sha256 of the file"] for line in lines] == ["ab" * 32] * 2
    assert (lines[0]["person"], lines[0]["id"], lines[0]["email"]) == ("Ada", "7", "ada@example.org")


def test_moodle_gets_its_participants_numbers_and_no_mark_for_what_was_not_judged(tmp_path):
    exercise = toy(tmp_path)
    scores = [
        score(exercise, "a", "passed", "failed", "passed", person=Person("Ada", "17")),
        score(exercise, "b", verdict="judge-error", error="The judge ended.", person=Person("Bo", "18")),
    ]
    head, *lines = rows(as_moodle(scores))
    assert head[:5] == ["Identifier", "Full name", "Email address", "Grade", "Maximum Grade"]
    assert [line[:5] for line in lines] == [
        ["Participant 17", "Ada", "", "2", "3"],
        ["Participant 18", "Bo", "", "", "3"],
    ]
    assert lines[0][6].startswith("Double: wrong-answer, 2 of 3 tests passed. First: The shape stays")


def test_canvas_gets_the_points_possible_and_a_line_for_each_person(tmp_path):
    exercise = toy(tmp_path)
    ada = Person("Lovelace Ada", "4711")
    scores = [
        score(exercise, "a", "passed", "failed", "passed", person=ada),
        score(exercise, "b", "passed", "passed", "passed", person=Person("bo")),
    ]
    assert rows(as_canvas(scores)) == [
        ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", "Double"],
        ["    Points Possible", "", "", "", "", "3"],
        ["Lovelace Ada", "4711", "", "", "", "2"],
        ["bo", "", "", "", "", "3"],
    ]
