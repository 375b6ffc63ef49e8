"""A hand-made record of three invented reports of one event: confirmed, contradicted, changed.

For tests of what comes after the record. Everything is found in the texts by its words.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from pathlib import Path

from generator.model.base import Evidence, Role, Strength
from generator.model.claims import (
    Edited,
    Fact,
    Message,
    Origin,
    SpanPart,
    Speaker,
    Status,
    Telling,
    Withdrawn,
)
from generator.model.doubts import Caveat, Side
from generator.model.parts import compose
from generator.model.record import Coverage, Inputs, Note, Record, RecordSource, Revision, Rung
from generator.rules import catalogue

STORY = "harbour-wall"
SLUG = "harbour-wall"
A, B, C = "herald", "post", "wire"
TEXTS = {
    A: """Storm breaks the harbour wall of Lindport

Some 40 boats or more were reportedly damaged when the harbour wall of Lindport broke on Monday, the port authority said.
The wall was built in 1931. That was before the great tide.
Mayor Ada Brock said the town may close the quay.
""",
    B: """Harbour wall breaks

Approximately 40 boats were damaged when the harbour wall of Lindport broke on Monday, the Herald reported.
The wall was built in 1931.
The quay will stay open, harbour master Tom Rell said.
""",
    C: """Lindport: 60 boats lost

The port authority said on Tuesday that 60 boats were damaged.
A storm had hit the coast on Sunday. It was the second in a week.
Mayor Ada Brock denied that the wall had been inspected.
This article was amended on 6 March to correct the number of boats.
""",
}
STORY_YML = """by: EB
title: The broken wall
sources:
  herald.txt: {publisher: The Herald, published: 2026-03-03}
  post.txt: {publisher: Lindport Post, published: 2026-03-04}
  wire.txt: {publisher: Coast Wire, published: 2026-03-04}
facts:
  - {match: "1931", pin: true, why: It explains the rest.}
  - {match: "denied", hide: true, why: A letter of the mayor says otherwise.}
notes:
  - {text: The town has not answered our questions.}
  - {text: Asked again on Friday., match: "1931"}
conflicts:
  - {match: "may close the quay", resolved: "The quay will stay open", why: The quay is open today.}
