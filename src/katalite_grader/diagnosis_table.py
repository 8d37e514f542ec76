"""The one table of what beginners' files hold instead of what Python or the tests expect: pattern, what is there, what to do.

`diagnosis.py` looks things up here. The sentences are in languages/*/judge-advice.ftl, and named here: a row's are
`there-…` and what to do, `there-….todo`; a character's is `character-…`.
"""

import re
from dataclasses import dataclass

PACKAGES = ("NumPy",)
"""What a submission may import besides Python's standard library, by the names that people use."""


@dataclass(frozen=True)
class Row:
    """`pattern` is searched in the line that Python cannot read; `also` must be found in another line of the file."""

    there: str
    pattern: re.Pattern[str]
    also: re.Pattern[str] | None = None


def _row(there: str, pattern: str, also: str = "") -> Row:
    return Row(f"there-{there}", re.compile(pattern), re.compile(also) if also else None)


_MARKED = r"^[-+](?=\s*[\w@#\"')\]}])"
_NUMBERED = r"^\s*\d+[.:|)]?(?=\s|$)"

TEXT: tuple[Row, ...] = (
    # What was copied along with the code
    _row("fence", r"^\s*(?:`{3}|~{3})"),
    _row("traceback", r"^\s*(?:Traceback \(most recent call last\)|File \"[^\"]*\", line \d+)"),
    _row("conflict", r"^(?:<{7}|={7}|>{7})(?: |$)"),
    _row("prompt", r"^\s*(?:>>>|\.\.\.)(?= |$)"),
    _row("cell-label", r"^\s*(?:In|Out) ?\[[\d* ]*\] ?:"),
    _row("line-label", r"^\s*\.{3}:"),
    _row("diff-head", r"^(?:diff --git|index [0-9a-f]{7}|@@ -\d|\+{3} \S|-{3} \S)"),
    _row("diff-mark", _MARKED, _MARKED),
    _row("diff-space", r"^ (?=\S)", _MARKED),
    _row("magic", r"^\s*%{1,2}[A-Za-z]\w*"),
    _row("magic", r"(?<==)\s*[%!][A-Za-z]\w*"),
    _row("magic-help", r"^\s*\?{1,2}\w[\w.]*|^\s*\w[\w.]*\?{1,2}(?=\s*$)"),
    _row("shell-mark", r"^\s*[!$] ?[A-Za-z]\w*"),
    _row("shell", r"^\s*(?:pip3?|conda|python3?|apt|apt-get|sudo|git|npm|brew|uv|cd) +[\w./-]+"),
    _row("html-character", r"&(?:gt|lt|amp|quot|apos|nbsp|#\d+|#x[0-9A-Fa-f]+);"),
    _row("html-mark", r"^\s*</?[A-Za-z][\w-]*(?:\s[^<>]*)?/?>"),
    _row("latex", r"\\(?:frac|sqrt|sum|mu|sigma|hat|gamma|beta|epsilon|cdot|left|right|begin|end|mathbf)\b"),
    _row("prose", r"^\s*(?:[-*>] +|#+ +)?(?:\*\*)?(?:Sure|Certainly|Of course|Absolutely|Great|Here(?:['\N{RIGHT SINGLE QUOTATION MARK}]s| is| are))\b.*"),
    _row("prose", r"^\s*(?:[-*>] +|\d+[.)] +)?(?:\*\*|__)?(?!(?:import|from|def|class|return|if|elif|else|for|while|with|try|except|raise"
         r"|assert|global|nonlocal|del|lambda|not|yield|async|await|print|function|match|case)\b)"
         r"[A-Za-z][\w'\N{RIGHT SINGLE QUOTATION MARK}-]*,?(?: +[`*]*[A-Za-z][\w'\N{RIGHT SINGLE QUOTATION MARK}()-]*[`*]*[,.;:!?]?){3,}"),
    _row("bold", r"^\s*\*\*[^*]+\*\*"),
    # Numbers before lines: one alone may be an expression
    _row("line-number", r"^\s*\d+[.:|)]?(?=\s+\S)", _NUMBERED),
    _row("number-alone", r"^\s*\d+\s*$", _NUMBERED),
    # Python 2 and other languages
    _row("print", r"^\s*print\b(?!\s*[(=.,])(?=\s+\S|\s*$)"),
    _row("raise", r"^\s*raise\s+[\w.]+\s*,"),
    _row("except", r"^\s*except\s+[\w.]+\s*,\s*\w+\s*:"),
    _row("unequal", r"<>"),
    _row("slashes", r"^\s*(?://|/\*|\*/).*"),
    _row("and-or", r"&&|\|\|"),
    _row("equal", r"===|!=="),
    _row("counting", r"\+\+|--(?=\s*$)"),
    _row("else-if", r"\belse\s+if\b|\belseif\b"),
    _row("declaration", r"^\s*(?:function|var|let|const|int|float|double|void|public|private|fn|func)\s+\w+"),
    _row("matlab", r"(?<=[\w)\]])\s*\.(?:\*|/|\^)"),
    _row("braces", r"\)\s*\{\s*$|^\s*\}"),
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

# Characters that look like others, or like nothing: code point, the name of its message, what to type. They are an error only
# outside of texts and comments.
_SPACE, _NOTHING = " ", ""
CHARACTERS: dict[str, tuple[str, str]] = {
    **dict.fromkeys("\u00a0\u202f\u2007", ("no-break-space", _SPACE)),
    **dict.fromkeys("\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f\u3000", ("other-space", _SPACE)),
    **dict.fromkeys("\u2028\u2029\u0085", ("line-end", "\n")),
    **dict.fromkeys("\u200b\u200c\u200d\u2060\ufeff\u00ad\u180e\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069", ("invisible", _NOTHING)),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033\u301d\u301e\uff02", ("quotation-mark", '"')),
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u00b4\uff07", ("quotation-mark", "'")),
    **dict.fromkeys("\u2212\uff0d\u2796\ufe63", ("minus", "-")),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015", ("dash", "-")),
    **dict.fromkeys("\u00d7\u2217\u22c5\u00b7\u2715\u2716\u2a2f\uff0a\u2219", ("times", "*")),
    **dict.fromkeys("\u00f7\u2215\u2044\uff0f", ("division", "/")),
    **dict.fromkeys("\uff1a\ufe55\u2236\ua789", ("colon", ":")),
    **dict.fromkeys("\uff0c\u3001\ufe50", ("comma", ",")),
    "\uff1b": ("semicolon", ";"), "\u037e": ("greek-question-mark", ";"),
    "\uff08": ("parenthesis", "("), "\uff09": ("parenthesis", ")"),
    "\uff3b": ("bracket", "["), "\u3010": ("bracket", "["), "\uff3d": ("bracket", "]"), "\u3011": ("bracket", "]"),
    "\uff5b": ("brace", "{"), "\uff5d": ("brace", "}"),
    "\uff1d": ("equals", "="), "\uff0b": ("plus", "+"), "\uff1c": ("less", "<"),
    "\uff1e": ("greater", ">"), "\uff05": ("percent", "%"), "\uff03": ("number-sign", "#"),
    "\uff20": ("at", "@"), "\uff0e": ("full-stop", "."), "\u3002": ("full-stop", "."),
    "\uff01": ("exclamation-mark", "!"), "\uff5e": ("tilde", "~"), "\uff5c": ("bar", "|"), "\uff06": ("ampersand", "&"),
    "\u2264": ("formula", "<="), "\u2265": ("formula", ">="), "\u2260": ("formula", "!="),
    "\u2192": ("arrow", "->"), "\u2190": ("arrow", "="), "\u21d2": ("arrow", "->"),
    "\u2026": ("ellipsis", "..."),
    "\u00b2": ("raised-2", "**2"), "\u00b3": ("raised-3", "**3"),
    "\u2227": ("formula", " and "), "\u2228": ("formula", " or "), "\u00ac": ("formula", " not "),
    "\u221e": ("formula", "np.inf"),
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
    "permute": "np.transpose(x, axes)", "unsqueeze": "np.expand_dims(x, axis)", "cat": "np.concatenate", "numpy": "", "detach": "",
    "cpu": "", "cuda": "", "float": "x.astype(float)", "double": "x.astype(float)", "contiguous": "np.ascontiguousarray(x)", "unbiased": "ddof",
    "dim": "x.ndim", "numel": "x.size", "expand": "np.broadcast_to(x, shape)", "pow": "x ** n", "sqrt": "np.sqrt(x)", "exp": "np.exp(x)", "abs": "np.abs(x)",
    "clone": "x.copy()", "append": "np.append(x, …)", "len": "len(x)", "length": "len(x)",
}  # fmt: skip
"""Methods of other libraries' arrays, and how it goes with NumPy; nothing where the array itself will do."""
WINDOWS = frozenset({"tkinter", "turtle", "curses", "idlelib", "turtledemo"})
"""Modules of the standard library that need a screen or a terminal of their own."""
