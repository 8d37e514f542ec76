"""Answers that no honest sandbox sends: the judge refuses them quickly, and never says accepted."""

import struct
import time
from collections.abc import Callable

import numpy as np
import pytest

from katalite_grader.codec import CodecError, Opaque, decode, encode
from katalite_grader.judge import Judge
from katalite_grader.verdict import summarise

from .exercise import TOY


def message(header: str) -> bytes:
    return struct.pack("<I", len(header)) + header.encode()


def test_a_dictionary_whose_keys_have_one_hash_is_refused_before_it_is_filled() -> None:
    keys = ",".join(f'"big","{number * (2**61 - 1) * (2**31 - 1):#x}","none"' for number in range(1, 150_001))
    start = time.process_time()
    with pytest.raises(CodecError, match="one hash"):
        decode(message(f'["dict",150000,{keys}]'))
    assert time.process_time() - start < 30


def test_a_large_dictionary_of_ordinary_keys_is_read() -> None:
    value = {(number % 97, str(number)): number / 7 for number in range(20_000)} | {-1: 0, -2: 0, 1.5: 0}
    assert decode(encode(value)) == value


def test_an_integer_that_python_refuses_to_print_crosses_as_a_text() -> None:
    assert decode(encode([10**100_000])) == [Opaque("int", f"an integer of {(10**100_000).bit_length():,} bits")]
    assert decode(encode(10**4000)) == 10**4000
    with pytest.raises(CodecError, match="damaged number"):
        decode(message(f'["big","0x{"f" * 5000}"]'))


def test_a_list_that_is_too_long_is_refused_before_its_elements_are_looked_at() -> None:
    class Looked:
        def __repr__(self) -> str:
            raise AssertionError("an element was looked at")

    with pytest.raises(CodecError, match="more than 500,000 values"):
        encode([Looked()] * 10**6)


def test_the_name_of_a_class_is_read_without_its_metaclass() -> None:
    class Meta(type):
        def __getattribute__(cls, name: str) -> object:
            raise SystemExit(0)

    class Rude(metaclass=Meta):
        pass

    assert decode(encode(Rude())).type_name == "Rude"


@pytest.fixture(scope="module")
def judge() -> Judge:
    return Judge(TOY / "hidden", "standardize", parameters=("x", "axis"))


def returned(value: object, **more: object) -> bytes:
    return encode({"kind": "returned", "value": value, "changed": {}, "seconds": 0.0, "printed": "", **more})


def raised(**more: object) -> bytes:
    parts = {"type": "ValueError", "builtin": True, "base": "ValueError", "message": "", "frames": []}
    return encode({"kind": "raised", **parts, "changed": {}, "seconds": 0.0, "printed": "", **more})


VALUES: list[object] = [
    None,
    True,
    0,
    -0.0,
    float("nan"),
    10**4000,
    1j,
    "",
    "\ud800",
    b"\0",
    [],
    (),
    {},
    {(1, 2): [None]},
    {float("nan"): 1, None: 2, b"": 3},
    np.zeros((2, 2)),
    np.full((2, 2), np.nan),
    np.full((2, 2), np.inf),
    np.zeros((0, 2)),
    np.zeros((2,) * 20)[..., :0],
    np.float16(1),
    np.bool_(True),
    np.array(3),
    np.zeros((2, 2), np.complex64),
    np.zeros((2, 2), bool),
    np.zeros((2, 2), np.uint64),
    np.full((4, 3), 1e308),
    np.full((4, 3), 5e-324),
    Opaque("ndarray", "looks right"),
    Opaque("", ""),
    Opaque("coroutine", ""),
    [[[[[[np.zeros(1)] * 3] * 3] * 3] * 3] * 3],
    ["x" * 10**6] * 20,
]
ANSWERS = {
    **{f"value {number}": returned(value) for number, value in enumerate(VALUES)},
    **{
        f"exception {name}": raised(type=name, base=name)
        for name in ("KeyboardInterrupt", "SystemExit", "GeneratorExit", "BaseException", "Exit", "ExceptionGroup", "")
    },
    "exception that needs more arguments": raised(type="UnicodeDecodeError", base="UnicodeDecodeError"),
    "exception that is a function": raised(type="eval", base="print"),
    "exception that is private": raised(type="__import__", base="__build_class__"),
    "frames": raised(frames=[{"line": -(10**4000), "function": "\ud800", "text": "\u202e" * 500}] * 500),
    "changes of nothing": returned(None, changed={"#99": 1, "x": [], "__class__": None, "#0": None, "axis": 10**4000}),
    "printed": returned(None, printed="\x1b[2J" * 10**5),
    "empty": b"",
    "no answer": encode("accepted"),
    "a call": encode({"function": "standardize", "args": [], "kwargs": {}}),
    "long header": message("[" + '"none",' * 400_000 + '"none"]'),
    "long length": struct.pack("<I", 2**32 - 1),
    "nested": message("[" + '"list",1,' * 100_000 + '"none"]'),
}


@pytest.mark.parametrize("answer", ANSWERS.values(), ids=ANSWERS)
def test_a_forged_answer_gives_a_verdict_that_blames_neither_tests_nor_judge(judge: Judge, answer: bytes) -> None:
    always: Callable[[int, bytes], bytes] = lambda number, call: answer  # noqa: E731
    results = [judge.run(info.id, always) for info in judge.items]
    summary = summarise(judge.tests, judge.items, results)
    assert summary["verdict"] in ("wrong-answer", "run-time-error", "memory-limit-exceeded")
    assert all(len(result["message"]) < 10_000 for result in results)
