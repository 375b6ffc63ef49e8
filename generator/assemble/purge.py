"""What was taken down leaves the record: the words, all that rests on them, all that repeats them.

Applied after the editor's other entries, at every build, so that nothing brings the words back.
What stays is a dated notice: the fact's id, the hash of its words, who took them down, and why.
"""

from __future__ import annotations

from generator.assemble.consistency import consistent
from generator.assemble.draft import slug_of
from generator.assemble.purged_facts import purge_actors, purge_facts
from generator.assemble.purged_rest import purge_rest
from generator.assemble.purged_sweep import sweep
from generator.assemble.purged_words import Purged
from generator.errors import StoryError
from generator.model.claims import Edited, Withdrawn
from generator.model.record import Record
from generator.model.story import Bundle, Purge


def purge(record: Record, last: Record | None, bundle: Bundle) -> Record:
    """The record without words that story.yml says were taken down.

    ``last`` tells whose headline the address repeats, where that source is gone.

    Raises StoryError where a source that was taken down lies in the story again, and where the
    words are the briefing's title and there is no other.
    """
    _refuse_sources(bundle)
    record = _readdressed(record, last, bundle)
    purged = Purged(bundle)
    if not any(purged.places.values()):
        return record
    for step in (_retitled, purge_facts, purge_actors, purge_rest, sweep):
        record = step(record, purged)
    return consistent(record)


def with_notices(record: Record, last: Record | None, bundle: Bundle) -> Record:
    """The record whose withdrawn facts say who took them down and why, where somebody did.

    Without a last record the notice of a fact stands alone: nothing else of it is left.
    """
    purges = bundle.edits.purged
    if not purges:
        return record
    known = [w if w.purged else _noticed(w, last, bundle) for w in record.withdrawn]
    ids = {w.id for w in known} | {f.id for f in record.facts}
    for n, entry in enumerate(purges):
        if entry.fact and entry.fact not in ids:
            ids.add(entry.fact)
            known.append(
                Withdrawn(
                    id=entry.fact,
                    sha256=entry.sha256,
                    added=entry.date,
                    withdrawn=entry.date,
                    why="editor",
                    purged=_signed(entry, n, bundle),
                )
            )
    return record.model_copy(update={"withdrawn": tuple(known)})


def _noticed(gone: Withdrawn, last: Record | None, bundle: Bundle) -> Withdrawn:
    """The withdrawn fact with its notice: it was named itself, or its only sources were."""
    fact = next((f for f in last.facts if f.id == gone.id), None) if last else None
    files = {s.id: s.file.rpartition("/")[2] for s in last.sources} if last else {}
    rested = {files.get(e.source) for e in fact.evidence} if fact else set()
    for n, entry in enumerate(bundle.edits.purged):
        if entry.fact == gone.id or (entry.source and entry.source in rested):
            return gone.model_copy(update={"purged": _signed(entry, n, bundle)})
    return gone


def _signed(entry: Purge, n: int, bundle: Bundle) -> Edited:
    return Edited(by=entry.by or bundle.edits.by, why=entry.why, key=f"purged[{n}]")


def _refuse_sources(bundle: Bundle) -> None:
    for n, entry in enumerate(bundle.edits.purged):
        for article in bundle.articles:
            if entry.source and article.sha256 == entry.sha256:
                raise StoryError(
                    f"was taken down on {entry.date} ({entry.why})",
                    file=f"seeds/{article.file}",
                    remedy=f"delete the file; or, where it may be shown again, the entry"
                    f" purged[{n}] of {bundle.edits_file}",
                )


def _retitled(record: Record, purged: Purged) -> Record:
    """Titles that hold the words go; a headline's words stand in the address as well."""
    gone = [
        s.title
        for s in record.sources
        if s.title and (purged.hits(s.title_evidence) or purged.told_in(s.title))
    ]
    sources = tuple(
        s.model_copy(update={"title": None, "title_evidence": None}) if s.title in gone else s
        for s in record.sources
    )
    record = _renamed(record.model_copy(update={"sources": sources}), purged)
    for headline in gone:
        record = _moved(record, headline, purged.bundle)
    return record


def _renamed(record: Record, purged: Purged) -> Record:
    """The briefing under another source's headline, where its own holds the words."""
    if not (purged.hits(record.title_evidence) or purged.told_in(record.title)):
        return record
    other = next((s for s in record.sources if s.title and s.title_evidence), None)
    if other is None:
        raise StoryError(
            "title: the headline holds words that were taken down, and there is no other",
            file=purged.bundle.edits_file or f"seeds/{record.story}",
            remedy="give the briefing a title (title: …) and an address (slug: …)",
        )
    update = {"title": other.title, "title_evidence": other.title_evidence}
    return record.model_copy(update=update)


def _readdressed(record: Record, last: Record | None, bundle: Bundle) -> Record:
    """An address made of the headline of a source that was taken down is given up."""
    gone = {p.source for p in bundle.edits.purged if p.source}
    for source in last.sources if last else ():
        if source.title and source.file.rpartition("/")[2] in gone:
            record = _moved(record, source.title, bundle)
    return record


def _moved(record: Record, headline: str, bundle: Bundle) -> Record:
    old = slug_of(headline)
    if bundle.edits.slug or not old or not record.slug.startswith(old):
        return record
    slug = slug_of(record.title) or slug_of(bundle.name) or "story"
    return record.model_copy(update={"slug": slug})
