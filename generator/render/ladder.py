"""Where it comes from: the ladder from this page outward, and the list of sources."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from generator.model.record import RecordSource, Rung
from generator.render.claims import Desk
from generator.render.escaping import address, step
from generator.render.nodes import Node
from generator.render.phrases import Phrase, Story, phrase, say
from generator.render.references import Ref
from generator.render.remarks import Hand, hand
from generator.rules.catalogue.dates import written


@dataclass(frozen=True)
class Rest:
    """What one of several sources rests on. ``label`` says how the link is known."""

    to: Node | Story | Phrase | str
    label: str
    ref: Ref | None
    hand: Hand | None


@dataclass(frozen=True)
class End:
    """Who or what stands on a rung."""

    name: Node | Story | Phrase | str
    refs: tuple[Ref, ...] = ()
    href: Markup | None = None
    lettered: bool = False
    hand: Hand | None = None
    rests: tuple[Rest, ...] = ()


@dataclass(frozen=True)
class Step:
    """A rung of the page: several ends where several voices stand side by side.

    ``link`` is that to the next rung below: stated, editor, missing, or "" on the last.
    """

    title: Phrase | str
    text: str
    ends: tuple[End, ...]
    read: bool
    link: str
    label: str


@dataclass(frozen=True)
class Item:
    """A row of the source list; None is shown as not stated.

    ``by`` and ``notices`` stand beside the title where there are several sources.
    """

    letter: Phrase | None
    by: Phrase | Story
    date: Phrase | None
    notices: tuple[Phrase, ...]
    title: Node | Story | str
    href: Markup
    facts: tuple[tuple[str, Phrase | Story | str | None], ...]
    address: Markup | None
    sha256: str
    signed: Phrase | None


def ladder(desk: Desk) -> list[Step]:
    """This briefing, the sources, their originals, the voices credited, and what these rest on."""
    rungs = desk.record.ladder
    letters = desk.lines.letters
    originals = _each(r for r in rungs if r.kind == "original" and r.to not in letters)
    voices = _each(r for r in rungs if r.kind in {"speaker", "agency"})
    steps = [
        _step(desk, "sources.this", "sources.this_text", (), True, "stated", "sources.read"),
        _sources(desk, _weakest(originals or voices)),
    ]
    if originals:
        ends = tuple(_end(desk, r) for r in originals)
        steps.append(_step(desk, "sources.original", "", ends, False, _weakest(voices), ""))
    if voices:
        title = phrase("sources.voices", desk.language, n=len(voices))
        ends = tuple(_end(desk, r) for r in voices)
        label = say("sources.missing", desk.language)
        steps.append(Step(title, "", ends, read=False, link="missing", label=label))
        steps.append(_step(desk, "sources.basis", "sources.basis_text", (), False, "", ""))
    last = steps[-1]
    return [*steps[:-1], Step(last.title, last.text, last.ends, last.read, "", "")]


def _step(
    desk: Desk, title: str, text: str, ends: tuple[End, ...], read: bool, link: str, label: str
) -> Step:
    label = label or (f"sources.{link}" if link else "")
    say_ = [say(key, desk.language) if key else "" for key in (title, text, label)]
    return Step(say_[0], say_[1], ends, read, link, say_[2])


def _sources(desk: Desk, link: str) -> Step:
    several = len(desk.record.sources) > 1
    ends = tuple(
        End(
            _letter(desk, s.id) if several else say("sources.annotated", desk.language),
            href=Markup("sources/{}/").format(step(s.id)),
            lettered=several,
            rests=_rests(desk, s.id) if several else (),
        )
        for s in desk.record.sources
    )
    title = phrase("landing.sources", desk.language, n=len(ends))
    return Step(title, "", ends, True, link, say(f"sources.{link}", desk.language))


def _letter(desk: Desk, source: str) -> Phrase:
    return phrase("sources.letter", desk.language, letter=desk.lines.letters[source])


def _rests(desk: Desk, source: str) -> tuple[Rest, ...]:
    """Which other source, or which original that was not read, a source rests on."""
    found: list[Rest] = []
    for rung in desk.record.ladder:
        if rung.from_ == source and rung.kind in {"source", "original"} and rung.to:
            inside = rung.to in desk.lines.letters
            to = _letter(desk, rung.to) if inside else _end(desk, rung).name
            ref = desk.lines.ref(rung.evidence) if rung.evidence else None
            label = say(f"sources.{rung.link}", desk.language)
            found.append(Rest(to, label, ref, _hand(desk, rung)))
    return tuple(found)


def _each(rungs: Iterable[Rung]) -> list[Rung]:
    """The rungs, each end once: where several texts lead to it, the first."""
    found: dict[str, Rung] = {}
    for rung in rungs:
        found.setdefault(rung.to, rung)
    return list(found.values())


def _weakest(rungs: list[Rung]) -> str:
    return "stated" if rungs and all(r.link == "stated" for r in rungs) else "missing"


def _end(desk: Desk, rung: Rung) -> End:
    actor = desk.actors.get(rung.to)
    refs = desk.lines.refs([rung.evidence]) if rung.evidence else ()
    name: Node | Story | str = Story("sources.original.name", rung.to)
    if actor is not None:
        name = desk.name(actor)
    elif rung.evidence is not None:
        name = desk.quote(rung.evidence)
    return End(name, refs, hand=_hand(desk, rung))


def _hand(desk: Desk, rung: Rung) -> Hand | None:
    """Of an editor who says what rests on what. What is known of a source needs no reason."""
    edited = rung.edited
    return hand(desk, edited) if edited and edited.key.startswith("origins") else None


def source_title(desk: Desk, source: RecordSource) -> Node | Story | str:
    if source.title_evidence is not None:
        return desk.quote(source.title_evidence)
    if source.title:
        return Story("sources.title", source.title)
    return say("sources.no_headline", desk.language)


def source_list(desk: Desk) -> list[Item]:
    return [source_item(desk, source) for source in desk.record.sources]


def source_item(desk: Desk, source: RecordSource) -> Item:
    lang = desk.language
    several = len(desk.lines.letters) > 1
    letter = desk.lines.letters[source.id]
    published = source.published
    return Item(
        letter=phrase("sources.letter", lang, letter=letter) if several else None,
        by=_by(desk, source),
        date=phrase("source.date", lang, date=written(published, lang)) if published else None,
        notices=notices(desk, source),
        title=source_title(desk, source),
        href=Markup("sources/{}/").format(step(source.id)),
        facts=tuple((say(f"sources.{key}", lang), value) for key, value in _facts(desk, source)),
        address=address(source.url),
        sha256=source.sha256,
        signed=desk.signed(next(iter(source.edited), None)),
    )


def _by(desk: Desk, source: RecordSource) -> Phrase | Story:
    """The publisher; where nobody says who it is, the file."""
    if source.publisher:
        return Story("sources.publisher", source.publisher)
    return phrase("sources.file_name", desk.language, file=source.file)


def notices(desk: Desk, source: RecordSource, *, linked: bool = True) -> tuple[Phrase, ...]:
    """That a source was retracted or corrected, in its words; and which other one it repeats."""
    quote = desk.linked if linked else desk.quote
    lang, found = desk.language, []
    if source.retracted:
        found.append(phrase("notice.retracted", lang, q=quote(source.retracted)))
    if source.amended:
        found.append(phrase("notice.amended", lang, q=quote(source.amended)))
    if source.copy_of in desk.lines.letters:
        found.append(phrase("notice.copy", lang, letter=desk.lines.letters[source.copy_of or ""]))
    return tuple(found)


def _facts(desk: Desk, source: RecordSource) -> list[tuple[str, Phrase | Story | str | None]]:
    lang = desk.language

    def date(value: str | None) -> Phrase | None:
        return phrase("source.date", lang, date=written(value, lang)) if value else None

    def told(key: str, value: str | None) -> Story | None:
        return Story(f"sources.{key}", value) if value else None

    share = phrase("sources.share", lang, n=round(source.quoted_share * 100))
    return [
        ("file", phrase("sources.file_name", lang, file=source.file)),
        ("publisher", told("publisher", source.publisher)),
        ("author", told("author", source.author)),
        ("published", date(source.published)),
        ("retrieved", date(source.retrieved)),
        ("rights", told("rights", source.rights)),
        ("words", phrase("number.count", lang, n=source.words)),
        ("quoted", share),
    ]
