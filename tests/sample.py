"""A hand-made record of the seed article, for tests of what comes after the record.

Everything is found in the text by its words, so that no offset is written by hand.
"""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from generator.model.base import Cue, Evidence
from generator.model.claims import Amount, Fact, InsertPart, Message, Part, SpanPart, Speaker, When
from generator.model.doubts import Caveat, Gap
from generator.model.parts import compose
from generator.model.record import (
    ActorDescription,
    Coverage,
    Inputs,
    Record,
    RecordActor,
    RecordOriginal,
    RecordRelation,
    RecordSource,
    Revision,
    Rung,
    TimelineEntry,
)
from generator.rules import catalogue
from tests import sample_data as data

SOURCE = "000_6b90d53bd58b4736"
SLUG = "north-koreas-military-cooperation-with-russia-deepens-amid-drone-showcase"
PATH = Path(__file__).parent / "golden" / "drone-showcase" / "seeds" / f"{SOURCE}.txt"
TEXT = PATH.read_text("utf-8")


def sample_texts() -> dict[str, str]:
    """Source id to text, of the sample's one source."""
    return {SOURCE: TEXT}


def at(quote: str, within: str = "") -> Evidence:
    """The place of ``quote``: its first occurrence in (the first) ``within``."""
    base = TEXT.index(within) if within else 0
    start = TEXT.index(quote, base)
    return Evidence(source=SOURCE, start=start, end=start + len(quote), quote=quote)


def span(quote: str, within: str = "") -> SpanPart:
    place = at(quote, within)
    return SpanPart(source=SOURCE, start=place.start, end=place.end)


def digest(*words: str) -> str:
    return hashlib.sha256("|".join(words).encode()).hexdigest()[:7]


def parts(words: tuple[str, ...], within: str) -> tuple[Part, ...]:
    """Spans in order; ``[actor-id]`` inserts that actor's name."""
    out: list[Part] = []
    for word in words:
        if word.startswith("["):
            name = next(a[1] for a in data.ACTORS if a[0] == word[1:-1])
            out.append(InsertPart(insert=name, actor=word[1:-1], evidence=at(name)))
        else:
            out.append(span(word, within))
    return tuple(out)


def fact(row: data.FactRow) -> Fact:
    key, within, words, role, strength, cues, speakers = row
    made = parts(words, within)
    return Fact(
        id=ids(key),
        text=compose(made, sample_texts()),
        parts=made,
        evidence=tuple(at(w, within) for w in words if not w.startswith("[")),
        role=role,
        strength=strength,
        cues=tuple(
            Cue(start=at(c, within).start, end=at(c, within).end, kind=strength) for c in cues
        ),
        attribution=tuple(speaker(s, within) for s in speakers),
        actors=tuple(a[0] for a in data.ACTORS if any(a[1] in w for w in words)),
        dates=tuple(when(d) for d in data.DATES if d[0] == key),
        quantities=tuple(amount(q) for q in data.AMOUNTS if q[0] == key),
        caveats=tuple(c.id for c in caveats() if ids(key) in c.facts),
    )


def ids(key: str) -> str:
    return "f" + digest(key)


def speaker(row: tuple[str | None, str, str], within: str) -> Speaker:
    actor, text, cue = row
    place = at(text, within) if text else None
    return Speaker(
        actor=actor, text=text, relation="said", cue=cue, evidence=place, certain=cue != "He"
    )


def when(row: data.DateRow) -> When:
    _, words, within, edtf, basis, _, _ = row
    known = edtf if re.match(r"\d{4}", edtf) else None
    return When(
        edtf=edtf,
        text=words,
        basis=basis,
        earliest=None if known or "later" in words else "2023",
        evidence=at(words, within),
    )


def amount(row: data.AmountRow) -> Amount:
    key, within, words, value, unit, modifier, holder = row
    return Amount(
        value=value,
        unit=unit,
        modifier=modifier,
        text=words,
        holder=holder,
        fact=ids(key),
        evidence=at(words, within),
    )


def entry(row: data.DateRow) -> TimelineEntry:
    key, words, within, _, _, status, shown = row
    made = parts(shown, within)
    return TimelineEntry(
        id="t" + digest(key, words, *shown),
        date=when(row),
        status=status,
        text=compose(made, sample_texts()),
        parts=made,
        fact=ids(key),
        evidence=tuple(at(w, within) for w in shown),
    )


def actor(row: data.ActorRow, salience: float) -> RecordActor:
    key, name, kind, aliases, described = row
    names = (name, *aliases)
    found = sorted(
        {(m.start(), m.end()) for n in names for m in re.finditer(re.escape(n), TEXT)},
        key=lambda m: (m[0], -m[1]),
    )
    first = at(name)
    later = [
        Evidence(source=SOURCE, start=s, end=e, quote=TEXT[s:e])
        for s, e in found
        if s > first.start and not any(o != (s, e) and o[0] <= s and e <= o[1] for o in found)
    ]
    return RecordActor(
        id=key,
        name=name,
        kind=kind,
        aliases=aliases,
        descriptions=tuple(ActorDescription(text=d, evidence=at(d)) for d in described),
        mentions=(first, *later),
        salience=salience,
        said=tuple(ids(f[0]) for f in data.FACTS if any(s[0] == key for s in f[6])),
        about=tuple(ids(f[0]) for f in data.FACTS if any(name in w for w in f[2])),
    )


