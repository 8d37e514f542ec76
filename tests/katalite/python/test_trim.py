"""Of Python's core what is used stays, what nobody uses goes, and what cannot be recognized is said."""

import re
from pathlib import Path

import pytest

from katalite.common.archives import read_zip
from katalite.common.report import BuildError, SilentReport
from katalite.common.toolchain import SITE, ensure_node_modules
from katalite.python import wasm
from katalite.python.pins import load_pins
from katalite.python.runtime import CORE, CORE_MODULE, CORE_SCRIPT, LOADER, Runtime, prepare
from katalite.python.trim import trim, trim_loader


@pytest.fixture(scope="module")
def runtime() -> Runtime:
    return prepare(SilentReport())


@pytest.fixture(scope="module")
def shipped() -> Path:
    """The folder of the core as Pyodide ships it."""
    return ensure_node_modules(SITE, SilentReport()) / load_pins().npm


def test_eight_names_of_nine_are_gone_and_a_quarter_of_the_script(runtime: Runtime, shipped: Path) -> None:
    before = wasm.exports((shipped / CORE).read_bytes())
    after = wasm.exports((runtime.folder / CORE).read_bytes())
    assert after < before
    assert len(after) < len(before) / 9
    sizes = [path.stat().st_size for path in (runtime.folder / CORE_SCRIPT, shipped / CORE_MODULE)]
    assert sizes[0] < 0.75 * sizes[1]


def test_every_name_that_a_library_imports_and_the_core_had_is_still_there(runtime: Runtime, shipped: Path) -> None:
    before = wasm.exports((shipped / CORE).read_bytes())
    after = wasm.exports((runtime.folder / CORE).read_bytes())
    libraries = 0
    for file in runtime.files:
        for name, contents in read_zip(file.path) if file.name.endswith(".whl") else ():
            if name.endswith(".so"):
                libraries += 1
                assert wasm.imports(contents) & before <= after, name
    assert libraries > 10


def test_every_name_that_the_script_takes_from_the_module_is_there(runtime: Runtime) -> None:
    script = (runtime.folder / CORE_SCRIPT).read_text(encoding="utf-8")
    body = script.partition("function assignWasmExports")[2].partition("}")[0]
    taken = set(re.findall(r'wasmExports\["([\w$]+)"\]', body))
    assert len(taken) > 50
    assert taken <= wasm.exports((runtime.folder / CORE).read_bytes())


def test_what_is_shipped_are_classic_scripts(runtime: Runtime) -> None:
    """A worker of a frame without an origin can import nothing, so all of its scripts are one text."""
    for name in (CORE_SCRIPT, LOADER):
        script = (runtime.folder / name).read_text(encoding="utf-8")
        assert "import.meta" not in script
        assert not re.search(r"\bexport\s*(default|\{)", script)


@pytest.mark.parametrize("known", ["updateTableMap", "function assignWasmExports", "getPyEMTrampolinePtr()"])
def test_a_script_that_is_not_the_known_one_is_said(shipped: Path, known: str) -> None:
    script = (shipped / CORE_MODULE).read_text(encoding="utf-8").replace(known, "renamed")
    with pytest.raises(BuildError, match=r"has no .*; see what took its place and change trim\.py"):
        trim(script, [], (shipped / CORE).read_bytes(), [])
    with pytest.raises(BuildError, match=r"has no .*; see what took its place and change trim\.py"):
        trim_loader("var loadPyodide")
