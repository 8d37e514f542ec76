"""A language that nobody speaks, made from English: every letter of a message is another one, and words are longer.

What is still English on a page, or in a judge's answer, was not taken from a catalogue. Written from right to left, as
Arabic is, it shows what the style sheets take for granted.
"""

from katalite_grader.words import Message

LETTERS = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "åƀçđéƒĝĥîĵķļɱñöƥɋŕšţûṽŵẋýžÅƁÇĐÉƑĜĤÎĴĶĻṀÑÖƤɊŔŠŢÛṼŴẊÝŽ",
)
BEGINS, ENDS = "⟦", "⟧"
_MARKS = frozenset(("decimal-mark", "thousands-mark"))


def pseudo(name: str, message: Message) -> Message:
    """A message in it, between two brackets, and a third longer, as translations from English may be."""
    if name in _MARKS:
        return message
    inner = _changed(message)
    parts = (inner,) if isinstance(inner, str) else inner
    length = sum(len(part) for part in parts if isinstance(part, str))
    longer = f"{BEGINS}{'' if not length else '~' * (length // 6)}"
    made = (longer, *parts, ENDS)
    return "".join(part for part in made if isinstance(part, str)) if isinstance(message, str) else made


def _changed(message: Message) -> Message:
    if isinstance(message, str):
        return message.translate(LETTERS)
    return tuple(_part(part) for part in message)


def _part(part: object) -> object:
    match part:
        case str():
            return part.translate(LETTERS)
        case (name, variants):
            return (name, {key: _changed(variant) for key, variant in variants.items()})
    return part
