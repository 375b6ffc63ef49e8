"""The Markdown twin of a briefing, for programs that read text: nothing that the page does not say.

Written as index.html.md beside the page (https://llmstxt.org). Text of a source is escaped so that
it stays text in CommonMark and its extensions.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from generator.model.base import Evidence
from generator.model.claims import Edited
from generator.model.doubts import Caveat
from generator.model.record import Note, Record, RecordActor, RecordSource
from generator.model.settings import SiteSettings
from generator.render.exports.calendar import known, words
from generator.render.exports.citations import url_of
from generator.render.exports.statement import Statement, Statements, line, told
from generator.render.phrases import say
from generator.rules import catalogue
from generator.rules.catalogue.dates import written

_SPECIAL = re.compile(r"[!-/:-@\[-`{-~]")
_BACKSLASH = frozenset("\\`*_{}[]()#+-.!")
"""What every Markdown lets a backslash make plain. The rest becomes a character reference."""
_HARMLESS = frozenset("'\",;?%()/")
"""Without meaning, since brackets, the beginning of an address and ``<`` are never left plain."""

OWN = "caveat.editor"
"""The message of a caveat that is an editor's from the first word to the last."""
DONE = {"pin": "brief.pinned", "role": "brief.moved"}
"""What an editor did to a fact, by the last part of the key in story.yml."""


def twin(record: Record, texts: Mapping[str, str], settings: SiteSettings) -> str:
    """One record as Markdown: every claim with its speaker, label and place."""
    return markdown(Statements(record, texts, settings))


def markdown(all_: Statements) -> str:
    lang = all_.language
    top = [f"# {text(all_.title)}", *_title_mark(all_)]
    if not all_.record.sources:
        return "\n\n".join([*top, text(say("withdrawn.text", lang))]) + "\n"
    notes = [f"- {_note(n, lang)}" for n in all_.record.notes if n.fact is None]
    blocks = [
        *top,
        *([f"> {text(all_.summary.said)}"] if all_.summary else []),
        text(say("exports.how_to_read", lang)),
        *(["\n".join(notes)] if notes else []),
        *_section("brief.facts", _facts(all_), lang),
        *_section("left_out.title", _left_out(all_), lang),
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


def _title_mark(all_: Statements) -> list[str]:
    """That the title is no headline of a source but the editor's."""
    record = all_.record
    if record.title_evidence or not (record.sources or record.title_edited):
        return []
    if record.title_edited and record.title_edited.by:
        return [text(catalogue.text("brief.title_by", all_.language, by=record.title_edited.by))]
    return [text(say("brief.title_by_editor", all_.language))]


def _note(note: Note, language: str) -> str:
    return text(f"{say('editor.note', language)} {note.text} {_signed(note.edited, language)}")


def _signed(edited: Edited | None, language: str) -> str:
    """Which of the editors says so, as far as that is said."""
    by = edited.by if edited else None
    return catalogue.text("brief.signed", language, by=by) if by else ""


def _hand(edited: Edited | None, language: str, none: str = "") -> str:
    """Why an editor did something, and who it was. ``none``: what says that there is no reason."""
    if edited is None:
        return ""
    why = say(none, language) if none else ""
    if edited.why:
        why = f"{say('editor.why', language)} {edited.why}"
    return f"{why} {_signed(edited, language)}"


def _facts(all_: Statements) -> list[str]:
    found = []
    for statement in all_.facts.values():
        found.append(f"- {text(statement.said)} {_places(all_, statement)}")
        if statement.caveats:
            found.append(f"  - {text(all_.caveat_line(statement))}")
        found += [f"  - {told_}" for told_ in _edits(all_, statement.fact)]
    return found


def _edits(all_: Statements, fact: str) -> list[str]:
    """What an editor wrote about a fact, and did to it."""
    lang = all_.language
    own = (c for c in all_.record.caveats if fact in c.facts and c.note.message == OWN)
    found = [_caveat(c, lang) for c in own]
    found += [_note(n, lang) for n in all_.record.notes if n.fact == fact]
    if edited := all_.desk.facts[fact].edited:
        did = say(DONE.get(edited.key.rpartition(".")[2], "brief.edited"), lang)
        found.append(text(f"{did} {_hand(edited, lang)}"))
    return found


def _left_out(all_: Statements) -> list[str]:
    """The facts that an editor hid, none of their words."""
    lang = all_.language
    return [
        f"- {text(say('left_out.fact', lang))} {_spots(all_, fact.evidence)}"
        f" {text(_hand(fact.edited, lang, 'editor.no_why'))}".rstrip()
        for fact in all_.record.facts
        if fact.hidden
    ]


def _places(all_: Statements, statement: Statement) -> str:
    return f"{link('#' + statement.fact, all_.link(statement))} {_spots(all_, statement.places)}"


def _spots(all_: Statements, places: Iterable[Evidence]) -> str:
    slug = all_.record.slug
    return " ".join(
        link(all_.spot(place), all_.addresses.line(slug, all_.lines, place)) for place in places
    )


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
        found += [f"  - {_done(actor, edit, all_.language)}" for edit in actor.edits]
    return found


def _done(actor: RecordActor, edit: Edited, language: str) -> str:
    """What an editor did to an actor; of a description, its words too."""
    did = say(f"actors.did.{edit.key.rpartition('.')[2]}", language)
    own = (d.text for d in actor.descriptions if d.edited and d.edited.key == edit.key)
    return text(f"{did} {next(own, '')} {_hand(edit, language, 'editor.no_why')}")


def _caveats(all_: Statements) -> list[str]:
    return [f"- {_caveat(c, all_.language)}" for c in all_.record.caveats]


def _caveat(caveat: Caveat, language: str) -> str:
    """Ours, or an editor's, which is called so; signed where an editor had a hand in it."""
    lead = say("editor.note", language) if caveat.note.message == OWN else ""
    said = told(caveat.note, caveat.evidence, language)
    return text(f"{lead} {said} {_hand(caveat.edited, language)}")


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
