"""The standard library and the wheels are compiled by pyodide-build, once, to the same bytes everywhere."""

import subprocess
import sys
import zipfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from katalite.common.archives import read_zip, write_grader_wheel
from katalite.common.cache import sha256_of
from katalite.common.report import BuildError, SilentReport
from katalite.python.compile import STEP, compile_archives, require_pyodide_build
from katalite.python.pins import load_pins

PYTHON = load_pins().python
NAME = "thing-1.0-py3-none-any.whl"


@pytest.fixture
def wheel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small wheel of sources, and an empty cache."""
    monkeypatch.setenv("KATALITE_CACHE", str(tmp_path / "cache"))
    return make_wheel(tmp_path / NAME)


def make_wheel(path: Path) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("thing/__init__.py", "ANSWER = 42\n")
        archive.writestr("thing/data.txt", "kept as it is")
        archive.writestr("thing-1.0.dist-info/METADATA", "Metadata-Version: 2.1\nName: thing\nVersion: 1.0\n")
    return path


def compile_one(wheel: Path) -> Path:
    return compile_archives([wheel], PYTHON, SilentReport())[wheel.name]


def test_sources_become_compiled_files_and_everything_else_is_kept(wheel: Path, tmp_path: Path) -> None:
    compiled = compile_one(wheel)
    members = dict(read_zip(compiled))
    assert set(members) == {"thing/__init__.pyc", "thing/data.txt", "thing-1.0.dist-info/METADATA"}
    assert members["thing/data.txt"] == b"kept as it is"
    code = f"import sys; sys.path.insert(0, {str(compiled)!r}); import thing; print(thing.ANSWER)"
    assert subprocess.check_output([sys.executable, "-c", code], text=True) == "42\n"


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


def test_the_archive_that_was_given_is_left_as_it_was(wheel: Path) -> None:
    before = sha256_of(wheel)
    compile_one(wheel)
    assert sha256_of(wheel) == before


def test_a_damaged_result_in_the_cache_is_made_again(wheel: Path) -> None:
    compiled = compile_one(wheel)
    whole = compiled.read_bytes()
    compiled.write_bytes(whole[:-10])
    assert compile_one(wheel).read_bytes() == whole


def test_two_builds_at_once_both_get_the_whole_result(wheel: Path) -> None:
    with ThreadPoolExecutor(2) as pool:
        first, second = pool.map(lambda _: compile_one(wheel), range(2))
    assert first == second
    assert zipfile.ZipFile(first).testzip() is None


def test_a_file_that_does_not_compile_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KATALITE_CACHE", str(tmp_path / "cache"))
    with zipfile.ZipFile(tmp_path / NAME, "w") as archive:
        archive.writestr("thing/__init__.py", "def (:\n")
    with pytest.raises(BuildError, match=f"{NAME} could not be compiled: .*SyntaxError"):
        compile_one(tmp_path / NAME)


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


def test_another_python_is_told_which_one_is_needed() -> None:
    with pytest.raises(BuildError, match=r"Pyodide reads files compiled by Python 3\.12, this is Python 3\.13"):
        require_pyodide_build("3.12")


def test_the_graders_wheel_depends_on_its_sources_only(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    first, second = write_grader_wheel(tmp_path / "a"), write_grader_wheel(tmp_path / "b")
    assert first.read_bytes() == second.read_bytes()
    assert any(name == "katalite_grader/__init__.py" for name, _ in read_zip(first))
    assert not any("__pycache__" in name for name, _ in read_zip(first))
