"""Every language has every message, with its values; what is compiled is what stands in languages/."""

import re

import pytest
from babel import Locale

from katalite.common.language import LANGUAGES, Say
from katalite_grader.words import Catalogue
from languages.__main__ import FIRST, FIXED, JUDGE, PAGE, compiled, languages
from languages.compiler import LanguageError, Source, as_typescript, parse, plural_rule, read, values_in

KINDS = {"judge": JUDGE, "fixed": FIXED, "page": PAGE}
OTHERS = [(language, kind) for language in languages() if language != FIRST for kind in KINDS]


def test_the_languages_of_courses_are_those_that_have_files():
    assert sorted(LANGUAGES) == languages()
    assert LANGUAGES[0] == FIRST


@pytest.mark.parametrize("language", languages())
def test_the_compiled_messages_are_those_of_the_files(language: str):
    """`python -m languages` writes them."""
    for path, text in compiled(language):
        assert path.read_text(encoding="utf-8") == text, path


def differences(first: dict[str, Source], other: dict[str, Source]) -> list[str]:
    """What a language lacks, has too much of, or gives other values: a sentence for each message."""
    found = [f"{name} is missing" for name in first.keys() - other.keys()]
    found += [f"{each.place}: English has no {each.name}" for each in other.values() if each.name not in first]
    for name in sorted(first.keys() & other.keys()):
        needed, given = set(values_in(first[name].message)), set(values_in(other[name].message))
        if extra := given - needed - first[name].declared:
            found.append(f"{other[name].place}: {name} has the value {', '.join(sorted(extra))} too much")
        # A value that only chooses among an English word's forms may have nothing to choose in another language.
        if lost := needed - given - first[name].declared - only_chooses(first[name]):
            found.append(f"{other[name].place}: {name} leaves out the value {', '.join(sorted(lost))}")
    return found


def only_chooses(source: Source) -> set[str]:
    parts = source.message if isinstance(source.message, tuple) else ()
    shown = {name for part in parts if isinstance(part, tuple) and len(part) == 1 for name in part}
    shown |= {
        name
        for part in parts
        if isinstance(part, tuple) and len(part) == 2
        for each in part[1].values()
        for name in values_in(each)
    }
    return set(values_in(source.message)) - shown


@pytest.mark.parametrize(("language", "kind"), OTHERS)
def test_a_language_has_the_messages_of_english_with_their_values(language: str, kind: str):
    assert differences(read(FIRST, KINDS[kind]), read(language, KINDS[kind])) == []


def test_what_is_missing_unused_or_mismatched_is_found():
    english = {each.name: each for each in parse("a = A { $x }\nb = B\nd = D { $y }\n", "en")}
    other = {each.name: each for each in parse("a = A { $z }\nc = C\nd = D\n", "xx")}
    assert differences(english, other) == [
        "b is missing",
        "xx:2: English has no c",
        "xx:1: a has the value z too much",
        "xx:1: a leaves out the value x",
        "xx:3: d leaves out the value y",
    ]


@pytest.mark.parametrize(("language", "kind"), OTHERS)
def test_no_message_is_left_in_english(language: str, kind: str):
    """But for short ones that are the same word in both, and for code."""
    english, other = read(FIRST, KINDS[kind]), read(language, KINDS[kind])
    same = [name for name, each in english.items() if other[name].message == each.message and " " in str(each.message)]
    assert [name for name in same if re.search(r"[a-z]{3,} [a-z]{2,}", str(english[name].message))] == []


@pytest.mark.parametrize("language", ["en", "de", "fr", "pl", "ar", "cs", "ja"])
def test_plural_forms_are_those_of_the_cldr(language: str):
    forms = {form: form for form in ("zero", "one", "two", "few", "many", "other")}
    counts = Catalogue({"count": (("n", forms),)}, *plural_rule(language))
    plural = Locale(language).plural_form
    assert [counts.text("count", n=n) for n in range(300)] == [plural(n) for n in range(300)]


def test_a_number_in_a_sentence_has_the_marks_of_the_language():
    german = Catalogue({"decimal-mark": ",", "thousands-mark": "."})
    assert [german.number(0.5), german.number(1234567, ","), german.number(2.5e-7, ".3g")] == [
        "0,5",
        "1.234.567",
        "2,5e-07",
    ]


def test_a_template_says_messages_and_finds_no_others():
    say = Say("de")
    assert say.run_tests == "Tests starten"
    assert [say("tests", count=count) for count in (1, 3)] == ["1 Test", "3 Tests"]
    assert not hasattr(say, "of_no_file")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("a b", "f:1: this is not Fluent"),
        ("a = { b }", "f:1: only values"),
        ("a = { NUMBER($x) }", "f:1: only values"),
        ("a = { $x ->\n    [one] b\n   *[two] c\n  }", r"f:1: the variant .* \*\[other\]"),
    ],
)
def test_what_cannot_be_compiled_is_told_with_its_line(text: str, says: str):
    with pytest.raises(LanguageError, match=says):
        list(parse(text, "f"))


def test_a_language_with_more_plural_forms_asks_the_browser():
    polish = "tests = { $count ->\n    [one] test\n    [few] testy\n   *[other] testów\n  }\n"
    messages = {each.name: each.message for each in parse(polish, "pl")}
    code = as_typescript(messages, messages, "pl", "pl", plural_rule("pl"))
    assert 'const form = new Intl.PluralRules("pl");' in code
    assert '(count: number): string => form.select(count) === "one" ? "test" :' in code
