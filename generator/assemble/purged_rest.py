"""What hangs on facts and actors that were taken down, or repeats their words, goes with them."""

from __future__ import annotations

from generator.assemble.purged_words import Purged
from generator.model.claims import Message
from generator.model.doubts import Caveat, Gap
from generator.model.record import Coverage, Record
from generator.rules.catalogue import text as message_text


def purge_rest(record: Record, purged: Purged) -> Record:
    """The record, whose facts and actors were purged, without what else holds the words."""
    facts = {f.id for f in record.facts}
    actors = {a.id for a in record.actors}
    caveats = tuple(c for c in (_caveat(c, facts, purged) for c in record.caveats) if c)
    relations = tuple(
        r
        for r in record.relations
        if r.fact in facts and {r.subject, r.object} <= actors and not purged.hits(r.evidence)
    )
    timeline = tuple(
        t
        for t in record.timeline
        if t.fact in facts and not purged.hits(*t.evidence, t.date.evidence)
    )
    quantities = tuple(
        q for q in record.quantities if q.fact in facts and not purged.hits(q.evidence)
    )
    notes = tuple(
        n
        for n in record.notes
        if (n.fact is None or n.fact in facts) and not purged.told_in(n.text)
    )
    record = record.model_copy(
        update={
            "caveats": caveats,
            "gaps": tuple(g for g in (_gap(g, facts, purged) for g in record.gaps) if g),
            "relations": relations,
            "timeline": timeline,
            "quantities": quantities,
            "notes": notes,
            "coverage": tuple(_covered(c, facts, purged) for c in record.coverage),
        }
    )
    return _climbed(_pointed(record), purged)


def _caveat(caveat: Caveat, facts: set[str], purged: Purged) -> Caveat | None:
    left = tuple(f for f in caveat.facts if f in facts)
    gone = caveat.facts and not left
    if gone or purged.hits(*caveat.evidence) or purged.told_in(caveat.text):
        return None
    return caveat.model_copy(update={"facts": left})


def _gap(gap: Gap, facts: set[str], purged: Purged) -> Gap | None:
    left = tuple(f for f in gap.facts if f in facts)
    gone = gap.facts and not left
    if gone or purged.hits(*gap.evidence) or purged.told_in(gap.question, gap.why):
        return None
    return gap.model_copy(update={"facts": left})


def _pointed(record: Record) -> Record:
    """Facts name the caveats that are left."""
    kept = {c.id for c in record.caveats}
    facts = tuple(
        f.model_copy(update={"caveats": tuple(c for c in f.caveats if c in kept)})
        for f in record.facts
    )
    return record.model_copy(update={"facts": facts})


def _climbed(record: Record, purged: Purged) -> Record:
    """The rungs on which something still rests."""
    voices = {s.actor for f in record.facts if not f.hidden for s in f.attribution}
    gone = {r.to for r in record.ladder if r.kind in {"speaker", "agency"} and r.to not in voices}
    ladder = tuple(
        r
        for r in record.ladder
        if r.to not in gone and r.from_ not in gone and not purged.hits(r.evidence)
    )
    return record.model_copy(update={"ladder": ladder})


def _covered(line: Coverage, facts: set[str], purged: Purged) -> Coverage:
    """A sentence that holds such words is never shown, though facts of its other words are."""
    left = tuple(f for f in line.facts if f in facts)
    touched = purged.touches(line.source, line.start, line.end)
    if left or not (line.facts or touched):
        return line.model_copy(update={"facts": left, "purged": touched or None})
    note = Message(message="coverage.purged" if touched else "coverage.left_out")
    return line.model_copy(
        update={
            "use": "omitted",
            "facts": (),
            "note": note,
            "why": message_text(note.message),
            "purged": touched or None,
        }
    )
