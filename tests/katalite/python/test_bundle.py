"""The browser's scripts: whole, in the form that each place needs, and the same bytes every time."""

import re
import subprocess
from pathlib import Path

import pytest

from katalite.common.report import BuildError, SilentReport
from katalite.common.toolchain import SITE, ensure_node_modules, node_environment, node_path
from katalite.python.bundle import FRAME, REALM, WORKER, WORKER_OFF, bundle, csp_hash


@pytest.fixture(scope="module")
def bundled(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    return bundle(SITE, tmp_path_factory.mktemp("bundled"), SilentReport())


def test_equal_sources_give_equal_bytes(bundled: dict[str, Path], tmp_path: Path) -> None:
    again = bundle(SITE, tmp_path, SilentReport())
    assert {name: path.read_bytes() for name, path in again.items()} == {
        name: path.read_bytes() for name, path in bundled.items()
    }


def test_scripts_that_are_not_modules_import_nothing(bundled: dict[str, Path]) -> None:
    for name in (REALM, FRAME, WORKER, WORKER_OFF):
        script = bundled[name].read_text(encoding="utf-8")
        assert not re.search(r"\b(import|export)\b\s*[\w{*\"']|importScripts\(", script), name


def test_the_frames_script_can_stand_inline(bundled: dict[str, Path]) -> None:
    """A closing tag or a comment's opening would end it early; its hash is that of the whole text."""
    script = bundled[FRAME].read_text(encoding="utf-8")
    assert "</script" not in script.lower()
    assert "<!--" not in script
    assert csp_hash("alert(1)") == "sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI="


def test_every_constant_that_the_sources_declare_is_put_in(bundled: dict[str, Path]) -> None:
    """One that is left would be an undefined name, noticed only when its line runs."""
    sources = "".join(path.read_text(encoding="utf-8") for path in (SITE / "src").rglob("*.ts"))
    declared = re.findall(r"^declare const (\w+)", sources, re.MULTILINE)
    assert {"FRAME_SCRIPT", "FRAME_HASH"} <= set(declared)
    scripts = "".join(path.read_text(encoding="utf-8") for path in bundled.values() if path.suffix == ".js")
    assert [name for name in declared if re.search(rf"\b{name}\b", scripts)] == []


def test_a_mistake_in_a_script_is_reported_with_file_and_line(tmp_path: Path) -> None:
    site = tmp_path / "site"
    (site / "src" / "realm").mkdir(parents=True)
    (site / "node").symlink_to(SITE / "node")
    (site / "node_modules").symlink_to(ensure_node_modules(SITE, SilentReport()))
    (site / "package-lock.json").symlink_to(SITE / "package-lock.json")
    (site / "src" / "realm" / "realm.ts").write_text('export {};\nimport "./missing.ts";\n')
    with pytest.raises(BuildError, match=r'src/realm/realm\.ts:2:8: Could not resolve "\./missing\.ts"'):
        bundle(site, tmp_path / "out", SilentReport())


def test_the_types_of_all_scripts_agree() -> None:
    modules = ensure_node_modules(SITE, SilentReport())
    command = [str(node_path()), str(modules / "typescript" / "bin" / "tsc"), "--noEmit", "-p", str(SITE)]
    done = subprocess.run(command, capture_output=True, text=True, env=node_environment(), check=False)
    assert (done.returncode, done.stdout) == (0, "")
