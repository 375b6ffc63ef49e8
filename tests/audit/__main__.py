"""`python -m tests.audit`: builds, serves, measures, prints the table; 1 where a bar is missed."""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.audit import lighthouse, links, reading, validity, visits
from tests.audit.browser import chromium, opened
from tests.audit.kinds import Kind, kinds
from tests.audit.project import BASE, Built, build_project
from tests.audit.server import Server, served
from tests.audit.table import Row, failed, not_measured, printed

ARRIVED_AT = ("landing", "briefing", "source", "actor", "search")
RUNS = 5


def main() -> int:
    options = _options()
    with tempfile.TemporaryDirectory() as temporary:
        root = Path(temporary)
        with served(root / "public") as host:
            address = f"{host.address}{BASE}/"
            _say("building")
            built = build_project(root, address)
            pages = kinds(built.site)
            rows = [] if options.quick else _speed(address, pages, options.runs)
            rows += _browsed(built, host, pages) + _read(built, address)
    print(printed(rows))
    return int(failed(rows, options.strict))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.audit", description=__doc__)
    parser.add_argument("--strict", action="store_true", help="fail also where a page is too slow")
    parser.add_argument("--quick", action="store_true", help="without Lighthouse")
    parser.add_argument("--runs", type=int, default=RUNS, help="Lighthouse visits of each page")
    return parser.parse_args()


def _speed(address: str, pages: list[Kind], runs: int) -> list[Row]:
    return lighthouse.rows(address, [k for k in pages if k.name in ARRIVED_AT], runs, _say)


def _browsed(built: Built, host: Server, pages: list[Kind]) -> list[Row]:
    """What only a browser shows."""
    words = "whole briefing, evidence included, with JavaScript off"
    if chromium() is None:
        what = "axe, requests, weight, layout shift, sideways scroll, height"
        return [not_measured(w, "–", "–", "no chromium") for w in (what, words)]
    with opened() as browser:
        found = visits.rows(visits.look(browser, host, pages, _say))
        _say("reading without JavaScript")
        count, misses = reading.unread(browser, built, f"{host.address}{BASE}/")
    ours = f"{count - len(misses):,} of {count:,} passages"
    return [*found, Row(words, "no", "yes", ours, not misses, misses=misses)]


def _read(built: Built, address: str) -> list[Row]:
    """What the files show."""
    _say("links")
    count, misses = links.broken(built.site, address)
    what = "broken links and anchors inside"
    row = Row(what, "–", "0", f"{len(misses)} of {count:,}", not misses, misses=misses)
    what, why = "HTML validity (vnu), every page", validity.why_not()
    if why:
        return [not_measured(what, "–", "0 errors", why), row]
    _say("validity")
    found = validity.errors(built.site)
    pages = sum(1 for _ in built.site.rglob("*.html"))
    ours = f"{len(found)} kinds of error in {pages} pages"
    return [Row(what, "–", "0 errors", ours, not found, misses=found), row]


def _say(what: str) -> None:
    """Progress, beside the table."""
    print(f"{time.strftime('%H:%M:%S')} {what}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except subprocess.CalledProcessError as error:
        sys.exit(f"{error}: {error.stderr}")
