"""What a submission is run in: the files that lie in its folder, and whether it is a program, run by each call anew."""

import json
from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any


@dataclass(frozen=True)
class Setting:
    """`files` are by name, in one folder; with `program` the submission is a file to run, and not one to import."""

    program: bool = False
    files: Mapping[str, bytes] = field(default_factory=dict)

    @cached_property
    def text(self) -> str:
        """The setting for `read`, in the words of the bridge and of sandbox processes; "" for the usual one."""
        if not self.program and not self.files:
            return ""
        files = {name: b64encode(data).decode() for name, data in self.files.items()}
        return json.dumps({"program": self.program, "files": files})

    @classmethod
    def read(cls, text: str) -> "Setting":
        if not text:
            return USUAL
        data: dict[str, Any] = json.loads(text)
        return cls(data["program"], {name: b64decode(each) for name, each in data["files"].items()})


USUAL = Setting()
"""A module that is imported, in an empty folder."""
