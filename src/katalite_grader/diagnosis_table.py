"""The one table of what beginners' files hold instead of what Python or the tests expect: pattern, what is there, what to do.

`diagnosis.py` looks things up here. Sentences are plain and blame nobody; `{0}` is the text that was found.
"""

import re
from dataclasses import dataclass

PACKAGES = ("NumPy",)
"""What a submission may import besides Python's standard library, by the names that people use."""


@dataclass(frozen=True)
class Row:
    """`pattern` is searched in the line that Python cannot read; `also` must be found in another line of the file."""

    kind: str
    pattern: re.Pattern[str]
    there: str
    todo: str
    also: re.Pattern[str] | None = None


def _row(kind: str, pattern: str, there: str, todo: str, also: str = "") -> Row:
    return Row(kind, re.compile(pattern), there, todo, re.compile(also) if also else None)


_NOTEBOOK = "a command of notebooks"
_MARKS = "Take the marks away at the start of each line, and drop the lines that were marked with a minus."
_MARKED = r"^[-+](?=\s*[\w@#\"')\]}])"
_NUMBERED = r"^\s*\d+[.:|)]?(?=\s|$)"

TEXT: tuple[Row, ...] = (
    # What was copied along with the code
    _row("fence", r"^\s*(?:`{3}|~{3})", "three backticks mark code in a chat or on a web page",
         "Leave out the lines with these marks, at the start and at the end."),
    _row("traceback", r"^\s*(?:Traceback \(most recent call last\)|File \"[^\"]*\", line \d+)",
         "this is Python's report of an error, not code", "Leave the report out of the file."),
    _row("conflict", r"^(?:<{7}|={7}|>{7})(?: |$)", "`{0}` marks two versions of the code that were merged",
         "Keep one of the versions, and leave out the lines with these marks."),
    _row("prompt", r"^\s*(?:>>>|\.\.\.)(?= |$)", "`{0}` is the prompt that Python shows before what is typed",
         "Take the prompts away, and leave out the lines that Python has answered."),
    _row("prompt", r"^\s*(?:In|Out) ?\[[\d* ]*\] ?:", "`{0}` is the label of a notebook's cell",
         "Take the labels away, and leave out what the cells have answered."),
    _row("prompt", r"^\s*\.{3}:", "`{0}` is the label of a line in a notebook's cell", "Take the labels away."),
    _row("diff", r"^(?:diff --git|index [0-9a-f]{7}|@@ -\d|\+{3} \S|-{3} \S)",
         "`{0}` belongs to a comparison of two versions (a diff)", f"Leave this line out. {_MARKS}"),
    _row("diff", _MARKED, "the line begins with `{0}`, the mark of a changed line in a comparison (a diff)", _MARKS, _MARKED),
    _row("diff", r"^ (?=\S)", "the file looks like a comparison of two versions (a diff)", _MARKS, _MARKED),
    _row("magic", r"^\s*%{1,2}[A-Za-z]\w*", f"`{{0}}` is {_NOTEBOOK}, not Python", "Leave this line out."),
    _row("magic", r"(?<==)\s*[%!][A-Za-z]\w*", f"`{{0}}` is {_NOTEBOOK}, not Python", "Leave this line out."),
    _row("magic", r"^\s*\?{1,2}\w[\w.]*|^\s*\w[\w.]*\?{1,2}(?=\s*$)", f"`{{0}}` asks a notebook for help; it is {_NOTEBOOK}",
         "Leave this line out."),
    _row("shell", r"^\s*[!$] ?[A-Za-z]\w*", "`{0}` is a command for the terminal, which a notebook passes on",
         "Leave this line out; nothing needs to be installed here."),
    _row("shell", r"^\s*(?:pip3?|conda|python3?|apt|apt-get|sudo|git|npm|brew|uv|cd) +[\w./-]+",
         "`{0}` is a command for the terminal, not Python", "Leave this line out; nothing needs to be installed here."),
    _row("html", r"&(?:gt|lt|amp|quot|apos|nbsp|#\d+|#x[0-9A-Fa-f]+);",
         "`{0}` is how a web page writes a character", "Type the character itself: {1}"),
    _row("html", r"^\s*</?[A-Za-z][\w-]*(?:\s[^<>]*)?/?>", "`{0}` is a mark of a web page (HTML)", "Leave such marks out."),
    _row("latex", r"\\(?:frac|sqrt|sum|mu|sigma|hat|gamma|beta|epsilon|cdot|left|right|begin|end|mathbf)\b",
         "`{0}` is a formula's spelling (LaTeX)", "Write the formula in Python, such as `(x - mean) / np.sqrt(var)`."),
    _row("prose", r"^\s*(?:[-*>] +|#+ +)?(?:\*\*)?(?:Sure|Certainly|Of course|Absolutely|Great|Here(?:['\N{RIGHT SINGLE QUOTATION MARK}]s| is| are))\b.*",
         "this is a sentence in words, not code", "Leave it out, or put # before it to make it a comment."),
    _row("prose", r"^\s*(?:[-*>] +|\d+[.)] +)?(?:\*\*|__)?(?!(?:import|from|def|class|return|if|elif|else|for|while|with|try|except|raise"
         r"|assert|global|nonlocal|del|lambda|not|yield|async|await|print|function|match|case)\b)"
         r"[A-Za-z][\w'\N{RIGHT SINGLE QUOTATION MARK}-]*,?(?: +[`*]*[A-Za-z][\w'\N{RIGHT SINGLE QUOTATION MARK}()-]*[`*]*[,.;:!?]?){3,}",
         "this is a sentence in words, not code", "Leave it out, or put # before it to make it a comment."),
    _row("prose", r"^\s*\*\*[^*]+\*\*", "`**` makes bold text in a chat or on a web page",
         "Leave the line out, or put # before it to make it a comment."),
    # Numbers before lines: one alone may be an expression
    _row("line number", r"^\s*\d+[.:|)]?(?=\s+\S)", "`{0}` at the start looks like the number of the line",
         "Take away the numbers before the lines.", _NUMBERED),
    _row("line number", r"^\s*\d+\s*$", "the line holds only the number `{0}`, as a listing with line numbers does",
         "Leave out the lines that hold only a number.", _NUMBERED),
    # Python 2 and other languages
    _row("python 2", r"^\s*print\b(?!\s*[(=.,])(?=\s+\S|\s*$)", "`print` is a function",
         "Write its argument in parentheses: `print(x)`."),
    _row("python 2", r"^\s*raise\s+[\w.]+\s*,", "`{0}` is written as in Python 2", "Write `raise ValueError(\"…\")`."),
    _row("python 2", r"^\s*except\s+[\w.]+\s*,\s*\w+\s*:", "`{0}` is written as in Python 2", "Write `except ValueError as error:`."),
    _row("python 2", r"<>", "`<>` is written as in Python 2", "Write `!=`."),
    _row("other language", r"^\s*(?://|/\*|\*/).*", "`//` and `/*` begin no comment in Python", "Begin a comment with #."),
    _row("other language", r"&&|\|\|", "`{0}` is another language's word", "Write `and` or `or`."),
    _row("other language", r"===|!==", "`{0}` is another language's sign", "Write `==` or `!=`."),
    _row("other language", r"\+\+|--(?=\s*$)", "`{0}` does not count in Python", "Write `i += 1` or `i -= 1`."),
    _row("other language", r"\belse\s+if\b|\belseif\b", "`{0}` is another language's word", "Write `elif`."),
    _row("other language", r"^\s*(?:function|var|let|const|int|float|double|void|public|private|fn|func)\s+\w+",
         "`{0}` is another language's way to begin", "Write `def name(…):` for a function, and `name = value` for a variable."),
    _row("other language", r"(?<=[\w)\]])\s*\.(?:\*|/|\^)", "`{0}` is MATLAB's sign", "NumPy's `*`, `/` and `**` work on each element as they are."),
    _row("other language", r"\)\s*\{\s*$|^\s*\}", "Python has no braces around a block", "End the line with a colon, and indent what belongs to it."),
)  # fmt: skip

