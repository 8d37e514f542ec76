"""From files, folders and archives to hand-ins: whose each file is, which exercise it solves, which attempt counts.

What is left out is told, one sentence for each file.
"""

import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from katalite.course.model import Exercise
from katalite.grading.handed_in import HandedIn, most_bytes, read, read_bytes
from katalite.grading.sentences import cannot_be_read
from katalite.handins.archive import BROKEN, LINK, MAX_MEMBERS, Member, UnreadableError, members, open_archive
from katalite.handins.hand_in import HandIn, Person
from katalite.handins.metadata import MAX_METADATA, NAME, read_metadata
from katalite.handins.naming import Named, Rule, read_name

SUFFIXES = (".py", ".ipynb")
NOT_PYTHON = "This is neither a .py file nor a notebook, so it was left out."
OTHER_EXERCISE = "No exercise is named like this file, so it was left out; name one with --exercise."
EMPTY = "There is no .py file and no notebook in here."
NOBODY = "The pattern does not fit this file, so it was left out."
LATE = "It was handed in late."
_CLUTTER = ("__MACOSX", "__pycache__", "node_modules")
_BESIDE = (NAME, ".DS_Store", "Thumbs.db", "desktop.ini")


@dataclass
class Gathered:
    """Hand-ins in the order in which they were found, and sentences about what is not among them, by file."""

    hand_ins: list[HandIn] = field(default_factory=list)
    remarks: list[tuple[str, str]] = field(default_factory=list)
    _members: dict[str, Member] = field(default_factory=dict)

    def remark(self, file: str, sentence: str) -> None:
        self.remarks.append((file, sentence))

    def read(self, file: str) -> HandedIn:
        """Read a hand-in's file, wherever it is. Raises nothing for what is wrong with it."""
        member = self._members.get(file)
        if member is None:
            return read(file)
        try:
            return read_bytes(HandedIn(file), member.read(most_bytes(file)))
        except UnreadableError as error:
            return HandedIn(file, verdict="judge-error", why=cannot_be_read(error))


@dataclass(frozen=True)
class _Found:
    """A file, before it is known whose it is. `parts` are its path's below what was given, `changed` is for order."""

    file: str
    parts: tuple[str, ...]
    changed: tuple[int, ...] = ()
    member: Member | None = None


@dataclass(frozen=True)
class _Candidate:
    file: str
    named: Named
    slug: str
    order: tuple[object, ...]


def gather(paths: Sequence[str], exercises: Sequence[Exercise], rule: Rule | None = None) -> Gathered:
    """The hand-ins for these exercises. `rule` reads a file's path in place of the platforms' own rules.

    Of one exercise, every file is for it; of several, the one that the file, or a folder of its, is named like.
    """
    gathered = Gathered()
    candidates: list[_Candidate] = []
    alone: list[_Candidate] = []
    place: dict[str, int] = {}
    for path in paths:
        is_container = os.path.isdir(path) or path.lower().endswith(".zip")  # noqa: PTH112 - the name may hold anything
        found = list(_files(path, gathered)) if is_container else [_Found(path, Path(path).parts)]
        metadata = _metadata(found)
        count = len(candidates)
        top = (Path(path).resolve().name,) if is_container else ()
        for each in found:
            if each.parts[-1] in _BESIDE:
                continue
            if is_container and not each.parts[-1].lower().endswith(SUFFIXES):
                gathered.remark(each.file, NOT_PYTHON)
                continue
            # A folder that was given may be one of the platform's own.
            named = rule(each.parts) if rule else read_name((*top, *each.parts), metadata)
            if named is None and rule is not None:
                gathered.remark(each.file, NOBODY)
                continue
            slug = exercises[0].slug if len(exercises) == 1 else _exercise(named, each.parts, exercises)
            if slug is None:
                gathered.remark(each.file, OTHER_EXERCISE)
                continue
            if each.member is not None:
                gathered._members[each.file] = each.member
            known = named or _by_place(each.parts, is_container)
            order = (_ordered(known.attempt), _fits(known.file, slug, exercises), each.changed, each.file)
            place.setdefault(each.file, len(place))
            target = candidates if named is not None or is_container else alone
            target.append(_Candidate(each.file, known, slug, order))
        if is_container and len(candidates) == count and not any(file.startswith(path) for file, _ in gathered.remarks):
            gathered.remark(path, EMPTY)
    gathered.hand_ins += _hand_ins([*_latest(candidates, gathered), *_told_apart(alone)])
    gathered.hand_ins.sort(key=lambda each: place[each.file])
    return gathered


