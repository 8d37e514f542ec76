"""Writing a draft as an exercise: whole, or not at all."""

import json
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from katalite.common.report import BuildError
from katalite.course.importing.draft import Draft
from katalite.course.load import FOLDERS, survey
from katalite.course.model import ContentError, Problem


def write(draft: Draft, root: Path) -> list[Path]:
    """Writes the files and returns their paths in the course.

    Raises BuildError where an exercise of that name is there, and ContentError with what is wrong with the source.
    Then nothing was written.
    """
    for folder in FOLDERS:
        if (root / folder / draft.slug).exists():
            raise BuildError(f"{folder}/{draft.slug} is there already; move it away, or rename what you import.")
    files = files_of(draft)
    try:
        with tempfile.TemporaryDirectory(prefix=".import-", dir=root) as folder:
            aside = Path(folder)
            for name, text in files.items():
                (aside / name).parent.mkdir(parents=True, exist_ok=True)
                (aside / name).write_text(text, encoding="utf-8", newline="")
            _, problems = survey(aside, [draft.slug])
            if problems:
                raise ContentError([_at_its_origin(each, draft) for each in problems])
            _move_in(draft.slug, aside, root)
    except OSError as error:
        raise BuildError(f"{root} cannot be written ({error.strerror}); nothing was imported.") from None
    return [root / name for name in files]


def files_of(draft: Draft) -> dict[str, str]:
    """Path in the course -> text."""
    slug = draft.slug
    files = {
        f"exercise/{slug}/exercise.toml": "".join(_exercise_toml(draft)),
        f"exercise/{slug}/statement.md": draft.statement,
        f"exercise/{slug}/starter.py": draft.starter,
        f"solutions/{slug}/reference.py": draft.reference,
    }
    if draft.lesson:
        files[f"exercise/{slug}/lesson.md"] = draft.lesson
    if draft.explanation:
        files[f"solutions/{slug}/explanation.md"] = draft.explanation
    return files | {f"hidden_tests/{slug}/{name}": text for name, text in draft.tests.items()}


def _exercise_toml(draft: Draft) -> Iterator[str]:
    yield f"title = {_toml(draft.title)}\n"
    yield f"summary = {_toml(draft.summary)}\n"
    yield f"difficulty = {_toml(draft.difficulty)}\n"
    if draft.tags:
        yield f"tags = [{', '.join(map(_toml, draft.tags))}]\n"
    if draft.memory_limit:
        yield f"memory_limit = {draft.memory_limit}\n"
    yield 'kind = "program"\n' if draft.program else f"module = {_toml(draft.module)}\n"
    if draft.names:
        yield f"names = [{', '.join(map(_toml, draft.names))}]\n"
    if draft.hints:
        yield f"hints = [\n{''.join(f'    {_toml(hint)},{chr(10)}' for hint in draft.hints)}]\n"
    for text, printed in draft.examples:
        yield f"\n[[example]]\ninput = {_toml(text)}\nprints = {_toml(printed)}\n"


def _toml(text: str) -> str:
    """A basic string: what JSON escapes, TOML escapes alike."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _at_its_origin(problem: Problem, draft: Draft) -> Problem:
    origins: Mapping[str, Path] = draft.origins
    origin = origins.get(problem.path)
    return replace(problem, path=origin.as_posix()) if origin else problem


def _move_in(slug: str, aside: Path, root: Path) -> None:
    moved: list[tuple[Path, Path]] = []
    try:
        for folder in FOLDERS:
            (root / folder).mkdir(exist_ok=True)
            source, target = aside / folder / slug, root / folder / slug
            source.rename(target)
            moved.append((source, target))
    except BaseException:
        for source, target in moved:
            target.rename(source)
        raise
