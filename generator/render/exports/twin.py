"""The Markdown twin of a briefing, for programs that read text: nothing that the page does not say.

Written as index.html.md beside the page (https://llmstxt.org). Text of a source is escaped so that
it stays text in CommonMark and its extensions.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.model.record import Record, RecordSource
from generator.model.settings import SiteSettings
from generator.render.dates import written
from generator.render.exports.calendar import known, words
from generator.render.exports.citations import url_of
from generator.render.exports.statement import Statement, Statements, line, told
from generator.render.phrases import say
from generator.rules import catalogue

_SPECIAL = re.compile(r"[!-/:-@\[-`{-~]")
_BACKSLASH = frozenset("\\`*_{}[]()#+-.!")
"""What every Markdown lets a backslash make plain. The rest becomes a character reference."""
_HARMLESS = frozenset("'\",;?%()/")
"""Without meaning, since brackets, the beginning of an address and ``<`` are never left plain."""


def twin(record: Record, texts: Mapping[str, str], settings: SiteSettings) -> str:
    """One record as Markdown: every claim with its speaker, label and place."""
    return markdown(Statements(record, texts, settings))


def markdown(all_: Statements) -> str:
    lang = all_.language
    if not all_.record.sources:
        return f"# {text(all_.title)}\n\n{text(say('withdrawn.text', lang))}\n"
    blocks = [
        f"# {text(all_.title)}",
        *([f"> {text(all_.summary.said)}"] if all_.summary else []),
        text(say("exports.how_to_read", lang)),
        *_section("brief.facts", _facts(all_), lang),
        *_section("brief.not_established", [f"- {text(gap)}" for gap in all_.gaps], lang),
        *_section("brief.actors", _actors(all_), lang),
        *_section("brief.timeline", _timeline(all_), lang),
        *_section("brief.caveats", _caveats(all_), lang),
        *_section("brief.sources", [_source(all_, s) for s in all_.record.sources], lang),
    ]
    return "\n\n".join(blocks) + "\n"


def text(words_: str) -> str:
    """Words as Markdown shows them: a backslash before whatever could have a meaning there."""
    return _SPECIAL.sub(_escaped, line(words_))


def _escaped(match: re.Match[str]) -> str:
    mark, at = match[0], match.start()
    if _is_harmless(match.string[:at], mark, match.string[at + 1 :]):
        return mark
    return f"\\{mark}" if mark in _BACKSLASH else f"&#{ord(mark)};"


def _is_harmless(before: str, mark: str, after: str) -> bool:
    """Whether ``mark`` may stand as it is: news is full of points, commas, hyphens and colons."""
    if not before or before.isdigit():  # where a list or a block could begin
        return mark in "'\"(" or (mark == "," and bool(after))
    if mark == ".":
        return not before.lower().endswith("www")
    if mark == "-":
        return before[-1].isalnum() and after[:1].isalnum()
    if mark == ":":
        return not after or after[0] == " "
    return mark in _HARMLESS


def link(label: str, address: str) -> str:
    return f"[{text(label)}](<{address}>)"


def _section(title: str, lines: list[str], language: str) -> list[str]:
    return [f"## {text(say(title, language))}", "\n".join(lines)] if lines else []


def _facts(all_: Statements) -> list[str]:
    found = []
    for statement in all_.facts.values():
        found.append(f"- {text(statement.said)} {_places(all_, statement)}")
        if statement.caveats:
            found.append(f"  - {text(all_.caveat_line(statement))}")
    return found


def _places(all_: Statements, statement: Statement) -> str:
    slug = all_.record.slug
    spots = [
        link(all_.spot(place), all_.addresses.line(slug, all_.lines, place))
        for place in statement.places
    ]
    return " ".join([link("#" + statement.fact, all_.link(statement)), *spots])


def _timeline(all_: Statements) -> list[str]:
    """The date in the source's words, how it is known, then the claim."""
    lang = all_.language
    found = []
    for entry, statement in all_.events:
        when = entry.date
        values = {"q_when": words(when, lang), "claim": statement.said}
        found.append(f"- {text(catalogue.text('exports.when', lang, **values))}")
        planned = say("exports.planned", lang) if entry.status == "planned" else ""
        notes = [text(note) for note in (known(when, lang), planned) if note]
        found += [f"  - {note}" for note in notes]
    return found


def _actors(all_: Statements) -> list[str]:
    """As the first source that describes them does; an editor's words are no quotation."""
    found = []
    for actor in all_.record.actors:
        first = next((d.text for d in actor.descriptions if not d.edited), "")
        described = f": “{text(first)}”" if first else ""
        found.append(f"- {text(actor.name)}{described}")
    return found


def _caveats(all_: Statements) -> list[str]:
    lang = all_.language
    return [f"- {text(told(c.note, c.evidence, lang))}" for c in all_.record.caveats]


def _source(all_: Statements, source: RecordSource) -> str:
    """What is known of a source; of several, with the letter by which caveats call it."""
    lang = all_.language
    url = url_of(source.url)
    title = source.title or say("sources.no_headline", lang)
    date = written(source.published, lang) if source.published else say("sources.no_date", lang)
    parts = [source.id, source.author, source.publisher, date]
    described = ", ".join(text(part) for part in parts if part)
    shown = link(title, quoted(url)) if url else text(title)
    letters = all_.lines.letters
    lead = f"{letters[source.id]}: " if len(letters) > 1 else ""
    return f"- {lead}{shown} ({described})"


def quoted(url: str) -> str:
    """An address that may stand between angle brackets."""
    return url.replace("<", "%3C").replace(">", "%3E").replace("\\", "%5C")
