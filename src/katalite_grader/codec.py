"""Values as bytes, and back: the only thing that crosses the border between judge and sandbox.

A message is a little-endian uint32 (length of the header), the header, and the raw bytes of all arrays one after the
other (C order, little-endian). The header is one *flat* JSON list of tokens, every value written as its tag followed by
its parts and every container as its tag, its length and its elements. No bracket but the first and last is ever written
(inside strings they are escaped), so a reader can refuse a nested header before the JSON parser recurses into it:
in WebAssembly a deep recursion through C ends the interpreter.

With `layouts` an array keeps its strides and byte order: the header tells them, and the reader makes the like. So do a
call's arrays; an answer's all come in C order.

The same value always gives the same bytes; values that differ in type, bits or order of keys give different bytes.
Encoding looks at exact types through the built-in slots and never asks an object what it is: no `__eq__`, `__array__`
or iteration defined by a learner is run. Only the short text of an opaque value comes from `repr`.
"""

import json
import math
import struct
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np

from katalite_grader.array_dtypes import ARRAY_DTYPES, array_dtype, is_text
from katalite_grader.compound_values import put_together, taken_apart
from katalite_grader.layouts import is_usual, laid_out, steps
from katalite_grader.limits import DEFAULT_LIMITS, CodecError, Limits, too_large, too_many
from katalite_grader.opaque import OPAQUE_TEXT, Opaque, opaque_text, type_name
from katalite_grader.plain_values import is_plain_key, made, reduced
from katalite_grader.texts import one_line, shown
from katalite_grader.words import number
from katalite_grader.words import text as said

_to_json = json.JSONEncoder(separators=(",", ":")).encode
__all__ = ["ARRAY_DTYPES", "DEFAULT_LIMITS", "CodecError", "Limits", "Opaque", "array_dtype", "decode", "encode"]

_EXACT_INT = 2**53
_LARGEST_INT_BITS = 14_000
"""Python refuses to print integers of more than 4,300 digits, so no message could be made about larger ones."""
_MOST_EQUAL_HASHES = _MOST_CLASSES = 50


def encode(value: object, limits: Limits = DEFAULT_LIMITS, *, strict: bool = False, layouts: bool = False) -> bytes:
    """Write `value` as bytes.

    What is not plain data becomes an `Opaque`; with `strict` it raises CodecError instead.
    Raises CodecError when the message would be larger than `limits`.
    """
    writer = _Writer(limits, strict, layouts)
    writer.write(value, 0)
    header = _to_json(writer.tokens)
    header = "[" + header[1:-1].replace("[", "\\u005b").replace("]", "\\u005d").replace("{", "\\u007b") + "]"
    if len(header) + writer.size > limits.size:
        raise CodecError(too_large(limits))
    return b"".join([struct.pack("<I", len(header)), header.encode("ascii"), *writer.body])


def decode(data: bytes, limits: Limits = DEFAULT_LIMITS, *, layouts: bool = False) -> Any:
    """Read a value from bytes that may come from a hostile writer; arrays are fresh and writable.

    Raises CodecError when the message is damaged or larger than `limits`.
    """
    if len(data) > limits.size + 4:
        raise CodecError(too_large(limits))
    if len(data) < 4:
        raise CodecError("The message is shorter than its header.")
    (length,) = struct.unpack_from("<I", data)
    header = data[4 : 4 + length]
    if len(header) != length:
        raise CodecError("The message is shorter than its header.")
    if header[:1] != b"[" or header.rfind(b"[") != 0 or b"{" in header or header.count(b",") > 4 * limits.values:
        raise CodecError("The header of the message is not a flat list.")
    try:
        tokens = json.loads(header)
    except ValueError as error:
        raise CodecError("The header of the message is not readable.") from error
    reader = _Reader(tokens, data, 4 + length, limits, layouts)
    value = reader.read(0)
    reader.finish()
    return value