ENTITIES = {
    "gt": ">",
    "lt": "<",
    "amp": "&",
    "quot": '"',
    "apos": "'",
    "nbsp": " ",
    "#39": "'",
    "#34": '"',
    "#x27": "'",
}
"""How web pages write characters; names of these that run as Python raise a NameError."""

# Characters that look like others, or like nothing: code point, what it is called, what to type. They are an error only
# outside of texts and comments.
_SPACE, _NOTHING = " ", ""
CHARACTERS: dict[str, tuple[str, str]] = {
    **dict.fromkeys("\u00a0\u202f\u2007", ("a no-break space", _SPACE)),
    **dict.fromkeys("\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f\u3000", ("a wide or narrow space", _SPACE)),
    **dict.fromkeys("\u2028\u2029\u0085", ("an unusual end of a line", "\n")),
    **dict.fromkeys("\u200b\u200c\u200d\u2060\ufeff\u00ad\u180e\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069", ("an invisible character", _NOTHING)),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033\u301d\u301e\uff02", ("a curved quotation mark", '"')),
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u00b4\uff07", ("a curved quotation mark", "'")),
    **dict.fromkeys("\u2212\uff0d\u2796\ufe63", ("a minus sign of formulas", "-")),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015", ("a dash", "-")),
    **dict.fromkeys("\u00d7\u2217\u22c5\u00b7\u2715\u2716\u2a2f\uff0a\u2219", ("a times sign", "*")),
    **dict.fromkeys("\u00f7\u2215\u2044\uff0f", ("a division sign", "/")),
    **dict.fromkeys("\uff1a\ufe55\u2236\ua789", ("a wide colon", ":")),
    **dict.fromkeys("\uff0c\u3001\ufe50", ("a wide comma", ",")),
    "\uff1b": ("a wide semicolon", ";"), "\u037e": ("a Greek question mark", ";"),
    "\uff08": ("a wide parenthesis", "("), "\uff09": ("a wide parenthesis", ")"),
    "\uff3b": ("a wide bracket", "["), "\u3010": ("a wide bracket", "["), "\uff3d": ("a wide bracket", "]"), "\u3011": ("a wide bracket", "]"),
    "\uff5b": ("a wide brace", "{"), "\uff5d": ("a wide brace", "}"),
    "\uff1d": ("a wide equals sign", "="), "\uff0b": ("a wide plus sign", "+"), "\uff1c": ("a wide less-than sign", "<"),
    "\uff1e": ("a wide greater-than sign", ">"), "\uff05": ("a wide percent sign", "%"), "\uff03": ("a wide number sign", "#"),
    "\uff20": ("a wide at sign", "@"), "\uff0e": ("a wide full stop", "."), "\u3002": ("a wide full stop", "."),
    "\uff01": ("a wide exclamation mark", "!"), "\uff5e": ("a wide tilde", "~"), "\uff5c": ("a wide bar", "|"), "\uff06": ("a wide ampersand", "&"),
    "\u2264": ("a sign of formulas", "<="), "\u2265": ("a sign of formulas", ">="), "\u2260": ("a sign of formulas", "!="),
    "\u2192": ("an arrow", "->"), "\u2190": ("an arrow", "="), "\u21d2": ("an arrow", "->"),
    "\u2026": ("an ellipsis in one character", "..."),
    "\u00b2": ("a raised 2", "**2"), "\u00b3": ("a raised 3", "**3"),
    "\u2227": ("a sign of formulas", " and "), "\u2228": ("a sign of formulas", " or "), "\u00ac": ("a sign of formulas", " not "),
    "\u221e": ("a sign of formulas", "np.inf"),
}  # fmt: skip

