"""Credits of headlines: "Sheriff: two dead in crash", "Two die: police", "Mayor – “We will …”"."""

from __future__ import annotations

import re

from spacy.tokens import Token

from generator.analyse.attribution.scene import Draft, Scene
from generator.analyse.attribution.speakers import means_somebody
from generator.analyse.attribution.words import kinds
from generator.analyse.grammar import FINITE
from generator.model.base import Span
from generator.rules import rows

_BEFORE = re.compile(r"(?P<who>[^:\n]{2,60}?) ?(?P<mark>:|(?<= )[–—-](?= [“‘\"'])) (?P<said>\S.*)")
_AFTER = re.compile(r"(?P<said>.*\S) ?(?P<mark>:|(?<= )[–—-]) (?P<who>[^:\n]{2,50})")
_LONGEST = 6
"""Words that name a speaker, at most."""
_LEAST = 3
"""Words that are said, at least."""


def find_headline(scene: Scene) -> list[Draft]:
    """The draft of a title that names its speaker before or after a colon or dash; or none."""
    title = scene.parsed.article.title_span
    if title is None:
        return []
    for shape, leads in ((_BEFORE, True), (_AFTER, False)):
        found = shape.fullmatch(scene.text, title.start, title.end)
        draft = _draft(scene, found, leads=leads) if found else None
        if draft is not None:
            return [draft]
    return []


def _draft(scene: Scene, found: re.Match[str], *, leads: bool) -> Draft | None:
    source, said, mark = (
        Span(start=found.start(name), end=found.end(name)) for name in ("who", "said", "mark")
    )
    words = list(scene.words(source.start, source.end))
    nouns = [t for t in words if t.pos_ in {"NOUN", "PROPN"} or t.text.isupper()]
    if not nouns or len(words) > _LONGEST or any(t.tag_ in FINITE for t in words):
        return None
    row = next(row for row in rows("attribution/phrases") if row.id == "headline")
    tells = list(scene.words(said.start, said.end))
    if len(tells) < _LEAST or not _speaks(scene, nouns[-1], tells, leads=leads):
        return None
    return Draft(said, mark, row, "reported", source, nouns[-1])


def _speaks(scene: Scene, head: Token, tells: list[Token], *, leads: bool) -> bool:
    """Whether the words beside the mark name somebody, and no rubric ("Analysis: …") or topic."""
    if head.lemma_.lower() in kinds("rubric") or tells[0].tag_ in {"WP", "WRB", "WDT"}:
        return False  # "Analysis: …", "Orlan Steel: what is known"
    named = {m.kind for m in scene.reading.mentions if m.start <= head.idx < m.end}
    if not named:
        # "… kills 2: DPS": letters behind a colon stand for a body
        letters = head.text.isupper() and len(head) > 1 and not leads
        return letters or means_somebody(head)
    if named & {"person", "organisation", "group"}:
        # "Ada Holm: a life in pictures": of whom it is, where nothing is said
        quoted = tells[0].text in {'"', "'", "``"}
        return not leads or quoted or any(t.tag_ in FINITE for t in tells)
    return "country" in named and not leads
