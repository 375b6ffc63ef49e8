"""A page a source: every line of it, what is quoted marked, the rest as … unless rights allow."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from generator.model.page import Page
from generator.model.record import Coverage, Record, RecordSource
from generator.model.settings import SiteSettings
from generator.model.source import FREE
from generator.render.around import ALONE, Around, brief_crumb
from generator.render.claims import Desk, desk_of
from generator.render.environment import page_text
from generator.render.escaping import address, step
from generator.render.fragments import passage
from generator.render.ladder import notices, source_title
from generator.render.nodes import Node
from generator.render.phrases import Phrase, Story, noted, phrase, say
from generator.render.references import lines_of
from generator.render.uses import Back, Uses, uses_of
from generator.rules import catalogue
from generator.rules.catalogue.dates import written

ROOT = "../../../../"
"""From a source's page to the first one."""


@dataclass(frozen=True)
class LineView:
    """``words`` is None where the line may not be shown; ``opens`` where a paragraph begins.

    ``original`` leads to the very sentence where it was published, as far as that is known.
    """

    number: int
    words: Node | None
    quoted: bool
    opens: bool
    back: tuple[Back, ...]
    original: Markup | None
    why: Phrase | None


def source_pages(
    record: Record,
    texts: Mapping[str, str],
    settings: SiteSettings,
    around: Around = ALONE,
) -> list[Page]:
    desk = desk_of(
        record, texts, lines_of(record, settings.language, Markup("")), settings.language
    )
    return [_page(desk, source, settings, around) for source in record.sources]


def _page(desk: Desk, source: RecordSource, settings: SiteSettings, around: Around) -> Page:
    lang = desk.language
    uses = uses_of(desk, source.id)
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
        trail=around.trail(ROOT, lang, brief_crumb(desk, "../../")),
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
        share=phrase("sources.share", lang, n=round(source.quoted_share * 100)),
        whole=source.rights in FREE,
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


def _lines(desk: Desk, source: RecordSource, uses: Uses) -> list[LineView]:
    text = desk.texts[source.id]
    found: list[LineView] = []
    last: Coverage | None = None
    for number, line in enumerate(desk.lines.lines[source.id], 1):
        quoted = uses.quotes(line)
        whole = (quoted or source.rights in FREE) and not line.purged
        opens = last is None or "\n" in text[last.end : line.start]
        note = noted(line.note, [], {}, desk.language) if line.note and line.use != "fact" else None
        found.append(
            LineView(
                number=number,
                words=uses.marked(desk, line) if whole else None,
                quoted=quoted,
                opens=opens,
                back=tuple(uses.back.get(number, {}).values()),
                original=passage(source.url, text, line.start, line.end) if whole else None,
                why=note,
            )
        )
        last = line
    return found
