"""The prepared runtime: whole, pinned, its lock true, offline once it is there, and it starts."""

import ast
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

from katalite.common.archives import write_wheel
from katalite.common.cache import cache_root
from katalite.common.report import BuildError, SilentReport
from katalite.common.toolchain import SITE, ensure_node_modules, run_node
from katalite.python import standin
from katalite.python.lock import GRADER_NAME, write_lock
from katalite.python.pins import load_pins
from katalite.python.runtime import CORE, CORE_SCRIPT, LOADER, LOCK, STDLIB, Runtime, other_numpy, prepare
from tests.katalite.made_python import realm_script

START = """
import { openThread } from "SITE/node/node-realm.ts";
const realm = openThread({ ...JOB, mode: "plain", memoryLimit: null });
await realm.ready;
await realm.request("sandbox_load", [SOURCE, "versions", "solution.py"], 60);
console.log(JSON.parse(await realm.request("sandbox_example", ["[]"], 60)).result);
realm.kill();
"""
VERSIONS = """
import json, platform, numpy, pytest

def versions():
    return [platform.python_version(), numpy.__version__, pytest.__version__,
            all(m.__file__.endswith(".pyc") for m in (numpy, pytest, json))]
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
    core = {LOADER, CORE_SCRIPT, CORE, STDLIB, LOCK}
    wheels = {name.split("-")[0] for name in names - core}
    assert core <= names
    assert wheels == {"numpy", "pytest", "pluggy", "iniconfig", "packaging", "pygments", "katalite_grader"}
    assert len(names) == len(core) + len(wheels)


def test_the_lock_names_the_shipped_files_with_their_own_hashes(runtime: Runtime) -> None:
    packages = json.loads((runtime.folder / LOCK).read_text(encoding="utf-8"))["packages"]
    assert set(packages) == {wheel.name for wheel in load_pins().wheels} | {GRADER_NAME, standin.NAME}
    shipped = {file.name: file.sha256 for file in runtime.files}
    for package in packages.values():
        assert package["sha256"] == shipped[package["file_name"]]
        assert set(package["depends"]) <= set(packages)
    assert packages["pytest"]["depends"] == ["iniconfig", "packaging", "pluggy", "pygments"]
    assert packages[GRADER_NAME]["depends"] == ["numpy", "pytest"]


def test_a_package_that_a_wheel_needs_and_nobody_ships_is_named(runtime: Runtime, tmp_path: Path) -> None:
    wheel = write_wheel(tmp_path, "thing", "1.0", {"thing.py": b""}, requires=["never-heard-of"])
    stock = ensure_node_modules(SITE, SilentReport()) / "pyodide" / LOCK
    with pytest.raises(BuildError, match=r"never-heard-of .* is not in this distribution"):
        write_lock(stock, tmp_path / LOCK, load_pins(), [], [wheel], {})


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


def test_it_starts_plainly_under_node_with_the_pinned_versions(runtime: Runtime, tmp_path: Path) -> None:
    scripts = [str(runtime.folder / LOADER), str(runtime.folder / CORE_SCRIPT), str(realm_script(tmp_path))]
    job = {"scripts": scripts, "files": {file.name: str(file.path) for file in runtime.files}}
    text = START.replace("SITE", SITE.as_uri()).replace("JOB", json.dumps(job)).replace("SOURCE", json.dumps(VERSIONS))
    script = tmp_path / "start.mjs"
    script.write_text(text, encoding="utf-8")
    python, numpy, pytest_, compiled = ast.literal_eval(run_node(script).splitlines()[-1])
    assert python.startswith(f"{runtime.versions['python']}.")
    assert (numpy, pytest_, compiled) == (runtime.versions["numpy"], runtime.versions["pytest"], True)


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


def test_another_numpy_in_cpython_than_in_the_page_is_told() -> None:
    pins = load_pins()
    pinned = pins.version_of("numpy")
    assert other_numpy(pins, pinned) == ""
    assert other_numpy(pins, "9.9.9").startswith(f"NumPy is 9.9.9 here and {pinned} in the page")
