"""The converted texts of exercises, kept by content: only what has changed is converted anew."""

import hashlib
import json
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache
from importlib.metadata import version
from pathlib import Path

from katalite.common.cache import cache_root, sha256_of, write_atomically
from katalite.common.report import Report
from katalite.common.toolchain import ensure_node_modules
from katalite.course.memory import Memory
from katalite.course.model import Exercise
from katalite.web.render import proses
from katalite.web.statement import Converted, Prose, convert_pages
from katalite.web.typeset import katex_for_pages

_ROOMS = (Path(__file__).resolve().parent, Path(__file__).resolve().parents[1] / "course")
"""Whose code converts texts, with these packages."""
_PACKAGES = ("markdown-it-py", "mdit-py-plugins", "pygments", "imagesize")
_MAY_LINK = re.compile(r"(?:exercise:|\.\./)([\w-]+)")


def convert_texts(
    exercises: Sequence[Exercise],
    site: Path,
    report: Report,
    figures: Collection[str],
    slugs: Collection[str],
    memory: Memory | None = None,
) -> Mapping[str, Converted]:
    """The texts of each exercise (those of `render.proses`) by slug.

    `figures` and `slugs` are as for `convert_pages`, which says what is raised.
    """
    texts = {exercise.slug: proses(exercise) for exercise in exercises}
    kit = _kit(site)
    files = {slug: _file(kit, some, figures, slugs) for slug, some in texts.items()}
    # Found without a glance at the network where there are no texts that were converted already.
    fonts = ensure_node_modules(site, report) / "katex" / "dist" if any(map(Path.is_file, files.values())) else None
    memory = memory or Memory()
    found: dict[str, Converted] = {}
    for exercise in exercises:
        file = files[exercise.slug]
        if fonts and (kept := memory.find("texts", exercise, file) or _read(file, fonts)):
            found[exercise.slug] = memory.keep("texts", exercise, kept, file)
    left = [slug for slug in texts if slug not in found]
    if left:
        report.step(f"typeset the texts of {len(left)} exercise{'s' if len(left) != 1 else ''} (KaTeX)")
        made = convert_pages([texts[slug] for slug in left], katex_for_pages(report, site), figures, slugs)
        for slug, converted in zip(left, made, strict=True):
            found[slug] = converted
            _keep(files[slug], converted)
    return found


def _keep(file: Path, converted: Converted) -> None:
    data = {"html": list(converted.html), "css": converted.css, "fonts": sorted(converted.fonts)}
    write_atomically(file, [json.dumps(data, ensure_ascii=False).encode()])


def _read(file: Path, fonts: Path) -> Converted | None:
    try:
        data = json.loads(file.read_text(encoding="utf-8"))
        return Converted(data["html"], data["css"], {name: fonts / name for name in data["fonts"]})
    except (OSError, ValueError, KeyError, TypeError):
        return None  # never kept, or damaged


def _file(kit: str, texts: Sequence[Prose], figures: Collection[str], slugs: Collection[str]) -> Path:
    parts = [kit, *sorted(figures)]
    for prose in texts:
        parts += [prose.text.source, str(prose.top), prose.name, prose.language]
        parts += [part for name, path in sorted(prose.images.items()) for part in (name, sha256_of(path))]
        # Of the others' slugs, those that a link may lead to.
        parts += sorted({slug for slug in _MAY_LINK.findall(prose.text.source) if slug in slugs})
    return cache_root() / "texts" / f"{_digest(parts)[:24]}.json"


@cache
def _kit(site: Path) -> str:
    code = [path.read_text(encoding="utf-8") for room in _ROOMS for path in sorted(room.rglob("*.py"))]
    scripts = [(site / name).read_text(encoding="utf-8") for name in ("node/typeset.ts", "package-lock.json")]
    return _digest([*code, *scripts, *map(version, _PACKAGES)])


def _digest(parts: Iterable[str]) -> str:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(hashlib.sha256(part.encode()).digest())
    return digest.hexdigest()
