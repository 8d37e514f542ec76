"""Functions that nothing leads to become empty, all others stay as they are, and no number changes."""

import pytest

from katalite.python.dead_code import without_dead_functions
from katalite.python.wasm import CODE, ELEMENTS, EXPORT, GLOBALS, IMPORT, START, encoded


def _listed(entries: list[bytes]) -> bytes:
    return encoded(len(entries)) + b"".join(entries)


def _section(kind: int, contents: bytes) -> bytes:
    return bytes([kind]) + encoded(len(contents)) + contents


def _module(bodies: list[str], exports: dict[str, int], *, before: bytes = b"", after: bytes = b"") -> bytes:
    """A module of functions without locals: `bodies` are their instructions in hex, without the last `end`."""
    functions = [bytes.fromhex(f"00 {body} 0b") for body in bodies]
    names = [
        encoded(len(name)) + name.encode() + encoded_export
        for name, number in exports.items()
        for encoded_export in [b"\x00" + encoded(number)]
    ]
    return b"".join(
        [
            b"\0asm\x01\0\0\0",
            before,
            _section(EXPORT, _listed(names)),
            after,
            _section(CODE, _listed([encoded(len(body)) + body for body in functions])),
            b"\0\x04\x03end",
        ]
    )


def _without(module: bytes, bodies: list[str], empty: set[int], **rest: bytes) -> bool:
    """Whether the module without dead functions is the one whose `empty` bodies are a trap."""
    kept = ["00" if number in empty else body for number, body in enumerate(bodies)]
    names = {"one": 0}
    return without_dead_functions(module) == _module(kept, names, **rest)


def test_what_is_called_from_a_named_function_stays_and_the_rest_is_empty() -> None:
    bodies = ["10 01", "41 07 1a", "10 01", "10 02"]
    assert _without(_module(bodies, {"one": 0}), bodies, {2, 3})


@pytest.mark.parametrize(
    "way",
    [
        "10 01",
        "12 01",
        "d2 01 1a",
        # In blocks, after a table of branches, after numbers that look like calls, and as a long number.
        "02 40 10 01 0b",
        "06 40 10 01 07 00 19 0b",
        "41 00 0e 02 00 00 00 10 01",
        "41 10 41 02 6a 1a 10 01",
        "43 10 02 10 02 1a 44 10 02 10 02 10 02 10 02 1a 10 01",
        "41 00 41 00 41 00 fc 0a 00 00 10 01",
        "41 00 28 02 90 02 1a 10 81 00",
        "41 00 11 02 00 10 01",
    ],
)
def test_every_way_to_a_function_is_seen(way: str) -> None:
    bodies = [way, "41 01 1a", "41 02 1a"]
    assert _without(_module(bodies, {"one": 0}), bodies, {2})


def test_imported_functions_come_first_in_the_count() -> None:
    given = {"before": _section(IMPORT, bytes.fromhex("02 03656e76 0166 00 00  03656e76 0167 03 7f 00"))}
    bodies = ["10 00", "41 01 1a", "41 02 1a"]
    # Function 0 is the imported one, so "one" is the second here: it calls the imported one.
    module = _module(bodies, {"one": 1}, **given)
    kept = [bodies[0], "00", "00"]
    assert without_dead_functions(module) == _module(kept, {"one": 1}, **given)


def test_what_a_table_a_variable_or_the_start_holds_stays() -> None:
    bodies = ["01", "10 02", "01 01", "01 01 01", "01 01 01 01", "01 01 01 01 01"]
    held = {
        "before": _section(GLOBALS, bytes.fromhex("02 7f01 4110 0b 7000 d203 0b")),
        "after": _section(START, b"\x04") + _section(ELEMENTS, bytes.fromhex("01 00 4101 0b 01 01")),
    }
    assert _without(_module(bodies, {"one": 0}, **held), bodies, {5}, **held)


@pytest.mark.parametrize("unknown", ["fb 00 00", "fe 00", "fd 0c", "ff"])
def test_an_instruction_that_is_not_known_is_refused(unknown: str) -> None:
    with pytest.raises(ValueError, match="an instruction is not known here"):
        without_dead_functions(_module([unknown], {"one": 0}))


def test_a_function_table_of_another_form_is_refused() -> None:
    with pytest.raises(ValueError, match="has the form 1"):
        without_dead_functions(_module(["01"], {"one": 0}, after=_section(ELEMENTS, bytes.fromhex("01 01 00 01 00"))))


def test_a_module_without_functions_is_as_it_was() -> None:
    empty = b"\0asm\x01\0\0\0"
    assert without_dead_functions(empty) == empty
