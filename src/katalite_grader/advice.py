"""What to do about an exception of a submission: a sentence, or "" where its own message says it all.

The names are looked up in diagnosis_table.py. Everything here may meet objects of the submission, so it runs in the
sandbox, and whoever calls it catches whatever comes out.
"""

import difflib
import inspect
import re
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import numpy as np

from katalite_grader import advice_messages as messages
from katalite_grader import diagnosis_table as table
from katalite_grader.packages import usual_import
from katalite_grader.texts import one_line

_SHOWN = 200


def advice(kind: str, message: str, text: str, names: Iterable[str], depth: int) -> str:
    """What to do about an exception whose nearest built-in type is `kind`.

    `text` is the learner's line in which it was raised, `names` what may be written there, and `depth` how deep calls
    may be nested.
    """
    match kind:
        case "NameError" | "UnboundLocalError":
            return _unknown_name(message, text, names)
        case "ModuleNotFoundError":
            return _unknown_module(message)
        case "ImportError":
            return _unknown_import(message)
        case "AttributeError":
            return _unknown_attribute(message)
        case "EOFError" | "OSError" if re.search(r"\b(?:input|stdin)\b", text):
            return messages.no_input()
        case "RecursionError":
            return messages.too_deep(depth)
    return ""


def _unknown_name(message: str, text: str, names: Iterable[str]) -> str:
    local = re.search(r"local variable '(\w+)'", message)
    if local:
        return messages.local_without_value(local[1])
    found = re.match(
        r"(?:free |global )?(?:name|variable) '(.+)' is not defined|cannot access free variable '(.+)' where", message
    )
    if not found:
        return ""
    name = found[1] or found[2]
    plain = "".join(table.LETTERS.get(letter, letter) for letter in name)
    if plain != name:
        letter = next(letter for letter in name if letter in table.LETTERS)
        return messages.foreign_letter(letter, f"U+{ord(letter):04X}", table.LETTERS[letter])
    if name in table.ENTITIES and "&" in text:
        return messages.entity_name(name, table.ENTITIES[name])
    if name in table.NOTEBOOK_NAMES:
        return messages.notebook_name(name)
    if name in table.PYTHON_WORDS:
        return messages.python_word(table.PYTHON_WORDS[name])
    if usual := usual_import(name):
        return messages.import_first(usual)
    if name in table.ELSEWHERE:
        return messages.not_here(table.ELSEWHERE[name])
    known = sorted(set(names))
    if name in table.IMPORTS or name in sys.stdlib_module_names:
        return messages.import_first(table.IMPORTS.get(name, f"import {name}"))
    if name == "self":
        return messages.self_outside()
    close = difflib.get_close_matches(name, known, 1, 0.75) or [each for each in known if each.lower() == name.lower()]
    if close:
        return messages.perhaps(close[0])
    if not name.startswith("_") and callable(getattr(np, name, None)):
        return messages.perhaps(f"np.{name}")
    return ""


def _unknown_module(message: str) -> str:
    found = re.search(r"[Mm]odule (?:named )?'([\w.]+)'", message)
    if not found:
        return ""
    name = found[1].partition(".")[0]
    if name in table.WINDOWS:
        return messages.no_windows()
    if name in sys.stdlib_module_names:
        return messages.module_left_out(name)
    if name == "numpy" or name in table.ELSEWHERE:
        return messages.module_missing("")
    ours = ["numpy"], [each for each in sys.stdlib_module_names if not each.startswith("_")]
    close = [near for names in ours for near in difflib.get_close_matches(name.lower(), names, 1, 0.8)]
    return messages.module_missing(close[0] if close else "")


def _unknown_import(message: str) -> str:
    found = re.match(r"cannot import name '(\w+)' from '([\w.]+)'", message)
    if not found or found[2] not in sys.modules:
        return ""
    close = difflib.get_close_matches(found[1], dir(sys.modules[found[2]]), 1, 0.7)
    return messages.perhaps(close[0]) if close else ""


def _unknown_attribute(message: str) -> str:
    module = re.match(r"module 'numpy' has no attribute '(\w+)'", message)
    if module:
        if module[1] in table.NUMPY_GONE:
            return messages.renamed_in_numpy(table.NUMPY_GONE[module[1]])
        close = difflib.get_close_matches(module[1], dir(np), 1, 0.7)
        return messages.perhaps(f"np.{close[0]}") if close else ""
    array = re.match(r"'numpy\.\w+' object has no attribute '(\w+)'", message)
    if array:
        if array[1] in table.TENSOR_METHODS:
            return messages.array_method(table.TENSOR_METHODS[array[1]])
        if callable(getattr(np, array[1], None)):
            return messages.perhaps(f"np.{array[1]}(…)")
        close = difflib.get_close_matches(array[1], dir(np.ndarray), 1, 0.7)
        return messages.perhaps(f".{close[0]}") if close else ""
    if re.match(
        r"'(?:list|tuple)' object has no attribute '(?:shape|ndim|reshape|mean|var|std|sum|dtype|astype|T)'", message
    ):
        return messages.list_not_array()
    return ""


def signature_advice(target: Callable[..., Any], args: Sequence[Any], kwargs: Mapping[str, Any]) -> str:
    """How the function's first line should look for a call that it does not take; "" if it takes the call."""
    signature = inspect.signature(target)
    try:
        signature.bind(*args, **kwargs)
    except TypeError:
        pass
    else:
        return ""
    kinds = inspect.Parameter
    own = [each for each in signature.parameters.values() if each.kind not in (kinds.VAR_POSITIONAL, kinds.VAR_KEYWORD)]
    given = list(kwargs)
    # Those that a call by name finds keep their place; the others get the names that are left, in order.
    by_place = len(args)
    named = {each.name for each in own[by_place:]}
    wanted = iter([name for name in given if name not in named])
    wished: list[str] = []
    for place, each in enumerate(own):
        name = each.name
        if place >= by_place and (name not in given or each.kind is kinds.POSITIONAL_ONLY):
            # One with a default may be left out by the call, and goes only when a name has no other place.
            free = (
                len(own) - place > sum(1 for other in given if other not in named) and each.default is not kinds.empty
            )
            name = name if free else next(wanted, "" if each.default is kinds.empty else name)
        if name:
            wished.append(_parameter(name, each))
    wished += list(wanted)
    called = re.sub(r"\W", "", str(getattr(target, "__name__", "")))
    first_line = one_line(f"def {called}({', '.join(wished)}):", _SHOWN)
    if wished == [_parameter(each.name, each) for each in own]:
        return messages.called_with(len(args), len(own))
    return messages.first_line(first_line)


def _parameter(name: str, parameter: inspect.Parameter) -> str:
    if parameter.default is inspect.Parameter.empty:
        return name
    default = parameter.default
    return f"{name}={default!r}" if type(default) in (int, float, bool, str, type(None)) else f"{name}=…"
