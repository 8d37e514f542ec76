"""Small packages for learning platforms: a page with the frame of an exercise that a published site has."""

from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from katalite.common.report import BuildError
from katalite.course.model import About, Exercise
from katalite.python.bundle import HOSTED
from katalite.web.files import SiteFiles

PAGE = "index.html"
SANDBOX = "allow-scripts allow-same-origin allow-downloads allow-modals allow-popups allow-popups-to-escape-sandbox"


def compose_hosted(
    exercise: Exercise, about: About, host: str, scripts: Mapping[str, Path], site: Path
) -> tuple[SiteFiles, str]:
    """The files of a package whose exercise is on the site at `host`, and the address of its page."""
    home = host if host.endswith("/") else f"{host}/"
    address = urljoin(home, f"exercise/{exercise.slug}/embed.html")
    origin = "{0.scheme}://{0.netloc}".format(urlsplit(address))
    environment = Environment(loader=FileSystemLoader(site / "templates"), autoescape=True, undefined=StrictUndefined)
    csp = f"default-src 'none'; script-src 'self'; style-src 'self'; frame-src {origin}; base-uri 'none'"
    files = SiteFiles()
    files.add(HOSTED, scripts[HOSTED])
    files.add("hosted.css", site / "styles" / "hosted" / "hosted.css")
    named = {"title": exercise.title, "language": about.language, "address": address}
    page = environment.get_template("hosted.j2").render(**named, csp=csp, sandbox=SANDBOX)
    return files, files.add(PAGE, page)


def require_told(host: str, about: About) -> None:
    """Raises BuildError if the exercises at `host` would tell a learning platform nothing."""
    if urlsplit(host).scheme not in ("http", "https") or not urlsplit(host).netloc:
        raise BuildError(f"{host} is no address of a site; write https://…")
    if not about.results_to:
        raise BuildError(
            "The exercises of a site tell their results to the origins that course.toml names alone: write "
            'results_to = ["https://…"] with that of your learning platform, and publish the site again.'
        )
