"""What a submission finds when it looks around in its sandbox: nothing of the hidden tests, and no way out."""

import json
import struct
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Request, expect

from katalite.common.toolchain import PROJECT

from .bench import REFERENCE, SLUG, TITLES, Bench, wrong

PROBES = Path(__file__).parent / "probes"
CONTROL = b"a text that everybody can find"
HIDDEN = PROJECT / "hidden_tests" / SLUG
#: What only the hidden tests hold: a case's name, code, a docstring, an expected value as text and as it is in memory.
SECRETS = [
    b"one constant group",
    b"def require_all(name, found, expected):",
    b"Affine: gamma scales and beta shifts",
    b"-0.42082",
    struct.pack("<d", -0.42082),
]

PATCHES = """import numpy as np
import numpy.testing
import pytest

import katalite_grader.testing
import katalite_grader.verdict


def nothing(*arguments, **options):
    return None


def yes(*arguments, **options):
    return True


np.allclose = np.array_equal = np.isclose = yes
numpy.testing.assert_allclose = numpy.testing.assert_array_equal = nothing
pytest.fail = pytest.raises = pytest.approx = nothing
pytest.Item.runtest = pytest.Function.runtest = nothing
for name in dir(katalite_grader.testing):
    if name.startswith("assert_"):
        setattr(katalite_grader.testing, name, nothing)
katalite_grader.verdict.summarise = lambda *arguments: {"verdict": "accepted", "error": None, "tests": []}


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    return np.zeros(X.shape)
"""


def ask(bench: Bench, probe: str, **given: Any) -> dict[str, Any]:
    """Runs a probe inside the first call of the first hidden test, and gives what it found."""
    bench.judge(probe_source(probe, **given))
    expect(bench.printed).to_contain_text("found")
    return found_in(bench.printed.inner_text())


def probe_source(probe: str, **given: Any) -> str:
    """A submission that runs the probe in its first call and prints what it found."""
    source = (PROBES / f"{probe}.py").read_text(encoding="utf-8")
    tail = (PROBES / "answer.py").read_text(encoding="utf-8")
    return f"{source}\nGIVEN = {json.dumps(given)!r}\n{tail}"


def found_in(printed: str) -> dict[str, Any]:
    found = json.loads(printed.partition("found ")[2])
    assert isinstance(found, dict)
    return found


def moved_on(text: bytes) -> str:
    return bytes((byte + 1) % 256 for byte in text).hex()


def test_nothing_of_the_hidden_tests_is_in_the_sandbox(bench: Bench) -> None:
    source = b"".join(path.read_bytes() for path in sorted(HIDDEN.iterdir()) if path.is_file())
    assert all(secret in source for secret in SECRETS[:-1]), "the hidden tests do not hold these texts any more"
    found = ask(bench, "search", marks=[moved_on(text) for text in (CONTROL, *SECRETS)])
    # 0 is the control, which is there to be found.
    assert {place: found[place] for place in ("files", "memory", "objects", "frames")} == {
        "files": [0],
        "memory": [0],
        "objects": [0],
        "frames": [0],
    }


def test_no_module_frame_or_judge_of_the_hidden_tests_is_in_the_sandbox(bench: Bench) -> None:
    found = ask(bench, "search", marks=[moved_on(CONTROL)])
    assert found["frame files"] == ["katalite_grader/bridge.py", "katalite_grader/sandbox.py", "solution.py"]
    assert found["judge"] == ["None", "None", "b''"]
    known = {
        "numpy",
        "pytest",
        "_pytest",
        "pluggy",
        "iniconfig",
        "packaging",
        "pygments",  # the stand-in that pytest imports
        "katalite_grader",
        "solution",
        "__main__",
    }
    pyodides = {"pyodide", "_pyodide", "_pyodide_core", "pyodide_js", "js"}
    extensions = {"_cython_3_1_2", "cython_runtime", "py"}
    assert set(found["modules"]) - known - pyodides - extensions == set()
    assert {"numpy", "katalite_grader", "solution"} <= set(found["modules"])