def caveats() -> tuple[Caveat, ...]:
    return tuple(
        Caveat(
            id="c" + digest(kind, *keys, *quotes_of(quotes)),
            kind=kind,
            text=filled(key, quotes_of(quotes), values),
            note=message(key, values),
            facts=tuple(ids(k) for k in keys),
            evidence=tuple(at(*q) for q in quotes),
        )
        for kind, key, keys, quotes, values in data.CAVEATS
    )


def gaps() -> tuple[Gap, ...]:
    found: list[Gap] = []
    for _, key, keys, quotes, values in data.GAPS:
        question = f"{key}.question.one" if key == "gap.which_year" else f"{key}.question"
        gap = Gap(
            question=filled(question, quotes_of(quotes), values),
            why=filled(f"{key}.why", quotes_of(quotes), values),
            note=message(question, values),
            reason=message(f"{key}.why", {}),
            facts=tuple(ids(k) for k in keys),
            evidence=tuple(at(*q) for q in quotes),
        )
        found.append(gap)
    return tuple(found)


def quotes_of(places: tuple[tuple[str, str], ...]) -> list[str]:
    return [words for words, _ in places]


def filled(key: str, quotes: list[str], values: dict[str, str | int]) -> str:
    """The message in English, as assembling writes it into the record."""
    texts = {k: quotes[v] if isinstance(v, int) else v for k, v in values.items()}
    return catalogue.text(key, **texts)


def message(key: str, values: dict[str, str | int]) -> Message:
    """An integer among the values is an index into the item's evidence."""
    given = {k: {"evidence": v} if isinstance(v, int) else v for k, v in values.items()}
    return Message(message=key, values=given)


def coverage() -> tuple[Coverage, ...]:
    """Every sentence, the title first, the credit line last."""
    out: list[Coverage] = []
    for line in re.finditer(r"[^\n]+", TEXT):
        for sentence in re.finditer(r"\S.*?(?:(?<=[a-z0-9)])\.(?= [A-Z])|$)", line.group()):
            start, end = line.start() + sentence.start(), line.start() + sentence.end()
            used = tuple(ids(f[0]) for f in data.FACTS if start <= TEXT.index(f[1]) < end)
            use = "fact" if used else "duplicate" if out and start < 3300 else "omitted"
            out.append(Coverage(source=SOURCE, start=start, end=end, use=use, facts=used))
    return tuple(out)


def sources() -> tuple[RecordSource, ...]:
    raw = PATH.read_bytes()
    title = at(TEXT.split("\n", 1)[0])
    return (
        RecordSource(
            id=SOURCE,
            file=f"{SOURCE}.txt",
            title=title.quote,
            original=RecordOriginal(name="rferl.org", evidence=at("www.rferl.org")),
            sha256=hashlib.sha256(raw).hexdigest(),
            words=len(TEXT.split()),
            quoted_share=0.7682,
            title_evidence=title,
        ),
    )


def ladder() -> tuple[Rung, ...]:
    voices = [
        Rung(from_="rferl.org", to=a, link="missing", kind="speaker", evidence=at(words))
        for a, words in data.VOICES
    ]
    original = Rung(
        from_=SOURCE, to="rferl.org", link="stated", kind="original", evidence=at("www.rferl.org")
    )
    return (original, *voices)


def sample_record() -> Record:
    """The seed's record as a careful editor would make it: all sections filled."""
    title = at(TEXT.split("\n", 1)[0])
    facts = tuple(fact(row) for row in data.FACTS)
    return Record(
        story=f"{SOURCE}.txt",
        slug=SLUG,
        title=title.quote,
        title_evidence=title,
        summary=facts[0].id,
        tags=("military aid", "north korea", "drones"),
        facts=facts,
        actors=tuple(actor(row, round(1 - n / 20, 2)) for n, row in enumerate(data.ACTORS)),
        relations=tuple(
            RecordRelation(
                subject=s, verb=v, object=o, fact=ids(f), strength=strength, evidence=at(v, within)
            )
            for s, v, within, o, f, strength in data.RELATIONS
        ),
        timeline=tuple(entry(row) for row in data.DATES),
        quantities=tuple(amount(row) for row in data.AMOUNTS),
        sources=sources(),
        ladder=ladder(),
        caveats=caveats(),
        gaps=gaps(),
        coverage=coverage(),
        revisions=(
            Revision(
                date="2026-11-24",
                cause="source",
                sources=(SOURCE,),
                added=tuple(f.id for f in facts),
            ),
        ),
        inputs=Inputs(
            sources={f"{SOURCE}.txt": sources()[0].sha256}, rules="0" * 64, model="en", analysis="1"
        ),
    )
