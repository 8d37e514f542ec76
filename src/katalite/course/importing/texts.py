"""Markdown as other places write it, made into that of a statement: see docs/authoring.md for what one may hold."""

import re
from collections.abc import Collection, Iterator, Sequence

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
_REFERENCE = re.compile(r"(?<![\w\])!])\[(?P<words>[^\[\]]+)\]\[(?P<label>[^\[\]]*)\]")
_LABEL = re.compile(r"(?m)^[ >]{0,6}\[(?P<label>[^\[\]]+)\]:")
_BARE = re.compile(r"\((?=[^()$\n]*\\[a-zA-Z]{2})[^()$\n]*\)")
_GROUP = re.compile(
    r"\\(?:text\w*|math[a-z]+|operatorname\*?|begin|end|[mh]box|tag\*?|\w*color|fbox)\s*\{[^{}]*\}|\\[a-zA-Z]+"
)
_WORDS = re.compile(r"(?<![A-Za-z])(?=[A-Za-z ]*[A-Za-z]{3})[A-Za-z]{2,}(?: +[A-Za-z]{2,})+(?![A-Za-z])")
_PICTURE = re.compile(r"!\[(?P<words>[^\]]*)\](?=[(\[])")
_NOTES = {"note": "NOTE", "caution": "CAUTION", "advanced": "TIP"}
_MARKS = {"b": "**", "strong": "**", "i": "*", "em": "*", "code": "`", "tt": "`", "kbd": "`", "del": "~~", "s": "~~"}
_NOTHING = ("p", "span", "center", "font", "small", "u", "a", "div", "sup", "sub", "details", "summary")
_OTHER_WORDS = ("instructions", "introduction", "instructions append", "hints", "problem", "about")


def adapted(text: str, *, maths: bool) -> str:
    """The text with headings below the page's, notes and simple HTML in Markdown, and links that lead somewhere; with
    `maths` what stands between dollars is a formula, else every dollar is money."""
    text = _COMMENT.sub("", text.replace("\r\n", "\n").replace("\t", "    "))
    labels = {_folded(found["label"]) for found in _LABEL.finditer(text)}
    parts = [part if code else _outside(part, maths, labels) for part, code in _blocks(text)]
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


def _outside(text: str, maths: bool, labels: Collection[str]) -> str:
    """A piece without blocks of code; its code in lines, and its formulas, stay what they are."""
    text = _LOOSE.sub(r"\g<indent>$$\n\g<formula>\g<indent>$$", text) if maths else text
    kept = re.compile(f"{_CODE.pattern}|{_MATHS.pattern}" if maths else _CODE.pattern, re.DOTALL)
    text = _without_dead_links(text, kept, labels)
    made, at = [], 0
    for found in kept.finditer(text):
        made += [_plain(text[at : found.start()], maths), _formula(found[0])]
        at = found.end()
    return "".join([*made, _plain(text[at:], maths)])


def _without_dead_links(text: str, kept: re.Pattern[str], labels: Collection[str]) -> str:
    """`[words][label]` without brackets where nothing says where the label leads; the words may hold code."""
    hidden: list[str] = []

    def hide(found: re.Match[str]) -> str:
        hidden.append(found[0])
        return f"\0{len(hidden) - 1}\0"

    def shown(text: str) -> str:
        return re.sub("\0([0-9]+)\0", lambda found: hidden[int(found[1])], text)

    def link(found: re.Match[str]) -> str:
        leads = _folded(shown(found["label"] or found["words"])) in labels
        return found[0] if leads else found["words"]

    return shown(_REFERENCE.sub(link, kept.sub(hide, text.replace("\0", ""))))


def _folded(label: str) -> str:
    return " ".join(label.casefold().split())


def _formula(text: str) -> str:
    """A formula in a line, which begins and ends right at its dollars, and whose words are text."""
    if text.startswith("`"):
        return text
    is_loose = text.startswith("$ ") or (text.endswith(" $") and not text.startswith("$$"))
    return _with_words(f"${text.strip('$ ')}$" if is_loose else text)


def _with_words(tex: str) -> str:
    made, at = [], 0
    for found in _GROUP.finditer(tex):
        made += [_WORDS.sub(r"\\text{ \g<0> }", tex[at : found.start()]), found[0]]
        at = found.end()
    return "".join([*made, _WORDS.sub(r"\\text{ \g<0> }", tex[at:])])


def _plain(text: str, maths: bool) -> str:
    if maths:  # what stands in brackets with a command in it was meant as a formula
        parts = _BARE.split(text)
        formulas = [f"${found[0]}$" for found in _BARE.finditer(text)]
        return "".join(_plain(part, False) + each for part, each in zip(parts, [*formulas, ""], strict=True))
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