LETTERS: dict[str, str] = dict(
    zip(
        "АВСЕНІКМОРТХУавсеіорхуһјԁΑΒΕΖΗΙΚΜΝΟΡΤΥΧο",
        "ABCEHIKMOPTXYaBceiopxyhjdABEZHIKMNOPTYXo",
        strict=True,
    )
)
"""Cyrillic and Greek letters that look like Latin ones. Python takes them for other names."""

# Names that are not defined, and how their owner comes in
IMPORTS: dict[str, str] = {
    "np": "import numpy as np", "numpy": "import numpy",
    **{name: f"from typing import {name}" for name in ("List", "Dict", "Tuple", "Set", "Optional", "Union", "Any", "Callable", "Iterable", "Sequence")},
    **{name: f"from collections import {name}" for name in ("defaultdict", "Counter", "deque", "OrderedDict", "namedtuple")},
    **{name: f"from functools import {name}" for name in ("lru_cache", "cache", "reduce", "partial")},
    **{name: f"from itertools import {name}" for name in ("product", "combinations", "permutations", "chain", "accumulate")},
    **{name: f"from math import {name}" for name in ("gcd", "factorial", "comb")},
    "dataclass": "from dataclasses import dataclass", "Fraction": "from fractions import Fraction", "Decimal": "from decimal import Decimal",
}  # fmt: skip
ELSEWHERE: dict[str, str] = {
    "pd": "pandas", "plt": "matplotlib", "tf": "TensorFlow", "sns": "seaborn", "nn": "PyTorch", "F": "PyTorch", "jnp": "JAX", "jax": "JAX",
    "cv2": "OpenCV", "sp": "SciPy", "torch": "PyTorch", "scipy": "SciPy", "pandas": "pandas", "matplotlib": "matplotlib", "sklearn": "scikit-learn",
    "tensorflow": "TensorFlow", "keras": "Keras", "cupy": "CuPy", "cp": "CuPy", "PIL": "Pillow", "sympy": "SymPy", "seaborn": "seaborn",
    "requests": "requests", "numba": "Numba", "xp": "CuPy", "einops": "einops",
}  # fmt: skip
"""Packages by the names under which code knows them."""
PYTHON_WORDS = {"true": "True", "false": "False", "null": "None", "none": "None", "nil": "None", "NULL": "None", "undefined": "None",
                "TRUE": "True", "FALSE": "False", "NaN": "np.nan", "nan": "np.nan", "inf": "np.inf", "Infinity": "np.inf", "NA": "np.nan"}  # fmt: skip
