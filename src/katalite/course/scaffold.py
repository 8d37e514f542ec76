"""A first exercise to change: small, whole, and one that `check` accepts as it is."""

import keyword
from pathlib import Path

from katalite.common.language import LANGUAGES
from katalite.common.report import BuildError
from katalite.course import scaffold_program
from katalite.course.keys import KINDS
from katalite.course.load import FOLDERS, SLUG
from katalite.course.scaffold_texts import FILES


def scaffold(root: Path, slug: str, language: str = LANGUAGES[0], kind: str = KINDS[0]) -> list[Path]:
    """Writes the files of a new exercise in a language and returns their paths; nothing that exists is touched.

    `kind` is that of exercise.toml.

    Raises BuildError if the name cannot be used or is taken.
    """
    if not SLUG.fullmatch(slug):
        raise BuildError(f"“{slug}” is not a name for an exercise; use small letters, digits and single hyphens.")
    for folder in FOLDERS:
        if (root / folder / slug).exists():
            raise BuildError(f"{folder}/{slug} is there already; choose another name.")
    function = slug.replace("-", "_")
    if not function.isidentifier() or keyword.iskeyword(function):
        function = f"solve_{function}"
    names = {"slug": slug, "function": function, "title": slug.replace("-", " ").capitalize()}
    written = []
    for name, text in (scaffold_program.FILES if kind == "program" else FILES)[language].items():
        path = root / name.format(**names)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.format(**names), encoding="utf-8")
        written.append(path)
    return written
