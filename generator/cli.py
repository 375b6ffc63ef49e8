"""The command line: a thin shell over pipeline, check and verify; the others stand beside."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from generator import __version__, desk_commands, reading_commands
from generator.errors import BriefingsError, SettingsError
from generator.shell import AsJson, Day, Quiet, print_json, progress, project_here

if TYPE_CHECKING:
    from generator.pipeline import Built

EXIT_CODES = (
    "Exit codes: 0 done, nothing to object to; 1 something was found (a story failed, a record is"
    " not up to date, a page is not proved); 2 the command could not run (a wrong option, no"
    " project here, a file in the way); 130 interrupted."
)

app = typer.Typer(
    name="briefings",
    help="Turns the articles in seeds/ into explainer briefings in the sources' own words."
    "\n\nFirst steps: put an article into seeds/ as a .txt file (its title in the first line),"
    " then run `briefings build`; `make serve` shows the site.",
    epilog=EXIT_CODES,
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


def main() -> None:
    """The console command: runs it, and turns what the user can put right into a message."""
    try:
        app()
    except BriefingsError as error:
        if "--debug" in sys.argv:
            raise
        typer.echo(f"error: {error}", err=True)
        raise SystemExit(error.exit_code) from None
    except KeyboardInterrupt:
        raise SystemExit(130) from None
    except BrokenPipeError:
        # the reader of our output has gone (`| head`): nothing is left to say
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise SystemExit(0) from None
    except OSError as error:
        if "--debug" in sys.argv or error.filename is None:
            raise
        typer.echo(f"error: {error.filename}: {error.strerror}", err=True)
        raise SystemExit(BriefingsError.exit_code) from None


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"briefings {__version__}")
        raise typer.Exit


@app.callback()
def briefings(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
    debug: Annotated[
        bool, typer.Option("--debug", help="Show where in the program an error came from.")
    ] = False,
) -> None:
    """Read `briefings COMMAND --help` for what a command does."""


@app.command(epilog=EXIT_CODES)
def build(
    stories: Annotated[
        list[str] | None,
        typer.Argument(help="Stories to read, by file or folder below seeds/; all, if none."),
    ] = None,
    day: Day = None,
    watch: Annotated[
        bool, typer.Option("--watch", help="Build again whenever a file in seeds/ changes.")
    ] = False,
    quiet: Quiet = False,
    json: AsJson = False,
) -> None:
    """Make records and pages: seeds/ -> docs/.

    Writes only what differs, removes what it wrote before and no longer would, and touches no
    other file. A story that fails is named; the others are built all the same.
    """
    from generator.watching import changes

    built = _build(stories or (), day, quiet, json)
    for _ in changes(project_here().seeds) if watch else ():
        built = _build(stories or (), day, quiet, json)
    if "--debug" in sys.argv and built.failed:
        raise built.failed[0].error or AssertionError
    raise typer.Exit(1 if built.failed or built.faults else 0)


def _build(stories: Sequence[str], day: str | None, quiet: bool, json: bool) -> Built:
    from generator import pipeline
    from generator.clock import today_of
    from generator.report import built_as_data, built_lines

    today = today_of(day, os.environ)
    with progress(quiet or json) as tell:
        built = pipeline.build(project_here(), today, stories, tell)
    print_json(built_as_data(built), json)
    for line, wrong in built_lines(built):
        if wrong or not (quiet or json):
            typer.echo(line, err=True)
    return built


@app.command(epilog=EXIT_CODES)
def check(
    full: Annotated[
        bool, typer.Option("--full", help="Read every article again, changed or not.")
    ] = False,
    quiet: Quiet = False,
    json: AsJson = False,
) -> None:
    """Say whether the committed records are what a build would make. Writes nothing.

    Lists records that are not up to date or not valid, and corrections of an editor that fit
    no more; warns of sources quoted at length and of what is not known of them.
    """
    from generator import check as checks
    from generator.report import counted, remarks_as_data

    with progress(quiet or json) as tell:
        remarks = checks.check(project_here(), full=full, tell=tell)
    errors = [r for r in remarks if r.level == "error"]
    print_json(remarks_as_data(remarks), json)
    if not json:
        for remark in errors if quiet else remarks:
            typer.echo("\n  ".join([str(remark), *remark.facts]))
        if not quiet:
            warnings = counted(len(remarks) - len(errors), "warning")
            typer.echo(f"{len(errors)} to put right, {warnings}", err=True)
    raise typer.Exit(1 if errors else 0)


@app.command(epilog=EXIT_CODES)
def finish(
    site: Annotated[Path | None, typer.Argument(help="The built site. Default: site/.")] = None,
    quiet: Quiet = False,
) -> None:
    """Add to the built site what is made from it: the search, and a Markdown twin of each briefing.

    Run it after MkDocs and before `verify`, which proves both.
    """
    from generator.finish import finish as complete
    from generator.report import counted

    project = project_here()
    done = complete(project, site or project.root / "site")
    if not quiet:
        found = counted(done.entries, "entry", "entries")
        typer.echo(f"search: {found}; {counted(done.twins, 'Markdown twin')}", err=True)


@app.command(epilog=EXIT_CODES)
def verify(
    site: Annotated[Path | None, typer.Argument(help="The built site. Default: site/.")] = None,
    quiet: Quiet = False,
    json: AsJson = False,
) -> None:
    """Prove the built site: every word of a source stands in it, with its speaker and label.

    Shares no code with what makes the pages. One line a failure, a figure at the end.
    """
    from generator.report import proof_as_data, proof_line
    from generator.verify import verify as prove

    project = project_here()
    folder = site or project.root / "site"
    if not folder.is_dir():
        raise SettingsError("there is no built site", file=str(folder), remedy="run `make site`")
    proof = prove(folder, project.docs, project.seeds, project.config)
    print_json(proof_as_data(proof), json)
    if not json:
        for failure in proof.failures:
            typer.echo(str(failure))
        if not quiet:
            typer.echo(proof_line(proof), err=True)
    raise typer.Exit(0 if proof.proved else 1)


def _add_others() -> None:
    """Those for who looks into the reading, then those for who works on the stories."""
    for command in (
        reading_commands.analyse,
        reading_commands.explain,
        desk_commands.diff,
        desk_commands.edit,
        desk_commands.group,
        desk_commands.purge,
    ):
        app.command(epilog=EXIT_CODES)(command)


_add_others()


if __name__ == "__main__":
    main()
