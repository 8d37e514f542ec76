"""An Exercism exercise: a folder with `.meta/config.json`."""

import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from katalite.course.importing.draft import Draft, Note, NotImportableError, read_text, slug_of, title_of
from katalite.course.importing.one_file import one_file
from katalite.course.importing.ordinary_files import beside, take_tests
from katalite.course.importing.texts import adapted, first_sentence, joined

CONFIG = Path(".meta", "config.json")
_EASY, _MEDIUM = 3, 6
"""Difficulties of a track go from 1 to 10."""


def is_exercism(path: Path) -> bool:
    return (path / CONFIG).is_file()


def read_exercism(path: Path) -> Draft:
    """Raises NotImportableError."""
    notes: list[Note] = []
    config = _json(path / CONFIG)
    listed: Mapping[str, Any] = config.get("files", {})
    solutions, tests = _names(listed, "solution"), _names(listed, "test")
    examples = _names(listed, "example") + _names(listed, "exemplar")
    if not solutions or not examples or not tests:
        missing = "solution" if not solutions else "test" if not tests else "example or exemplar"
        raise NotImportableError(path / CONFIG, 0, f"`files` names no {missing}; it must say which files these are.")
    module = Path(solutions[0]).stem
    slug = slug_of(path.resolve().name)
    about = _in_track(path, slug)
    docs = path / ".docs"
    is_concept = bool(_names(listed, "exemplar"))
    introduction = _markdown(docs, "introduction", "introduction.append")
    statement = _markdown(docs, *([] if is_concept else ["introduction"]), "instructions", "instructions.append")
    if not statement:
        raise NotImportableError(docs, 0, "There is no instructions.md; write what is to be done.")
    test_files = [path / name for name in tests]
    helpers = [path / name for name in _names(listed, "editor")]
    helpers += beside([*test_files, *helpers], path / solutions[0], notes)
    taken = take_tests(test_files, helpers, module, notes)
    parts = [path / name for name in (*solutions[1:], *_names(listed, "editor")) if name.endswith(".py")]
    starter, reference = (
        one_file(each, read_text(each), _near(each, parts), notes) for each in (path / solutions[0], path / examples[0])
    )
    blurb = " ".join(str(config.get("blurb") or "").split())
    origins = {f"hidden_tests/{slug}/{name}": origin for name, origin in taken.origins.items()}
    if not parts:
        origins[f"exercise/{slug}/starter.py"] = path / solutions[0]
        origins[f"solutions/{slug}/reference.py"] = path / examples[0]
    return Draft(
        slug=slug,
        title=str(about.get("name") or title_of(slug)),
        summary=blurb or first_sentence(statement) or title_of(slug),
        difficulty=_difficulty(about.get("difficulty")),
        statement=statement,
        lesson=introduction if is_concept else "",
        hints=_hints(docs / "hints.md"),
        starter=starter,
        reference=reference,
        tests=taken.files,
        module=taken.module,
        origins=origins,
        notes=tuple(notes),
    )


def _near(path: Path, parts: Sequence[Path]) -> list[Path]:
    """The parts of a submission, each as it lies beside this file where there is another one there."""
    return [own if (own := path.parent / part.name).is_file() else part for part in parts]


def _json(path: Path) -> dict[str, Any]:
    try:
        read = json.loads(read_text(path))
    except ValueError as error:
        line = getattr(error, "lineno", 0)
        raise NotImportableError(path, line, f"This is not JSON: {error}.") from None
    if not isinstance(read, dict):
        raise NotImportableError(path, 0, "This must be a JSON object.")
    return read


def _names(listed: Mapping[str, Any], kind: str) -> list[str]:
    found = listed.get(kind, [])
    return [name for name in found if isinstance(name, str)] if isinstance(found, list) else []


def _in_track(path: Path, slug: str) -> Mapping[str, Any]:
    """What the track's own config.json, three folders above, says of the exercise; nothing where there is none."""
    track = path.resolve().parents[2] / "config.json" if len(path.resolve().parents) > 2 else path
    if not track.is_file():
        return {}
    kinds = _json(track).get("exercises", {})
    every = [each for kind in ("concept", "practice") for each in kinds.get(kind, [])]
    return next((each for each in every if each.get("slug") == slug), {})


def _difficulty(level: object) -> str:
    if not isinstance(level, int) or level <= _EASY:
        return "Easy"
    return "Medium" if level <= _MEDIUM else "Hard"


def _markdown(docs: Path, *names: str) -> str:
    found = [docs / f"{name}.md" for name in names]
    return joined([adapted(read_text(each), maths=False) for each in found if each.is_file()])


def _hints(path: Path) -> tuple[str, ...]:
    """One hint for each heading of the file, since a hint is opened alone."""
    if not path.is_file():
        return ()
    text = adapted(read_text(path), maths=False)
    links = re.findall(r"^\[[^\]]+\]:.*$", text, re.MULTILINE)
    body = re.sub(r"^\[[^\]]+\]:.*\n?", "", text, flags=re.MULTILINE)
    parts = re.split(r"^#{2,6} (.*)$", body, flags=re.MULTILINE)
    hints = [parts[0].strip()]
    hints += [f"**{title.strip()}**\n\n{words.strip()}" for title, words in zip(parts[1::2], parts[2::2], strict=True)]
    return tuple(_with_links(hint, links) for hint in hints if hint.strip("* \n"))


def _with_links(hint: str, links: list[str]) -> str:
    used = [link for link in links if f"[{link[1:].partition(']:')[0].lower()}]" in hint.lower()]
    return "\n\n".join([hint, "\n".join(used)]) if used else hint
