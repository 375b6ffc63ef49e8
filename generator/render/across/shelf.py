"""All records at once, as the pages across them need them; what is costly is made once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property

from markupsafe import Markup

from generator.model.record import Record
from generator.model.settings import SiteSettings
from generator.render.across.dated import Dated, dated_of
from generator.render.across.identities import Identity, Key, identities
from generator.render.across.tags import tag_steps
from generator.render.around import Other
from generator.render.claims import Claim, Desk, desk_of
from generator.render.escaping import step
from generator.render.head import Title, title
from generator.render.news import told
from generator.render.phrases import Phrase, phrase
from generator.render.references import lines_of
from generator.render.timeline import Event, event
from generator.rules.catalogue.dates import written


class Shelf:
    """The records, newest first, with their texts.

    ``root`` is always what leads from a page to the site's first: "", "../", "../../" ….
    """

    def __init__(
        self,
        records: Sequence[Record],
        texts: Mapping[str, Mapping[str, str]],
        settings: SiteSettings,
    ) -> None:
        self.records = in_order(records)
        self.settings = settings
        self.language = settings.language
        self._texts = texts
        self._desks: dict[tuple[str, str], Desk] = {}
        self._claims: dict[tuple[str, str, str], Claim] = {}
        self._events: dict[tuple[str, str, str], Event] = {}
        self._others: dict[tuple[str, str], Other] = {}

    @cached_property
    def identities(self) -> tuple[Identity, ...]:
        return identities(self.records)

    @cached_property
    def by_actor(self) -> dict[Key, Identity]:
        return {m.key: identity for identity in self.identities for m in identity.members}

    @cached_property
    def by_id(self) -> dict[str, Identity]:
        return {identity.id: identity for identity in self.identities}

    @cached_property
    def by_slug(self) -> dict[str, Record]:
        return {record.slug: record for record in self.records}

    @cached_property
    def place(self) -> dict[str, int]:
        """Where each record stands in the order, the newest 0."""
        return {record.slug: at for at, record in enumerate(self.records)}

    @cached_property
    def tags(self) -> dict[str, str]:
        """Each tag with the last step of its page's address; spellings of one tag share it."""
        return tag_steps(self.records)

    @cached_property
    def tag_names(self) -> dict[str, str]:
        """The spelling by which each tag's page is called: that of the newest briefing."""
        found: dict[str, str] = {}
        for record in self.records:
            for tag in record.tags:
                found.setdefault(self.tags[tag], tag)
        return found

    @cached_property
    def tagged(self) -> dict[str, list[Record]]:
        """The records of each tag's page, newest first."""
        found: dict[str, list[Record]] = defaultdict(list)
        for record in self.records:
            for page in dict.fromkeys(self.tags[t] for t in record.tags):
                found[page].append(record)
        return dict(found)

    @cached_property
    def dated(self) -> tuple[Dated, ...]:
        """The timeline entries of all records, in the order of their dates."""
        found = [
            dated
            for record in self.records
            if record.timeline
            for dated in dated_of(record, self.desk(record.slug, "").facts)
        ]
        return tuple(sorted(found, key=lambda d: (*d.order, self.place[d.slug])))

    @cached_property
    def dated_by_actor(self) -> dict[str, list[Dated]]:
        """Those whose facts name an actor, are said by it or are about it, by the page's id."""
        found: dict[str, list[Dated]] = defaultdict(list)
        for dated in self.dated:
            pages = (self.by_actor[dated.slug, a].id for a in dated.actors)
            for page in dict.fromkeys(pages):
                found[page].append(dated)
        return dict(found)

    @cached_property
    def dated_by_tag(self) -> dict[str, list[Dated]]:
        found: dict[str, list[Dated]] = defaultdict(list)
        for dated in self.dated:
            for page in dict.fromkeys(self.tags[t] for t in self.by_slug[dated.slug].tags):
                found[page].append(dated)
        return dict(found)

    def desk(self, slug: str, root: str) -> Desk:
        key = (slug, root)
        if key not in self._desks:
            record = self.by_slug[slug]
            here = Markup("{}briefings/{}/sources/").format(root, step(slug))
            lines = lines_of(record, self.language, here)
            texts = self._texts.get(slug, {})
            self._desks[key] = desk_of(record, texts, lines, self.language)
        return self._desks[key]

    def claim(self, slug: str, fact: str, root: str) -> Claim:
        """A fact with its words, speakers, label and references."""
        key = (slug, fact, root)
        if key not in self._claims:
            desk = self.desk(slug, root)
            self._claims[key] = desk.claim(desk.facts[fact])
        return self._claims[key]

    def event(self, dated: Dated, root: str) -> Event:
        """A timeline entry with its date, words, speakers and label."""
        key = (dated.slug, dated.entry.id, root)
        if key not in self._events:
            self._events[key] = event(self.desk(dated.slug, root), dated.entry)
        return self._events[key]

    def other(self, slug: str, root: str) -> Other:
        """A briefing to be linked to."""
        key = (slug, root)
        if key not in self._others:
            href = Markup("{}briefings/{}/").format(root, step(slug))
            named, date = self.title(slug, root), self.date(self.by_slug[slug])
            self._others[key] = Other(step(slug), href, named, date)
        return self._others[key]

    def title(self, slug: str, root: str) -> Title | None:
        """None where the words of the title left with the sources."""
        record = self.by_slug[slug]
        return title(self.desk(slug, root)) if record.sources or record.title_edited else None

    def date(self, record: Record) -> Phrase | None:
        """Of publication where a source has one, else of its first revision."""
        lang = self.language
        dates = [s.published for s in record.sources if s.published]
        if dates:
            return phrase("landing.published", lang, date=written(max(dates), lang))
        if record.revisions:
            return phrase("landing.added", lang, date=written(record.revisions[0].date, lang))
        return None


def in_order(records: Sequence[Record]) -> tuple[Record, ...]:
    """Newest first, those without a source left last; of one day by slug."""
    ordered = sorted(records, key=lambda r: r.slug)
    return tuple(sorted(ordered, key=_newness, reverse=True))


def _newness(record: Record) -> tuple[bool, str]:
    """Stories with a source left first; then by publication where known, else by first revision."""
    dates = [s.published for s in record.sources if s.published]
    first = record.revisions[0].date if record.revisions else ""
    return bool(record.sources), max(dates) if dates else first


def latest(record: Record) -> str:
    """The day of the last revision that made news."""
    revisions = told(record) or list(record.revisions)
    return revisions[-1].date if revisions else ""
