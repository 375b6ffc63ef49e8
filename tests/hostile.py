"""A record made of any strings at all: what a malicious article could contain."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.model.base import Evidence
from generator.model.claims import Edited, Fact, SpanPart, Speaker
from generator.model.parts import compose
from generator.model.record import (
    ActorDescription,
    Coverage,
    Inputs,
    Note,
    Record,
    RecordActor,
    RecordSource,
    Revision,
)

SOURCE = "h"
STRINGS = (
    "<script>document.title='x'</script>",
    "</article><script src=//x.example/x.js></script>",
    '"><img src=x onerror=alert(1)>',
    "<style>*{display:none}</style>",
    "![x](https://x.example/x.png) [y](javascript:alert(1))",
    "# Heading <b>",
    "--- title: x ---",
    "{{ config }} {% include 'x' %} {# #}",
    "{: onclick=alert(1) }",
    "```\n<script>alert(1)</script>\n```",
    "    <script>alert(1)</script>",
    "<!-- --> <![CDATA[ ]]> <?php ?>",
    "&lt;script&gt;alert(1)&lt;/script&gt; &#60;b&#62;",
    "<svg/onload=alert(1)><math><mi//xlink:href='data:x,<script>'>",
    "*[HTML]: <b> \n[^1]: note [TOC] $x$ :smile: ++x++ ==y== ~~z~~",
    "\u202e\u2066 reversed \u2069\u202c \x00\x08\x1b[0m",
    "<https://x.example> www.x.example mailto:a@b.example",
    "</textarea></title></noscript></style></script><b>",
    "STX\x02wzxhzdk:0\x03ETX wzxhzdk:1",
    "習近平 كيم جونغ أون Ким Чен Ын Trần Đại Quang",
)


def hostile(strings: Sequence[str]) -> tuple[Record, dict[str, str]]:
    """A record whose every line, name, title and note is one of ``strings``."""
    lines = [f"a{_line(s)}z" for s in strings]
    text = "\n".join(lines)
    places: list[Evidence] = []
    at = 0
    for line in lines:
        places.append(Evidence(source=SOURCE, start=at, end=at + len(line), quote=line))
        at += len(line) + 1
    texts = {SOURCE: text}
    name = lines[0]
    record = Record(
        story="h.txt",
        slug="hostile",
        title=name,
        title_evidence=places[0],
        summary="f0",
        tags=tuple(lines[:3]),
        facts=tuple(_fact(i, place, texts) for i, place in enumerate(places)),
        actors=(
            RecordActor(
                id="a",
                name=name,
                kind="person",
                descriptions=(ActorDescription(text=name, evidence=places[0]),),
                mentions=(places[0],),
                said=("f0",),
            ),
        ),
        sources=(_source(lines, places[0]),),
        coverage=tuple(
            Coverage(source=SOURCE, start=p.start, end=p.end, use="fact") for p in places
        ),
        notes=tuple(Note(text=s, edited=Edited(by=s, key="notes[0]")) for s in lines),
        revisions=(Revision(date="2026-11-24", cause="source", added=("f0",)),),
        inputs=Inputs(sources={}, rules="", model="", analysis=""),
    )
    return record, texts


def _line(text: str) -> str:
    """On one line, as the lines of an article are."""
    return re.sub(r"[\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+", " ", text)


def _fact(i: int, place: Evidence, texts: dict[str, str]) -> Fact:
    part = SpanPart(source=SOURCE, start=place.start, end=place.end)
    speaker = Speaker(actor="a", text=place.quote, relation="said", cue="said", evidence=place)
    return Fact(
        id=f"f{i}",
        text=compose([part], texts),
        parts=(part,),
        evidence=(place,),
        role="development",
        strength="reported",
        attribution=(speaker,),
    )


def _source(lines: Sequence[str], title: Evidence) -> RecordSource:
    return RecordSource(
        id=SOURCE,
        file="h.txt",
        title=title.quote,
        title_evidence=title,
        publisher=lines[-1],
        author=lines[-1],
        rights=lines[-1],
        url="javascript:alert(1)",
        sha256="0" * 64,
        words=10,
        quoted_share=1.0,
    )