"""


def at(source: str, quote: str) -> Evidence:
    start = TEXTS[source].index(quote)
    return Evidence(source=source, start=start, end=start + len(quote), quote=quote)


def speaker(source: str, words: str, cue: str) -> Speaker:
    return Speaker(text=words, relation="said", cue=cue, evidence=at(source, words))


def edited(key: str, why: str) -> Edited:
    return Edited(by="EB", why=why, key=key)


def fact(
    id: str,
    source: str,
    words: str,
    strength: Strength,
    *speakers: Speaker,
    role: Role = "development",
    status: Status = "unchanged",
    line: str = "",
    further: Sequence[Telling] = (),
    origins: Sequence[Origin] = (),
    context: Evidence | None = None,
    by: Edited | None = None,
) -> Fact:
    place = at(source, words)
    parts = (SpanPart(source=source, start=place.start, end=place.end),)
    evidence = (at(source, line or words), *(t.evidence for t in further))
    reports = len({e.source for e in evidence})
    count = {"n": str(len(origins)), "n_reports": str(reports)}
    return Fact(
        id=id,
        text=compose(parts, TEXTS),
        parts=parts,
        evidence=evidence,
        role=role,
        strength=strength,
        attribution=speakers,
        origins=max(1, len(origins)),
        reports=reports,
        origin_note=Message(message="origins.count", values=count) if origins else None,
        origin_list=tuple(origins),
        tellings=tuple(further),
        status=status,
        caveats=tuple(c.id for c in caveats() if id in c.facts),
        context=context,
        pinned=bool(by and by.key.endswith("pin")),
        hidden=bool(by and by.key.endswith("hide")),
        edited=by,
    )


def facts() -> tuple[Fact, ...]:
    built = "The wall was built in 1931."
    boats = (
        "Approximately 40 boats were damaged when the harbour wall of Lindport broke on Monday, "
        "the Herald reported."
    )
    herald = speaker(B, "the Herald", "reported")
    credit = Origin(
        name="the port authority",
        kind="speaker",
        sources=(A, B),
        why="rests-on",
        note=Message(
            message="origin.credit", values={"letter1": "A", "letter2": "B", "q": {"evidence": 0}}
        ),
        evidence=(at(B, "the Herald"),),
    )
    return (
        fact(
            "f1", A, built, "stated",
            role="background",
            further=(Telling(evidence=at(B, built), strength="stated"),),
            origins=(own(A), own(B)),
            by=edited("facts[0].pin", "It explains the rest."),
        ),
        fact(
            "f2", A,
            "Some 40 boats or more were reportedly damaged when the harbour wall of Lindport broke "
            "on Monday, the port authority said.",
            "reported", speaker(A, "the port authority", "said"),
            status="weakened",
            further=(Telling(evidence=at(B, boats), strength="reported", attribution=(herald,)),),
            origins=(credit,),
        ),
        fact(
            "f3", A, "Mayor Ada Brock said the town may close the quay.", "hedged",
            speaker(A, "Mayor Ada Brock", "said"), role="outlook", status="contradicted",
        ),
        fact(
            "f4", B, "The quay will stay open, harbour master Tom Rell said.", "planned",
            speaker(B, "harbour master Tom Rell", "said"), role="outlook", status="contradicted",
        ),
        fact(
            "f5", C, "The port authority said on Tuesday that 60 boats were damaged.", "reported",
            speaker(C, "The port authority", "said"), status="new",
        ),
        fact(
            "f6", A, "That was before the great tide.", "stated",
            role="background", context=at(A, built),
        ),
        fact(
            "f7", C, "It was the second in a week.", "stated",
            status="new", context=at(C, "A storm had hit the coast on Sunday."),
        ),
        fact(
            "f8", C, "Mayor Ada Brock denied that the wall had been inspected.", "denied",
            speaker(C, "Mayor Ada Brock", "denied"), status="new",
            by=edited("facts[1].hide", "A letter of the mayor says otherwise."),
        ),
    )  # fmt: skip


def own(source: str) -> Origin:
    letter = "ABC"[list(TEXTS).index(source)]
    note = Message(message="origin.text", values={"letter": letter})
    return Origin(name=source, kind="text", sources=(source,), why="own", note=note)


def caveats() -> tuple[Caveat, ...]:
    """A conflict that the editor settled, a number that grew, a hedge that was lost."""
    close, open_ = at(A, "may close the quay"), at(B, "The quay will stay open")
    some, about = at(A, "Some 40 boats or more"), at(B, "Approximately 40 boats")
    sixty = at(C, "60 boats were damaged")
    return (
        caveat(
            "c1", "conflict", "caveat.conflict_settled", ("f3", "f4"),
            (close, at(A, "Mayor Ada Brock"), open_, at(B, "harbour master Tom Rell")), (0, 2),
            (
                Side(source=A, fact="f3", words=0, speaker=1),
                Side(source=B, fact="f4", words=2, speaker=3, holds=True),
            ),
            edited("conflicts[0].resolved", "The quay is open today."),
        ),
        caveat(
            "c2", "number-varies", "caveat.number_varies.two", ("f2", "f5"),
            (some, at(A, "the port authority"), sixty, at(C, "The port authority")), (0, 2),
            (
                Side(source=A, fact="f2", words=0, speaker=1),
                Side(source=C, fact="f5", words=2, speaker=3, holds=True),
            ),
        ),
        caveat(
            "c3", "drift", "caveat.number_varies.two", ("f2",), (some, about), (0, 1),
            (Side(source=A, fact="f2", words=0), Side(source=B, fact="f2", words=1)),
        ),
        Caveat(
            id="c4",
            kind="stale-override",
            text=catalogue.text("caveat.stale_override", key="facts[2].match"),
            note=Message(
                message="caveat.stale_override",
                values={"key": "facts[2].match"},
            ),
            edited=Edited(by="EB", key="facts[2].match"),
        ),
    )  # fmt: skip


def caveat(
    id: str,
    kind: str,
    key: str,
    about: tuple[str, ...],
    evidence: tuple[Evidence, ...],
    quotes: tuple[int, int],
    sides: tuple[Side, ...],
    by: Edited | None = None,
) -> Caveat:
    texts = {f"q{n}": evidence[i].quote for n, i in enumerate(quotes, 1)}
    values: dict[str, str | dict[str, int]] = {
        f"q{n}": {"evidence": i} for n, i in enumerate(quotes, 1)
    }
    return Caveat(
        id=id,
        kind=kind,
        text=catalogue.text(key, **texts),
        note=Message(message=key, values=values),
        facts=about,
        evidence=evidence,
        sides=sides,
        edited=by,
    )


def coverage(used: Sequence[Fact]) -> tuple[Coverage, ...]:
    out: list[Coverage] = []
    for source, text in TEXTS.items():
        for line in re.finditer(r"[^\n]+", text):
            for sentence in re.finditer(r"\S.*?(?:\.(?= [A-Z])|$)", line.group()):
                start, end = line.start() + sentence.start(), line.start() + sentence.end()
                places = [(f, e) for f in used if not f.hidden for e in f.evidence]
                own = tuple(
                    f.id
                    for f, e in places
                    if e.source == source and e.start < end and start < e.end
                )
                use = "fact" if own else "omitted"
                out.append(Coverage(source=source, start=start, end=end, use=use, facts=own))
    return tuple(out)


def source(id: str, publisher: str, published: str) -> RecordSource:
    text = TEXTS[id]
    title = at(id, text.split("\n", 1)[0])
    return RecordSource(
        id=id,
        file=f"{id}.txt",
        title=title.quote,
        publisher=publisher,
        published=published,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        words=len(text.split()),
        quoted_share={C: 0.81}.get(id, 1.0),
        title_evidence=title,
        amended=at(id, "This article was amended on 6 March") if id == C else None,
    )


def several_record() -> Record:
    made = facts()
    return Record(
        story=STORY,
        slug=SLUG,
        title="The broken wall",
        title_edited=Edited(by="EB", key="title"),
        summary="f2",
        facts=made,
        withdrawn=(
            Withdrawn(
                id="f9",
                sha256="0" * 64,
                added="2026-03-04",
                withdrawn="2026-03-06",
                why="source",
            ),
        ),
        sources=(
            source(A, "The Herald", "2026-03-03"),
            source(B, "Lindport Post", "2026-03-04"),
            source(C, "Coast Wire", "2026-03-04"),
        ),
        ladder=(Rung(from_=B, to=A, link="stated", kind="source", evidence=at(B, "the Herald")),),
        caveats=caveats(),
        coverage=coverage(made),
        notes=(
            Note(
                text="The town has not answered our questions.",
                edited=Edited(by="EB", key="notes[0]"),
            ),
            Note(text="Asked again on Friday.", fact="f1", edited=Edited(by="EB", key="notes[1]")),
        ),
        revisions=(
            Revision(
                date="2026-03-04",
                cause="source",
                sources=(A, B, "rumour"),
                added=("f1", "f2", "f3", "f4", "f6", "f9"),
            ),
            Revision(
                date="2026-03-06",
                cause="source",
                sources=(C, "rumour"),
                added=("f5", "f7", "f8"),
                changed=("f2",),
                withdrawn=("f9",),
            ),
        ),
        inputs=Inputs(sources={}, rules="0" * 64, model="en", analysis="1"),
    )


def write_story(root: Path, record: Record) -> None:
    """Seeds and record, as the project keeps them, below ``root``."""
    folder = root / "seeds" / STORY
    folder.mkdir(parents=True)
    for name, text in TEXTS.items():
        (folder / f"{name}.txt").write_text(text, "utf-8")
    (folder / "story.yml").write_text(STORY_YML, "utf-8")
    path = root / "docs" / "briefings" / record.slug / "briefing.json"
    path.parent.mkdir(parents=True)
    data = record.model_dump_json(by_alias=True, exclude_none=True, indent=2)
    path.write_text(data, "utf-8")
