"""The editor's hand on a record: applied after every reading, signed, and never dropped.

What an entry of story.yml acts on is found by the source's words. Where they are gone, the
entry stays in sight as a caveat of kind ``stale-override``.
"""

from __future__ import annotations

from generator.assemble.actor_edits import edit_actors
from generator.assemble.consistency import consistent
from generator.assemble.editing import Edit, Stale, fact_of, place_of, signed, with_stale
from generator.assemble.fact_edits import edit_facts, edit_summary
from generator.assemble.material import filled, short_hash
from generator.assemble.settling import settled, sides_of
from generator.model.claims import Message
from generator.model.doubts import Caveat
from generator.model.parts import collapse
from generator.model.record import Note, Record, Rung
from generator.model.story import OF_ONE_SOURCE, Bundle
from generator.rules.catalogue import text as message_text


def apply_edits(record: Record, bundle: Bundle) -> Record:
    """The record as the editor wants it. Actors come first: facts name them."""
    stale: list[Stale] = []
    for edit in EDITS:
        record, lost = edit(record, bundle)
        stale += lost
    return consistent(_with_caveats_on_facts(with_stale(record, bundle, stale)))


def edit_head(record: Record, bundle: Bundle) -> tuple[Record, list[Stale]]:
    """Title, address and tags; and which facts of the sources are the editor's word."""
    edits = bundle.edits
    update: dict[str, object] = {"tags": tuple(dict.fromkeys(edits.tags))}
    if edits.title:
        update |= {
            "title": edits.title,
            "title_evidence": None,
            "title_edited": signed(bundle, None, "title"),
        }
    elif record.title_evidence is None and (key := _titled(bundle, record.title)):
        update["title_edited"] = signed(bundle, None, key)
    if edits.slug:
        update["slug"] = edits.slug
    return record.model_copy(update=update), []


def _titled(bundle: Bundle, title: str) -> str | None:
    """The key that titles the source whose title is the briefing's."""
    for article in bundle.articles:
        name = article.file.rpartition("/")[2]
        own = bundle.edits.sources.get(name)
        if own and own.title and collapse(own.title).strip() == title:
            return f"sources.{name}.title"
    return None


def edit_sources(record: Record, bundle: Bundle) -> tuple[Record, list[Stale]]:
    """Signs what story.yml says of a source; reading the source has taken it over already."""
    edits = bundle.edits
    there = {s.file.rpartition("/")[2] for s in record.sources}
    gone = [Stale(f"sources.{name}", name) for name in edits.sources if name not in there]
    alone = len(bundle.articles) == 1
    found = []
    for source in record.sources:
        name = source.file.rpartition("/")[2]
        own = edits.sources.get(name)
        keys = [f"sources.{name}.{k}" for k, v in own if v is not None] if own else []
        if alone:
            keys += [k for k in OF_ONE_SOURCE if getattr(edits, k)]
        by = tuple(signed(bundle, None, key) for key in keys)
        found.append(source.model_copy(update={"edited": by}))
    return record.model_copy(update={"sources": tuple(found)}), gone


def edit_caveats(record: Record, bundle: Bundle) -> tuple[Record, list[Stale]]:
    """Warnings that the editor adds, of one fact or of the whole briefing."""
    stale: list[Stale] = []
    taken = {c.id for c in record.caveats}
    found = []
    for n, entry in enumerate(bundle.edits.caveats):
        fact = fact_of(record.facts, entry.match) if entry.match else None
        if entry.match and fact is None:
            stale.append(Stale(f"caveats[{n}].match", entry.match))
            continue
        values: dict[str, str] = {"text": entry.text}
        found.append(
            Caveat(
                id=short_hash("c", entry.kind, entry.text, taken=taken),
                kind=entry.kind,
                text=message_text("caveat.editor", **values),
                note=Message(message="caveat.editor", values={**values}),
                facts=(fact.id,) if fact else (),
                edited=signed(bundle, entry, f"caveats[{n}]"),
            )
        )
    return record.model_copy(update={"caveats": (*record.caveats, *found)}), stale


