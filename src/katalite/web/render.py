"""Pure: an exercise and what was made of it -> the text of a page. No file is written and no clock is read."""

import json
import re
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import Any, Self

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from katalite.common.language import Say, direction
from katalite.course.model import DIFFICULTIES, About, Exercise
from katalite.web.example_text import example_inputs, shown_example
from katalite.web.highlight import highlight
from katalite.web.statement import Prose
from katalite_grader.calls import answers_limit
from katalite_grader.packages import PACKAGES

NAME = "Katalite"
FEW = 6
"""So many exercises are a list without anything to find one by."""
LIST = "exercises.json"
"""The address of `list_data`: always the same, so that no page changes with it."""
_CODE = re.compile(r'<(?:pre|code|span class="katex(?:-display)?")(?=[ >])')
_ESCAPES = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}


@dataclass(frozen=True)
class Frame:
    """What all pages of one site share."""

    assets: Mapping[str, str]
    """Name -> address relative to the site's root."""
    csp: str
    versions: Mapping[str, str]
    about: About = field(default_factory=About)
    """What the course says of itself."""
    edition: str = ""
    """Stands for a page's own id until that is known (`offline.with_edition`); empty if there is no service worker."""


@dataclass(frozen=True)
class Python:
    """The Python that an exercise's page runs on."""

    manifest: str
    """The address of its `RuntimeManifest` (site/src/shared/protocol.ts), relative to the site's root."""
    size: int
    """Bytes that a first visit downloads of it."""
    packages: Mapping[str, str]
    """The exercise's packages, each with its version."""


@dataclass(frozen=True)
class Page:
    """One exercise with everything that its page shows."""

    exercise: Exercise
    html: Sequence[str]
    """Of the texts that `proses` lists, in that order."""
    bundle: str
    """The tests bundle's address relative to the site's root."""
    solution: str
    """The address of `solution_data`, likewise."""
    reference: str
    """The address of `reference_data`, likewise; "" where ▶ Run code does not ask for it."""
    maths: str
    """The address of the style sheet for its texts, likewise."""
    python: Python


@dataclass(frozen=True)
class Lost:
    """What 404.html carries itself, and the policy that allows it."""

    script: str
    style: str
    csp: str


def proses(exercise: Exercise) -> list[Prose]:
    """All Markdown of the exercise; `Texts.of` tells its HTML apart again.

    Explanations and hints stand under an <h4>, what is said to the solution under an <h2>.
    """
    explanations = [example.explanation for example in exercise.examples]
    texts = [
        Prose(exercise.statement),
        *(Prose(text, 5, f"example-{number}") for number, text in enumerate(explanations, 1)),
        *(Prose(text, 5, f"hint-{number}") for number, text in enumerate(exercise.hints, 1)),
        *([Prose(exercise.lesson, name="lesson")] if exercise.lesson else []),
        *([Prose(exercise.explanation, 3, "solution")] if exercise.explanation else []),
    ]
    return [replace(text, images=exercise.images, language=exercise.language) for text in texts]


@dataclass(frozen=True)
class Texts:
    """The HTML of an exercise's texts; that of a text that it does not have is empty."""

    statement: str
    explanations: Sequence[str]
    hints: Sequence[str]
    lesson: str
    solution: str

    @classmethod
    def of(cls, exercise: Exercise, html: Sequence[str]) -> Self:
        """`html` is that of `proses(exercise)`, in that order."""
        rest = map(untranslated, html)
        return cls(
            statement=next(rest),
            explanations=list(islice(rest, len(exercise.examples))),
            hints=list(islice(rest, len(exercise.hints))),
            lesson=next(rest) if exercise.lesson else "",
            solution=next(rest) if exercise.explanation else "",
        )


def solution_data(exercise: Exercise, texts: Texts) -> dict[str, Any]:
    """What a page fetches when a learner opens the solution (`SolutionData` in site/src/shared/protocol.ts)."""
    source = exercise.reference.read_text(encoding="utf-8-sig")
    code = f'<pre translate="no"><code class="language-python">{highlight(source, "python")}</code></pre>'
    return {"format": 1, "source": source, "html": code + texts.solution}


def reference_data(exercise: Exercise) -> bytes:
    """What a page fetches when a learner has run code, for Python alone: the reference, compressed (raw deflate), so
    that nobody reads the solution by chance who looks what a page fetches."""
    packer = zlib.compressobj(9, wbits=-zlib.MAX_WBITS)
    return packer.compress(exercise.reference.read_text(encoding="utf-8-sig").encode()) + packer.flush()


