"""A2, A3: what a submission may say or hold costs the judge a time that its limits bound, not its length."""

import resource
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from katalite.grading.grade import Grader
from katalite.grading.handed_in import MAX_SOURCE, decode_source, read
from katalite_grader.calls import MESSAGE_TEXT, PRINTED_TEXT, Answer
from katalite_grader.codec import Opaque, decode, encode
from katalite_grader.texts import kind_text, one_line, shown, value_text
from tests.hostile.exercise import RIGHT, Standardize

from .grading import forms

LONG = 4_000_000


@pytest.fixture(scope="module")
def grader() -> Iterator[Grader]:
    with Grader(Standardize(), parameters=("x", "axis")) as grader:
        yield grader


class Counted(str):
    """A text that counts how much of it is asked for."""

    asked = 0

    def __getitem__(self, key):
        part = super().__getitem__(key)
        Counted.asked += len(part)
        return part


def test_a3_a_text_is_cut_before_it_is_cleaned() -> None:
    Counted.asked = 0
    assert len(shown(Counted("\u202a" * LONG), 500)) == 500
    assert Counted.asked <= 1000
    assert one_line("a\nb\tc\u2028d\x1b", 100) == "a\\nb\\tc\\u2028d\\x1b"
    assert shown("a\r\nb", 3) == "a\nb"[:2] + "…" or len(shown("a\r\nb", 3)) <= 3
    assert one_line("\n" * 100, 10) == "\\n" * 4 + "\\" + "…"


