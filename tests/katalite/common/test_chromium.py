"""Which browser is taken, and what a person is told when there is none."""

from pathlib import Path

import pytest

from katalite.common import chromium
from katalite.common.chromium import VARIABLE, Chromium, find_chromium, npm_chromium
from katalite.common.report import BuildError, SilentReport


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine with all kinds of browsers: named, on PATH and Playwright's."""
    for name in ("named", "bin/chromium", "playwrights"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("#!/bin/sh\n")
        path.chmod(0o755)
    monkeypatch.setenv(VARIABLE, str(tmp_path / "named"))
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    return tmp_path


def found(machine: Path) -> Chromium:
    return find_chromium(machine / "playwrights", SilentReport())


def test_browsers_are_tried_in_the_documented_order(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert found(machine) == Chromium(machine / "named", VARIABLE)
    monkeypatch.delenv(VARIABLE)
    assert found(machine) == Chromium(machine / "bin" / "chromium", "PATH")
    (machine / "bin" / "chromium").unlink()
    assert found(machine) == Chromium(machine / "playwrights", "Playwright")
    (machine / "playwrights").unlink()
    last = Chromium(machine / "npm", "npm")
    monkeypatch.setattr(chromium, "npm_chromium", lambda report: last)
    assert found(machine) == last


def test_a_wrong_variable_is_an_error_and_not_passed_over(machine: Path) -> None:
    (machine / "named").unlink()
    with pytest.raises(BuildError, match=f"{VARIABLE} names .*, which is not a file"):
        found(machine)


def test_where_npm_has_no_browser_the_command_that_brings_one_is_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(chromium.platform, "machine", lambda: "arm64")
    with pytest.raises(BuildError, match="-m playwright install chromium"):
        npm_chromium(SilentReport())


def test_a_failed_download_names_the_command_as_well(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*args: object) -> Path:
        raise BuildError("npm ci failed: no network.")

    monkeypatch.setattr(chromium.sys, "platform", "linux")
    monkeypatch.setattr(chromium.platform, "machine", lambda: "x86_64")
    monkeypatch.setattr(chromium, "ensure_node_modules", fail)
    with pytest.raises(BuildError, match=r"no network\. .*-m playwright install chromium"):
        npm_chromium(SilentReport())