def _files(path: str, gathered: Gathered) -> Iterator[_Found]:
    """The files in a folder or an archive, and in the archives of a folder."""
    if not os.path.isdir(path):  # noqa: PTH112
        yield from _archived(path, (), gathered)
        return
    count = 0
    for folder, folders, names in os.walk(path):
        linked = [name for name in folders if (Path(folder) / name).is_symlink()]
        for name in linked:
            gathered.remark(str(Path(folder) / name), LINK)
        folders[:] = sorted(name for name in folders if not _is_clutter(name) and name not in linked)
        for name in sorted(names):
            file = Path(folder) / name
            parts = file.relative_to(path).parts
            count += 1
            if _is_clutter(name) or count > MAX_MEMBERS:
                continue
            if file.is_symlink():
                gathered.remark(str(file), LINK)
            elif name.lower().endswith(".zip"):
                yield from _archived(str(file), parts, gathered)
            else:
                yield _Found(str(file), parts, _changed(file))


def _changed(file: Path) -> tuple[int, ...]:
    try:
        return (file.lstat().st_mtime_ns,)
    except OSError:
        return ()


def _archived(path: str, parts: tuple[str, ...], gathered: Gathered) -> Iterator[_Found]:
    archive = open_archive(path)
    if archive is None:
        gathered.remark(path, BROKEN)
        return
    for member in members(path, archive, gathered.remark):
        if not any(map(_is_clutter, member.parts)):
            file = "/".join((path, *member.parts))
            yield _Found(file, (*parts, *member.parts), member.changed, member)


def _is_clutter(name: str) -> bool:
    return name in _CLUTTER or name.startswith(".")


def _metadata(found: Iterable[_Found]) -> Mapping[str, tuple[Person, ...]]:
    people: dict[str, tuple[Person, ...]] = {}
    for each in found:
        if each.parts[-1] == NAME:
            try:
                data = each.member.read(MAX_METADATA) if each.member else _start(each.file)
            except OSError:
                continue
            people |= read_metadata(data[:MAX_METADATA])
    return people


def _start(file: str) -> bytes:
    with Path(file).open("rb") as opened:
        return opened.read(MAX_METADATA)


def _exercise(named: Named | None, parts: Sequence[str], exercises: Sequence[Exercise]) -> str | None:
    """The exercise that the file, or else the nearest folder, is named like; the longest name if several fit."""
    own = (named.exercise, named.file) if named else ()
    for part in (*own, *reversed(parts)):
        plain = _plain(part.rpartition(".")[0] or part)
        fitting = [each for each in exercises if any(name and name in plain for name in _names(each))]
        if fitting:
            return max(fitting, key=lambda each: max(len(name) for name in _names(each) if name in plain)).slug
    return None


def _names(exercise: Exercise) -> tuple[str, ...]:
    return tuple(filter(None, (_plain(exercise.slug), _plain(exercise.function))))


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.casefold())


def _fits(file: str, slug: str, exercises: Sequence[Exercise]) -> bool:
    """Whether a file is named like the exercise, or `solution`: then it counts before helpers that lie beside it."""
    exercise = next(each for each in exercises if each.slug == slug)
    return _plain(Path(file).stem) in (*_names(exercise), "solution")


def _by_place(parts: Sequence[str], is_container: bool) -> Named:
    """Without a platform's name: the folder that a file lies in below what was given, or else the file's own name."""
    name = parts[0] if is_container and len(parts) > 1 else Path(parts[-1]).stem
    return Named((Person(name or parts[-1] or "?"),), parts[-1])


def _latest(candidates: Iterable[_Candidate], gathered: Gathered) -> Iterator[_Candidate]:
    """One file a person and exercise: the latest attempt, in it the file that is named best, or was changed last."""
    groups: dict[tuple[tuple[Person, ...], str], list[_Candidate]] = {}
    for each in candidates:
        groups.setdefault((each.named.people, each.slug), []).append(each)
    for group in groups.values():
        *others, last = sorted(group, key=lambda each: each.order)
        for other in others:
            why = "a later attempt" if other.named.attempt != last.named.attempt else "another file"
            gathered.remark(other.file, f"{why[0].upper()}{why[1:]} counts: {last.file}.")
        yield last


def _told_apart(alone: Sequence[_Candidate]) -> Iterator[_Candidate]:
    """Files that were named one by one all count; where two have one name, each is called by its path."""
    counts = Counter(each.named.people[0].name for each in alone)
    for each in alone:
        name = each.named.people[0].name
        person = Person(each.file if counts[name] > 1 else name)
        yield replace(each, named=replace(each.named, people=(person,)))


def _ordered(attempt: tuple[int | str, ...]) -> tuple[tuple[bool, int, str], ...]:
    """In which numbers and texts can be compared."""
    return tuple((True, 0, each) if isinstance(each, str) else (False, each, "") for each in attempt)


def _hand_ins(candidates: Iterable[_Candidate]) -> Iterator[HandIn]:
    for each in candidates:
        notes = (LATE,) if each.named.late else ()
        for person in each.named.people:
            yield HandIn(each.file, person, each.slug, notes)
