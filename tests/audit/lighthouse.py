"""npm's lighthouse on pages that readers arrive at, on its slow phone and on its desk."""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.audit.browser import FLAGS, chromium
from tests.audit.kinds import Kind
from tests.audit.table import Row, not_measured

CLI = Path(__file__).parent / "node_modules" / "lighthouse" / "cli" / "index.js"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
BARS = {"mobile": (97, 100, 100, 100), "desktop": (100, 100, 100, 100)}
MATERIAL = {"mobile": "87 / 89 / 96 / 91", "desktop": "100 / 89 / 96 / 91"}
SPEEDS = ("first-contentful-paint", "largest-contentful-paint", "total-blocking-time")


@dataclass(frozen=True)
class Scores:
    """Of one page: a median for each category; what lost points in the first visit, and its times."""

    medians: tuple[int, ...]
    lost: tuple[str, ...]


def why_not() -> str | None:
    if shutil.which("node") is None:
        return "no node"
    return None if CLI.is_file() else "no lighthouse: `make audit` installs it where npm is"


def rows(address: str, pages: Sequence[Kind], runs: int, say: Callable[[str], None]) -> list[Row]:
    """Two rows a page."""
    found = []
    for form, bars in BARS.items():
        for kind in pages:
            what = f"Lighthouse {form}, {kind.name}: performance / accessibility / best practices / SEO"
            bar = " / ".join(f"≥ {b}" if b < 100 else str(b) for b in bars)
            why = why_not()
            if why:
                found.append(not_measured(what, MATERIAL[form], bar, why))
                continue
            say(what)
            found.append(_judged(what, form, bar, score(address + kind.path, form, runs)))
    return found


def _judged(what: str, form: str, bar: str, got: Scores) -> Row:
    """Where only the speed misses its bar, the machine may be what was slow."""
    reached = [score >= least for score, least in zip(got.medians, BARS[form], strict=True)]
    return Row(
        what,
        MATERIAL[form],
        bar,
        " / ".join(map(str, got.medians)),
        all(reached),
        varies=all(reached[1:]),
        misses=() if all(reached) else got.lost,
    )


def score(address: str, form: str, runs: int) -> Scores:
    """The medians of ``runs`` visits."""
    reports = [_visit(address, form) for _ in range(runs)]
    medians = tuple(
        round(100 * statistics.median(r["categories"][c]["score"] or 0 for r in reports))
        for c in CATEGORIES
    )
    audits = reports[0]["audits"]
    lost = [
        f"{ref['id']} ({category}): {audits[ref['id']]['title']}"
        f" {audits[ref['id']].get('displayValue', '')}".rstrip()
        for category in CATEGORIES
        for ref in reports[0]["categories"][category]["auditRefs"]
        if ref["weight"]
        and (audits[ref["id"]]["score"] or 0) < 0.9
        and audits[ref["id"]]["scoreDisplayMode"] not in ("notApplicable", "manual")
    ]
    times = ", ".join(f"{k} {audits[k].get('displayValue', '')}" for k in SPEEDS)
    return Scores(medians, (*lost, times))


def _visit(address: str, form: str) -> dict[str, Any]:
    """One report, of a browser of its own."""
    command = ["node", str(CLI), address, "--output=json", "--quiet"]
    command.append(f"--only-categories={','.join(CATEGORIES)}")
    command.append(f"--chrome-flags=--headless=new {' '.join(FLAGS)}")
    if form == "desktop":
        command.append("--preset=desktop")
    environment = {**os.environ, "CHROME_PATH": chromium() or ""}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"lighthouse failed on {address}:\n{done.stderr[-2000:]}")
    report: dict[str, Any] = json.loads(done.stdout)
    return report
