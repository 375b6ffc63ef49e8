"""Why the reports of a fact are one origin or several: the sentence that the page shows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.assemble.lineage import Groups, Lineage, Link
from generator.assemble.material import Material
from generator.assemble.names import agency_of, core_name, folded_name
from generator.assemble.origins import Origins, Report, within
from generator.assemble.sources import credit_of
from generator.model.base import Evidence
from generator.model.claims import Message, Origin
from generator.rules.catalogue import text

TWO = 2
MOST_SPEAKERS = 3
Values = dict[str, str | dict[str, int]]


class Reasons:
    """Origins of the record for the reports of a fact."""

    def __init__(self, material: Material, lineage: Lineage, origins: Origins) -> None:
        self._material = material
        self._lineage = lineage
        self._origins = origins

    def of(self, reports: Sequence[Report]) -> tuple[Origin, ...]:
        """The origins of a fact with their reasons; ``reports`` are of two sources or more."""
        return tuple(self._origin(group) for group in self._origins.groups(reports))

    def _origin(self, group: list[Report]) -> Origin:
        sources = self._ordered({r.source for r in group})
        for told in self._origins.told_by_editor:
            if any(within(told.place, r) for r in group):
                values: Values = {"q": {"evidence": 0}, "name_origin": told.name}
                note = Message(message="origin.editor_of", values=values)
                made = self._made(told.name, "original", sources, "editor", note, (told.place,))
                return made.model_copy(update={"edited": told.edited})
        if len(sources) == 1:
            return self._single(group[0], sources)
        return self._by_link(sources) or self._by_root(sources) or self._by_speaker(group, sources)

    def _single(self, report: Report, sources: tuple[str, ...]) -> Origin:
        letter = {"letter": self._letter(report.source)}
        credited = [s for s in report.credited if s.evidence]
        if credited and (place := credited[-1].evidence):
            note = Message(message="origin.speaker", values={**letter, "q": {"evidence": 0}})
            actor = credited[-1].actor
            name = credited[-1].text
            return self._made(name, "speaker", sources, "own", note, (place,), actor)
        message = "origin.unnamed" if report.speakers else "origin.text"
        note = Message(message=message, values={**letter})
        return self._made(self._called(report.source), "text", sources, "own", note)

    def _by_link(self, sources: tuple[str, ...]) -> Origin | None:
        """Where one of the sources rests on another of them."""
        links = [k for k in self._lineage.links if k.source in sources and k.to in sources]
        order = ("editor", "copy", "credit", "reuse")
        link = min(links, key=lambda k: order.index(k.why), default=None)
        if link is None or (link.why == "reuse" and self._one_hand(sources)):
            return None
        tied = Groups(sources)
        for known in links:
            tied.join(known.source, known.to)
        if len({tied.of(s) for s in sources}) > 1:
            return None
        place = self._material.evidence(link.source, link.place) if link.place else None
        values: Values = {"letters": self._letters(sources)}
        if link.why == "credit" and place:
            note = self._crediting(link, sources)
            return self._made(self._called(link.to), "text", sources, "rests-on", note, (place,))
        key, why = {"copy": ("copy", "copy"), "reuse": ("reuse", "rests-on")}.get(
            link.why, ("editor", "editor")
        )
        note = Message(message=f"origin.{key}", values=values)
        made = self._made(self._called(link.to), "text", sources, why, note)
        return made.model_copy(update={"edited": link.edited}) if why == "editor" else made

    def _crediting(self, link: Link, sources: tuple[str, ...]) -> Message:
        others = [k.source for k in self._lineage.links if k.to == link.to and k.source in sources]
        values: Values = {"letter1": self._letter(link.to), "q": {"evidence": 0}}
        if len(others) == 1:
            values["letter2"] = self._letter(link.source)
            return Message(message="origin.credit", values=values)
        values["letters"] = self._letters(others)
        return Message(message="origin.credit_several", values=values)

    def _one_hand(self, sources: tuple[str, ...]) -> bool:
        return all(self._lineage.shares_hand(sources[0], s) for s in sources[1:])

    def _by_root(self, sources: tuple[str, ...]) -> Origin | None:
        """Where one agency, original or publisher stands behind all."""
        articles = [a for a in self._material.articles if a.id in sources]
        values: Values = {"letters": self._letters(sources)}
        quoted: Values = {**values, "q": {"evidence": 0}}
        agencies = [agency_of(a) for a in articles]
        if agencies[0] and len({core_name(a[0]) if a else "" for a in agencies}) == 1:
            place = self._place(articles[0].id, *agencies[0][1:])
            note = Message(message="origin.agency", values=quoted)
            return self._made(place.quote, "agency", sources, "agency", note, (place,))
        first = articles[0].original
        named = {core_name((a.original and a.original.name) or "") for a in articles}
        place_of = credit_of(articles[0])
        if first and first.name and place_of and len(named) == 1:
            place = self._place(articles[0].id, place_of.start, place_of.end)
            note = Message(message="origin.original", values=quoted)
            return self._made(first.name, "original", sources, "original", note, (place,))
        publisher = articles[0].publisher
        if publisher is None or {a.publisher for a in articles} != {publisher}:
            return None
        note = Message(message="origin.publisher", values={**values, "publisher": publisher})
        return self._made(publisher, "text", sources, "original", note)

    def _by_speaker(self, group: list[Report], sources: tuple[str, ...]) -> Origin:
        """Where all credit one speaker, or speakers of one body."""
        named = [s for r in group for s in r.credited if s.evidence]
        first = {folded_name(s.text): s for s in reversed(named)}
        chosen = [s for s in named if first.get(folded_name(s.text)) is s][:MOST_SPEAKERS]
        places = tuple(s.evidence for s in chosen if s.evidence)
        values: Values = {"letters": self._letters(sources)}
        if not places or not all(r.credited for r in group):
            note = Message(message="origin.mixed", values=values)
            links = (k for k in self._lineage.links if {k.source, k.to} <= set(sources))
            told = next((k for k in links if k.why == "editor"), None)
            why = "editor" if told else "rests-on"
            made = self._made(self._called(sources[0]), "text", sources, why, note)
            return made.model_copy(update={"edited": told.edited}) if told else made
        if len(places) == 1:
            values["q"] = {"evidence": 0}
            note = Message(message="origin.speaker_shared", values=values)
        else:
            values |= {f"q{n}": {"evidence": n - 1} for n in range(1, len(places) + 1)}
            form = "two" if len(places) == TWO else "three"
            note = Message(message=f"origin.speaker_shared_{form}", values=values)
        speaker = chosen[0]
        return self._made(speaker.text, "speaker", sources, "speaker", note, places, speaker.actor)

    def _made(
        self,
        name: str,
        kind: str,
        sources: tuple[str, ...],
        why: str,
        note: Message,
        evidence: tuple[Evidence, ...] = (),
        actor: str | None = None,
    ) -> Origin:
        return Origin.model_validate(
            {
                "name": name,
                "kind": kind,
                "actor": actor,
                "sources": sources,
                "why": why,
                "note": note,
                "evidence": evidence,
            }
        )

    def _place(self, source: str, start: int, end: int) -> Evidence:
        quote = self._material.texts[source][start:end]
        return Evidence(source=source, start=start, end=end, quote=quote)

    def _called(self, source: str) -> str:
        article = next(a for a in self._material.articles if a.id == source)
        return article.publisher or article.title or article.id

    def _ordered(self, sources: set[str]) -> tuple[str, ...]:
        return tuple(a.id for a in self._material.articles if a.id in sources)

    def _letter(self, source: str) -> str:
        return letter([a.id for a in self._material.articles].index(source))

    def _letters(self, sources: Iterable[str]) -> str:
        *first, last = (self._letter(s) for s in sources)
        return text("origins.letters", first=", ".join(first), last=last) if first else last


def letter(at: int) -> str:
    """A, B … Z, AA, AB …: how pages call the sources, in the record's order."""
    return (letter(at // 26 - 1) if at >= 26 else "") + chr(ord("A") + at % 26)
