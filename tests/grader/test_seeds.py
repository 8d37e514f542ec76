"""NumPy's generators are imported beforehand for files that use them, and for no others: that costs the library."""

import sys

import pytest

from katalite_grader import seeds


@pytest.fixture
def asked(monkeypatch):
    """The modules that `expect` imports."""
    found = []
    monkeypatch.setattr(seeds.importlib, "import_module", found.append)
    return found


@pytest.mark.parametrize(
    "text",
    [
        "X = np.random.rand(3)",
        "import numpy as xp\nxp.random.seed(0)",
        "from numpy import random",
        "import numpy.random",
    ],
)
def test_a_file_that_uses_numpys_generators_has_them_imported(asked, text):
    seeds.expect(text)
    assert asked == ["numpy.random"]


@pytest.mark.parametrize(
    "text",
    [
        '"""numpy.random would be one more thing to load."""\n',
        "x = 1  # not np.random\n",
        "import random\nrandom.seed(1)\n",
        "randomly = 3",
    ],
)
def test_a_file_that_only_names_them_costs_nothing(asked, text):
    seeds.expect(text)
    assert asked == []


def test_every_test_begins_with_the_same_seed():
    import random

    seeds.begin()
    first = random.random()
    random.random()
    seeds.begin()
    assert random.random() == first
    assert "numpy" in sys.modules
