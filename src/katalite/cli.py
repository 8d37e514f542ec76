"""The command line. Results go to standard output, progress and complaints to standard error.

Exit status: 0 when all is well, 1 when content has problems or a submission is not accepted, 2 when the command itself
cannot be done (bad usage, an unreadable file, a busy port, no network).
"""

import shlex
import tempfile
import threading
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from importlib.metadata import version
from pathlib import Path

import click

from katalite.common.command import command
from katalite.common.language import LANGUAGES
from katalite.common.printing import escape_what_cannot_be_printed, print_err
from katalite.common.progress import progress
from katalite.common.report import BuildError, SilentReport
from katalite.common.toolchain import SITE
from katalite.course.course_file import NAME
from katalite.course.importing.take_over import take_over
from katalite.course.init import add_to_course, init, write_schemas
from katalite.course.keys import KINDS
from katalite.course.load import UnknownExerciseError, language_of
from katalite.course.model import ContentError
from katalite.course.scaffold import scaffold
from katalite.grade_command import grade, merge
from katalite.pipeline import Kit, build_site, read_course
from katalite.proof.changed import changed_slugs
from katalite.proof.check import check, lines
from katalite.proof.formats import FORMATS, annotations, as_junit, usual_format, write_summary
from katalite.proof.formats import as_json as checks_as_json
from katalite.proof.workers import cores
from katalite.python.bundle import LIVE
from katalite.watching import follow
from katalite.web.host_check import check_host
from katalite.web.live import Live
from katalite.web.serve import SiteServer, open_server
from katalite_grader.texts import clean

__all__ = ["build_site", "main"]

OUT = Path("site", "dist")
PACKAGES = Path("site", "scorm")


class _Commands(click.Group):
    """`build` is what is meant when no command is named."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if not args or (args[0].startswith("-") and args[0] not in ("--help", "-h", "--version")):
            args = ["build", *args]
        return super().parse_args(ctx, args)


jobs_option = click.option(
    "--jobs", type=click.IntRange(1, 64), help="Exercises judged at a time.  [default: as many as there are cores]"
)
out_option = click.option(
    "--out", type=click.Path(path_type=Path), help="Folder for the built site.  [default: site/dist]"
)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(version("katalite"), message="katalite %(version)s")
def cli() -> None:
    """Coding exercises that are solved, run and judged in the learner's own browser."""


@cli.command()
@out_option
@click.option(
    "--offline/--no-offline",
    default=True,
    show_default=True,
    help="Whether what was visited also works without a network; --no-offline removes it from browsers that have it.",
)
@click.option("--scorm", is_flag=True, help="Write packages for learning platforms (SCORM 1.2) instead of a site.")
@click.option(
    "--site", "host", metavar="URL", help="With --scorm: small packages, which show the exercises from there."
)
@click.argument("slugs", nargs=-1, metavar="[SLUG]...")
@jobs_option
@click.pass_obj
def build(
    root: Path, out: Path | None, offline: bool, scorm: bool, host: str | None, slugs: Sequence[str], jobs: int | None
) -> None:
    """Build the site (the default), or with --scorm a package of each exercise, or of those that are named."""
    if scorm:
        _package(root, out or root / PACKAGES, slugs, host, jobs)
    elif slugs or host:
        raise click.UsageError("A site is built of all exercises; slugs and --site belong to --scorm.")
    else:
        _build(root, out, offline, jobs)


@cli.command()
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0 takes a free one.")
@out_option
@click.option("--watch/--no-watch", default=True, show_default=True, help="Follow the files: what is saved is shown.")
@click.option("--offline", is_flag=True, help="Let browsers keep the site, as they keep a published one; no watching.")
@jobs_option
@click.pass_obj
def serve(root: Path, port: int, out: Path | None, watch: bool, offline: bool, jobs: int | None) -> None:
    """Build the site and serve it on 127.0.0.1; open pages follow what is saved."""
    with open_server(out or root / OUT, port) as server:  # a busy port is told before the work
        if watch and not offline:
            _watch(root, out or root / OUT, server, jobs)
        else:
            _build(root, out, offline, jobs)
            click.echo(f"The site is at {server.address} (Ctrl+C ends it).")
            server.serve_forever()


