"""Fluent's files to plain data and plain code, so that neither a page nor the judge carries a library for them.

A message becomes a text or a tuple of parts, as `katalite_grader.words` has them; what Fluent can do beyond values,
plural forms and choices by a value is refused.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from babel import Locale
from babel.plural import to_gettext
from fluent.syntax import FluentParser, ast

from katalite_grader.words import Message, Part

LANGUAGES = Path(__file__).parent
ROOT = LANGUAGES.parent


class LanguageError(ValueError):
    """A file of a language that cannot be compiled: one sentence, with file and line."""


class Source(NamedTuple):
    """A message as it stands in a file; `declared` are the values that its comment names."""

    name: str
    message: Message
    declared: frozenset[str]
    place: str


def read(language: str, files: Iterable[str]) -> dict[str, Source]:
    """All messages of these files of a language. Raises LanguageError."""
    found: dict[str, Source] = {}
    for name in files:
        path = LANGUAGES / language / name
        for source in parse(path.read_text(encoding="utf-8"), f"languages/{language}/{name}"):
            if source.name in found:
                raise LanguageError(
                    f"{source.place}: {source.name} is there twice; the other is {found[source.name].place}."
                )
            found[source.name] = source
    return found


def parse(text: str, file: str) -> Iterator[Source]:
    """The messages of a file's text, their attributes as `message.attribute`. Raises LanguageError."""
    for entry in FluentParser().parse(text).body:
        line = text.count("\n", 0, entry.span.start if entry.span else 0) + 1
        place = f"{file}:{line}"
        if isinstance(entry, ast.Junk):
            raise LanguageError(f"{place}: this is not Fluent: {entry.annotations[0].message}.")
        if not isinstance(entry, ast.Message):
            continue
        comment = entry.comment.content if entry.comment and entry.comment.content else ""
        declared = frozenset(re.findall(r"\$(\w+) \(", comment))
        patterns = {entry.id.name: entry.value}
        patterns |= {f"{entry.id.name}.{each.id.name}": each.value for each in entry.attributes}
        for name, pattern in patterns.items():
            if pattern is not None:
                yield Source(name, _message(pattern, place), declared, place)


def values_in(message: Message) -> dict[str, bool]:
    """The names of a message's values, as they come in the text; true for those whose plural form counts."""
    found: dict[str, bool] = {}
    for part in () if isinstance(message, str) else message:
        if isinstance(part, tuple):
            for variant in part[1].values() if len(part) == 2 else ():
                for name, counts in values_in(variant).items():
                    found[name] = found.get(name, False) or counts
            found[part[0]] = found.get(part[0], False) or (len(part) == 2 and bool(FORMS & part[1].keys()))
    return found


FORMS = frozenset(("zero", "one", "two", "few", "many"))


type Rule = tuple[tuple[str, ...], str]
"""The plural forms of a language, and gettext's expression for a form's place."""


def plural_rule(language: str) -> Rule:
    """That of a language; nothing where only 1 is "one" and there is no other form."""
    plural = Locale.parse(language.replace("-", "_")).plural_form
    if all(plural(number) == ("one" if number == 1 else "other") for number in (*range(1200), 0.5, 1.5)):
        return (), ""
    expression = re.fullmatch(r"nplurals=\d+; plural=(.*);?", to_gettext(plural))
    assert expression
    forms = (*(form for form in ("zero", "one", "two", "few", "many") if form in plural.tags), "other")
    # `e` is the exponent of a number that is written with one, which gettext does not know.
    return forms, re.sub(r"\be\b", "0", expression[1].rstrip(";"))


def as_python(messages: Mapping[str, Message], files: Iterable[str], rule: Rule) -> str:
    """A module with MESSAGES, FORMS and RULE."""
    lines = [f"    {name!r}: {message!r},\n" for name, message in sorted(messages.items())]
    head = f'"""Compiled from {", ".join(files)} by `python -m languages`."""\n\n'
    forms, expression = rule
    return f"{head}FORMS = {forms!r}\nRULE = {expression!r}\nMESSAGES = {{\n{''.join(lines)}}}\n"


