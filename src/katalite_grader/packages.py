"""Packages that an exercise may ask for beside NumPy: what each is imported as, and a first use of it.

A first use imports what most uses need and fills what a package sets up once. It is made when a memory snapshot is
made, when a plain start is done, and in the parent of `grade`'s sandboxes: never while a time limit runs. It leaves
nothing behind but that.
"""

import contextlib
import importlib
import importlib.util
import io
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np


@dataclass(frozen=True)
class Package:
    """`title` is what people call it, `modules` are what it and what it needs are imported as, its own first."""

    title: str
    modules: tuple[str, ...]
    use: Callable[[], None]


_used: set[str] = set()


def use_packages(names: Iterable[str] | None = None) -> None:
    """Make a first use of these packages, or of all that are here. Raises ImportError for one that is not."""
    for name in PACKAGES if names is None else names:
        if names is not None or importlib.util.find_spec(PACKAGES[name].modules[0]):
            PACKAGES[name].use()
            _used.add(name)


def packages_here() -> list[str]:
    """The names of the packages of which `use_packages` has made a first use: in a sandbox, the exercise's."""
    return [name for name in PACKAGES if name in _used]


def usual_import(name: str) -> str:
    """How the module is imported that this name usually stands for; "" where no package here has it."""
    package, statement = USUAL_IMPORTS.get(name, ("", ""))
    here = packages_here()
    return statement if package in here else f"import {name}" if name in modules_of(here) else ""


def modules_of(names: Iterable[str]) -> frozenset[str]:
    """What a submission may import, by the first part of its name, where the exercise asks for these packages."""
    return frozenset(module for name in names for module in PACKAGES[name].modules)


def _module(name: str) -> Any:
    # Not as a statement: this package stands on its own without them.
    return importlib.import_module(name)


def _use_scipy() -> None:
    linalg, optimize, stats = map(_module, ("scipy.linalg", "scipy.optimize", "scipy.stats"))
    for name in ("integrate", "interpolate", "signal", "sparse.linalg", "special"):
        _module(f"scipy.{name}")
    matrix = np.array([[4.0, 1.0], [2.0, 3.0]])
    linalg.eigvals(matrix)
    linalg.lu(matrix)
    linalg.solve(matrix, np.ones(2))
    optimize.minimize(lambda x: (x - 3) ** 2, 0.0)
    optimize.brentq(lambda x: x - 1, 0, 3)
    stats.norm.ppf(0.975)


def _use_pandas() -> None:
    pandas = _module("pandas")
    # What judges tables, too: other exercises have no use for it.
    for name in ("table_comparison", "table_code"):
        _module(f"katalite_grader.{name}")
    _module("pandas.testing")
    table = pandas.DataFrame({"a": [1, 1, 2], "b": [3.0, 4.0, 5.0], "c": ["x", "y", "z"]})
    table.groupby("a").b.mean().to_dict()
    table.merge(table, on="a").sort_values("b_x").describe()
    pandas.to_datetime(["2026-01-02"])
    repr(table)


def _use_matplotlib() -> None:
    _module("matplotlib").use("svg")
    pyplot = _module("matplotlib.pyplot")
    figure, axes = pyplot.subplots()
    axes.plot([1, 2, 3], [1, 4, 9], label="y")
    axes.scatter([1, 2], [2, 3])
    axes.set_title("title")
    axes.set_xlabel("$x^2$")
    axes.legend()
    figure.savefig(io.StringIO(), format="svg")
    pyplot.close("all")
    # There is no window to show it in; whoever ran the submission asks for what it has drawn.
    pyplot.show = _show
    # They hold open files, which a snapshot cannot.
    with contextlib.suppress(AttributeError):
        _module("matplotlib.font_manager")._get_font.cache_clear()


def _show(*_: object, **__: object) -> None:
    """In place of pyplot's."""


def _use_sklearn() -> None:
    _module("sklearn.model_selection")
    model = _module("sklearn.linear_model").LogisticRegression()
    model.fit(np.array([[0.0], [1.0], [2.0], [3.0]]), [0, 0, 1, 1]).predict([[0.2], [2.8]])


def _use_sympy() -> None:
    sympy = _module("sympy")
    x = sympy.symbols("x")
    sympy.integrate(sympy.sin(x) ** 2, x)
    sympy.solve(x**2 - 2, x)


USUAL_IMPORTS = {
    "pd": ("pandas", "import pandas as pd"),
    "plt": ("matplotlib", "import matplotlib.pyplot as plt"),
    "stats": ("scipy", "from scipy import stats"),
    "optimize": ("scipy", "from scipy import optimize"),
    "sp": ("sympy", "import sympy as sp"),
}
"""What people call a module: its package, and how it is imported under that name."""
_PLOTS = ("contourpy", "cycler", "dateutil", "fontTools", "kiwisolver", "PIL", "pyparsing", "pytz", "six")
PACKAGES = {
    "scipy": Package("SciPy", ("scipy",), _use_scipy),
    "pandas": Package("pandas", ("pandas", "dateutil", "pytz", "six"), _use_pandas),
    "matplotlib": Package("Matplotlib", ("matplotlib", "mpl_toolkits", "pylab", *_PLOTS), _use_matplotlib),
    "scikit-learn": Package("scikit-learn", ("sklearn", "joblib", "threadpoolctl", "scipy"), _use_sklearn),
    "sympy": Package("SymPy", ("sympy", "mpmath", "isympy"), _use_sympy),
}
"""By the name under which an exercise asks for it, and pip installs it; what one needs comes before it."""
