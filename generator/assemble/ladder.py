"""How far each claim can be traced: text <- original <- agency or speaker <- what those rely on."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from generator.assemble.lineage import Lineage, Link
from generator.assemble.material import Material
from generator.assemble.names import agency_of, core_name, names_of
from generator.assemble.sources import credit_of
from generator.model.article import Article
from generator.model.base import Span
from generator.model.claims import Fact, Speaker
from generator.model.record import RecordActor, Rung
from generator.rules import rows


def make_ladder(
    material: Material,
    lineage: Lineage,
    facts: Iterable[Fact],
    actors: Iterable[RecordActor],
) -> tuple[Rung, ...]:
    """Rungs of each source in turn: the source or original that it rests on, its agency, those it
    credits, and whom they pass on."""
    kept = list(facts)
    agencies = {a.id for a in actors if is_agency(a)}
    found: list[Rung] = []
    for article in material.articles:
        told = [s for f in kept if (s := _said_by(f, article.id)) is not None]
        links = lineage.rests_on(article.id)
        found += [_to_source(material, link) for link in links]
        agency = agency_of(article) if len(material.articles) > 1 else None
        if agency and core_name(agency[0]) not in names_of(article):
            found += [] if any(k.place for k in links) else _to_agency(material, article, agency)
        if any(k.why == "copy" for k in links):
            continue  # all that it credits, its original does
        named = any(k.why in {"credit", "editor"} for k in links)
        own = _of_source(material, article, told, agencies, named)
        known = {(r.to, r.kind) for k in links for r in found if r.from_ == k.to}
        found += [r for r in own if (r.to, r.kind) not in known] if links else own
    return tuple(found)


def _said_by(fact: Fact, source: str) -> tuple[Speaker, ...] | None:
    """Whom a source credits with a fact; None where it does not carry it."""
    if fact.evidence[0].source == source:
        return fact.attribution
    return next((t.attribution for t in fact.tellings if t.evidence.source == source), None)


def _to_source(material: Material, link: Link) -> Rung:
    """A text seen to be made from another without saying so: that link is missing."""
    place = material.evidence(link.source, link.place) if link.place else None
    known = {"credit": "stated", "editor": "editor"}.get(link.why, "missing")
    if place:
        known = "stated"
    rung = {"from": link.source, "to": link.to, "link": known, "kind": "source"}
    edited = link.edited if known == "editor" else None
    return Rung.model_validate({**rung, "evidence": place, "edited": edited})


def _to_agency(material: Material, article: Article, agency: tuple[str, int, int]) -> list[Rung]:
    name, start, end = agency
    place = material.evidence(article.id, Span(start=start, end=end))
    rung = {"from": article.id, "to": name, "link": "stated", "kind": "agency", "evidence": place}
    return [Rung.model_validate(rung)]


def is_agency(actor: RecordActor) -> bool:
    """Whether an organisation passes on the news of others, by its name or as described."""
    if actor.kind not in {"organisation", "group"}:
        return False
    words = [actor.name, *(d.text for d in actor.descriptions)]
    said = f" {' '.join(words).lower()} "
    return any(f" {w} " in said for row in rows("observations/agencies") for w in row.words)


def _of_source(
    material: Material,
    article: Article,
    told: list[tuple[Speaker, ...]],
    agencies: set[str],
    read: bool,
) -> list[Rung]:
    """``read``: its original is one of the sources, and has its rung already."""
    found: list[Rung] = []
    top = article.id
    name = _original_name(article)
    if name and not read:
        place = credit_of(article)
        evidence = material.evidence(article.id, place) if place else None
        link = "stated" if place else "editor"
        found.append(
            Rung.model_validate(
                {"from": top, "to": name, "link": link, "kind": "original", "evidence": evidence}
            )
        )
    # Which speaker the text took from its original is not said: that link is missing.
    above = top if read or not name else name
    return found + _speakers(told, above, bool(name), agencies)


def _original_name(article: Article) -> str | None:
    return (article.original.name or article.original.url) if article.original else None


def _speakers(
    told: list[tuple[Speaker, ...]], top: str, broken: bool, agencies: set[str]
) -> list[Rung]:
    found: dict[tuple[str, str], Rung] = {}
    passing: set[str] = set()
    for speakers in told:
        chain = [s for s in speakers if s.actor]
        for nearer, further in pairwise(chain):
            passing.add(further.actor or "")
            _add(found, further.actor or "", nearer, "stated", agencies)
        if chain:
            _add(found, top, chain[-1], "missing" if broken else "stated", agencies)
    for rung in [r for r in found.values() if r.kind == "agency" and r.to not in passing]:
        missing = {"from": rung.to, "to": "", "link": "missing", "kind": "basis"}
        found[rung.to, ""] = Rung.model_validate(missing)
    return sorted(found.values(), key=lambda r: r.kind == "basis")


def _add(
    found: dict[tuple[str, str], Rung], above: str, speaker: Speaker, link: str, agencies: set[str]
) -> None:
    to = speaker.actor or ""
    if above == to or (above, to) in found:
        return
    kind = "agency" if to in agencies else "speaker"
    found[above, to] = Rung.model_validate(
        {"from": above, "to": to, "link": link, "kind": kind, "evidence": speaker.evidence}
    )
