"""An editor on facts: pin, hide, role, note; and which of them is the summary."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from generator.assemble.editing import Stale, fact_of, signed
from generator.model.base import Frozen
from generator.model.claims import Fact, Message
from generator.model.record import Coverage, Note, Record, Rung
from generator.model.story import Bundle, FactEdit
from generator.rules.catalogue import text as message_text

Item = TypeVar("Item", bound=Frozen)


def edit_facts(record: Record, bundle: Bundle) -> tuple[Record, list[Stale]]:
    """Pins go first, in the file's order; hidden facts last, all that rests on them gone."""
    stale: list[Stale] = []
    facts = {f.id: f for f in record.facts}
    notes: list[Note] = []
    order: list[str] = []
    for n, edit in enumerate(bundle.edits.facts):
        key = f"facts[{n}]"
        fact = fact_of(tuple(facts.values()), edit.match)
        if fact is None:
            stale.append(Stale(f"{key}.match", edit.match))
            continue
        facts[fact.id] = _edited(fact, edit, bundle, key)
        if edit.pin:
            order.append(fact.id)
        if edit.note:
            by = signed(bundle, edit, f"{key}.note")
            notes.append(Note(text=edit.note, fact=fact.id, edited=by))
    place = {id_: n for n, id_ in enumerate(dict.fromkeys(order))}
    kept = sorted(facts.values(), key=lambda f: (f.hidden, place.get(f.id, len(place))))
    record = record.model_copy(update={"facts": tuple(kept), "notes": (*record.notes, *notes)})
    return _without_hidden(record), stale


def edit_summary(record: Record, bundle: Bundle) -> tuple[Record, list[Stale]]:
    """The fact that stands for the briefing on cards and in feeds; never a hidden one."""
    words = bundle.edits.summary
    shown = tuple(f for f in record.facts if not f.hidden)
    if words is None:
        return record, []
    fact = fact_of(shown, words)
    if fact is None:
        return record, [Stale("summary", words)]
    return record.model_copy(update={"summary": fact.id}), []


def _edited(fact: Fact, edit: FactEdit, bundle: Bundle, key: str) -> Fact:
    """A note is the editor's own words and leaves the fact as it was."""
    does = next((k for k in ("pin", "hide", "role") if getattr(edit, k)), None)
    if does is None:
        return fact
    return fact.model_copy(
        update={
            "pinned": edit.pin or fact.pinned,
            "hidden": edit.hide or fact.hidden,
            "role": edit.role or fact.role,
            "edited": signed(bundle, edit, f"{key}.{does}"),
        }
    )


def _without_hidden(record: Record) -> Record:
    """Nothing that rests on a hidden fact stays elsewhere: timeline, picture, numbers, warnings."""
    hidden = {f.id for f in record.facts if f.hidden}
    if not hidden:
        return record
    shown = [f.id for f in record.facts if not f.hidden]
    actors = (
        a.model_copy(update={"said": _left(a.said, hidden), "about": _left(a.about, hidden)})
        for a in record.actors
    )
    return record.model_copy(
        update={
            "summary": record.summary if record.summary in shown else next(iter(shown), None),
            "actors": tuple(actors),
            "relations": tuple(r for r in record.relations if r.fact not in hidden),
            "timeline": tuple(t for t in record.timeline if t.fact not in hidden),
            "quantities": tuple(q for q in record.quantities if q.fact not in hidden),
            "caveats": _of_shown(record.caveats, hidden),
            "gaps": _of_shown(record.gaps, hidden),
            "ladder": _climbed(record),
            "coverage": tuple(_covered(c, hidden) for c in record.coverage),
        }
    )


def _climbed(record: Record) -> tuple[Rung, ...]:
    """The rungs on which something still rests: speakers of hidden facts alone go."""
    speakers = {s.actor for f in record.facts if not f.hidden for s in f.attribution}
    gone = {r.to for r in record.ladder if r.kind in {"speaker", "agency"} and r.to not in speakers}
    return tuple(r for r in record.ladder if r.to not in gone and r.from_ not in gone)


def _left(facts: Iterable[str], hidden: set[str]) -> tuple[str, ...]:
    return tuple(f for f in facts if f not in hidden)


def _of_shown(items: tuple[Item, ...], hidden: set[str]) -> tuple[Item, ...]:
    """What is of the whole text stays; what was of hidden facts alone goes."""
    found: list[Item] = []
    for item in items:
        facts: tuple[str, ...] = getattr(item, "facts")  # noqa: B009 - caveats and gaps alike
        left = _left(facts, hidden)
        if left or not facts:
            found.append(item.model_copy(update={"facts": left}))
    return tuple(found)


def _covered(entry: Coverage, hidden: set[str]) -> Coverage:
    """A sentence that only a hidden fact used is one that the editor left out."""
    left = _left(entry.facts, hidden)
    if left or not entry.facts:
        return entry.model_copy(update={"facts": left})
    note = Message(message="coverage.hidden")
    return entry.model_copy(
        update={"use": "omitted", "facts": (), "note": note, "why": message_text(note.message)}
    )