def edit_notes(record: Record, bundle: Bundle) -> tuple[Record, list[Stale]]:
    """The editor's own words, on a fact or on the whole briefing."""
    stale: list[Stale] = []
    found = []
    for n, entry in enumerate(bundle.edits.notes):
        fact = fact_of(record.facts, entry.match) if entry.match else None
        if entry.match and fact is None:
            stale.append(Stale(f"notes[{n}].match", entry.match))
            continue
        by = signed(bundle, entry, f"notes[{n}]")
        found.append(Note(text=entry.text, fact=fact.id if fact else None, edited=by))
    return record.model_copy(update={"notes": (*record.notes, *found)}), stale


def edit_origins(record: Record, bundle: Bundle) -> tuple[Record, list[Stale]]:
    """Words that come from somebody get their rung. That sources are one origin is known since
    the facts were made (see lineage.py and origins.py)."""
    stale: list[Stale] = []
    rungs = list(record.ladder)
    files = {s.file.rpartition("/")[2] for s in record.sources}
    for n, entry in enumerate(bundle.edits.origins):
        stale += [Stale(f"origins[{n}].same", name) for name in entry.same if name not in files]
        if entry.of and entry.name:
            place = place_of(bundle, entry.of)
            if place is None:
                stale.append(Stale(f"origins[{n}].of", entry.of))
                continue
            rung = {"from": place.source, "to": entry.name, "link": "editor", "kind": "original"}
            edited = signed(bundle, entry, f"origins[{n}].of")
            rungs.append(Rung.model_validate({**rung, "evidence": place, "edited": edited}))
    return record.model_copy(update={"ladder": tuple(rungs)}), stale


def edit_conflicts(record: Record, bundle: Bundle) -> tuple[Record, list[Stale]]:
    """A conflict that the editor settled: both sides are shown, and which of them holds."""
    stale: list[Stale] = []
    taken = {c.id for c in record.caveats}
    found = []
    for n, entry in enumerate(bundle.edits.conflicts):
        sides = {key: place_of(bundle, getattr(entry, key)) for key in ("match", "resolved")}
        lost = [Stale(f"conflicts[{n}].{k}", getattr(entry, k)) for k, p in sides.items() if not p]
        places = tuple(p for p in sides.values() if p)
        stale += lost
        if lost:
            continue
        by = signed(bundle, entry, f"conflicts[{n}]")
        if drafted := settled(record.caveats, places[0], places[1], by):
            record = record.model_copy(update={"caveats": drafted})
            continue
        facts = [fact_of(record.facts, p.quote) for p in places]
        note = Message(
            message="caveat.conflict_settled", values={"q1": {"evidence": 0}, "q2": {"evidence": 1}}
        )
        found.append(
            Caveat(
                id=short_hash("c", "settled", *(p.quote for p in places), taken=taken),
                kind="conflict",
                text=filled(note, places),
                note=note,
                facts=tuple(dict.fromkeys(f.id for f in facts if f)),
                evidence=places,
                sides=sides_of(places[0], places[1], facts),
                edited=by,
            )
        )
    return record.model_copy(update={"caveats": (*record.caveats, *found)}), stale


EDITS: tuple[Edit, ...] = (
    edit_head,
    edit_sources,
    edit_actors,
    edit_facts,
    edit_summary,
    edit_caveats,
    edit_notes,
    edit_origins,
    edit_conflicts,
)
"""In the order in which they act."""


def _with_caveats_on_facts(record: Record) -> Record:
    """Facts name the caveats that stand under them: those that were added or went, included."""
    facts = tuple(
        f.model_copy(update={"caveats": tuple(c.id for c in record.caveats if f.id in c.facts)})
        for f in record.facts
    )
    return record.model_copy(update={"facts": facts})
