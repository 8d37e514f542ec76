"""What was proved is kept under the names of everything that it depends on: `build` and `check` judge nothing twice.

Kept is what a place said when nothing was wrong. What has a problem is judged again until it is mended.
"""

import hashlib
import json
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Any

from katalite.common.archives import grader_version
from katalite.common.cache import cache_root, write_atomically
from katalite.course.model import Exercise
from katalite.course.pool import Pool
from katalite.proof.kill_matrix import KillMatrix
from katalite.proof.places import Place, Result
from katalite.proof.verified import Verified

_ROOMS = (Path(__file__).resolve().parent, Path(__file__).resolve().parents[1] / "grading")
"""Whose code makes a proof, beside the grader's."""


def find(exercise: Exercise, pool: Pool, place: Place) -> Verified | None:
    """What `place` has said of just this exercise and pool, if it was kept."""
    try:
        data = json.loads(_file(exercise, pool, place).read_text(encoding="utf-8"))
        return _from_json(data)
    except (OSError, ValueError, KeyError, TypeError):
        return None  # never kept, or damaged: then it is judged


def keep(exercise: Exercise, pool: Pool, place: Place, verified: Verified) -> None:
    """Keep what a place has said. Nothing may be wrong with the exercise there."""
    text = json.dumps(_as_json(verified), ensure_ascii=False, separators=(",", ":"))
    write_atomically(_file(exercise, pool, place), [text.encode()])


def _file(exercise: Exercise, pool: Pool, place: Place) -> Path:
    submissions = [pool.reference, pool.starter, *pool.accepted, *pool.wrong]
    parts = [_code(), place.key, place.name, place.mark, exercise.slug, exercise.judged]
    parts += [part for each in submissions for part in (each.path, each.text)]
    digest = hashlib.sha256()
    for part in parts:
        digest.update(hashlib.sha256(part.encode()).digest())
    return cache_root() / "proved" / f"{digest.hexdigest()[:24]}.json"


@cache
def _code() -> str:
    digest = hashlib.sha256(grader_version().encode())
    for path in sorted(path for room in _ROOMS for path in room.rglob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _as_json(verified: Verified) -> dict[str, Any]:
    matrix = verified.matrix
    return {
        "place": verified.place,
        "key": verified.key,
        "reference": asdict(verified.reference),
        "starter": asdict(verified.starter),
        "accepted": verified.accepted,
        "rejected": verified.rejected,
        "items": list(matrix.items),
        "kills": {name: sorted(items) for name, items in matrix.kills.items()},
        "sweeps": sorted(matrix.sweeps),
    }


def _from_json(data: dict[str, Any]) -> Verified:
    kills = {name: frozenset(items) for name, items in data["kills"].items()}
    return Verified(
        place=data["place"],
        key=data["key"],
        reference=Result(**data["reference"]),
        starter=Result(**data["starter"]),
        accepted=data["accepted"],
        rejected=data["rejected"],
        matrix=KillMatrix(tuple(data["items"]), kills, frozenset(data["sweeps"])),
        problems=(),
    )
