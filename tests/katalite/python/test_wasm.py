"""Names of a WebAssembly module are read as they are, and what else a module holds stays when names go."""

import pytest

from katalite.python import wasm

#: A module by hand: (import "env" "f" (func)), (import "env" "t" (table 1 2 funcref)), (import "env" "m" (memory 1)),
#: (import "env" "g" (global i32)); it exports f as "one" and g as "two"; a custom section named "end" follows.
MODULE = bytes.fromhex(
    "0061736d 01000000"
    "01 04 01 60 00 00"
    "02 26 04 03656e76 0166 00 00  03656e76 0174 01 70 01 01 02  03656e76 016d 02 00 01  03656e76 0167 03 7f 00"
    "07 0d 02 036f6e65 00 00  0374776f 03 00"
    "00 04 03 656e64".replace(" ", "")
)


def test_the_names_of_imports_of_every_kind_are_read() -> None:
    assert wasm.imports(MODULE) == {"f", "t", "m", "g"}


def test_the_names_of_exports_are_read() -> None:
    assert wasm.exports(MODULE) == {"one", "two"}


def test_only_what_is_kept_is_exported_and_all_else_is_as_it_was() -> None:
    trimmed = wasm.with_exports(MODULE, {"two", "three"})
    assert wasm.exports(trimmed) == {"two"}
    assert trimmed == MODULE.replace(bytes.fromhex("070d02036f6e650000"), bytes.fromhex("070701"))


def test_keeping_everything_changes_nothing() -> None:
    assert wasm.with_exports(MODULE, {"one", "two"}) == MODULE


def test_a_long_name_and_many_of_them_keep_their_lengths() -> None:
    """Numbers of more than seven bits take two bytes."""
    names = [f"{number:0200d}" for number in range(200)]
    entries = b"".join(b"\xc8\x01" + name.encode() + b"\x00\x00" for name in names)
    body = b"\xc8\x01" + entries
    size = len(body)
    section = bytes([7, size & 0x7F | 0x80, size >> 7 & 0x7F | 0x80, size >> 14]) + body
    module = MODULE[:8] + section
    assert wasm.exports(module) == set(names)
    assert wasm.with_exports(module, names) == module


def test_what_is_no_module_is_refused() -> None:
    with pytest.raises(ValueError, match="not a WebAssembly module"):
        wasm.exports(b"<!doctype html>")
