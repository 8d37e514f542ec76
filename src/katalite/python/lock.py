"""The site's own pyodide-lock.json: the few packages that it ships, under their names and hashes."""

from pathlib import Path

from katalite.common.cache import sha256_of
from katalite.common.report import BuildError
from katalite.python.pins import Pins

GRADER_NAME = "katalite-grader"


def write_lock(stock: Path, target: Path, pins: Pins, files: dict[str, Path], grader: tuple[str, Path]) -> None:
    """Prune Pyodide's lock to the pinned wheels and add the grader.

    `files` maps a package's name to the archive that is shipped, `grader` is its version and archive. The
    stock hashes are those of Pyodide's own repacked wheels, and a browser refuses a wheel with another hash.

    Raises BuildError if Pyodide's lock has another version of a pinned package.
    """
    from pyodide_lock import PackageSpec, PyodideLockSpec

    spec = PyodideLockSpec.from_json(stock)
    packages: dict[str, PackageSpec] = {}
    for wheel in pins.wheels:
        package = spec.packages[wheel.name]
        if package.version != wheel.version:
            raise BuildError(
                f"pins.toml: Pyodide {pins.pyodide} has {wheel.name} {package.version}, "
                f"the pin says {wheel.version}; pin the same version."
            )
        package.depends = list(wheel.depends)
        packages[wheel.name] = package
        package.file_name = files[wheel.name].name
        package.sha256 = sha256_of(files[wheel.name])
    version, archive = grader
    packages[GRADER_NAME] = PackageSpec(
        name=GRADER_NAME,
        version=version,
        file_name=archive.name,
        install_dir="site",
        sha256=sha256_of(archive),
        imports=["katalite_grader"],
        depends=["numpy", "pytest"],
    )
    spec.packages = packages
    spec.check_wheel_filenames()
    spec.to_json(target)
