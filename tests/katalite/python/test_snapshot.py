"""The snapshot's inputs and archives. That it boots is for the tests under Node and in browsers to show."""

import json

import pytest

from katalite.common.report import SilentReport
from katalite.common.toolchain import SITE
from katalite.pipeline import build_site
from katalite.python.runtime import prepare
from katalite.python.snapshot import HEAD, LIBRARIES, LIBRARY, SNAPSHOT, add_snapshot, use_of, write_archive
from tests.katalite.courses import lay_out
from tests.katalite.made_python import decompressed, inflated_snapshot, realm_script


def read_archive(path):
    data = path.read_bytes()
    length = int.from_bytes(data[:4], "little")
    offset, members = 4 + length, {}
    for name, size in json.loads(data[4 : 4 + length]):
        members[name] = data[offset : offset + size]
        offset += size
    assert offset == len(data)
    return members


def test_an_archive_holds_its_members_one_after_the_other(tmp_path):
    members = [("/a", b"one"), ("/b/c", b""), ("/d", b"three")]
    write_archive(tmp_path / "archive", members)
    assert read_archive(tmp_path / "archive") == dict(members)


def test_every_file_of_the_runtime_has_a_use():
    uses = {
        name: use_of(name)
        for name in ("pyodide.js", "realm.js", HEAD, SNAPSHOT, LIBRARIES, LIBRARY, "python_stdlib.zip")
    }
    assert list(uses.values()) == ["boot", "boot", "snapshot", "snapshot", "snapshot", "library", "plain"]
    assert use_of("numpy-2.4.3-cp314-cp314-pyemscripten_2026_0_wasm32.whl") == "plain"


def test_the_snapshot_is_made_once(tmp_path):
    runtime, realm = prepare(SilentReport(), SITE), realm_script(tmp_path)
    files = {file.name: file for file in add_snapshot(runtime, realm, SilentReport()).files}
    again = {file.name: file for file in add_snapshot(runtime, realm, SilentReport()).files}
    assert files[SNAPSHOT] == again[SNAPSHOT]


@pytest.mark.full
def test_nothing_of_an_exercise_gets_into_the_snapshot_of_its_site(tmp_path):
    root = lay_out(tmp_path)
    marker = "planted-4711-marker"
    planted = {
        "hidden_tests/double/test_double.py": f"\n# {marker}\n",
        "solutions/double/reference.py": f'\nMARK = "{marker}"\n',
        "exercise/double/statement.md": f"\n{marker}\n",
    }
    for name, text in planted.items():
        with (root / name).open("a", encoding="utf-8") as file:
            file.write(text)
    out = tmp_path / "dist"
    build_site(root, out, SilentReport())
    assert any(marker.encode() in path.read_bytes() for path in (out / "tests").iterdir())
    head, stored = (decompressed(next((out / "runtime").glob(f"{name}-*")).read_bytes()) for name in (HEAD, SNAPSHOT))
    memory = inflated_snapshot(head, stored)
    assert b"katalite_grader" in memory  # so a marker in it would be found
    assert marker.encode() not in memory


def test_the_libraries_that_are_loaded_first_are_not_in_the_library(tmp_path):
    runtime = add_snapshot(prepare(SilentReport(), SITE), realm_script(tmp_path), SilentReport())
    files = {file.name: file.path for file in runtime.files}
    libraries, library = read_archive(files[LIBRARIES]), read_archive(files[LIBRARY])
    assert any("_multiarray_umath" in name for name in libraries)
    assert all(name.endswith(".so") for name in libraries)
    assert not libraries.keys() & library.keys()
    assert "/lib/python314.zip" in library
