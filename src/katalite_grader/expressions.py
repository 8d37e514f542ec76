"""Python spellings of values that TOML has none for: literals, and calls of a few names that only make values.

Nothing is evaluated by Python itself: the parsed expression is walked, and whatever is not listed here is refused.
"""

import ast
import importlib
from typing import Any

import numpy as np

from katalite_grader.plain_values import MODULES

_DTYPES = "bool_ int8 int16 int32 int64 uint8 uint16 uint32 uint64 float16 float32 float64 complex64 complex128 str_"
_MAKERS = "array arange linspace zeros ones full eye identity datetime64 timedelta64"
_CONSTANTS = {"nan", "inf", "pi", "e"}
_NUMPY = frozenset(f"{_DTYPES} {_MAKERS}".split())
_LIBRARY = {
    **{name: MODULES[name] for name in ("Decimal", "Fraction", "date", "datetime", "time", "timedelta", "range")},
    **dict.fromkeys(("set", "frozenset", "complex", "bytes", "float"), "builtins"),
}
_TABLES = "DataFrame Series Index RangeIndex Categorical array"
_TIMES = "to_datetime to_timedelta date_range Timestamp Timedelta"
_PANDAS = frozenset(f"{_TABLES} {_TIMES}".split())
_INDEX_MAKERS = frozenset(("from_tuples", "from_product", "from_arrays"))
_ALLOWED = (
    "write literals, np.array(…) and the like, set(), range(…), Decimal(…), Fraction(…), date(…), or with pandas "
    "pd.DataFrame(…), pd.Series(…)"
)


def evaluate(text: str) -> Any:
    """The value of an expression. Raises ValueError with a sentence."""
    try:
        tree = ast.parse(text.strip(), mode="eval")
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        raise ValueError(f"The expression {text!r} is not Python.") from None
    return _value(tree.body)


def _value(node: ast.expr) -> Any:
    match node:
        case ast.Constant(value):
            return value
        case ast.Tuple(parts):
            return tuple([_value(part) for part in parts])
        case ast.List(parts):
            return [_value(part) for part in parts]
        case ast.Set(parts):
            return _made(set, node, [[_value(part) for part in parts]], {})
        case ast.Dict(keys, values) if None not in keys:
            pairs = [(_value(key), _value(value)) for key, value in zip(keys, values, strict=True) if key is not None]
            return _made(dict, node, [pairs], {})
        case ast.UnaryOp(ast.UAdd() | ast.USub() as sign, inner):
            number = _value(inner)
            if isinstance(number, int | float | complex):
                return -number if isinstance(sign, ast.USub) else number
        case ast.BinOp(left, ast.Add() | ast.Sub() as sign, ast.Constant(complex() as right)):
            real = _value(left)
            if isinstance(real, int | float):
                return real - right if isinstance(sign, ast.Sub) else real + right
        case ast.Attribute(ast.Name("np"), name) if name in _CONSTANTS:
            return getattr(np, name)
        case ast.Attribute(ast.Name("np"), name) if name in _NUMPY:
            return getattr(np, name)
        case ast.Call(function, positional, named):
            arguments = [_value(each) for each in positional]
            return _made(_maker(function), node, arguments, {each.arg or "": _value(each.value) for each in named})
        case ast.Attribute(ast.Name("pd"), "NA" | "NaT" as name):
            return getattr(_pandas(), name)
    raise ValueError(f"“{ast.unparse(node)}” cannot be used in an expression; {_ALLOWED}.")


def _maker(node: ast.expr) -> Any:
    match node:
        case ast.Attribute(ast.Name("np"), name) if name in _NUMPY:
            return getattr(np, name)
        case ast.Name(name) if name in _LIBRARY:
            return getattr(importlib.import_module(_LIBRARY[name]), name)
        case ast.Attribute(ast.Name(module), name) if name in _LIBRARY and _LIBRARY[name] == module:
            return getattr(importlib.import_module(module), name)
        case ast.Attribute(ast.Name("pd"), name) if name in _PANDAS:
            return getattr(_pandas(), name)
        case ast.Attribute(ast.Attribute(ast.Name("pd"), "MultiIndex"), name) if name in _INDEX_MAKERS:
            return getattr(_pandas().MultiIndex, name)
    raise ValueError(f"“{ast.unparse(node)}” cannot be called in an expression; {_ALLOWED}.")


def _pandas() -> Any:
    try:
        return importlib.import_module("pandas")
    except ImportError:
        message = "There is no pandas here; name it in the exercise's `packages`, and install it where this runs."
        raise ValueError(message) from None


def _made(maker: Any, node: ast.expr, positional: list[Any], named: dict[str, Any]) -> Any:
    try:
        value = maker(*positional, **named)
    except Exception as error:  # each maker has errors of its own
        raise ValueError(f"“{ast.unparse(node)}” makes no value: {error}.") from None
    # NumPy's default integer has 32 bits in WebAssembly.
    is_default = isinstance(value, np.ndarray) and value.dtype == np.int_ and "dtype" not in named
    return value.astype(np.int64) if is_default else value
