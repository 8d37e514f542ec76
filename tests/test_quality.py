"""The checks that read the code: types, style, and the front end's own tests. One command runs everything."""

import subprocess
import sys
from pathlib import Path

import pytest

from katalite.common.report import PlainReport
from katalite.common.toolchain import PROJECT, SITE, ensure_node_modules, node_environment, node_path

LONGEST = 400


def run(*command: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(part) for part in command],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        env=node_environment(),
        stdin=subprocess.DEVNULL,
        check=False,
    )


def tracked(*patterns: str) -> list[Path]:
    """Files that git knows or would take in; an export without git has the files themselves."""
    listed = run("git", "ls-files", "--cached", "--others", "--exclude-standard", "--", *patterns)
    if listed.returncode:
        return [path for pattern in patterns for path in PROJECT.rglob(pattern) if "node_modules" not in path.parts]
    return [PROJECT / line for line in listed.stdout.splitlines() if (PROJECT / line).is_file()]


@pytest.mark.parametrize("arguments", [("check",), ("format", "--check")], ids=lambda arguments: arguments[0])
def test_ruff_has_nothing_to_say(arguments):
    done = run(sys.executable, "-m", "ruff", *arguments, "--no-cache", ".")
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_python_sources_are_typed_strictly():
    done = run(sys.executable, "-m", "mypy")
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_front_end_is_typed_strictly():
    modules = ensure_node_modules(SITE, PlainReport())
    done = run(node_path(), modules / "typescript" / "bin" / "tsc", "--noEmit", "-p", SITE)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_front_ends_own_tests_pass():
    ensure_node_modules(SITE, PlainReport())
    files = sorted((SITE / "tests").rglob("*.test.ts"))
    assert len(files) >= 5
    done = run(node_path(), "--disable-warning=ExperimentalWarning", "--test", "--test-reporter=tap", *files)
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr
    assert "# fail 0" in done.stdout
    assert "# skipped 0" in done.stdout


def test_no_file_of_code_is_too_long_to_read():
    # Catalogues are compiled: whoever reads messages reads languages/.
    sources = [path for path in tracked("*.py", "*.ts", "*.css", "*.j2") if path.parent.name != "catalogues"]
    assert len(sources) > 100
    written = [path for path in sources if path.parent.name != "catalogues"]  # those are compiled
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in written}
    assert {path.name: length for path, length in lengths.items() if length > LONGEST} == {}
