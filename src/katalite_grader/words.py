"""What is said in the chosen language, out of a catalogue of messages, which are compiled from languages/*/*.ftl.

A run speaks one language. The archive for the browser holds one catalogue only, that of its course.
"""

from __future__ import annotations

import gettext
from collections.abc import Callable, Mapping
from functools import cached_property
from importlib import import_module

from katalite_grader.catalogues import LANGUAGE

type Message = str | tuple[Part, ...]
"""A plain text, or the parts of one."""
type Part = str | tuple[str] | tuple[str, Mapping[str, Message]]
"""A text; the value of that name; or the message that a value chooses by itself, by its plural form, or as "other"."""


class Catalogue:
    """The messages of one language, by name.

    `forms` and `rule` tell the plural form of a whole number: gettext's expression gives its place among the forms.
    Without a rule, 1 is "one" and all else "other".
    """

    def __init__(self, messages: Mapping[str, Message], forms: tuple[str, ...] = (), rule: str = "") -> None:
        self._messages = messages
        self._forms = forms
        self._rule = rule

    def text(self, name: str, /, **values: object) -> str:
        """The message with its values put in. Raises KeyError for a name that it does not have."""
        return self._filled(self._messages[name], values)

    def number(self, value: float, style: str = "g") -> str:
        """A number within a sentence, as `format` writes it with this style, with the language's own marks."""
        marks = {".": self.text("decimal-mark"), ",": self.text("thousands-mark")}
        return "".join(marks.get(character, character) for character in format(value, style))

    def _filled(self, message: Message, values: Mapping[str, object]) -> str:
        if isinstance(message, str):
            return message
        return "".join(self._part(part, values) for part in message)

    def _part(self, part: Part, values: Mapping[str, object]) -> str:
        match part:
            case str():
                return part
            case (name,):
                return str(values[name])
            case (name, variants):
                value = values[name]
                chosen = variants.get(str(value))
                if chosen is None and isinstance(value, int | float):
                    chosen = variants.get(self._form(value))
                return self._filled(variants["other"] if chosen is None else chosen, values)

    def _form(self, value: float) -> str:
        if not self._rule:
            return "one" if value == 1 else "other"
        return self._forms[self._place(int(value))] if value == int(value) else "other"

    @cached_property
    def _place(self) -> Callable[[int], int]:
        return gettext.c2py(self._rule)


_languages = {"": LANGUAGE}
_catalogues: dict[str, Catalogue] = {}


def speak(language: str) -> None:
    """Say everything from now on in this language, a tag as course.toml has it."""
    _languages[""] = language


def language() -> str:
    """The language that is spoken."""
    return _languages[""]


def catalogue() -> Catalogue:
    """That of the language that is spoken."""
    name = language()
    if name not in _catalogues:
        _catalogues[name] = opened("katalite_grader.catalogues", name)
    return _catalogues[name]


def opened(package: str, language: str) -> Catalogue:
    """The catalogue of a language among a package's modules."""
    module = import_module(f"{package}.{language.replace('-', '_')}")
    return Catalogue(module.MESSAGES, module.FORMS, module.RULE)


def text(name: str, /, **values: object) -> str:
    """A message of the language that is spoken; see `Catalogue.text`."""
    return catalogue().text(name, **values)


def number(value: float, style: str = "g") -> str:
    """A number within a sentence; see `Catalogue.number`. Values that Python could read are written without this."""
    return catalogue().number(value, style)
