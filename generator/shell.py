"""What all commands share: their options, the project they run in, the telling of progress."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from generator.settings import Project

Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say only what went wrong.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object for a machine.")]
Day = Annotated[
    str | None,
    typer.Option(
        "--date",
        help="Date of new revisions, YYYY-MM-DD; never before a story's last. Default: today.",
    ),
]


def project_here() -> Project:
    """The project of the folder that the command runs in."""
    from generator.settings import find_project

    return find_project(Path.cwd())


def print_json(data: Any, asked: bool) -> None:
    """The machine's answer on standard output, where it was asked for."""
    if asked:
        typer.echo(json.dumps(data, ensure_ascii=False, indent=2))


@contextmanager
def progress(quiet: bool) -> Iterator[Callable[[str], None]]:
    """Tells what is worked on, on a terminal alone."""
    if quiet or not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console

    with Console(stderr=True).status("reading seeds/") as status:
        yield lambda name: status.update(name)
