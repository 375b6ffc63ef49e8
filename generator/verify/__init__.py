"""The independent proof: site, records and sources say the same, and nothing else is said.

Shares no code with the pipeline that it proves: reading, the rule of composing a text, word
lists, counting and writing of dates are all written a second time.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import yaml

from generator.errors import RecordError, SettingsError
from generator.verify.briefing import Briefing, load
from generator.verify.catalogue import Catalogue, read_catalogue
from generator.verify.cuts import check_cuts
from generator.verify.links import Links, check_links
from generator.verify.pages import FOLDER, Library, check_page, place_of
from generator.verify.proof import Failure, Found, Proof
from generator.verify.record import check_record
from generator.verify.safety import outside_addresses, printed_by
from generator.verify.settings import read_settings
from generator.verify.told import check_told

__all__ = ["Failure", "Proof", "verify"]

CATALOGUE = Path(__file__).parent.parent / "rules" / "catalogue" / "en"
RECORD = "briefing.json"
TEXTS = frozenset(
    {".json", ".xml", ".txt", ".csv", ".ics", ".rss", ".atom", ".md", ".xhtml", ".htm"}
)
FOUND_ANYWHERE = frozenset({RECORD, "sitemap.xml", "robots.txt"})
TOOLS = frozenset({"assets", "pagefind"})
"""Folders of what comes with the theme and the search."""
REMEDY = "run `briefings build` and build the site again"


def verify(site: Path, docs: Path, seeds: Path, mkdocs_yml: Path) -> Proof:
    """Proves the built ``site`` against records (``docs``), sources (``seeds``) and catalogue.

    Reads each page once. Raises SettingsError where there is no site or no mkdocs.yml,
    RecordError where a record is no JSON; everything else is a failure of the Proof.
    """
    if not site.is_dir():
        remedy = "build it first: `make site`"
        raise SettingsError("no such built site", file=str(site), remedy=remedy)
    catalogue = read_catalogue(CATALOGUE)
    briefings = {b.path.parent.name: b for b in _briefings(docs, seeds)}
    failures = [f for b in briefings.values() for f in _prove_record(b, site, catalogue)]
    spoken = _check_stylesheets(site, failures)
    library = Library(catalogue, read_settings(mkdocs_yml), briefings, spoken)
    pages = sorted(p.relative_to(site).as_posix() for p in site.rglob("*.html"))
    proof = _prove_pages(site, pages, library)
    failures += proof.failures
    failures += _unproved(site)
    failures += _missing(briefings, site, set(pages))
    return replace(proof, failures=tuple(failures), records=len(briefings))


def _prove_record(briefing: Briefing, site: Path, catalogue: Catalogue) -> list[Failure]:
    found = Found(f"{FOLDER}/{briefing.path.parent.name}/{RECORD}")
    _check_files(briefing, site, found)
    try:
        check_record(briefing, found)
        check_cuts(briefing, found)
        check_told(briefing, catalogue, found)
    except (ValueError, KeyError, TypeError, AttributeError, IndexError) as error:
        raise RecordError(
            f"is no record: {error!r}", file=str(briefing.path), remedy=REMEDY
        ) from error
    return found.failures


def _prove_pages(site: Path, pages: Sequence[str], library: Library) -> Proof:
    """Each page, then the links between them; only what links need is kept of a page."""
    failures: list[Failure] = []
    links: list[Links] = []
    nodes = claims = messages = 0
    for path in pages:
        found = Found(path)
        links.append(check_page(path, (site / path).read_text("utf-8"), library, found))
        failures += found.failures
        nodes += found.nodes
        claims += found.claims
        messages += found.messages
    failures += check_links(links, site, library.settings.base)
    return Proof(tuple(failures), len(pages), nodes, claims, messages)


def _briefings(docs: Path, seeds: Path) -> Iterator[Briefing]:
    for path in sorted(docs.glob(f"{FOLDER}/*/{RECORD}")):
        try:
            yield load(path, seeds, _read_yaml)
        except (ValueError, KeyError, TypeError) as error:
            raise RecordError(f"is no record: {error!r}", file=str(path), remedy=REMEDY) from error


def _read_yaml(path: Path) -> Any:
    try:
        return yaml.safe_load(path.read_text("utf-8")) if path.is_file() else {}
    except yaml.YAMLError:
        return {}


def _check_files(briefing: Briefing, site: Path, found: Found) -> None:
    """The record stands where its slug says, and the site publishes the same bytes."""
    folder = briefing.path.parent.name
    if briefing.slug != folder:
        found.fail(f"its slug is {briefing.slug!r}, its folder {folder!r}", "", REMEDY)
    published = site / FOLDER / folder / RECORD
    if not published.is_file():
        found.fail("the site does not publish the record", "", REMEDY)
    elif published.read_bytes() != briefing.path.read_bytes():
        found.fail("the site publishes another record", "", REMEDY)


def _missing(briefings: dict[str, Briefing], site: Path, pages: set[str]) -> Iterator[Failure]:
    """A failure for each record without its pages, and each published record without a source."""
    for slug, briefing in briefings.items():
        expected = [place_of("brief", slug, None)]
        expected += [place_of("source", slug, source) for source in briefing.sources]
        for path in expected:
            if path not in pages:
                yield Failure(path, "a record's page is not there", slug, REMEDY)
    for record in sorted(site.glob(f"{FOLDER}/*/{RECORD}")):
        if record.parent.name not in briefings:
            yield Failure(record.relative_to(site).as_posix(), "a record that docs/ has not")


def _unproved(site: Path) -> Iterator[Failure]:
    """A failure for each file of text beside pages and records that nothing here reads."""
    for path in sorted(p for p in site.rglob("*") if p.suffix.lower() in TEXTS):
        name = path.relative_to(site).as_posix()
        known = path.name in FOUND_ANYWHERE or path.name.endswith(".schema.json")
        if not known and name.partition("/")[0] not in TOOLS:
            yield Failure(name, "a text that nothing proves", "", "leave it out, or teach verify")


def _check_stylesheets(site: Path, failures: list[Failure]) -> frozenset[str]:
    """No stylesheet prints words or asks other hosts. Returns the attributes that they print."""
    spoken: set[str] = set()
    for path in sorted(site.rglob("*.css")):
        css = path.read_text("utf-8")
        name = path.relative_to(site).as_posix()
        words, attributes = printed_by(css)
        spoken |= set(attributes)
        failures += [Failure(name, f"a style that prints “{w}”") for w in words]
        failures += [Failure(name, f"a request to {a}") for a in outside_addresses(css)]
    return frozenset(spoken)
