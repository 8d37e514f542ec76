"""Markdown as other places write it, made into that of a statement: see docs/authoring.md for what one may hold."""

import re
from collections.abc import Iterator, Sequence

_FENCE = re.compile(r"(?P<indent>[ >]*)(?P<marks>`{3,}|~{3,})(?P<info>.*)")
_HEADING = re.compile(r"(?P<level>#{1,6})[ \t]*(?P<words>[^#\s].*)")
_CODE = re.compile(r"(?P<marks>`+)(?:(?!`).|(?<=[^`])`+(?!(?P=marks)))*?(?P=marks)(?!`)")
_MATHS = re.compile(r"\$\$.*?\$\$|(?<![\\$])\$[^$\n]+?(?<!\\)\$(?!\d)|\\\(.*?\\\)|\\\[.*?\\\]", re.DOTALL)
_LOOSE = re.compile(r"(?m)^(?P<indent>[ >]*)\$[ ]*\n(?P<formula>(?:[^$\n]*\n)+?)[ >]*\$[ ]*$")
_TAG = re.compile(r"</?(?P<name>[a-zA-Z][\w-]*)(?:\s[^<>]*)?/?>")
_ADDRESS = re.compile(r"<(?:https?://|mailto:)[^<>\s]+>")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_EMPTY_LINK = re.compile(r"\[(?:concept|exercise):[\w-]+/([\w-]+)\]\((?:[^)\s]*)\)")
_NO_ADDRESS = re.compile(r"\[(?P<words>[^\[\]]+)\]\((?!https?://|mailto:|#|images/|exercise:)[^()\s]*\)")
_PICTURE = re.compile(r"!\[(?P<words>[^\]]*)\](?=[(\[])")
_NOTES = {"note": "NOTE", "caution": "CAUTION", "advanced": "TIP"}
_MARKS = {"b": "**", "strong": "**", "i": "*", "em": "*", "code": "`", "tt": "`", "kbd": "`", "del": "~~", "s": "~~"}
_NOTHING = ("p", "span", "center", "font", "small", "u", "a", "div", "sup", "sub", "details", "summary")
_OTHER_WORDS = ("instructions", "introduction", "instructions append", "hints", "problem", "about")


def adapted(text: str, *, maths: bool) -> str:
    """The text with headings below the page's, notes and simple HTML in Markdown; with `maths` what stands between
    dollars is a formula, else every dollar is money."""
    text = _COMMENT.sub("", text.replace("\r\n", "\n").replace("\t", "    "))
    parts = [part if code else _outside(part, maths) for part, code in _blocks(text)]
    return _below_the_title("".join(parts)).strip() + "\n"


def joined(texts: Sequence[str]) -> str:
    return "\n".join(text for text in texts if text.strip())


def first_sentence(text: str) -> str:
    """The first words of a text, as one line."""
    for block in re.split(r"\n\s*\n", text):
        line = " ".join(block.split())
        if line and not line.startswith(("#", ">", "|", "```", "$", "- ", "* ", "!")):
            return re.split(r"(?<=[.!?])\s", re.sub(r"[`*]|\[([^\]]*)\]\[?[^\]]*\]?", r"\1", line))[0][:200]
    return ""


def _blocks(text: str) -> Iterator[tuple[str, bool]]:
    """Pieces of whole lines, and whether each is a block of code."""
    piece: list[str] = []
    end: re.Pattern[str] | None = None
    note = ""
    for line in text.splitlines(keepends=True):
        found = _FENCE.match(line.rstrip("\n"))
        if end is not None:
            closed = end.fullmatch(line.rstrip())
            if note:
                piece.append("" if closed else f"> {line}")
            else:
                piece.append(line)
            if closed:
                yield "".join(piece), not note
                piece, end, note = [], None, ""
        elif found:
            yield "".join(piece), False
            end = re.compile(rf"[ >]*{re.escape(found['marks'][0])}{{{len(found['marks'])},}}")
            kind = found["info"].strip()
            note = kind.partition("/")[2] if kind.startswith("exercism/") else ""
            piece = [f"> [!{_NOTES.get(note, 'NOTE')}]\n" if note else _opening(found, kind)]
        else:
            piece.append(line)
    yield "".join(piece), end is not None and not note


