"""The pictures of an exercise, exercise/SLUG/images/: SVG, PNG or WebP, each perhaps with a twin for dark pages."""

from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from katalite.course.problems import Problems, visible

FOLDER = "images"
_KINDS = (".svg", ".png", ".webp")
_LARGEST = 500_000


def read_images(folder: Path, problems: Problems) -> Mapping[str, Path]:
    """The files of a folder that need not be there, by the names that texts give them: `images/NAME.svg`."""
    found = {}
    for path in visible(folder) if folder.is_dir() else ():
        if path.suffix not in _KINDS or not path.is_file():
            problems.add(path, 0, "This is not used; here belong pictures, which are .svg, .png or .webp files.")
        elif path.stat().st_size > _LARGEST:
            size = f"{path.stat().st_size / 1e6:.1f} MB"
            problems.add(
                path, 0, f"This picture has {size}, for each learner to wait for; make it smaller than 0.5 MB."
            )
        else:
            found[f"{FOLDER}/{path.name}"] = path
    for name, path in found.items():
        light = name.replace(".dark.", ".")
        if light != name and light not in found:
            problems.add(path, 0, f"This is for dark pages, and its twin {light} is not there; add it, or rename this.")
    return found


def dark_twin(name: str) -> str:
    """The name of the picture that takes the place of this one on dark pages."""
    path = PurePosixPath(name)
    return str(path.with_name(f"{path.stem}.dark{path.suffix}"))
