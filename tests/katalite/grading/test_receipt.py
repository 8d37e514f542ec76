"""What a page wrote below the code is read as a stranger's text, and never judged with it."""

import hashlib
import json

import pytest

from katalite.grading.handed_in import HandedIn, read_bytes
from katalite.grading.receipt import MARK, NOTE, Earlier, Result, split

CODE = b"def double(x):\n    return 2 * x\n"
DIGEST = hashlib.sha256(CODE).hexdigest()
RESULT = {"verdict": "accepted", "passed": 3, "total": 3}
FACTS = {
    "format": 1,
    "exercise": "double",
    "version": "0123456789ab",
    "code": DIGEST,
    "result": RESULT,
    "written": "2026-11-28T07:00:00.000Z",
    "attempts": 4,
    "texts": 2,
    "earlier": [{"time": "2026-11-28T06:59:00.000Z", "lines": 2, "result": RESULT}],
}


def receipt(text: bytes = CODE, **facts: object) -> bytes:
    return text + NOTE + b"\n" + MARK + b" " + json.dumps(FACTS | facts).encode() + b"\n"


def test_code_and_claim_are_told_apart():
    code, found, problem = split(receipt())
    assert (code, problem) == (CODE, None)
    assert found is not None
    assert (found.exercise, found.version, found.attempts, found.texts) == ("double", "0123456789ab", 4, 2)
    assert found.result == Result("accepted", 3, 3)
    assert found.earlier == (Earlier("2026-11-28T06:59:00.000Z", 2, Result("accepted", 3, 3)),)
    assert not found.changed


def test_a_page_that_tested_nothing_claims_nothing():
    found = split(receipt(result=None, earlier=[], attempts=0))[1]
    assert found is not None
    assert found.result is None


@pytest.mark.parametrize(
    "data",
    [receipt().replace(b"\n", b"\r\n"), b"\xef\xbb\xbf" + receipt(), receipt() + b"\n \n", receipt().rstrip()],
    ids=["ends of lines", "mark at the start", "empty lines", "no last end of a line"],
)
def test_what_a_platform_does_to_a_file_is_no_change_of_the_code(data):
    code, found, _ = split(data)
    assert code.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n") == CODE
    assert found is not None
    assert not found.changed


def test_code_that_was_changed_afterwards_is_told():
    code, found, _ = split(receipt().replace(b"2 * x", b"3 * x"))
    assert code == CODE.replace(b"2 * x", b"3 * x")
    assert found is not None
    assert found.changed


def test_without_the_line_above_it_is_a_receipt_too():
    code, found, _ = split(receipt().replace(NOTE + b"\n", b""))
    assert code == CODE
    assert found is not None


@pytest.mark.parametrize("data", [CODE, b"", b"\n", CODE + b"# katalite-receipt\n", receipt() + b"x = 1\n"])
def test_other_files_are_left_as_they_are(data):
    assert split(data) == (data, None, None)


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"null",
        b"[" * 10_000,
        b"\xff",
        b"{" + b" " * 100_000,
        json.dumps(FACTS | {"format": 2}).encode(),
        json.dumps(FACTS | {"exercise": "../../x"}).encode(),
        json.dumps(FACTS | {"exercise": "x\x1b[2J"}).encode(),
        json.dumps(FACTS | {"version": "=cmd"}).encode(),
        json.dumps(FACTS | {"written": "now"}).encode(),
        json.dumps(FACTS | {"attempts": -1}).encode(),
        json.dumps(FACTS | {"attempts": 10**9}).encode(),
        json.dumps(FACTS | {"attempts": True}).encode(),
        json.dumps(FACTS | {"result": {"verdict": "best"}}).encode(),
        json.dumps(FACTS | {"result": {"verdict": ["accepted"]}}).encode(),
        json.dumps(FACTS | {"result": RESULT | {"passed": 1.5}}).encode(),
        json.dumps(FACTS | {"earlier": [1]}).encode(),
        json.dumps(FACTS | {"earlier": {}}).encode(),
        json.dumps(FACTS | {"code": "short"}).encode(),
        json.dumps(FACTS).encode().replace(b'"texts": 2', b'"texts": ' + b"9" * 5_000),
    ],
)
def test_what_no_page_writes_is_said_and_the_code_judged_all_the_same(line):
    handed = read_bytes(HandedIn("ada.py"), CODE + NOTE + b"\n" + MARK + line + b"\n")
    assert (handed.source, handed.receipt) == (CODE.decode(), None)
    assert handed.notes == ("Its receipt cannot be read, so the code alone was judged.",)


def test_a_list_without_an_end_is_cut():
    found = split(receipt(earlier=FACTS["earlier"] * 120))[1]
    assert found is not None
    assert len(found.earlier) == 50


def test_lines_of_the_code_keep_their_numbers():
    handed = read_bytes(HandedIn("ada.py"), receipt(b"# -*- coding: latin-1 -*-\nx = '\xe4'\n", code=""))
    assert handed.source == "# -*- coding: latin-1 -*-\nx = 'ä'\n"
    assert handed.receipt is not None
