"""L27: what a submission returns is bounded in `grade` as it is in the page, and told in the same words."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

from katalite.common.language import LANGUAGES
from katalite.common.toolchain import PROJECT
from katalite.grading.grade import Grader
from katalite_grader import messages
from katalite_grader.calls import Answer, Call, answers_limit
from katalite_grader.codec import Opaque
from katalite_grader.sandbox import Sandbox
from katalite_grader.setting import USUAL, Setting

DATA = Path(__file__).parents[1] / "data" / "grader" / "standardize"
HEAD = "import numpy as np\n\n\ndef standardize(x, axis=0):\n"
MEMORY = 256
FORGED = "import katalite_grader.calls\nkatalite_grader.calls.Answer.encode = lambda *given: bytes(9_000_000)\n"


@dataclass(frozen=True)
class Toy:
    slug: str = "standardize"
    function: str = "standardize"
    may_modify: tuple[str, ...] = ()
    packages: tuple[str, ...] = ()
    time_limit: float = 10.0
    memory_limit: int = MEMORY
    tests_dir: Path = DATA / "hidden"
    imported: None = None
    setting: Setting = USUAL


@pytest.fixture(scope="module")
def grader() -> Iterator[Grader]:
    with Grader(Toy(), parameters=("x", "axis")) as grader:
        yield grader


@pytest.mark.parametrize(("before", "value"), [("", "np.zeros(700_000)"), (FORGED, "x")], ids=["many", "forged"])
def test_a_run_that_returns_too_much_ends_in_a_sentence_and_the_rest_is_not_run(
    grader: Grader, before: str, value: str
) -> None:
    graded = grader.grade_source(f"{before}{HEAD}    return {value}\n")
    said = [result["message"] for result in graded.results]
    limit = answers_limit(MEMORY)
    first = said.index(messages.returned_too_much(limit))
    assert first == limit // (5_600_000 if not before else 9_000_000), said
    assert graded.results[first]["outcome"] == "memory"
    assert set(said[first + 1 :]) == {messages.not_run_returned(limit)}
    assert graded.summary["verdict"] != "accepted"
    reference = (DATA / "reference.py").read_text(encoding="utf-8")
    assert grader.grade_source(reference).summary["verdict"] == "accepted"


def test_one_answer_that_is_too_large_is_told_by_its_shape() -> None:
    sandbox = Sandbox("f", answer_size=1000)
    assert sandbox.load("import numpy as np\ndef f(n):\n    return np.zeros((n, 10))\n").ok
    small = Answer.decode(sandbox.call(Call("f", (5,)).encode())).value
    assert np.array_equal(small, np.zeros((5, 10)))
    large = Answer.decode(sandbox.call(Call("f", (2**20,)).encode())).value
    assert isinstance(large, Opaque)
    assert large.text == "array of float64 with shape (1048576, 10), which is too large to be sent"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_says_the_same(language: str) -> None:
    page, judge = (said(PROJECT / "languages" / language / name) for name in ("page.ftl", "judge.ftl"))
    for name in ("returned-too-much", "not-run-returned"):
        assert page[f"run-{name}"] == judge[name]


def said(catalogue: Path) -> dict[str, str]:
    """The messages of a catalogue that fit on a line, by name."""
    lines = (line.partition(" = ") for line in catalogue.read_text(encoding="utf-8").splitlines())
    return {name: text for name, equals, text in lines if equals}
