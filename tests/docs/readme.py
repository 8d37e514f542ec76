"""What README.md says, as its readers would copy it."""

import re

from katalite.common.toolchain import PROJECT

TEXT = (PROJECT / "README.md").read_text(encoding="utf-8")


def block_after(comment: str) -> str:
    """The text of the code block that directly follows the line `<!-- comment -->`."""
    found = re.search(rf"^<!-- {re.escape(comment)} -->\n```\w+\n(.*?)^```$", TEXT, re.DOTALL | re.MULTILINE)
    assert found, f"README.md has no code block after <!-- {comment} -->"
    return found[1]
