"""Of Python's core what is used stays, what nobody uses goes, and what cannot be recognized is said."""

import re
from pathlib import Path

import pytest

from katalite.common.archives import read_zip
from katalite.common.report import BuildError, SilentReport
from katalite.common.toolchain import SITE, ensure_node_modules
from katalite.python import wasm
from katalite.python.pins import load_pins
from katalite.python.runtime import CORE, CORE_SCRIPT, Runtime, prepare
from katalite.python.trim import trim


@pytest.fixture(scope="module")
def runtime() -> Runtime:
    return prepare(SilentReport())


@pytest.fixture(scope="module")
def shipped() -> Path:
    """The folder of the core as Pyodide ships it."""
    return ensure_node_modules(SITE, SilentReport()) / load_pins().npm


def test_nine_names_of_ten_are_gone_and_a_quarter_of_the_script(runtime: Runtime, shipped: Path) -> None:
    before = wasm.exports((shipped / CORE).read_bytes())
    after = wasm.exports((runtime.folder / CORE).read_bytes())
    assert after < before
    assert len(after) < len(before) / 10
    sizes = [(folder / CORE_SCRIPT).stat().st_size for folder in (runtime.folder, shipped)]
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
    taken = set(re.findall(r'wasmExports\["([\w$]+)"\]', script))
    assert len(taken) > 50
    assert taken <= wasm.exports((runtime.folder / CORE).read_bytes())


def test_a_script_that_is_not_the_known_one_is_said(shipped: Path) -> None:
    script = (shipped / CORE_SCRIPT).read_text(encoding="utf-8").replace("updateTableMap", "renamed")
    with pytest.raises(BuildError, match=r"has no updateTableMap.*; see what took its place and change trim\.py"):
        trim(script, [], (shipped / CORE).read_bytes(), [])