def as_typescript(
    messages: Mapping[str, Message], like: Mapping[str, Message], file: str, language: str, rule: Rule
) -> str:
    """A module: a constant for each message, and a function where it has values, those of `like` in order."""
    special = bool(rule[1])
    lines = [f"/** Compiled from {file} by `python -m languages`. */\n", f"export const language = {_json(language)};"]
    if special:
        lines.append(f"const form = new Intl.PluralRules({_json(language)});")
    for name, message in sorted(messages.items()):
        values = values_in(like[name])
        # A value that nothing is said of is still given.
        used = values_in(message)
        typed = ", ".join(
            f"{'' if value in used else '_'}{value}: {'number' if counts else 'string | number'}"
            for value, counts in values.items()
        )
        text = _literal(message, special)
        exported = f"({typed}): string => {text}" if values else text
        lines.append(f"export const {identifier(name)} = {exported};")
    return "\n".join(lines) + "\n"


def identifier(name: str) -> str:
    """A message's name in TypeScript: `tests-waiting` is `testsWaiting`."""
    first, *rest = re.split(r"[-.]", name)
    return first + "".join(word[:1].upper() + word[1:] for word in rest)


def _json(text: str) -> str:
    return json.dumps(text, ensure_ascii=False).replace("\u00a0", "\\u00a0")


def _literal(message: Message, special: bool) -> str:
    if isinstance(message, str):
        return _json(message)
    if len(message) == 1 and isinstance(message[0], tuple) and len(message[0]) == 2:
        return _choice(*message[0], special)
    return f"`{''.join(_embedded(part, special) for part in message)}`"


def _embedded(part: Part, special: bool) -> str:
    if isinstance(part, str):
        return re.sub(r"[`\\]|\$\{", r"\\\g<0>", part).replace("\u00a0", "\\u00a0")
    if len(part) == 1:
        return f"${{{part[0]}}}"
    return f"${{{_choice(*part, special)}}}"


def _choice(name: str, variants: Mapping[str, Message], special: bool) -> str:
    """`count === 1 ? … : …`"""
    tests = []
    for key, variant in variants.items():
        if key != "other":
            if key in FORMS:
                test = f"form.select({name}) === {_json(key)}" if special else f"{name} === 1"
            else:
                test = f"{name} === {key}" if key.isdigit() else f"{name} === {_json(key)}"
            tests.append(f"{test} ? {_literal(variant, special)} : ")
    return f"{''.join(tests)}{_literal(variants['other'], special)}"


def _message(pattern: ast.Pattern, place: str) -> Message:
    parts: list[Part] = []
    for element in pattern.elements:
        part = _part(element, place)
        if isinstance(part, str) and parts and isinstance(parts[-1], str):
            parts[-1] += part
        else:
            parts.append(part)
    if all(isinstance(part, str) for part in parts):
        return "".join(part for part in parts if isinstance(part, str))
    return tuple(parts)


def _part(element: ast.TextElement | ast.Placeable, place: str) -> Part:
    if isinstance(element, ast.TextElement):
        return element.value
    inner = element.expression
    match inner:
        case ast.StringLiteral():
            return str(inner.parse()["value"])
        case ast.VariableReference(id=name):
            return (name.name,)
        case ast.SelectExpression(selector=ast.VariableReference(id=name)):
            variants = {_key(each): _message(each.value, place) for each in inner.variants}
            if "other" not in variants or not next(each for each in inner.variants if each.default).key.name == "other":
                raise LanguageError(f"{place}: the variant that stands for all others must be called *[other].")
            return (name.name, variants)
    raise LanguageError(f"{place}: only values, texts in quotes and choices by a value may stand between braces.")


def _key(variant: ast.Variant) -> str:
    key = variant.key
    return key.value if isinstance(key, ast.NumberLiteral) else key.name
