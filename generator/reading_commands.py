"""The commands for who looks into the reading: analyse, explain. Thin shells, as in cli."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from generator.errors import SettingsError
from generator.shell import AsJson, Quiet, print_json, project_here


def analyse(
    files: Annotated[
        list[Path] | None,
        typer.Argument(help="JSON Lines files, or .txt articles. Default: standard input."),
    ] = None,
    model: Annotated[
        str | None, typer.Option(help="Name of the language model. Default: the project's.")
    ] = None,
    quiet: Quiet = False,
) -> None:
    """Print what is found in articles as JSON Lines, one object an article.

    Input is a line of JSON an article: {"id": …, "text": …} and, where known, "title" and
    "published" (2025-03-28). A line that cannot be read is named, and the next one is read.
    """
    from generator.reading_lines import findings_of

    bad = 0
    for line, fault in findings_of(files or [], sys.stdin.buffer, model or _model()):
        if fault:
            bad += 1
            typer.echo(f"error: {fault}", err=True)
        else:
            sys.stdout.write(line)
    sys.stdout.flush()
    if bad and not quiet:
        typer.echo(f"{bad} could not be read", err=True)
    raise typer.Exit(1 if bad else 0)


def explain(
    story: Annotated[str, typer.Argument(help="Its file or folder below seeds/, or slug.")],
    thing: Annotated[
        list[str],
        typer.Argument(
            help="Id of a fact, entry, caveat or actor; an actor's name; a line: line 4."
        ),
    ],
    json: AsJson = False,
) -> None:
    """Print how something on a page came to be: its words, their parse, rules, decisions.

    The articles are read again with the language model; nothing is written. Rows of rules that
    fired stand in [brackets] as file#id, below generator/rules/.
    """
    from generator.explain import explain as trail_of
    from generator.explain import lines

    trail = trail_of(project_here(), story, " ".join(thing))
    print_json(trail.model_dump(exclude_none=True), json)
    if not json:
        typer.echo("\n".join(lines(trail)))


def _model() -> str:
    """The project's model; outside of a project, the one that a project has by default."""
    from generator.settings import Project

    try:
        return project_here().model
    except SettingsError:
        return Project.model
