"""The analysis measured on articles that others annotated: what `make evaluate` runs.

The annotated articles lie beside the project (../shared/eval) and are no part of it. Where they
are absent, that is said and nothing is measured.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from generator.analyse import load, read
from generator.analyse.parse import parse
from generator.model.findings import Findings
from generator.settings import read_project
from generator.sources.text import article_from_text
from tests.evaluation.agreement import by_role, judge, misses, read_labels, table

ROOT = Path(__file__).parent.parent.parent
EVAL = ROOT.parent / "shared" / "eval"
LAYERS = ("roles", "dates", "entities", "actors", "attributions", "strength", "facts")


def main(arguments: Sequence[str] | None = None, data: Path = EVAL) -> int:
    """Prints the scorer's table and the agreement on roles, or the misses of one layer."""
    parser = argparse.ArgumentParser(prog="evaluate", description=__doc__.splitlines()[0])
    parser.add_argument(
        "--misses",
        nargs="?",
        const="roles",
        choices=LAYERS,
        help="list what went wrong in a layer instead; alone: in the roles",
    )
    misses_of: str | None = parser.parse_args(arguments).misses
    if not (data / "inputs.jsonl").is_file():
        print(f"Nothing was measured: the annotated articles are not there ({data}).")
        return 0
    if misses_of != "roles":
        status = _score(data, ["--misses", misses_of] if misses_of else [])
        if status or misses_of:
            return status
        print()
    _roles(data, listed=misses_of == "roles")
    return 0


def _score(data: Path, options: Sequence[str]) -> int:
    """The real command over all articles, then the scorer over what it printed."""
    command = [str(Path(sys.executable).parent / "briefings"), "analyse"]
    with tempfile.TemporaryDirectory() as folder:
        found = Path(folder) / "findings.jsonl"
        with found.open("wb") as out:
            done = subprocess.run(
                [*command, str(data / "inputs.jsonl")], stdout=out, check=False, cwd=ROOT
            )
        if done.returncode:
            print(f"`briefings analyse` ended with {done.returncode}", file=sys.stderr)
            return done.returncode
        scorer = [sys.executable, str(data / "score.py"), str(found), *options]
        return subprocess.run(scorer, check=False).returncode


def _roles(data: Path, *, listed: bool) -> None:
    # the command's rows hold no roles: this reads the articles itself, as the command does
    rows = list(map(json.loads, (data / "inputs.jsonl").read_text("utf-8").splitlines()))
    judged = judge(read_labels(), _findings(rows))
    if listed:
        print("\n".join(misses(judged, {r["id"]: r["text"] for r in rows})))
        return
    print("\n".join([*table(judged), "", *by_role(judged)]))


def _findings(rows: Sequence[dict[str, Any]]) -> dict[str, Findings]:
    articles = [
        article_from_text(r["text"], id=r["id"], title=r.get("title"), published=r.get("published"))
        for r in rows
    ]
    nlp = load(read_project(ROOT).model)
    return {p.article.id: read(p) for p in parse(nlp, articles)}


if __name__ == "__main__":
    sys.exit(main())
