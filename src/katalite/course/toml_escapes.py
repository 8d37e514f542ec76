r"""Backslashes in TOML's double quotes: `"$\theta$"` is a dollar, a tab and "heta", and nobody says so.

The file's text is looked at, and not its values alone, since `\n` in `\nu` is a line break like any other.
"""

import re
import unicodedata
from collections.abc import Iterator

_ESCAPE = re.compile(r"\\(?:([bfnrt])([A-Za-z]*)|.)", re.DOTALL)
_LETTERS = {"\b": "b", "\f": "f", "\n": "n", "\r": "r", "\t": "t"}
_NAMES = {"b": "backspace", "f": "form feed", "n": "line break", "r": "carriage return", "t": "tab"}
"""By the letter that stands for it after a backslash."""
_COMMANDS = frozenset(
    """
    backslash bar because begin beta beth between bf big bigcap bigcup bigl bigg biggl biggr bigoplus bigotimes bigr
    binom blacksquare bmod boldsymbol bot bowtie boxed boxplus breve bullet bm
    fbox fcolorbox flat forall frac frown
    nabla natural ncong ne nearrow neg neq newline nexists ngeq ni nleq nless nmid nobreak nolimits nonumber not notag
    notin nparallel nprec nsim nsubseteq nu nwarrow
    raise rangle rarr rbrace rbrack rceil real reals relax rfloor rho right rightarrow rightharpoonup rm rtimes rule
    tag tan tanh tau tbinom text textbf textit textrm texttt textsf textcolor textstyle tfrac therefore theta thetasym
    thickapprox thicksim thinspace tilde times tiny to top triangle triangledown triangleleft triangleq triangleright tt
    """.split()  # noqa: SIM905 (a list of quoted words would be five times as long)
)
ADVICE = "double each backslash, or put the text between single quotes, '…'"


def lost_commands(literal: str) -> Iterator[tuple[int, str]]:
    """Commands of TeX that a string in double quotes, as it stands in the file, turns into something else.

    Gives how many lines below the string's first one it stands, and a sentence.
    """
    if "$" not in literal and "\\\\(" not in literal:
        return
    for escape in _ESCAPE.finditer(literal):
        if escape[1] and (word := escape[1] + escape[2]) in _COMMANDS:
            rest = f" and “{escape[2]}”" if escape[2] else ""
            yield (
                literal.count("\n", 0, escape.start()),
                f"\\{word} in double quotes is a {_NAMES[escape[1]]}{rest}; {ADVICE}.",
            )


def control_character(text: str) -> str:
    """The name of the first character in a parsed text that cannot be seen, or "". Line breaks are no such thing, and
    what `lost_commands` has told already is left out."""
    for index, character in enumerate(text):
        if unicodedata.category(character) == "Cc" and character != "\n":
            letters = re.match(r"[A-Za-z]*", text[index + 1 :])
            if "$" in text and letters and _LETTERS.get(character, "") + letters[0] in _COMMANDS:
                continue
            return _NAMES.get(_LETTERS.get(character, ""), f"character U+{ord(character):04X}")
    return ""
