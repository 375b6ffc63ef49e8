"""An editor on actors: merge, split, rename, kind, describe, same_as. Ids outlive them all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.assemble.draft import slug_of
from generator.assemble.editing import Stale, folded, place_of, signed
from generator.assemble.references import with_actor_ids, with_actor_names
from generator.model.base import Evidence
from generator.model.claims import Edited, Fact
from generator.model.record import ActorDescription, Record, RecordActor
from generator.model.story import ActorEdit, Bundle


def edit_actors(record: Record, bundle: Bundle) -> tuple[Record, list[Stale]]:
    """Each entry acts on what the entries before it left."""
    stale: list[Stale] = []
    for n, edit in enumerate(bundle.edits.actors):
        key = f"actors[{n}]"
        names = edit.merge or (edit.name or "",)
        found = [_named(record.actors, name) for name in names]
        missing = [name for name, actor in zip(names, found, strict=True) if actor is None]
        stale += [Stale(f"{key}.{'merge' if edit.merge else 'name'}", name) for name in missing]
        actors = list({a.id: a for a in found if a is not None}.values())
        if edit.merge and len(actors) > 1:
            record = _merged(record, actors, signed(bundle, edit, f"{key}.merge"))
        elif not edit.merge and actors:
            record, lost = _changed(record, actors[0], edit, bundle, key)
            stale += lost
    return with_actor_names(record, {a.id: a.text for a in bundle.articles}), stale


def _named(actors: Sequence[RecordActor], name: str) -> RecordActor | None:
    """The actor of this name; else the first that has it as an alias."""
    words = folded(name)
    own = next((a for a in actors if folded(a.name) == words or a.id == name), None)
    return own or next((a for a in actors if words in map(folded, a.aliases)), None)


def _merged(record: Record, actors: list[RecordActor], edited: Edited) -> Record:
    """One actor under the fullest name, at the place of the most salient one."""
    kept = max(actors, key=lambda a: len(a.name))
    rest = [a for a in actors if a is not kept]
    order = {s.id: n for n, s in enumerate(record.sources)}
    names = [n for a in (kept, *rest) for n in (a.name, *a.aliases)]
    others = sorted(
        (m for a in (kept, *rest) for m in a.mentions if m != kept.mentions[0]),
        key=lambda m: (order.get(m.source, 0), m.start, m.end),
    )
    ranks = {f.id: n for n, f in enumerate(record.facts)}
    said = {f for a in actors for f in a.said}
    about = {f for a in actors for f in a.about} - said
    one = kept.model_copy(
        update={
            "aliases": tuple(n for n in dict.fromkeys(names) if n != kept.name),
            "descriptions": tuple(d for a in (kept, *rest) for d in a.descriptions),
            "mentions": (*kept.mentions[:1], *dict.fromkeys(others)),
            "salience": max(a.salience for a in actors),
            "same_as": tuple(dict.fromkeys(s for a in (kept, *rest) for s in a.same_as)),
            "said": tuple(sorted(said, key=lambda f: ranks.get(f, 0))),
            "about": tuple(sorted(about, key=lambda f: ranks.get(f, 0))),
            "edited": edited,
            "edits": (*(e for a in (kept, *rest) for e in a.edits), edited),
        }
    )
    first = next(a for a in record.actors if a in actors)
    ids = {a.id: kept.id for a in rest}
    left = tuple(one if a is first else a for a in record.actors if a is first or a not in actors)
    record = with_actor_ids(record.model_copy(update={"actors": left}), ids)
    relations = tuple(r for r in record.relations if r.subject != r.object)
    rungs = {(r.from_, r.to): r for r in reversed(record.ladder) if r.from_ != r.to}
    ladder = tuple(r for r in record.ladder if rungs.get((r.from_, r.to)) is r)
    return record.model_copy(update={"relations": relations, "ladder": ladder})


def _changed(
    record: Record, actor: RecordActor, edit: ActorEdit, bundle: Bundle, key: str
) -> tuple[Record, list[Stale]]:
    """Split first, then what is said of the one that keeps the name."""
    stale: list[Stale] = []
    if edit.split:
        record, lost = _split(record, actor, edit, bundle, key)
        stale = [Stale(f"{key}.split", name) for name in lost]
        return record, stale
    new = actor
    for does in ("rename", "kind", "describe", "same_as"):
        if getattr(edit, does):
            edited = signed(bundle, edit, f"{key}.{does}")
            new = new.model_copy(
                update={
                    **_update(new, edit, does, bundle, edited),
                    "edited": edited,
                    "edits": (*new.edits, edited),
                }
            )
    actors = tuple(new if a.id == actor.id else a for a in record.actors)
    return record.model_copy(update={"actors": actors}), stale


def _update(
    actor: RecordActor, edit: ActorEdit, does: str, bundle: Bundle, edited: Edited
) -> dict[str, object]:
    if does == "rename":
        names = [n for n in (actor.name, *actor.aliases) if n != edit.rename]
        return {"name": edit.rename, "aliases": tuple(dict.fromkeys(names))}
    if does == "kind":
        return {"kind": edit.kind}
    if does == "same_as":
        return {"same_as": tuple(dict.fromkeys((*actor.same_as, *edit.same_as)))}
    words = edit.describe or ""
    place = place_of(bundle, words) or actor.mentions[0]
    own = ActorDescription(text=words, evidence=place, edited=edited)
    return {"descriptions": (own, *actor.descriptions)}


def _split(
    record: Record, actor: RecordActor, edit: ActorEdit, bundle: Bundle, key: str
) -> tuple[Record, list[str]]:
    """An actor for each name that the text has; mentions by neither name stay with the first."""
    places = {
        name: [m for m in actor.mentions if folded(m.quote) == folded(name)] for name in edit.split
    }
    lost = [name for name, found in places.items() if not found]
    names = [name for name in edit.split if places[name]]
    if len(names) < 2:
        return record, lost
    edited = signed(bundle, edit, f"{key}.split")
    taken = {a.id for a in record.actors}
    placed = {m for found in places.values() for m in found}
    places[names[0]] += [m for m in actor.mentions if m not in placed]
    parts = [_part(actor, n, name, places[name], taken, edited) for n, name in enumerate(names)]
    facts = tuple(_of_parts(f, actor, parts) for f in record.facts)
    parts = [_with_facts(p, facts) for p in parts]
    at = next(n for n, a in enumerate(record.actors) if a.id == actor.id)
    actors = (*record.actors[:at], *parts, *record.actors[at + 1 :])
    return record.model_copy(update={"actors": actors, "facts": facts}), lost


def _part(
    actor: RecordActor,
    number: int,
    name: str,
    mentions: list[Evidence],
    taken: set[str],
    edited: Edited,
) -> RecordActor:
    """The first part keeps the id, and with it what other items say of the actor."""
    id_ = actor.id
    if number:
        id_, n = slug_of(name), 1
        while id_ in taken:
            n += 1
            id_ = f"{slug_of(name)}-{n}"
        taken.add(id_)
    aliases = dict.fromkeys(m.quote for m in mentions if m.quote != mentions[0].quote)
    update = {
        "id": id_,
        "name": mentions[0].quote,
        "aliases": tuple(aliases),
        "mentions": tuple(mentions),
        "descriptions": () if number else actor.descriptions,
        "edited": edited,
        "edits": (*actor.edits, edited),
    }
    return actor.model_copy(update=update)


def _of_parts(fact: Fact, actor: RecordActor, parts: Sequence[RecordActor]) -> Fact:
    """A fact names the parts whose mentions its evidence or its speakers' words hold."""
    if actor.id not in fact.actors and all(s.actor != actor.id for s in fact.attribution):
        return fact
    named = [p.id for p in parts if _holds(fact.evidence, p.mentions)] or [actor.id]
    actors = [b for a in fact.actors for b in (named if a == actor.id else [a])]
    speakers = tuple(
        s.model_copy(update={"actor": _speaker(s.evidence, parts, actor.id)})
        if s.actor == actor.id
        else s
        for s in fact.attribution
    )
    return fact.model_copy(update={"actors": tuple(dict.fromkeys(actors)), "attribution": speakers})


def _speaker(place: Evidence | None, parts: Sequence[RecordActor], default: str) -> str:
    found = (p.id for p in parts if place and _holds([place], p.mentions))
    return next(found, default)


def _holds(places: Iterable[Evidence], mentions: Sequence[Evidence]) -> bool:
    return any(
        e.source == m.source and e.start <= m.start and m.end <= e.end
        for e in places
        for m in mentions
    )


def _with_facts(actor: RecordActor, facts: Sequence[Fact]) -> RecordActor:
    said = [f.id for f in facts if any(s.actor == actor.id for s in f.attribution)]
    about = [f.id for f in facts if actor.id in f.actors and f.id not in said]
    return actor.model_copy(update={"said": tuple(said), "about": tuple(about)})
