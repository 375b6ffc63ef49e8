"""A claim as every export carries it: made of the very claim that the page prints.

The words with their cuts marked, who says them, how sure, what is to be said against them, their
places, and where the page has them. All of it is text on one line.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.model.base import Evidence
from generator.model.claims import Amount, Fact, Message, Part, SpanPart, Speaker
from generator.model.record import Record, TimelineEntry
from generator.model.settings import SiteSettings
from generator.render import facts
from generator.render.claims import Claim, Desk, Voice, desk_of
from generator.render.escaping import plain
from generator.render.exports.addresses import Addresses, in_briefing
from generator.render.nodes import Node
from generator.render.phrases import say
from generator.render.references import lines_of
from generator.render.remarks import SAID_BY_LABEL
from generator.rules import catalogue
from generator.rules.catalogue.dates import told as dated

_NO_CHARACTERS = re.compile("[\ufffe\uffff]")
"""What `plain` leaves, and XML may not hold."""


def line(text: str) -> str:
    """Text that is not ours, on one line, without what no export could hold or show."""
    return " ".join(_NO_CHARACTERS.sub("", plain(text)).split())


@dataclass(frozen=True)
class Statement:
    """``said`` is all of it in a line; ``speaker`` is "" where the label says there is none."""

    fact: str
    text: str
    speaker: str
    label: str
    strength: str
    caveats: tuple[str, ...]
    places: tuple[Evidence, ...]
    said: str

    @property
    def caveat(self) -> str:
        """What kinds of caveats the page has under the fact."""
        return "; ".join(self.caveats)


class Statements:
    """All claims of one record, in the order of its page."""

    def __init__(self, record: Record, texts: Mapping[str, str], settings: SiteSettings) -> None:
        self.record = record
        self.texts = texts
        self.settings = settings
        self.language = settings.language
        self.lines = lines_of(record, settings.language)
        self.desk: Desk = desk_of(record, texts, self.lines, settings.language)
        self.addresses: Addresses = in_briefing(settings, record.slug)

    @cached_property
    def facts(self) -> dict[str, Statement]:
        """By fact, the facts that the page shows."""
        shown = facts.in_order(list(self.desk.facts.values()))
        return {f.id: self._statement(f, self.desk.claim(f), f.parts) for f in shown}

    @cached_property
    def events(self) -> list[tuple[TimelineEntry, Statement]]:
        """The timeline, as the record has it."""
        found = []
        for entry in self.record.timeline:
            if fact := self.desk.facts.get(entry.fact):
                claim = self.desk.claim(fact, entry.parts)
                found.append((entry, self._statement(fact, claim, entry.parts)))
        return found

    @cached_property
    def amounts(self) -> list[tuple[Amount, Statement]]:
        """The numbers: their own words, with those that qualify them."""
        found = []
        for amount in self.record.quantities:
            if fact := self.desk.facts.get(amount.fact):
                place = amount.evidence
                part = SpanPart(source=place.source, start=place.start, end=place.end)
                claim = self.desk.amount(fact, place)
                found.append((amount, self._statement(fact, claim, (part,))))
        return found

    @property
    def summary(self) -> Statement | None:
        return self.facts.get(self.record.summary or "")

    def link(self, statement: Statement) -> str:
        return self.addresses.briefing(self.record.slug, statement.fact)

    @property
    def gaps(self) -> list[str]:
        """What is not established, each a question."""
        return [told(g.note, g.evidence, self.language) for g in self.record.gaps]

    @cached_property
    def title(self) -> str:
        """The story's title; one that was withdrawn has none of a source's."""
        if self.record.sources or self.record.title_edited:
            return line(self.record.title)
        return say("landing.withdrawn_title", self.language)

    def place_lines(self, statement: Statement) -> list[str]:
        """The places of a claim, each a line: source, line, characters, words."""
        return [self._place_line(place) for place in statement.places]

    def spot(self, place: Evidence) -> str:
        """Where words stand: source, line and characters."""
        return catalogue.text("exports.spot", self.language, **self._spot(place))

    def _spot(self, place: Evidence) -> dict[str, str | int]:
        return {
            "source": line(place.source),
            "n_line": self.lines.number(place.source, place.start) or 0,
            "n_start": place.start,
            "n_end": place.end,
        }

    def _place_line(self, place: Evidence) -> str:
        values = self._spot(place)
        return catalogue.text("exports.place", self.language, **values, q=line(place.quote))

    def caveat_line(self, statement: Statement) -> str:
        if not statement.caveats:
            return ""
        return catalogue.text("exports.caveats", self.language, kinds=statement.caveat)

    def _statement(self, fact: Fact, claim: Claim, parts: Sequence[Part]) -> Statement:
        cut = say("cut", self.language)
        text = line(claim.words.text)
        text = f"{cut} {text}" if claim.before else text
        text = f"{text} {cut}" if claim.after else text
        speaker = _speaker(claim.voices, fact.attribution)
        return Statement(
            fact=fact.id,
            text=text,
            speaker=speaker,
            label=claim.label,
            strength=claim.strength,
            caveats=self._caveats(fact),
            places=places(parts, self.texts),
            said=said(text, speaker, claim.label, self.language),
        )

    def _caveats(self, fact: Fact) -> tuple[str, ...]:
        """The kinds of caveats that stand under the fact; not those that its label says already."""
        known = catalogue.messages()
        own = (c.kind for c in self.record.caveats if fact.id in c.facts)
        kinds = dict.fromkeys(k for k in own if SAID_BY_LABEL.get(k) != fact.strength)
        return tuple(
            say(f"kind.{k}", self.language) if f"kind.{k}" in known else line(k) for k in kinds
        )


def said(text: str, speaker: str, label: str, language: str) -> str:
    """A claim in a line, as the page's description has it."""
    if not speaker:
        return catalogue.text("head.description", language, q=text, label=label)
    return catalogue.text("head.description_by", language, q=text, q_who=speaker, label=label)


def places(parts: Sequence[Part], texts: Mapping[str, str]) -> tuple[Evidence, ...]:
    """Where the words of ``parts`` stand, to the character."""
    return tuple(
        Evidence(source=p.source, start=p.start, end=p.end, quote=texts[p.source][p.start : p.end])
        for p in parts
        if isinstance(p, SpanPart)
    )


def told(message: Message, evidence: Sequence[Evidence], language: str) -> str:
    """A message of the record, filled with the quotes of its item's evidence."""
    values = {
        name: line(
            evidence[value["evidence"]].quote
            if isinstance(value, dict)
            else dated(name, value, language)
        )
        for name, value in message.values.items()
    }
    return catalogue.text(message.message, language, **values)


def _speaker(voices: Sequence[Voice], chain: Sequence[Speaker]) -> str:
    """Who says it, nearest first, with what makes it less than certain; in the source's case."""
    found: list[str] = []
    for at, voice in enumerate(voices):
        shown = line(voice.words.text if isinstance(voice.words, Node) else voice.words)
        own = line(chain[at].text) if at < len(chain) else ""
        if own and own[:1] == shown[:1].lower():
            shown = own[:1] + shown[1:]
        found += [voice.joint, voice.doubt, shown]
    return " ".join(word for word in found if word)