class _Writer:
    def __init__(self, limits: Limits, strict: bool, layouts: bool) -> None:
        self.tokens: list[str | int] = []
        self.body: list[bytes] = []
        self.size = 0
        self._limits = limits
        self._strict = strict
        self._layouts = layouts
        self._values = 0

    def write(self, value: object, depth: int) -> None:
        self._values += 1
        if self._values > self._limits.values:
            raise CodecError(too_many(self._limits))
        kind = type(value)
        if value is None:
            self.tokens.append("none")
        elif kind is bool:
            self.tokens.append("true" if value else "false")
        elif kind is np.ndarray and not value.dtype.names:  # type: ignore[attr-defined]
            self._array(value)  # type: ignore[arg-type]
        elif kind is str:
            self.tokens += ["str", value]  # type: ignore[list-item]
        elif issubclass(kind, np.generic) and kind is not np.void:
            self._scalar(value)  # type: ignore[arg-type]
        elif issubclass(kind, int):
            self._int(int.__index__(value))  # type: ignore[arg-type]
        elif issubclass(kind, float):
            self.tokens += ["float", float.hex(value)]  # type: ignore[arg-type]
        elif issubclass(kind, complex):
            number: complex = complex.__pos__(value)  # type: ignore[arg-type]
            self.tokens += ["complex", number.real.hex(), number.imag.hex()]
        elif issubclass(kind, str):
            self.tokens += ["str", str.__str__(value)]
        elif issubclass(kind, bytes):
            self.tokens += ["bytes", bytes.__len__(value)]  # type: ignore[arg-type]
            self._append(bytes.__getitem__(value, slice(None)))  # type: ignore[call-overload]
        elif kind is Opaque:
            self._opaque(value.type_name, value.text)  # type: ignore[attr-defined]
        elif kind is set or kind is frozenset or not issubclass(kind, list | tuple | dict):
            self._other(kind, value, depth)
        elif depth >= self._limits.depth:
            self._opaque(type_name(kind), said("nested-too-deep", depth=self._limits.depth))
        else:
            self._container(kind, value, depth)

    def _other(self, kind: type, value: Any, depth: int) -> None:
        """A set, or a value of Python's library."""
        if depth >= self._limits.depth:
            self._opaque(type_name(kind), said("nested-too-deep", depth=self._limits.depth))
        elif kind is set or kind is frozenset:
            if not all(is_plain_key(part) for part in value):
                self._opaque(type_name(kind), value=value)
                return
            self._begin(type_name(kind), len(value))
            # The order of a set depends on the interpreter; that of the bytes of its elements does not.
            for part in sorted(value, key=lambda part: encode(part, self._limits)):
                self.write(part, depth + 1)
        elif (parts := reduced(value)) is not None:
            self._parts("value", *parts, depth)
        elif (apart := taken_apart(value)) is not None and not (self._strict and apart[0] == "record"):
            self._parts("compound", *apart, depth)
        else:
            self._opaque(type_name(kind), value=value)

    def _parts(self, tag: str, name: str, parts: Sequence[Any], depth: int) -> None:
        self._begin(tag, len(parts), name)
        for part in parts:
            self.write(part, depth + 1)

    def _container(self, kind: type, value: Any, depth: int) -> None:
        # Subclasses (an OrderedDict), but for named tuples, travel as the container they are.
        if issubclass(kind, list):
            self._begin("list", list.__len__(value))
            elements = list.__iter__(value)
        elif issubclass(kind, tuple):
            if kind is not tuple and (apart := taken_apart(value)) is not None:
                self._parts("compound", *apart, depth)
                return
            self._begin("tuple", tuple.__len__(value))
            elements = tuple.__iter__(value)
        else:
            if not all(is_plain_key(key) for key in dict.keys(value)):
                self._opaque(type_name(kind), value=value)
                return
            self._begin("dict", dict.__len__(value))
            for key, element in dict.items(value):
                self.write(key, depth + 1)
                self.write(element, depth + 1)
            return
        for element in elements:
            self.write(element, depth + 1)

    def _begin(self, tag: str, length: int, *more: str) -> None:
        # Before the first of the elements is written, not after the last that fits.
        if self._values + length > self._limits.values:
            raise CodecError(too_many(self._limits))
        self.tokens += [tag, length, *more]

    def _int(self, value: int) -> None:
        if -_EXACT_INT < value < _EXACT_INT:
            self.tokens += ["int", value]
        elif value.bit_length() > _LARGEST_INT_BITS:
            self._opaque("int", said("int-of-bits", bits=number(value.bit_length(), ",")))
        else:
            self.tokens += ["big", hex(value)]

    def _scalar(self, value: np.generic) -> None:
        dtype = value.dtype.newbyteorder("<")
        if dtype.str in ARRAY_DTYPES:
            self.tokens += ["scalar", dtype.str]
            self._append(np.asarray(value).astype(dtype).tobytes())
        elif isinstance(value, np.str_):
            self.tokens += ["str", str.__str__(value)]
        else:
            self._opaque(type_name(type(value)), value=value)

    def _array(self, value: np.ndarray[Any, Any]) -> None:
        dtype = value.dtype.newbyteorder("<")
        if array_dtype(dtype.str) is None or value.ndim > self._limits.dimensions:
            self._opaque("ndarray", said("other-array", dtype=value.dtype, shape=value.shape))
            return
        # Before tobytes: a broadcast view can be far larger than the memory behind it.
        if self.size + value.size * dtype.itemsize > self._limits.size:
            raise CodecError(too_large(self._limits))
        if self._layouts and not is_usual(value):
            order = "=" if value.dtype == dtype else ">"
            self.tokens += ["laid", order, dtype.str, value.ndim, *value.shape, *steps(value)]
        else:
            self.tokens += ["array", dtype.str, value.ndim, *value.shape]
        self._append(value.astype(dtype, copy=False).tobytes())

    def _append(self, raw: bytes) -> None:
        self.size += len(raw)
        if self.size > self._limits.size:
            raise CodecError(too_large(self._limits))
        self.body.append(raw)

    def _opaque(self, type_name: str, text: str | None = None, *, value: object = None) -> None:
        if self._strict:
            raise CodecError(said("value-not-plain", type=type_name))
        self.tokens += ["opaque", type_name[:OPAQUE_TEXT], opaque_text(value) if text is None else text]


