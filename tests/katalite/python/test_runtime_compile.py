"""The standard library and the wheels are compiled by Pyodide itself, once, to the same bytes everywhere."""

import base64
import hashlib
import shutil
import subprocess
import sys
import zipfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from katalite.common.archives import read_zip, write_grader_wheel, write_wheel
from katalite.common.cache import sha256_of
from katalite.common.report import BuildError, SilentReport
from katalite.common.toolchain import SITE, run_node
from katalite.python.compile import STEP, compile_archives
from katalite.python.pins import load_pins

PYODIDE = load_pins().pyodide
NAME = "thing-1.0-py3-none-any.whl"
IMPORT = """
import { loadPyodide } from "pyodide";
import { readFileSync } from "node:fs";
const python = await loadPyodide();
python.unpackArchive(new Uint8Array(readFileSync(process.argv[2])), "wheel", { extractDir: "/thing" });
python.runPython("import sys; sys.path.insert(0, '/thing')");
console.log(python.runPython("import thing; f'{thing.ANSWER} {thing.__doc__!r}'"));
"""


@pytest.fixture
def wheel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small wheel of sources, and an empty cache."""
    monkeypatch.setenv("KATALITE_CACHE", str(tmp_path / "cache"))
    return make_wheel(tmp_path / NAME)


def make_wheel(path: Path) -> Path:
    members = {"thing/__init__.py": b'"""What it is."""\n\nANSWER = 42\n', "thing/data.txt": b"kept as it is"}
    return write_wheel(path.parent, "thing", "1.0", members)


def compile_one(wheel: Path) -> Path:
    return compile_archives([wheel], PYODIDE, SilentReport())[wheel.name]


def test_sources_become_compiled_files_and_everything_else_is_kept(wheel: Path, tmp_path: Path) -> None:
    compiled = compile_one(wheel)
    members = dict(read_zip(compiled))
    info = {f"thing-1.0.dist-info/{name}" for name in ("METADATA", "WHEEL", "RECORD")}
    assert set(members) == {"thing/__init__.pyc", "thing/data.txt", *info}
    assert members["thing/data.txt"] == b"kept as it is"
    script = SITE / "node_modules" / ".import-thing.mjs"  # beside Pyodide, which it imports by name
    script.write_text(IMPORT, encoding="utf-8")
    try:
        assert run_node(script, [str(compiled)]).splitlines()[-1] == "42 ''"
    finally:
        script.unlink()


def test_a_wheel_lists_its_own_files_with_their_hashes(wheel: Path) -> None:
    """pyodide-build packs what was compiled: before, the list names sources that are not there."""
    members = dict(read_zip(compile_one(wheel)))
    listed = [
        line.split(",") for line in members.pop("thing-1.0.dist-info/RECORD").decode().split() if "sha256" in line
    ]
    assert {name for name, _, _ in listed} == set(members)
    for name, hashed, _ in listed:
        digest = base64.urlsafe_b64encode(hashlib.sha256(members[name]).digest()).decode().rstrip("=")
        assert hashed == f"sha256={digest}"


@pytest.mark.full
def test_equal_sources_compile_to_equal_bytes_in_another_place(
    wheel: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = compile_one(wheel).read_bytes()
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.setenv("KATALITE_CACHE", str(elsewhere / "cache"))
    assert compile_one(make_wheel(elsewhere / NAME)).read_bytes() == first


def test_the_second_time_the_result_comes_from_the_cache(wheel: Path) -> None:
    first = compile_one(wheel)
    made = first.stat()
    assert compile_one(wheel) == first
    assert (first.stat().st_ino, first.stat().st_mtime_ns) == (made.st_ino, made.st_mtime_ns)


@pytest.mark.full
def test_the_archive_that_was_given_is_left_as_it_was(wheel: Path) -> None:
    before = sha256_of(wheel)
    compile_one(wheel)
    assert sha256_of(wheel) == before


@pytest.mark.full
def test_a_damaged_result_in_the_cache_is_made_again(wheel: Path) -> None:
    compiled = compile_one(wheel)
    whole = compiled.read_bytes()
    compiled.write_bytes(whole[:-10])
    assert compile_one(wheel).read_bytes() == whole


@pytest.mark.full
def test_two_builds_at_once_both_get_the_whole_result(wheel: Path) -> None:
    with ThreadPoolExecutor(2) as pool:
        first, second = pool.map(lambda _: compile_one(wheel), range(2))
    assert first == second
    assert zipfile.ZipFile(first).testzip() is None


def test_a_file_that_does_not_compile_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KATALITE_CACHE", str(tmp_path / "cache"))
    wheel = write_wheel(tmp_path, "thing", "1.0", {"thing/__init__.py": b"def (:\n"})
    with pytest.raises(BuildError, match=rf"{NAME} could not be compiled: thing/__init__\.py: SyntaxError: .*line 1"):
        compile_one(wheel)


def test_without_pyodide_build_the_build_stops_at_the_named_step() -> None:
    """A build without it says what is missing and what to do, even if the cache holds everything."""
    code = (
        "import sys; sys.modules['pyodide_build'] = None\n"
        "from katalite.python.runtime import prepare\n"
        "from katalite.common.report import BuildError, SilentReport\n"
        "try: prepare(SilentReport())\n"
        "except BuildError as error: print(error)\n"
    )
    message = subprocess.check_output([sys.executable, "-c", code], text=True)
    assert message.startswith(f"{STEP}: pyodide-build is not installed; run `")
    assert "-m pip install" in message


@pytest.mark.full
def test_the_bytes_do_not_depend_on_what_was_compiled_before(wheel: Path, tmp_path: Path) -> None:
    """What marshal writes depends on who else refers to a text, and one interpreter compiles everything."""
    other = write_wheel(
        tmp_path, "other", "1.0", {"other/__init__.py": b"ANSWER = 'thing'\nTHING = ('ANSWER', 42.5)\n"}
    )
    alone = compile_one(wheel).read_bytes()
    shutil.rmtree(tmp_path / "cache")
    assert compile_archives([other, wheel], PYODIDE, SilentReport())[NAME].read_bytes() == alone


def test_the_graders_wheel_depends_on_its_sources_only(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    first, second = write_grader_wheel(tmp_path / "a"), write_grader_wheel(tmp_path / "b")
    assert first.read_bytes() == second.read_bytes()
    assert any(name == "katalite_grader/__init__.py" for name, _ in read_zip(first))
    assert not any("__pycache__" in name for name, _ in read_zip(first))
