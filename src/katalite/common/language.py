"""The languages that courses can be in, and the words of pages and of `grade` in each of them."""

from functools import cache

from katalite_grader import words
from katalite_grader.words import Catalogue

LANGUAGES = ("en", "de")
"""As course.toml names them; the first is spoken where nothing is said."""
RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur", "yi"})


def direction(language: str) -> str:
    """In which direction a language is written, as HTML's `dir` has it."""
    return "rtl" if language.partition("-")[0] in RIGHT_TO_LEFT else "ltr"


@cache
def catalogue(language: str) -> Catalogue:
    return words.opened("katalite.common.catalogues", language)


def said(name: str, /, **values: object) -> str:
    """A message in the language that is spoken; see `Catalogue.text`."""
    return catalogue(words.language()).text(name, **values)


class Say:
    """A language's messages for templates: `say.run_tests`, and with values `say("tests", count=3)`."""

    def __init__(self, language: str) -> None:
        self._catalogue = catalogue(language)

    def __call__(self, name: str, /, **values: object) -> str:
        return self._catalogue.text(name, **values)

    def __getattr__(self, name: str) -> str:
        try:
            return self._catalogue.text(name.replace("_", "-"))
        except KeyError:
            raise AttributeError(name) from None
