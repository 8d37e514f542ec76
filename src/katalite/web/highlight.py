"""Colours for the code in a statement, chosen when the site is built: classes only, in the editor's own colours."""

from markupsafe import escape
from pygments import token
from pygments.lexers import get_lexer_by_name
from pygments.util import ClassNotFound

_CLASSES = {
    token.Comment: "code-comment",
    token.Keyword: "code-keyword",
    token.Operator.Word: "code-keyword",
    token.Name.Function: "code-define",
    token.Name.Class: "code-define",
    token.String: "code-string",
    token.Number: "code-number",
    token.Keyword.Constant: "code-number",
}

CSS = "\n".join(f".{name}{{color:var(--{name})}}" for name in sorted(set(_CLASSES.values())))


def highlight(code: str, language: str, _attributes: str = "") -> str:
    """The code as HTML; without colours if the language is not known. The signature is markdown-it's."""
    try:
        lexer = get_lexer_by_name(language or "text", stripnl=False, ensurenl=False)
    except ClassNotFound:
        return str(escape(code))
    return "".join(_span(kind, text) for kind, text in lexer.get_tokens(code))


def _span(kind: token._TokenType, text: str) -> str:
    while kind is not token.Token and kind not in _CLASSES and kind.parent:
        kind = kind.parent
    name = _CLASSES.get(kind)
    return f'<span class="{name}">{escape(text)}</span>' if name else str(escape(text))
