"""Where a source's words stand on the briefing: which of them it quotes, and links back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.model.base import Evidence
from generator.model.claims import Fact, SpanPart
from generator.model.record import Coverage
from generator.render import facts
from generator.render.claims import Desk
from generator.render.nodes import Node, marked
from generator.render.phrases import Phrase, phrase, say


@dataclass(frozen=True)
class Back:
    """A link from a line to what quotes it. ``anchor`` is a place on the briefing, or ""."""

    anchor: str
    text: Phrase | str


@dataclass
class Uses:
    """Where a source's words stand on the briefing: spans, and links by line."""

    spans: list[tuple[int, int]] = field(default_factory=list)
    back: dict[int, dict[str, Back]] = field(default_factory=dict)

    def quotes(self, line: Coverage) -> bool:
        return any(s < line.end and line.start < e for s, e in self.spans)

    def marked(self, desk: Desk, line: Coverage) -> Node:
        """The whole line, what the briefing quotes of it marked."""
        return marked(line.source, desk.texts[line.source], line, self.spans)


def uses_of(desk: Desk, source: str) -> Uses:
    uses = Uses()
    numbered = facts.numbers(desk)
    for id in sorted(numbered, key=lambda f: numbered[f]):
        back = Back(id, phrase("source.to_fact", desk.language, n=numbered[id]))
        _use(desk, uses, source, _places(desk.facts[id]), back)
    for entry in desk.record.timeline:
        if entry.fact in desk.facts:
            back = Back(entry.id, say("source.to_event", desk.language))
            spans = [p for p in entry.parts if isinstance(p, SpanPart)]
            _use(desk, uses, source, spans, back)
    notice = Back("", say("source.to_head", desk.language))
    for own in (s for s in desk.record.sources if s.id == source):
        places = [place for place in (own.retracted, own.amended) if place]
        _use(desk, uses, source, places, notice)
    for caveat in desk.record.caveats:
        back = Back(caveat.id, say("source.to_caveat", desk.language))
        _use(desk, uses, source, caveat.evidence, back)
    for gap in desk.record.gaps:
        back = Back("not-established", say("source.to_gaps", desk.language))
        _use(desk, uses, source, gap.evidence, back)
    return uses


def _places(fact: Fact) -> list[SpanPart | Evidence]:
    """All that the page prints of a fact: its words, its speakers, what it goes on from, and
    what further sources say of it."""
    found: list[SpanPart | Evidence] = [p for p in fact.parts if isinstance(p, SpanPart)]
    found += [fact.context] if fact.context else []
    found += [t.evidence for t in fact.tellings]
    chains = [fact.attribution, *(t.attribution for t in fact.tellings)]
    return [*found, *(s.evidence for chain in chains for s in chain if s.evidence)]


def _use(
    desk: Desk,
    uses: Uses,
    source: str,
    places: Sequence[SpanPart | Evidence],
    back: Back,
) -> None:
    for place in places:
        if place.source != source:
            continue
        uses.spans.append((place.start, place.end))
        if number := desk.lines.number(source, place.start):
            uses.back.setdefault(number, {}).setdefault(
                str(getattr(back.text, "html", back.text)), back
            )
