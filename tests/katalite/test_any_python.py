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
ADDRESS = "http://127.0.0.1:8000/"


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
    """Starts README's command for serving, waits until the page is there or the command has ended, and ends it."""
    with (clone / "output.txt").open("wb") as output:
        started = subprocess.Popen(
            ["bash", "-c", readme_command("serve")],
            cwd=clone,
            env=environment(home, version),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            while started.poll() is None and not answers(ADDRESS):
                try:
                    started.wait(1)
                except subprocess.TimeoutExpired:
                    continue
            ended = started.poll()
        finally:
            if started.poll() is None:
                os.killpg(started.pid, signal.SIGTERM)
                started.wait()
    assert ended is None, (clone / "output.txt").read_text(errors="replace")[-3000:]


def answers(address):
    try:
        with urllib.request.urlopen(address, timeout=10) as response:
            return response.status == 200
    except OSError:
        return False


def test_the_same_bytes_from_3_12_and_from_3_13_the_snapshot_included(tmp_path):
    assert not answers(ADDRESS), "Something else answers on port 8000; end it and run again."
    sites = {}
    for version in ("3.12", "3.13"):
        clone, home = tmp_path / version, tmp_path / f"home-{version}"
        home.mkdir()
        subprocess.run(["git", "clone", "-q", PROJECT, clone], check=True)
        served(clone, home, version)
        pip = (clone / "output.txt").read_text(errors="replace")
        assert "backtrack" not in pip  # "pip is looking at multiple versions of … This could take a while."
        dist = clone / "site" / "dist"
        sites[version] = {str(path.relative_to(dist)): path.read_bytes() for path in dist.rglob("*") if path.is_file()}
    first, second = sites.values()
    assert first.keys() == second.keys()
    assert [name for name in first if first[name] != second[name]] == []
    assert any(name.endswith("snapshot.bin") or "snapshot" in name for name in first)