@cli.command(name="check")
@click.argument("slugs", nargs=-1, metavar="[SLUG]...")
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    help="github: text, problems at their lines, and a summary.  [default: github in GitHub Actions, text elsewhere]",
)
@click.option("--json", "as_json", is_flag=True, help="The same as --format json.")
@click.option("--browser", is_flag=True, help="Also judge reference and starter in Chromium, on the built site.")
@jobs_option
@click.option("--again", is_flag=True, help="Judge what was proved before as well.")
@click.option("--changed", metavar="REV", help="Judge only the exercises of which a file differs from that commit.")
@click.pass_obj
def check_command(
    root: Path,
    slugs: Sequence[str],
    form: str | None,
    as_json: bool,
    browser: bool,
    jobs: int | None,
    again: bool,
    changed: str | None,
) -> int:
    """Prove that the hidden tests tell right from wrong, in CPython and in Pyodide.

    What was proved before is not judged again, and shown all the same.
    """
    form = "json" if as_json else form or usual_format()
    with progress() as report:
        read = read_course(root, report, slugs=slugs)
        course = read.course
        if changed is not None:
            differing = changed_slugs(root, changed)
            course = replace(course, exercises=tuple(each for each in course.exercises if each.slug in differing))
            report.note(f"Exercises that differ from {changed}: {', '.join(differing) or 'none'}")
        checked = []
        judged = [each.slug for each in course.exercises]
        site = partial(build_site, root, report=report, jobs=jobs, slugs=judged) if browser and judged else None
        for each in check(course, report, build=site, jobs=jobs or cores(), again=again):
            checked.append(each)
            if form in ("text", "github"):
                click.echo("\n".join(lines(each)))
    problems = [*read.problems, *(problem for each in checked for problem in each.problems)]
    if form == "json":
        click.echo(checks_as_json(checked, read.problems))
    elif form == "junit":
        click.echo(as_junit(checked, read.problems))
    elif form == "github":
        for line in annotations(problems, root):
            click.echo(line)
        write_summary(checked, problems)
    if problems:
        raise ContentError(problems)
    return 0


@cli.command()
@click.argument("slug")
@click.option("--kind", type=click.Choice(KINDS), default=KINDS[0], help="What learners write.", show_default=True)
@click.pass_obj
def new(root: Path, slug: str, kind: str) -> None:
    """Write the files of a new exercise, ready to be changed."""
    for path in scaffold(root, slug, language_of(root), kind):
        click.echo(path.relative_to(root).as_posix())
    click.echo(" ".join(filter(None, (add_to_course(root, slug), f"Change these, then run: {command()} check {slug}"))))


@cli.command(name="import")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=click.Path(path_type=Path))
@click.pass_obj
def import_command(root: Path, paths: Sequence[Path]) -> int:
    """Write exercises from what is there: a solution and its pytest or unittest file, Exercism exercises, deep-ml
    questions, notebooks with nbgrader's or otter's marks, or a folder of these."""
    imported = []
    failed = 0
    for each in take_over(paths, root):
        for line in (*each.problems, *each.notes):
            print_err(line)
        for path in each.files:
            click.echo(path.relative_to(root).as_posix())
        if each.files:
            imported.append(each.slug)
        failed += not each.files
    if failed:
        print_err(f"{failed} of {failed + len(imported)} could not be imported, and nothing of them was written.")
    sentences = {add_to_course(root, slug) for slug in imported} - {""}
    if imported:
        click.echo(" ".join([*sorted(sentences), f"Read them, then run: {command()} check {' '.join(imported)}"]))
    return 1 if failed else 0


@cli.command(name="init")
@click.argument("folder", default=".", type=click.Path(path_type=Path))
@click.option(
    "--language", type=click.Choice(LANGUAGES), default=LANGUAGES[0], show_default=True, help="Of the course."
)
def init_command(folder: Path, language: str) -> None:
    """Write a course of one's own into FOLDER, with a first exercise."""
    for path in init(folder, language):
        click.echo(path.as_posix())
    go = "" if folder.resolve() == Path.cwd() else f"cd {shlex.quote(str(folder))}; "
    click.echo(f"This course has one exercise. To see it: {go}{command()} serve")