class Renderer:
    """The templates of one folder. A name that a template uses and the context lacks is an error."""

    def __init__(self, templates: Path, frame: Frame) -> None:
        self.frame = frame
        self.edition = frame.edition
        self._environment = Environment(
            loader=FileSystemLoader(templates), autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True
        )
        self._environment.filters["json_script"] = json_script
        language = frame.about.language
        self._say = Say(language)
        self._environment.globals |= {"say": self._say, "language": language, "direction": direction(language)}
        self._environment.globals["site_name"] = NAME

    def exercise(self, page: Page, guest: str = "") -> str:
        """`guest` names the script that stands between the page and what it is a guest in: `embed` for other pages."""
        texts = Texts.of(page.exercise, page.html)
        return self._render(
            "exercise.j2",
            "../../",
            exercise=page.exercise,
            guest=guest,
            guest_data=guest_data(self.frame, "../../") if guest else None,
            difficulty=self._difficulty(page.exercise.difficulty),
            statement_html=texts.statement,
            lesson_html=texts.lesson,
            examples=_examples(page.exercise, texts.explanations),
            hints_html=texts.hints,
            tests=_tests(page.exercise),
            page_data=page_data(page, self.frame.assets, "../../"),
            packages=[f"{PACKAGES[name].title} {version}" for name, version in page.python.packages.items()],
            download=f"{page.python.size / 1e6:.0f}",
            maths_css=f"../../{page.maths}",
            **({"edition": ""} if guest else {}),
        )

    def index(self, exercises: Sequence[Exercise]) -> str:
        cards = {exercise.slug: _card(exercise) for exercise in exercises}
        chapters = [
            {
                "title": chapter.title,
                "summary": chapter.summary,
                "builds_on": chapter.builds_on,
                "exercises": [cards[slug] for slug in chapter.exercises if slug in cards],
            }
            for chapter in self.frame.about.chapters
        ]
        levels = [level for level in DIFFICULTIES if any(exercise.difficulty == level for exercise in exercises)]
        tags = sorted({tag for exercise in exercises for tag in exercise.tags}, key=str.casefold)
        return self._render(
            "index.j2",
            "./",
            exercises=list(cards.values()),
            few=FEW,
            chapters=chapters,
            levels=[(word, word) for word in map(self._difficulty, levels)],
            tags=[(tag, tag) for tag in tags],
        )

    def _difficulty(self, level: str) -> str:
        return self._say(f"difficulty-{level.lower()}")

    def lost(self, lost: Lost) -> str:
        """The page for addresses that do not exist, which a host shows at any depth.

        Its script finds the site's root; without scripts its links lead to the root of the host.
        """
        marker = self.frame.assets["page_css"]
        return self._render(
            "404.j2", "/", edition="", csp=lost.csp, style=lost.style, script=lost.script, marker=marker
        )

    def _render(self, template: str, root: str, **context: Any) -> str:
        frame = self.frame
        return self._environment.get_template(template).render(
            assets={name: root + address for name, address in frame.assets.items()},
            root=root,
            versions=frame.versions,
            course=frame.about,
            **{"csp": frame.csp, "edition": frame.edition, **context},
        )


def _card(exercise: Exercise) -> dict[str, Any]:
    """What the list shows of an exercise, and what it is found by."""
    return {
        "url": f"exercise/{exercise.slug}/",
        "title": exercise.title,
        "summary": exercise.summary,
        "difficulty": exercise.difficulty,
        "slug": exercise.slug,
        "tests": len(exercise.tests),
        "function": exercise.function,
        "tags": exercise.tags,
    }


def list_data(exercises: Sequence[Exercise], edition: str) -> dict[str, Any]:
    """What a page asks for when it leads to others (`ListData` in site/src/shared/protocol.ts), at `LIST`.

    No page holds anything of another one, so that it changes with its own exercise alone.
    """
    listed = [{"slug": exercise.slug, "title": exercise.title} for exercise in exercises]
    return {"format": 1, "edition": edition, "exercises": listed}


def page_data(page: Page, assets: Mapping[str, str], root: str) -> dict[str, Any]:
    """What the page's script knows about the exercise (`ExerciseData` in site/src/shared/protocol.ts)."""
    exercise = page.exercise
    return {
        "format": 1,
        "slug": exercise.slug,
        "version": exercise.version,
        "title": exercise.title,
        "function": exercise.function,
        "program": exercise.setting.program,
        "names": list(exercise.imported.names) if exercise.imported else [],
        "time_limit": exercise.time_limit,
        "memory_limit": exercise.memory_limit,
        "answers_limit": answers_limit(exercise.memory_limit),
        **({"figures": True} if "matplotlib" in exercise.packages else {}),
        "starter": exercise.starter,
        "example": example_inputs(exercise),
        "axes": list(exercise.axes),
        "groups": exercise.groups,
        "tests": _tests(exercise),
        "hints": [hint.source for hint in exercise.hints],
        "runtime": root + page.python.manifest,
        "bundle": root + page.bundle,
        "solution": root + page.solution,
        "solution_after": exercise.solution_after,
        "inside": root + assets["inside_js"],
        "drawn": root + assets["drawn_js"],
        "tools": {"script": root + assets["tools_js"], "checker": root + assets["checker"]},
        "expected": {"script": root + assets["expected_js"], "reference": root + page.reference}
        if page.reference
        else None,
    }


def guest_data(frame: Frame, root: str) -> dict[str, Any]:
    """What a page needs to know as a guest (`GuestData` in site/src/page/guest.ts)."""
    return {"format": 1, "script": root + frame.assets["page_js"], "results_to": list(frame.about.results_to)}


def untranslated(html: str) -> str:
    """HTML of a text, whose code and formulas are marked to be left alone by a browser's translator."""
    return _CODE.sub(r'\g<0> translate="no"', html)


def json_script(data: object) -> Markup:
    """JSON that may stand in a <script> element: nothing in it can end the element or begin a comment."""
    text = json.dumps(data, ensure_ascii=False, allow_nan=False)
    return Markup("".join(_ESCAPES.get(character, character) for character in text))


def _tests(exercise: Exercise) -> list[dict[str, str]]:
    return [{"id": test.id, "title": test.title} for test in exercise.tests]


def _examples(exercise: Exercise, explanations: Sequence[str]) -> list[dict[str, Any]]:
    program, figures = exercise.setting.program, "matplotlib" in exercise.packages
    return [
        {**shown_example(example, program, figures), "explanation_html": explanation}
        for example, explanation in zip(exercise.examples, explanations, strict=True)
    ]