def _opening(found: re.Match[str], kind: str) -> str:
    words = kind.split()
    known = words[0].lower() if words and words[0].isalnum() else ""
    known = {"py": "python", "python3": "python", "bash": "sh", "shell": "sh"}.get(known, known)
    return f"{found['indent']}{found['marks']}{known if known in ('python', 'sh', 'json', 'text') else ''}\n"


def _outside(text: str, maths: bool) -> str:
    """A piece without blocks of code; its code in lines, and its formulas, stay what they are."""
    text = _LOOSE.sub(r"\g<indent>$$\n\g<formula>\g<indent>$$", text) if maths else text
    kept = re.compile(f"{_CODE.pattern}|{_MATHS.pattern}" if maths else _CODE.pattern, re.DOTALL)
    made, at = [], 0
    for found in kept.finditer(text):
        made += [_plain(text[at : found.start()]), _formula(found[0])]
        at = found.end()
    return "".join([*made, _plain(text[at:])])


def _formula(text: str) -> str:
    """A formula in a line, which begins and ends right at its dollars."""
    is_loose = text.startswith("$ ") or (text.endswith(" $") and not text.startswith("$$"))
    return f"${text.strip('$ ')}$" if is_loose else text


def _plain(text: str) -> str:
    text = _EMPTY_LINK.sub(r"`\1`", _PICTURE.sub(r"[\g<words>]", text))
    text = _NO_ADDRESS.sub(r"\g<words>", text)
    text = re.sub(r"(?<!\\)\$", r"\\$", text)
    made, at = [], 0
    for found in re.finditer(f"{_ADDRESS.pattern}|{_TAG.pattern}", text):
        made += [_no_tags(text[at : found.start()]), _tag(found)]
        at = found.end()
    return "".join([*made, _no_tags(text[at:])])


def _no_tags(text: str) -> str:
    return re.sub(r"(?<!\\)<(?=[a-zA-Z/!])", r"\\<", text)


def _tag(found: re.Match[str]) -> str:
    name = (found["name"] or "").lower()
    if not name:
        return found[0]
    if name == "br":
        return "\\" if found.string[found.end() :].startswith("\n") and _in_a_line(found) else " "
    if name in _MARKS:
        return _MARKS[name]
    return "" if name in _NOTHING else f"\\{found[0]}"


def _in_a_line(found: re.Match[str]) -> bool:
    before, after = found.string[: found.start()], found.string[found.end() + 1 :]
    return bool(before.rpartition("\n")[2].strip()) and bool(after.partition("\n")[0].strip()) and "|" not in before


def _below_the_title(text: str) -> str:
    """Headings begin with ##; one that only says what the text is has no place on a page that has a title."""
    lines = text.split("\n")
    fenced = [False] * len(lines)
    inside = ""
    for number, line in enumerate(lines):
        found = _FENCE.match(line)
        fenced[number] = bool(inside)
        if inside and found and found["marks"].startswith(inside) and not found["info"].strip():
            inside = ""
        elif not inside and found:
            inside, fenced[number] = found["marks"], True
    levels: dict[int, re.Match[str]] = {}
    for number, line in enumerate(lines):
        heading = None if fenced[number] else _HEADING.fullmatch(line.rstrip())
        if heading and len(heading["level"]) == 1 and heading["words"].strip().lower() in _OTHER_WORDS:
            lines[number] = ""
        elif heading:
            levels[number] = heading
    shift = max((2 - len(each["level"]) for each in levels.values()), default=0)
    for number, each in levels.items():
        lines[number] = f"{'#' * min(6, len(each['level']) + max(shift, 0))} {each['words']}"
    return "\n".join(lines)
