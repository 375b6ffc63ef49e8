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
from generator.verify.assets import check_assets
from generator.verify.briefing import Briefing, load
from generator.verify.catalogue import ENGLISH, Catalogue, read_catalogue, translated
from generator.verify.exports.files import check_files
from generator.verify.exports.search import check_search
from generator.verify.markup.links import check_links
from generator.verify.pages.actor import homes_of
from generator.verify.pages.kinds import FOLDER, place_of
from generator.verify.pages.library import Library
from generator.verify.pages.page import Shown, check_page
from generator.verify.proof import Failure, Found, Proof
from generator.verify.record.cuts import check_cuts
from generator.verify.record.evidence import check_record
from generator.verify.record.strength import check_strength
from generator.verify.record.told import check_told
from generator.verify.settings import read_settings
from generator.verify.site.gathered import check_gathered

__all__ = ["Failure", "Proof", "verify"]

CATALOGUE = Path(__file__).parent.parent / "rules" / "catalogue"
RECORD = "briefing.json"
TEXTS = frozenset(
    {".json", ".xml", ".txt", ".csv", ".ics", ".rss", ".atom", ".md", ".xhtml", ".htm"}
    | {".jsonld", ".bib", ".ris", ".vcf", ".tsv", ".yml", ".yaml", ".rdf", ".ttl", ".pdf"}
)
FOUND_ANYWHERE = frozenset({RECORD, "sitemap.xml"})
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
    library, failures = open_library(site, docs, seeds, mkdocs_yml)
    pages = sorted(p.relative_to(site).as_posix() for p in site.rglob("*.html"))
    proof = _prove_pages(site, pages, library)
    failures += proof.failures
    files, known, claims = check_files(site, library)
    failures += files
    failures += check_search(site, library)
    failures += _unproved(site, known)
    failures += _missing(library.briefings, site, set(pages))
    claims += proof.claims
    records = len(library.briefings)
    return replace(proof, failures=tuple(failures), claims=claims, records=records)


def open_library(
    site: Path, docs: Path, seeds: Path, mkdocs_yml: Path
) -> tuple[Library, list[Failure]]:
    """What pages are proved against, and what is wrong with the records and assets themselves.

    Records speak English, pages the language of mkdocs.yml.
    """
    english = read_catalogue(CATALOGUE / ENGLISH)
    settings = read_settings(mkdocs_yml)
    catalogue = translated(english, CATALOGUE, settings.language)
    briefings = {b.path.parent.name: b for b in _briefings(docs, seeds)}
    failures = [f for b in briefings.values() for f in _prove_record(b, site, english)]
    assets, spoken = check_assets(site, docs)
    library = Library(catalogue, settings, briefings, spoken, homes_of(site), site)
    return library, failures + assets


def _prove_record(briefing: Briefing, site: Path, catalogue: Catalogue) -> list[Failure]:
    found = Found(f"{FOLDER}/{briefing.path.parent.name}/{RECORD}")
    _check_files(briefing, site, found)
    try:
        check_record(briefing, found)
        check_cuts(briefing, found)
        check_strength(briefing, found)
        check_told(briefing, catalogue, found)
    except (ValueError, KeyError, TypeError, AttributeError, IndexError) as error:
        raise RecordError(
            f"is no record: {error!r}", file=str(briefing.path), remedy=REMEDY
        ) from error
    return found.failures


def _prove_pages(site: Path, pages: Sequence[str], library: Library) -> Proof:
    """Each page, then the links between them; only what links need is kept of a page."""
    failures: list[Failure] = []
    shown: list[Shown] = []
    nodes = claims = messages = 0
    for path in pages:
        found = Found(path)
        shown.append(check_page(path, (site / path).read_text("utf-8"), library, found))
        failures += found.failures
        nodes += found.nodes
        claims += found.claims
        messages += found.messages
    gathered = [(s.links.path, s.subject, s.rows) for s in shown if s.subject is not None]
    failures += check_gathered(gathered, library.briefings)
    failures += check_links([s.links for s in shown], site, library.settings.base)
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
        expected = [place_of("brief", slug)]
        expected += [place_of("source", slug, source) for source in briefing.sources]
        for path in expected:
            if path not in pages:
                yield Failure(path, "a record's page is not there", slug, REMEDY)
    for record in sorted(site.glob(f"{FOLDER}/*/{RECORD}")):
        if record.parent.name not in briefings:
            yield Failure(record.relative_to(site).as_posix(), "a record that docs/ has not")


def _unproved(site: Path, proved: set[str]) -> Iterator[Failure]:
    """A failure for each file of text beside pages and records that nothing here reads."""
    for path in sorted(p for p in site.rglob("*") if p.suffix.lower() in TEXTS):
        name = path.relative_to(site).as_posix()
        known = name in proved or path.name in FOUND_ANYWHERE
        if not known and name.partition("/")[0] not in TOOLS:
            yield Failure(name, "a text that nothing proves", "", "leave it out, or teach verify")
