"""Pictures in a text: `![what it shows](images/NAME.svg)`, perhaps with a twin for dark pages, NAME.dark.svg."""

from collections.abc import Mapping
from pathlib import Path

import imagesize
from markupsafe import escape

from katalite.course.images import dark_twin
from katalite.course.problems import did_you_mean
from katalite.web.files import hashed_address


def image_address(path: Path) -> str:
    """Where a picture, exercise/SLUG/images/NAME, lies in the site, relative to the site's root."""
    return hashed_address("images", f"{path.parents[1].name}-{path.name}", path)


def picture(source: str, words: str, images: Mapping[str, Path]) -> tuple[str, str]:
    """The HTML of a picture, and what is wrong with it; one of the two is "".

    `images` are the exercise's, by the names that texts give them: `images/NAME.svg`.
    """
    path = images.get(source)
    if path is None:
        return (
            "",
            f"There is no picture {source}; put it into images/ beside exercise.toml.{did_you_mean(source, images)}",
        )
    if not words.strip():
        return "", f"Say for those who cannot see it what the picture shows: ![what it shows]({source})."
    twin = images.get(dark_twin(source))
    parts = []
    for each, name in ((path, ' class="on-light"' if twin else ""), (twin, ' class="on-dark"')):
        if each is None:
            continue
        source, alt = f"../../{escape(image_address(each))}", escape(words)
        width, height = map(round, imagesize.get(each))
        if width <= 0 or height <= 0:
            return "", f"{each.name}: its width and height cannot be read; an SVG needs both in its first tag."
        parts.append(
            f'<img{name} src="{source}" alt="{alt}" width="{width}" height="{height}" loading="lazy" decoding="async">'
        )
    return "".join(parts), ""
