"""Style rules for what only some texts hold: a site whose texts do not use them does not carry them."""

from collections.abc import Collection, Iterator

_RULES = {
    "th_open": "\n".join(f".prose .align-{side}{{text-align:{side}}}" for side in ("left", "center", "right")),
    "container_details_open": (
        ".prose .aside{padding:.5em 1em;border:1px solid var(--line);border-radius:var(--round)}"
        ".prose .aside summary{color:var(--lapis);font:500 var(--text-s)/1.6 var(--sans)}"
        ".prose .aside>*+*{margin-top:.6em}"
    ),
    "alert_open": (
        ".prose .markdown-alert{padding-block:.1em;padding-inline-start:1em;border-inline-start:3px solid var(--lapis)}"
        ".prose .markdown-alert>*+*{margin-top:.4em}"
        ".prose .markdown-alert-title{color:var(--lapis);font:600 var(--text-s)/1.6 var(--sans)}"
        ".prose :is(.markdown-alert-warning,.markdown-alert-caution){border-color:var(--ochre)}"
        ".prose :is(.markdown-alert-warning,.markdown-alert-caution) .markdown-alert-title{color:var(--ochre)}"
    ),
    "dl_open": (
        ".prose>dl dt{font-weight:600}.prose>dl dd{margin-block-start:.2em;margin-inline-start:1.3em}"
        ".prose>dl dd+dt{margin-top:.8em}"
    ),
    "footnote_block_open": (
        ".prose .footnotes{padding-top:.8em;border-top:1px solid var(--line);font-size:.86em}"
        ".prose .footnotes ol{padding-inline-start:1.5em;list-style:decimal}.prose .footnote-ref{font-size:.75em}"
    ),
    "image": (
        ".prose img{max-width:100%;height:auto}.prose .on-dark,:root[data-theme=dark] .prose .on-light{display:none}"
        ":root[data-theme=dark] .prose .on-dark{display:inline}@media(prefers-color-scheme:dark){"
        ":root:not([data-theme=light]) .prose .on-light{display:none}"
        ":root:not([data-theme=light]) .prose .on-dark{display:inline}}"
    ),
    "task": ".prose .contains-task-list{padding-inline-start:0;list-style:none}",
}
"""By the type of the token that asks for them."""


def styles(used: Collection[str]) -> Iterator[str]:
    """The rules for texts that hold tokens of these types."""
    return (rules for token, rules in _RULES.items() if token in used)