@cli.command(name="schemas")
@click.pass_obj
def schemas_command(root: Path) -> None:
    """Write the JSON Schemas of the TOML files into schemas/, for editors."""
    for path in write_schemas(root):
        click.echo(path.relative_to(root).as_posix())


@cli.command(name="publish")
@click.option("--check", "address", metavar="URL", required=True, help="The address of a site that is online already.")
def publish_command(address: str) -> int:
    """Visit a published site, and say what its host does wrong or could do better."""
    findings = check_host(address)
    for each in findings:
        click.echo(clean(str(each)))
    if not findings:
        click.echo("This host does all that a site needs.")
    return 1 if any(each.wrong for each in findings) else 0


cli.add_command(grade)
cli.add_command(merge)


def main(root: Path | None = None) -> int:
    """Runs the command of `sys.argv` on the course in `root`; returns the exit status.

    Without `root` the course is that of the current folder, or of the nearest folder above it that has a course.toml.
    """
    escape_what_cannot_be_printed()
    try:
        return cli.main(obj=root or course_root(Path.cwd()), prog_name=command(), standalone_mode=False) or 0
    except ContentError as error:
        for problem in error.problems:
            print_err(str(problem))
        count = len(error.problems)
        print_err(f"{count} problem{'s' if count > 1 else ''} to mend.")
        return 1
    except (BuildError, UnknownExerciseError) as error:
        print_err(clean(str(error)))
    except click.ClickException as error:
        print_err(clean(f"{error.format_message()} `{command()} --help` tells more."))
    except (click.Abort, KeyboardInterrupt):
        print_err("Stopped.")
        return 130
    return 2


def course_root(start: Path) -> Path:
    """The nearest folder with a course.toml, going up from `start`; `start` where there is none."""
    return next((folder for folder in (start, *start.parents) if (folder / NAME).is_file()), start)


def _watch(root: Path, out: Path, server: SiteServer, jobs: int | None) -> None:
    """Serves the site, and builds it anew in a thread whenever a file is saved, until the server is shut down."""
    report = SilentReport()
    stop = threading.Event()
    with tempfile.TemporaryDirectory() as folder:
        with progress() as first:
            kit = Kit(SITE, Path(folder), first, jobs)
            scripts = kit.python(language_of(root))[1]  # what takes long is shown once; later builds are quick
            kit = kit.saying(report)
        server.live = Live(scripts[LIVE], out)

        def build() -> None:
            summary = kit.build(root, out, work_offline=False)
            exercises = f"{summary.exercises} exercise{'s' if summary.exercises != 1 else ''}"
            click.echo(f"Built {exercises}; the site is at {server.address} (Ctrl+C ends it).")

        follower = threading.Thread(target=follow, args=(root.resolve(), build, server.live, click.echo, stop))
        follower.start()
        try:
            server.serve_forever(poll_interval=0.1)
        finally:
            stop.set()
            server.live.close()
            follower.join()


def _build(root: Path, out: Path | None, offline: bool, jobs: int | None) -> None:
    with progress() as report:
        summary = build_site(root, out or root / OUT, report, work_offline=offline, jobs=jobs)
    exercises = f"{summary.exercises} exercise{'s' if summary.exercises != 1 else ''}"
    click.echo(
        f"Built {exercises} with {summary.tests} hidden tests into {summary.out}: {summary.files} files, "
        f"{summary.size / 1e6:.1f} MB, of which Python and its packages are {summary.runtime_size / 1e6:.1f} MB."
    )


def _package(root: Path, out: Path, slugs: Sequence[str], host: str | None, jobs: int | None) -> None:
    with progress() as report, tempfile.TemporaryDirectory() as folder:
        for path, size in Kit(SITE, Path(folder), report, jobs).packages(root, out, slugs, host):
            click.echo(f"{path}: {size / 1e6:.1f} MB")
