"""Files that are nearly the same are named; files that many would write are not."""

from katalite.grading.handed_in import HandedIn
from katalite.results.alike import similar, token_kinds

from .made import score, toy

BODY = """import numpy as np


def double(x):
    # Step by step.
    total = np.zeros_like(x)
    for place in range(len(x)):
        if x[place] > 0:
            total[place] = x[place] + x[place]
        elif x[place] < 0:
            total[place] = -(abs(x[place]) + abs(x[place]))
        else:
            total[place] = 0
    check = sum(total[place] - 2 * x[place] for place in range(len(x)))
    assert abs(check) < 1e-9, "that is not twice"
    return total
"""
RENAMED = (
    BODY.replace("total", "result").replace("place", "i").replace("# Step by step.", "# mine").replace("twice", "2x")
)
OTHER = """import numpy as np


def double(values):
    values = np.asarray(values)
    pairs = np.stack([values, values])
    while pairs.ndim > values.ndim + 1:
        pairs = pairs[0]
    try:
        return np.einsum("i...->...", pairs)
    except ValueError as problem:
        raise RuntimeError(f"cannot add {problem}") from problem
    finally:
        del pairs
    return [value * 2 for value in values if value is not None and not isinstance(value, str)]
"""


def found(tmp_path, texts):
    exercise = toy(tmp_path)
    scores = [score(exercise, name, "passed", "passed", "passed", sha256=name) for name in texts]
    sources = {f"{name}.py": text for name, text in texts.items()}

    def reader(file):
        return HandedIn(file, source=sources[file])

    return list(similar(scores, reader))


def test_other_names_and_comments_make_no_difference(tmp_path):
    ((file, said),) = found(tmp_path, {"ada": BODY, "bo": OTHER, "cy": RENAMED})
    assert file == "cy.py"
    assert said == "100% of this is as in ada.py; names and comments were not compared."


def test_short_files_and_what_all_have_are_not_named(tmp_path):
    short = "def double(x):\n    return 2 * x\n"
    assert found(tmp_path, {"ada": short, "bo": short.replace("x", "y")}) == []
    assert found(tmp_path / "many", {str(number): BODY.replace("total", f"t{number}") for number in range(12)}) == []


def test_what_is_no_python_is_compared_as_far_as_it_is():
    assert token_kinds("x = 1\n(") == ["name", "=", "1", "4", "("]
    assert token_kinds("\0") is not None
