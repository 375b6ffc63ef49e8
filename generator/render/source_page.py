"""A page a source: every line of it, what is quoted marked, the rest as … unless rights allow."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from markupsafe import Markup

from generator.model.base import Evidence
from generator.model.page import Page
from generator.model.record import Coverage, Fact, Record, RecordSource, SpanPart
from generator.model.settings import SiteSettings
from generator.render import facts
from generator.render.claims import Desk, desk_of
from generator.render.dates import written
from generator.render.environment import page_text
from generator.render.escaping import address, step
from generator.render.ladder import notices, source_title
from generator.render.nodes import Node, marked
from generator.render.phrases import Phrase, Story, noted, phrase, say
from generator.render.references import lines_of
from generator.rules import catalogue

SHOWN_WHOLE = {"own", "licensed", "public-domain"}


@dataclass(frozen=True)
class Back:
    """A link from a line to what quotes it."""

    href: str
    text: Phrase | str


@dataclass(frozen=True)
class LineView:
    """``words`` is None where the line may not be shown; ``opens`` where a paragraph begins."""

    number: int
    words: Node | None
    quoted: bool
    opens: bool
    back: tuple[Back, ...]
    why: Phrase | None


@dataclass
class Uses:
    """Where a source's words stand on the briefing: spans, and links by line."""

    spans: list[tuple[int, int]] = field(default_factory=list)
    back: dict[int, dict[str, Back]] = field(default_factory=dict)


def source_pages(record: Record, texts: Mapping[str, str], settings: SiteSettings) -> list[Page]:
    desk = desk_of(
        record, texts, lines_of(record, settings.language, Markup("")), settings.language
    )
    return [_page(desk, source, settings) for source in record.sources]


def _page(desk: Desk, source: RecordSource, settings: SiteSettings) -> Page:
    lang = desk.language
    uses = _uses(desk, source.id)
    lines = _lines(desk, source, uses)
    quoted = sum(line.quoted for line in lines)
    shown = source.title or say("source.no_title", lang)
    site = settings.site_name
    content = page_text(
        "source/page.html.j2",
        settings,
        catalogue.text("head.source_title", lang, title=shown, site_name=site),
        say("head.source_description", lang),
        slug=step(desk.record.slug),
        kicker=_kicker(desk, source),
        notices=notices(desk, source, linked=False),
        headline=source_title(desk, source),
        ours=source.title_evidence is None,
        by=Story("sources.author", source.author) if source.author else None,
        publisher=Story("sources.publisher", source.publisher) if source.publisher else None,
        published=_date(desk, source.published),
        address=address(source.url),
        lines=lines,
        total=phrase("number.count", lang, n=len(lines)),
        quoted=phrase("number.count", lang, n=quoted),
        left_out=phrase("number.count", lang, n=len(lines) - quoted),
        whole=source.rights in SHOWN_WHOLE,
    )
    path = f"briefings/{desk.record.slug}/sources/{source.id}/index.md"
    return Page(path=path, content=content)


def _kicker(desk: Desk, source: RecordSource) -> Phrase | str:
    letters = desk.lines.letters
    if len(letters) == 1:
        return say("source.kicker", desk.language)
    return phrase("source.kicker_of", desk.language, letter=letters[source.id])


def _date(desk: Desk, date: str | None) -> Phrase | None:
    lang = desk.language
    return phrase("source.date", lang, date=written(date, lang)) if date else None


def _uses(desk: Desk, source: str) -> Uses:
    uses = Uses()
    numbered = facts.numbers(desk)
    for id in sorted(numbered, key=lambda f: numbered[f]):
        back = Back(f"../../#{id}", phrase("source.to_fact", desk.language, n=numbered[id]))
        _use(desk, uses, source, _places(desk.facts[id]), back)
    for entry in desk.record.timeline:
        if entry.fact in desk.facts:
            back = Back(f"../../#{entry.id}", say("source.to_event", desk.language))
            spans = [p for p in entry.parts if isinstance(p, SpanPart)]
            _use(desk, uses, source, spans, back)
    notice = Back("../../", say("source.to_head", desk.language))
    for own in (s for s in desk.record.sources if s.id == source):
        places = [place for place in (own.retracted, own.amended) if place]
        _use(desk, uses, source, places, notice)
    for caveat in desk.record.caveats:
        back = Back(f"../../#{caveat.id}", say("source.to_caveat", desk.language))
        _use(desk, uses, source, caveat.evidence, back)
    for gap in desk.record.gaps:
        back = Back("../../#not-established", say("source.to_gaps", desk.language))
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


def _lines(desk: Desk, source: RecordSource, uses: Uses) -> list[LineView]:
    text = desk.texts[source.id]
    found: list[LineView] = []
    last: Coverage | None = None
    for number, line in enumerate(desk.lines.lines[source.id], 1):
        quoted = any(s < line.end and line.start < e for s, e in uses.spans)
        whole = (quoted or source.rights in SHOWN_WHOLE) and not line.purged
        opens = last is None or "\n" in text[last.end : line.start]
        note = noted(line.note, [], {}, desk.language) if line.note and line.use != "fact" else None
        found.append(
            LineView(
                number=number,
                words=marked(source.id, text, line, uses.spans) if whole else None,
                quoted=quoted,
                opens=opens,
                back=tuple(uses.back.get(number, {}).values()),
                why=note,
            )
        )
        last = line
    return found
