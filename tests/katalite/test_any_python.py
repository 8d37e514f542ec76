"""README's first command, word for word, in clean clones with empty caches: the same site from any Python."""

import os
import re
import shutil
import signal
import subprocess
import urllib.request
from pathlib import Path

import pytest

from katalite.common.toolchain import PROJECT

pytestmark = pytest.mark.full


def folder_of_python(version):
    """The folder in which a command `python` is Python `version`: where `pythonX.Y` lives, or among pyenv's."""
    commands = [shutil.which(f"python{version}")]
    pyenv = Path(os.environ.get("PYENV_ROOT", Path("~/.pyenv").expanduser())) / "versions"
    commands += [str(path) for path in sorted(pyenv.glob(f"{version}.*/bin/python"))]
    for command in filter(None, commands):
        program = "import os, sys; print(os.path.join(sys.base_prefix, 'bin'))"
        found = subprocess.run([command, "-c", program], capture_output=True, text=True, check=False)
        if found.returncode == 0 and (Path(found.stdout.strip()) / "python").exists():
            return found.stdout.strip()
    raise AssertionError(f"Python {version} is not on this machine; install it and run again.")


def readme_command(name):
    text = (PROJECT / "README.md").read_text(encoding="utf-8")
    return re.search(rf"<!-- command: {name} -->\n```sh\n(.*?)\n```", text)[1]


def environment(home, version):
    """As on a machine that has this Python only: empty caches, and nothing of the environment that runs the tests."""
    own = ("VIRTUAL_ENV", "PYTHON", "PYENV_")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(own)}
    return kept | {"HOME": str(home), "PATH": f"{folder_of_python(version)}:/usr/local/bin:/usr/bin:/bin"}


def served(clone, home, version):
    """Starts README's command for serving, waits until it says where the site is, and ends it: what it printed."""
    command = ["bash", "-c", f"{{ {readme_command('serve')}; }} 2>&1"]
    lines = []
    with subprocess.Popen(
        command,
        cwd=clone,
        env=environment(home, version),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        errors="replace",
        start_new_session=True,
    ) as started:
        try:
            for line in started.stdout:
                lines.append(line)
                if found := re.search(r"the site is at (\S+)", line):
                    with urllib.request.urlopen(found[1], timeout=60) as response:
                        assert b"Group normalization" in response.read()
                    break
            else:
                pytest.fail("".join(lines[-40:]))
        finally:
            os.killpg(started.pid, signal.SIGTERM)
    return "".join(lines)


def test_the_same_bytes_from_3_12_and_from_3_13_the_snapshot_included(tmp_path):
    sites = {}
    for version in ("3.12", "3.13"):
        clone, home = tmp_path / version, tmp_path / f"home-{version}"
        home.mkdir()
        subprocess.run(["git", "clone", "-q", PROJECT, clone], check=True)
        assert "multiple versions" not in served(clone, home, version)  # as pip says when it backtracks
        dist = clone / "site" / "dist"
        sites[version] = {str(path.relative_to(dist)): path.read_bytes() for path in dist.rglob("*") if path.is_file()}
    first, second = sites.values()
    assert first.keys() == second.keys()
    assert [name for name in first if first[name] != second[name]] == []
    assert any("snapshot.bin" in name for name in first)