def assert_shut_in(found: dict[str, Any]) -> None:
    """What the probe `escape` found: no way to JavaScript, none to the network, no object that leads out."""
    assert {way: said.partition(":")[0] for way, said in found["code"].items()} == {
        "constructor of pyodide_js": "JsException",
        "constructor of an array": "JsException",
        "constructor of a proxy": "JsException",
        "constructor of an async function": "JsException",
        "run_js": "ImportError",
        "js.eval": "AttributeError",
        "js.fetch": "AttributeError",
        "js.postMessage": "AttributeError",
        "js.self": "AttributeError",
        "js.globalThis": "AttributeError",
    }
    for way in ("pyodide_js", "an array", "a proxy", "an async function"):
        assert found["code"][f"constructor of {way}"].startswith("JsException: EvalError")
    assert {way: said.partition(":")[0] for way, said in found["requests"].items()} == {
        "pyfetch": "NameError",
        "open_url": "NameError",
        "urlopen": "URLError",
        "socket": "OSError",
    }
    assert found["objects"] == 1000
    assert {"Object", "Function", "Promise"} <= set(found["kinds"])
    reach = {"MessagePort", "DedicatedWorkerGlobalScope", "Window", "Worker", "BroadcastChannel", "Storage", "Cache"}
    assert reach & set(found["kinds"]) == set()


def test_python_reaches_neither_javascript_nor_the_network(bench: Bench) -> None:
    asked: list[str] = []

    def listen(request: Request) -> None:
        asked.append(request.url)

    bundle = bench.page.evaluate(
        "new URL(JSON.parse(document.getElementById('exercise').textContent).bundle, location).href"
    )
    assert bench.page.evaluate("(address) => fetch(address).then(({ ok }) => ok)", bundle)
    bench.page.on("request", listen)
    found = ask(bench, "escape", target=bundle)
    bench.page.remove_listener("request", listen)
    assert bundle not in asked
    assert_shut_in(found)


def test_a_script_run_through_c_is_refused_and_costs_one_case(bench: Bench) -> None:
    bench.watch.allow("Pyodide has suffered a fatal error")
    bench.watch.allow("The cause of the fatal error was")
    bench.watch.allow("EvalError: Evaluating a string as JavaScript violates")
    script = "b\"postMessage('accepted')\""
    bench.judge(
        REFERENCE.replace(
            "    B, C, H, W = X.shape\n",
            "    import asyncio, ctypes\n\n    if X.tolist() == [[[[1, 2]], [[3, 4]]]]:\n"
            # What waits for its turn in a broken interpreter would break it again, and say so in the console.
            "        for _ in range(20):\n            asyncio.get_event_loop().call_soon(print, 'after the end')\n"
            f"        ctypes.CDLL(None).emscripten_run_script({script})\n    B, C, H, W = X.shape\n",
        )
    )
    assert bench.verdict.inner_text() == "Run-time error"
    assert bench.outcomes() == dict.fromkeys(TITLES, "Passed") | {"Reference example": "Python stopped"}
    assert any("EvalError" in trouble for trouble in bench.watch.troubles)


def test_replacing_every_comparison_and_returning_zeros_is_a_wrong_answer(bench: Bench) -> None:
    bench.judge(PATCHES)
    assert bench.verdict.inner_text() == "Wrong answer"
    assert bench.outcomes()["Reference example"] == "Wrong answer"
    assert bench.outcomes()["Affine: gamma scales and beta shifts"] == "Wrong answer"
    bench.judge(wrong("returns_nothing"))
    assert set(bench.outcomes().values()) == {"Wrong answer"}, "what one submission replaced is there for the next"


@pytest.mark.parametrize(
    "ending", ["pytest.skip('never mind')", "pytest.exit('over', 0)", "raise SystemExit(0)", "pytest.xfail('known')"]
)
def test_an_exception_that_means_something_to_pytest_is_a_run_time_error(bench: Bench, ending: str) -> None:
    bench.judge(
        f"import pytest\n\n\ndef group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):\n    {ending}\n"
    )
    assert bench.verdict.inner_text() == "Run-time error"
    assert bench.outcomes() == dict.fromkeys(TITLES, "Error")


def test_remembering_by_shape_is_a_wrong_answer(bench: Bench) -> None:
    bench.judge(wrong("remembered_by_shape"))
    assert bench.verdict.inner_text() == "Wrong answer"


def test_changing_the_input_is_a_wrong_answer_that_names_the_argument(bench: Bench) -> None:
    bench.judge(wrong("input_changed"))
    assert bench.verdict.inner_text() == "Wrong answer"
    expect(bench.fault("Output shape matches input")).to_contain_text(
        "Your function changed X, which it must leave as it is."
    )


def test_a_run_starts_with_a_sandbox_that_has_run_nothing(bench: Bench) -> None:
    bench.judge("import builtins, sys\nbuiltins.leftover = sys.leftover = 1\n" + REFERENCE)
    assert bench.verdict.inner_text() == "Accepted"
    bench.judge(
        REFERENCE
        + "\nimport builtins, sys\nassert not hasattr(builtins, 'leftover')\nassert not hasattr(sys, 'leftover')\n"
    )
    assert bench.verdict.inner_text() == "Accepted"
