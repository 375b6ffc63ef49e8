"""How far each claim can be traced: text <- original <- agency or speaker <- what those rely on."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from generator.assemble.material import Material
from generator.assemble.sources import credit_of
from generator.model.article import Article
from generator.model.record import Fact, RecordActor, Rung, Speaker
from generator.rules import rows


def make_ladder(
    material: Material, facts: Iterable[Fact], actors: Iterable[RecordActor]
) -> tuple[Rung, ...]:
    """Rungs of each source in turn: its original, those it credits, and whom they pass on."""
    kept = list(facts)
    agencies = {a.id for a in actors if is_agency(a)}
    found: list[Rung] = []
    for article in material.articles:
        own = [f for f in kept if f.evidence[0].source == article.id]
        found += _of_source(material, article, own, agencies)
    return tuple(found)


def is_agency(actor: RecordActor) -> bool:
    """Whether an organisation passes on the news of others, by its name or as described."""
    if actor.kind not in {"organisation", "group"}:
        return False
    words = [actor.name, *(d.text for d in actor.descriptions)]
    said = f" {' '.join(words).lower()} "
    return any(f" {w} " in said for row in rows("observations/agencies") for w in row.words)


def _of_source(
    material: Material, article: Article, facts: list[Fact], agencies: set[str]
) -> list[Rung]:
    found: list[Rung] = []
    top = article.id
    name = _original_name(article)
    if name:
        place = credit_of(article)
        evidence = material.evidence(article.id, place) if place else None
        link = "stated" if place else "editor"
        found.append(
            Rung.model_validate(
                {"from": top, "to": name, "link": link, "kind": "original", "evidence": evidence}
            )
        )
    # Which speaker the text took from its original is not said: that link is missing.
    return found + _speakers(facts, name or top, bool(name), agencies)


def _original_name(article: Article) -> str | None:
    return (article.original.name or article.original.url) if article.original else None


def _speakers(facts: list[Fact], top: str, broken: bool, agencies: set[str]) -> list[Rung]:
    found: dict[tuple[str, str], Rung] = {}
    passing: set[str] = set()
    for fact in facts:
        chain = [s for s in fact.attribution if s.actor]
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