def test_a3_every_text_of_an_answer_is_cut_first() -> None:
    text = "\u202a" * LONG
    returned = {"kind": "returned", "value": None, "changed": {}, "seconds": 0.0, "printed": text}
    frames = [{"line": 1, "function": text[:1000], "text": text[:1000], "times": 1}] * 30
    parts = {"type": text, "builtin": False, "base": "ValueError", "message": text, "frames": frames}
    raised = {"kind": "raised", **parts, "advice": text[:1000]}
    text = text[: LONG // 2]
    start = time.process_time()
    answer = Answer.decode(encode(returned))
    assert len(answer.printed) == PRINTED_TEXT
    found = Answer.decode(encode(raised | {"changed": {}, "seconds": 0.0, "printed": text})).raised
    assert found is not None
    assert len(found.type) <= 100
    assert len(found.message) == MESSAGE_TEXT
    assert all(len(frame.function) <= 100 and len(frame.text) <= 300 for frame in found.frames)
    # It was 47 seconds for one of these texts; two are read here, four times each.
    assert time.process_time() - start < 20


@pytest.mark.parametrize(
    "value",
    [
        "\u202a" * LONG,
        b"\0" * LONG,
        ["\u202a" * LONG] * 20,
        {"\u202a" * LONG: "\n" * LONG},
        {("\x1b" * LONG,): [{"x": ["y" * LONG]}]},
        [[[["x" * 1000] * 20] * 20] * 20] * 20,
        Opaque("\n" * 200, "\x1b" * 200),
    ],
    ids=["text", "bytes", "list", "dictionary", "nested", "many", "opaque"],
)
def test_a3_the_text_of_a_value_is_short_and_clean(value: object) -> None:
    start = time.process_time()
    text = value_text(value, 600)
    assert len(text) <= 600
    assert forms(text) == set()
    assert forms(kind_text(value)) == set()
    assert time.process_time() - start < 5


def test_a1_what_stands_for_an_object_has_a_name_of_one_line() -> None:
    opaque = decode(encode(Opaque("a\nb\x1b", "c\u202ed")))
    assert opaque == Opaque("a\\nb\\x1b", "c\\u202ed")


FORGED_LOAD = """
import os, struct, json
b = json.dumps({"ok": False, "verdict": "compile-error", "message": "\\u202a" * 4_500_000}).encode()
b = struct.pack("<I", len(b)) + b
while b:
    b = b[os.write(3, b):]
"""


def test_a3_a_forged_result_of_loading_is_refused_before_it_is_read(grader: Grader) -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    graded = grader.grade_source(FORGED_LOAD)
    assert graded.summary["verdict"] == "compile-error"
    if sys.platform == "linux":
        assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 64 * 1024
    assert grader.grade_source(RIGHT).summary["verdict"] == "accepted"


BLOW = """
import katalite_grader.sandbox as s
from katalite_grader.codec import encode
message = encode({"kind": "returned", "value": None, "changed": {}, "seconds": 0.0, "printed": "\\u202a" * 4_000_000})
s.Sandbox.call = lambda self, data: message


def standardize(x, axis=0):
    return x
"""


def test_a3_a_forged_print_is_one_wrong_answer(grader: Grader) -> None:
    start = time.process_time()
    assert grader.grade_source(BLOW).summary["verdict"] == "wrong-answer"
    assert time.process_time() - start < 20


# ---------------------------------------------------------------- A2: encodings

HEAVY = (
    "punycode",
    "undefined",
    "idna",
    "utf-7",
    "unicode_escape",
    "raw_unicode_escape",
    "rot13",
    "zlib",
    "bz2",
    "hex",
)
HEAVY += ("utf-16", "utf-32", "hz", "iso2022_jp", "mbcs", "oem", "base64", "quopri", "uu", "no_such", "cp999", "x" * 40)


@pytest.mark.parametrize("name", HEAVY)
def test_a2_an_encoding_that_is_not_plain_is_named_and_not_used(grader: Grader, name: str) -> None:
    data = f"# coding: {name}\n".encode() + b"def standardize(x, axis=0): return x\n" + b"a-" * 100
    graded = grader.grade_bytes(data)
    assert graded.summary["verdict"] == "compile-error"
    assert name in graded.summary["error"]
    assert "UTF-8" in graded.summary["error"]


def test_a2_a_megabyte_of_it_is_refused_at_once(grader: Grader) -> None:
    data = (b"# coding: punycode\n" + b"-a9" * MAX_SOURCE)[:MAX_SOURCE]
    start = time.process_time()
    assert grader.grade_bytes(data).summary["verdict"] == "compile-error"
    assert time.process_time() - start < 5


PLAIN = {
    "utf-8": "é",
    "UTF8": "é",
    "utf-8-sig": "é",
    "latin-1": "é",
    "iso-8859-15": "é€",
    "cp1252": "é€",
    "windows-1252": "é€",
    "ascii": "e",
    "koi8-r": "ж",
    "gbk": "数",
    "gb2312": "数",
    "big5": "數",
    "shift_jis": "数",
    "euc-kr": "수",
}


@pytest.mark.parametrize("name", PLAIN)
def test_a2_plain_encodings_are_read(name: str) -> None:
    text = f"#!/usr/bin/python\n# -*- coding: {name} -*-\ns = '{PLAIN[name]}'\n"
    assert decode_source(text.encode(name)) == text


@pytest.mark.parametrize("head", ["x = 1\n# coding: punycode\n", "\n\n# coding: punycode\n", "'# coding: punycode'\n"])
def test_a2_what_is_no_declaration_names_nothing(head: str) -> None:
    assert decode_source((head + "s = 'é'\n").encode()) == head + "s = 'é'\n"


def test_a2_a_byte_order_mark_is_not_part_of_the_text() -> None:
    assert decode_source(b"\xef\xbb\xbf# coding: latin-1\nx = 1\n") == "# coding: latin-1\nx = 1\n"


def test_a2_what_is_not_in_the_encoding_it_names_is_told(tmp_path: Path) -> None:
    file = tmp_path / "a.py"
    file.write_bytes("# coding: ascii\ns = 'é'\n".encode())
    assert read(str(file)).why.startswith("The file is not text in ascii,")
    file.write_bytes(b"s = '\xe9'\n")
    assert read(str(file)).why.startswith("The file is not text in UTF-8.")
