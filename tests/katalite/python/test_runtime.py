"""The prepared runtime: whole, pinned, its lock true, offline once it is there, and it starts."""

import hashlib
import json
import os
import shutil
import socket
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from katalite.common.cache import cache_root
from katalite.common.report import SilentReport
from katalite.common.toolchain import run_node
from katalite.python.lock import GRADER_NAME
from katalite.python.pins import load_pins
from katalite.python.runtime import LOCK, STDLIB, Runtime, prepare

START = """
const [folder] = process.argv.slice(2);
const { loadPyodide } = await import(`${folder}/pyodide.mjs`);
const pyodide = await loadPyodide({ indexURL: `${folder}/` });
await pyodide.loadPackage(["katalite-grader"], { messageCallback: () => {} });
console.log(pyodide.runPython(`
import json, platform, numpy, pytest, katalite_grader
json.dumps({"python": platform.python_version(), "numpy": numpy.__version__, "pytest": pytest.__version__,
            "compiled": [m.__file__.endswith(".pyc") for m in (numpy, pytest, json)]})
`));
"""


@pytest.fixture(scope="module")
def runtime() -> Runtime:
    return prepare(SilentReport())


def test_every_listed_file_is_there_with_its_size_and_hash(runtime: Runtime) -> None:
    for file in runtime.files:
        content = (runtime.folder / file.name).read_bytes()
        assert file.path == runtime.folder / file.name
        assert (file.size, file.sha256) == (len(content), hashlib.sha256(content).hexdigest())


def test_what_is_published_is_the_core_the_lock_and_one_archive_for_each_package(runtime: Runtime) -> None:
    names = {file.name for file in runtime.files}
    core = {"pyodide.js", "pyodide.asm.js", "pyodide.asm.wasm", STDLIB, LOCK}
    wheels = {name.split("-")[0] for name in names - core}
    assert core <= names
    assert wheels == {"numpy", "pytest", "pluggy", "iniconfig", "packaging", "katalite_grader"}
    assert len(names) == len(core) + len(wheels)


def test_the_lock_names_the_shipped_files_with_their_own_hashes(runtime: Runtime) -> None:
    packages = json.loads((runtime.folder / LOCK).read_text(encoding="utf-8"))["packages"]
    assert set(packages) == {wheel.name for wheel in load_pins().wheels} | {GRADER_NAME}
    shipped = {file.name: file.sha256 for file in runtime.files}
    for package in packages.values():
        assert package["sha256"] == shipped[package["file_name"]]
        assert set(package["depends"]) <= set(packages)
    assert packages["pytest"]["depends"] == ["iniconfig", "packaging", "pluggy"]


def test_the_standard_library_is_compiled(runtime: Runtime) -> None:
    with zipfile.ZipFile(runtime.folder / STDLIB) as archive:
        suffixes = {Path(name).suffix for name in archive.namelist()}
    assert ".pyc" in suffixes
    assert ".py" not in suffixes


def test_the_second_time_nothing_is_asked_of_the_network(runtime: Runtime, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: object) -> None:
        raise AssertionError("a connection was tried")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    assert prepare(SilentReport()) == runtime


def test_it_starts_under_node_with_the_pinned_versions(runtime: Runtime, tmp_path: Path) -> None:
    script = tmp_path / "start.mjs"
    script.write_text(START, encoding="utf-8")
    answer = json.loads(run_node(script, [str(runtime.folder)]).splitlines()[-1])
    assert answer.pop("python").startswith(f"{runtime.versions['python']}.")
    assert answer.pop("compiled") == [True, True, True]
    assert answer == {name: runtime.versions[name] for name in ("numpy", "pytest")}


def test_a_damaged_file_in_the_folder_is_put_right(runtime: Runtime) -> None:
    lock = runtime.folder / LOCK
    whole = lock.read_bytes()
    lock.write_bytes(b"{}")
    assert prepare(SilentReport()) == runtime
    assert lock.read_bytes() == whole


@pytest.mark.full
def test_two_first_builds_at_once_end_with_the_same_whole_runtime(runtime: Runtime, tmp_path: Path) -> None:
    """Both find an empty cache, except for the downloads, and compile everything at the same time."""
    shutil.copytree(cache_root() / "wheels", tmp_path / "wheels")
    code = (
        "from katalite.python.runtime import prepare; from katalite.common.report import SilentReport\n"
        "print(*sorted(file.sha256 for file in prepare(SilentReport()).files))"
    )
    environment = os.environ | {"KATALITE_CACHE": str(tmp_path)}
    command = [sys.executable, "-c", code]
    builds = [subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    answers = [build.communicate()[0].split() for build in builds]
    assert answers == [sorted(file.sha256 for file in runtime.files)] * 2
    assert not [path for path in tmp_path.rglob(".*") if path.is_file()]
