"""The browser's Python, made ready: the one way in for whoever runs something in it."""

from pathlib import Path

from katalite.common.language import LANGUAGES
from katalite.common.report import Report
from katalite.python.bundle import REALM, bundle
from katalite.python.runtime import Runtime, prepare
from katalite.python.snapshot import add_snapshot


def make_python(
    site: Path, folder: Path, report: Report, language: str = LANGUAGES[0]
) -> tuple[Runtime, dict[str, Path]]:
    """Everything that Python in the browser needs, its snapshot included, and the scripts, bundled into `folder`.

    Judge and scripts have the words of `language`.
    """
    runtime = prepare(report, site, language)
    scripts = bundle(site, folder, report, language)
    return add_snapshot(runtime, scripts[REALM], report), scripts