def _big(text: str) -> int:
    if len(text) > _LARGEST_INT_BITS // 4 + 4:
        raise ValueError("the integer is too large")
    return int(text, 16)


class _Reader:
    def __init__(self, tokens: object, data: bytes, offset: int, limits: Limits, layouts: bool) -> None:
        if not isinstance(tokens, list):
            raise CodecError("The header of the message is not a flat list.")
        self._tokens = iter(tokens)
        self._data = data
        self._offset = offset
        self._limits = limits
        self._layouts = layouts
        self._values = 0
        self._classes: set[type] = set()

    def finish(self) -> None:
        if next(self._tokens, None) is not None or self._offset != len(self._data):
            raise CodecError("The message is longer than the value in it.")

    def read(self, depth: int) -> Any:
        self._values += 1
        if self._values > self._limits.values or depth > self._limits.depth + 1:
            raise CodecError("The message holds too many values or nests them too deeply.")
        match self._text():
            case "none":
                return None
            case "true":
                return True
            case "false":
                return False
            case "int":
                return self._number()
            case "big":
                return self._convert(_big)
            case "float":
                return self._convert(float.fromhex)
            case "complex":
                return complex(self._convert(float.fromhex), self._convert(float.fromhex))
            case "str":
                return self._text()
            case "bytes":
                return self._take(self._number())
            case "list":
                return [self.read(depth + 1) for _ in range(self._number())]
            case "tuple":
                return tuple([self.read(depth + 1) for _ in range(self._number())])
            case "dict":
                return self._dict(depth)
            case "set":
                return self._set(depth)
            case "frozenset":
                return frozenset(self._set(depth))
            case "value" | "compound" as tag:
                return self._value(made if tag == "value" else put_together, depth)
            case "scalar":
                dtype = self._dtype()
                return self._elements(dtype, 1)[0]
            case "array":
                return self._array()
            case "laid" if self._layouts:
                return self._laid()
            case "opaque":
                return Opaque(one_line(self._text(), OPAQUE_TEXT), shown(self._text(), OPAQUE_TEXT))
        raise CodecError("The message holds a value of an unknown kind.")

    def _dict(self, depth: int) -> dict[Any, Any]:
        length = self._number()
        result = {key: self.read(depth + 1) for key in self._keys(length, depth)}
        if len(result) != length:
            raise CodecError("The message holds a dictionary with a key twice.")
        return result

    def _set(self, depth: int) -> set[Any]:
        result = set(self._keys(length := self._number(), depth))
        if len(result) != length:
            raise CodecError("The message holds a set with an element twice.")
        return result

    def _keys(self, length: int, depth: int) -> Iterator[Any]:
        """The keys of a dictionary, each read when it is asked for, or the elements of a set."""
        hashes = set()
        for count in range(1, length + 1):
            key = self.read(depth + 1)
            try:
                hashes.add(hash(key))
            except TypeError as error:
                raise CodecError("The message holds a key that cannot be one.") from error
            # Filling a dictionary with keys of one hash takes quadratic time.
            if count - len(hashes) > _MOST_EQUAL_HASHES:
                raise CodecError("The message holds too many keys of one hash.")
            yield key

    def _value(self, make: Callable[[str, list[Any]], Any], depth: int) -> Any:
        length, name = self._number(), self._text()
        parts = [self.read(depth + 1) for _ in range(length)]
        try:
            value = make(name, parts)
        except ValueError as error:
            raise CodecError(f"The message holds a value of several parts that is none: {error}.") from error
        self._classes.add(type(value))
        if len(self._classes) > _MOST_CLASSES:  # each takes time to make
            raise CodecError("The message holds named tuples of too many classes.")
        return value

    def _array(self) -> np.ndarray[Any, Any]:
        dtype = self._dtype()
        dimensions = self._number()
        if not 0 <= dimensions <= self._limits.dimensions:
            raise CodecError("The message holds an array with too many dimensions.")
        shape = [self._number() for _ in range(dimensions)]
        if any(length < 0 for length in shape):
            raise CodecError("The message holds an array with a negative length.")
        try:
            return self._elements(dtype, math.prod(shape)).reshape(shape)
        except (ValueError, OverflowError) as error:
            raise CodecError("The message holds an array with an impossible shape.") from error

    def _laid(self) -> np.ndarray[Any, Any]:
        """An array whose elements lie in memory as those of the writer's array did."""
        order = self._text()
        if order not in ("=", ">"):
            raise CodecError("The message holds an array of a byte order that is not known.")
        values = self._array()
        dtype = values.dtype.newbyteorder(order)
        told = [self._number() for _ in range(values.ndim)]
        try:
            return laid_out(values, dtype, told, self._limits.size)
        except ValueError as error:
            raise CodecError(str(error)) from None
        except MemoryError:
            raise CodecError(too_large(self._limits)) from None

    def _elements(self, dtype: np.dtype[Any], count: int) -> np.ndarray[Any, Any]:
        raw = self._take(count * dtype.itemsize)
        if dtype == np.bool_ and raw.strip(b"\0\1"):
            raise CodecError("The message holds a truth value that is neither true nor false.")
        if dtype.kind == "U" and not is_text(raw):
            raise CodecError("The message holds text that is none.")
        return np.frombuffer(raw, dtype).copy()

    def _take(self, length: int) -> bytes:
        if not 0 <= length <= len(self._data) - self._offset:
            raise CodecError("The message is shorter than the value in it.")
        raw = self._data[self._offset : self._offset + length]
        self._offset += length
        return raw

    def _dtype(self) -> np.dtype[Any]:
        dtype = array_dtype(self._text())
        if dtype is None:
            raise CodecError("The message holds an array of a dtype that is not allowed.")
        return dtype

    def _text(self) -> str:
        token = next(self._tokens, None)
        if type(token) is not str:
            raise CodecError("The header of the message is damaged.")
        return token

    def _number(self) -> int:
        token = next(self._tokens, None)
        if type(token) is not int:
            raise CodecError("The header of the message is damaged.")
        return token

    def _convert(self, convert: Any) -> Any:
        try:
            return convert(self._text())
        except (ValueError, OverflowError) as error:
            raise CodecError("The message holds a damaged number.") from error
