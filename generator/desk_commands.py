"""The commands for who works on stories: diff, edit, group, purge. Thin shells, as in cli."""

from __future__ import annotations

import os
from typing import Annotated

import typer

from generator.shell import AsJson, Day, Quiet, print_json, progress, project_here

Stories = Annotated[
    list[str] | None,
    typer.Argument(help="Stories to look at, by file or folder below seeds/; all, if none."),
]
Story = Annotated[str, typer.Argument(help="The story, by file or folder below seeds/.")]


def diff(stories: Stories = None, quiet: Quiet = False, json: AsJson = False) -> None:
    """Print what a build would change, fact by fact. Writes nothing.

    + a new fact, ~ one that reads otherwise, ! one in conflict, - one withdrawn, ? an entry of
    story.yml that fits no more; each with its words, its speaker and its label. Exit code 0
    where a build would change nothing.
    """
    from generator.differences import differences
    from generator.report_desk import differences_as_data, differences_lines

    with progress(quiet or json) as tell:
        plan = differences(project_here(), stories or (), tell=tell)
    print_json(differences_as_data(plan), json)
    for line, wrong in () if json else differences_lines(plan):
        if wrong or not quiet:
            typer.echo(line, err=wrong)
    raise typer.Exit(1 if plan.shelf.faults or plan.changing else 0)


def edit(
    story: Story,
    show: Annotated[
        bool, typer.Option("--print", help="Print it instead of writing the file.")
    ] = False,
    quiet: Quiet = False,
) -> None:
    """Write the story's .yml: every key explained, its facts and actors ready to change.

    All lines are comments at first: take the # away from those that you want. A file that is
    there is never touched: what it lacks is printed.
    """
    from generator.scaffold import scaffold

    with progress(quiet) as tell:
        made = scaffold(project_here(), story, tell)
    if show or not made.written(write=not show):
        typer.echo(made.text, nl=False)
    if not (quiet or show):
        typer.echo(made.told, err=True)


def group(
    apply: Annotated[
        bool, typer.Option("--apply", help="Move the files into folders, one a story.")
    ] = False,
    quiet: Quiet = False,
    json: AsJson = False,
) -> None:
    """Propose which loose files in seeds/ tell the same story, with the reasons.

    Moves nothing without --apply. Exit code 1 where there is something to propose.
    """
    from generator.grouping import move, propose
    from generator.report_desk import groups_as_data, groups_lines

    project = project_here()
    groups, faults = propose(project.seeds)
    moved = move(project.seeds, groups) if apply else ()
    print_json(groups_as_data(groups, moved), json)
    for line in () if quiet or json else groups_lines(groups, moved):
        typer.echo(line)
    for fault in faults:
        typer.echo(f"error: {fault}", err=True)
    raise typer.Exit(1 if faults or (groups and not apply) else 0)


def purge(
    story: Story,
    why: Annotated[str, typer.Option(help="The reason, which the page will show.")],
    fact: Annotated[str | None, typer.Option(help="A fact's id, f3a9c1e2.")] = None,
    source: Annotated[
        str | None, typer.Option(help="A source: its file is deleted from seeds/.")
    ] = None,
    by: Annotated[str | None, typer.Option(help="Your initials, which the page will show.")] = None,
    yes: Annotated[
        bool, typer.Option("--yes", "-y", help="Delete a source without asking.")
    ] = False,
    day: Day = None,
    quiet: Quiet = False,
) -> None:
    """Take words down: a fact or a source leaves record, pages and revisions.

    A dated notice with the reason stays, without the words. A fact is kept out by an entry in
    story.yml that holds the hash of its words; a source's file is deleted. Builds the story.
    """
    from generator.clock import today_of
    from generator.report_desk import taken_lines
    from generator.takedown import Order
    from generator.takedown import purge as take

    order = Order(story, why, fact, source, by)
    project, today = project_here(), today_of(day, os.environ)
    if source and not yes:
        for line in taken_lines(take(project, order, today), done=False):
            typer.echo(line, err=True)
        if not typer.confirm("Delete it for good?", err=True):
            typer.echo("nothing was changed", err=True)
            raise typer.Exit(1)
    with progress(quiet) as tell:
        taken = take(project, order, today, sure=True, tell=tell)
    for line in taken_lines(taken, done=True):
        if not quiet:
            typer.echo(line, err=True)
    raise typer.Exit(1 if taken.failed else 0)
