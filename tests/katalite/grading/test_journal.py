"""The journal: what is finished is found again, by content and with the same exercise only."""

import json

from katalite.grading.journal import Journal

ENTRY = {"file": "a.py", "verdict": "accepted", "tests": [], "error": None, "misconception": None}


def test_what_was_added_is_found_by_the_next(tmp_path):
    path = tmp_path / "results.jsonl"
    with Journal(path, "v1") as journal:
        assert journal.find("abc") is None
        journal.add("abc", ENTRY)
        assert len(path.read_bytes().splitlines()) == 1  # before it is closed
    with Journal(path, "v1") as journal:
        assert journal.find("abc") == ENTRY
        assert journal.find("abd") is None


def test_entries_of_another_version_are_not_taken(tmp_path):
    path = tmp_path / "results.jsonl"
    with Journal(path, "v1") as journal:
        journal.add("abc", ENTRY)
    with Journal(path, "v2") as journal:
        assert journal.find("abc") is None
        journal.add("abc", ENTRY | {"verdict": "wrong-answer"})
    with Journal(path, "v1") as journal:
        assert journal.find("abc") == ENTRY


def test_a_line_that_was_cut_off_is_left_out_and_the_next_one_is_whole(tmp_path):
    path = tmp_path / "results.jsonl"
    with Journal(path, "v1") as journal:
        journal.add("abc", ENTRY)
        journal.add("abd", ENTRY)
    path.write_bytes(path.read_bytes()[:-10])
    with Journal(path, "v1") as journal:
        assert (journal.find("abc"), journal.find("abd")) == (ENTRY, None)
        journal.add("abe", ENTRY)
    with Journal(path, "v1") as journal:
        assert (journal.find("abc"), journal.find("abe")) == (ENTRY, ENTRY)


def test_lines_of_anything_else_are_left_out(tmp_path):
    path = tmp_path / "results.jsonl"
    strange = ["", "null", "[]", "{}", json.dumps({"sha256": "abc", "judged_with": "v1", "entry": {}}), '"\\ud800"']
    path.write_text("\n".join([*strange, "\x00\x00"]))
    with Journal(path, "v1") as journal:
        assert journal.find("abc") is None
        journal.add("abc", ENTRY)
        assert journal.find("abc") == ENTRY