NOTEBOOK_NAMES = frozenset({"In", "Out", "get_ipython", "display"})
NUMPY_GONE = {"float": "float", "int": "int", "bool": "bool", "object": "object", "str": "str", "complex": "complex", "float_": "np.float64", "Inf": "np.inf",
              "NaN": "np.nan", "infty": "np.inf", "product": "np.prod", "cumproduct": "np.cumprod", "alltrue": "np.all", "sometrue": "np.any",
              "row_stack": "np.vstack", "in1d": "np.isin", "trapz": "np.trapezoid", "mat": "np.asmatrix", "asfarray": "np.asarray"}  # fmt: skip
"""NumPy's names of former times, and today's."""
TENSOR_METHODS: dict[str, str] = {
    "permute": "np.transpose(x, axes)", "unsqueeze": "np.expand_dims(x, axis)", "cat": "np.concatenate", "numpy": "x itself", "detach": "x itself",
    "cpu": "x itself", "cuda": "x itself", "float": "x.astype(float)", "double": "x.astype(float)", "contiguous": "np.ascontiguousarray(x)", "unbiased": "ddof",
    "dim": "x.ndim", "numel": "x.size", "expand": "np.broadcast_to(x, shape)", "pow": "x ** n", "sqrt": "np.sqrt(x)", "exp": "np.exp(x)", "abs": "np.abs(x)",
    "clone": "x.copy()", "append": "np.append(x, …)", "len": "len(x)", "length": "len(x)",
}  # fmt: skip
"""Methods of other libraries' arrays, and how it goes with NumPy."""
WINDOWS = frozenset({"tkinter", "turtle", "curses", "idlelib", "turtledemo"})
"""Modules of the standard library that need a screen or a terminal of their own."""

# The function that is asked for is not there
EMPTY = "The file is empty: there is no function `{function}` in it yet. Write it, beginning with `def {function}(`."
ONLY_COMMENTS = "The file holds only comments and text: there is no function `{function}` in it yet. Write it, beginning with `def {function}(`."
NOTEBOOK_FILE = "This is a notebook as it is stored (JSON), not Python. Copy the code out of its cells, or use the notebook's own file, whose name ends in .ipynb."
IN_CLASS = "`{function}` is inside the class `{owner}` (line {line}), where the tests do not find it. Move it out, to the start of a line, and leave out `self`."
NEAR_IN_CLASS = "The file has no function named `{function}`. The class `{owner}` has `{near}` (line {line}): move it out, to the start of a line, without `self`, and name it `{function}`."
IN_FUNCTION = "`{function}` is inside the function `{owner}` (line {line}), where the tests do not find it. Move it to the start of a line, without indentation."
IN_MAIN = '`{function}` is below `if __name__ == "__main__":` (line {line}), which is not run when the tests load the file. Move it above, to the start of a line.'
IN_BLOCK = "`{function}` is inside a block (line {line}) that was not run when the tests loaded the file. Move it out, to the start of a line."
NEAR = (
    "The file has no function named `{function}`, but it has `{near}` (line {line}). Change that name to `{function}`."
)
OTHERS = "The file has no function named `{function}`; it has {names}. Give the name `{function}` to the one that the tests shall call."
CODE_ONLY = "The file has code, but no function named `{function}`. Put the code into one, beginning with `def {function}(`, and give the result with `return`."
REMOVED = "The file defines `{function}` in line {line}, but afterwards that name is deleted or holds nothing. Keep the function under its name."
