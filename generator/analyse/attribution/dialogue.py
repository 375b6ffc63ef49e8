"""Lines of dialogue: "Q: …" and "A: …" of an interview, "Mara Venn: “…”" of a transcript."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from generator.analyse.attribution.scene import Draft, Scene
from generator.model.article import Block
from generator.model.base import Span
from generator.rules import rows

_NAME = re.compile(r"(?:The )?[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,4}(?=: ?)")
_TWICE = 2
"""Lines that open with one name, from which they are a transcript and not headings."""


@cache
def _label() -> re.Pattern[str]:
    """What opens a line of an interview."""
    lines = [
        row for row in rows("attribution/phrases") if row.id in {"question-line", "answer-line"}
    ]
    return re.compile(rf"(?:{'|'.join(word for row in lines for word in row.words)})(?=[:.] )")


def find_dialogue(scene: Scene) -> list[Draft]:
    """Drafts of labelled lines, and of lines that open with a speaker's name."""
    blocks = [b for b in scene.parsed.article.blocks if b.kind == "paragraph"]
    labelled = [(b, m.group()) for b in blocks if (m := _label().match(scene.text, b.start))]
    if len({label[0] for _, label in labelled}) == len("QA"):
        who = _interviewee(scene, labelled[0][0].start)
        return [_of_label(scene, b, label, who) for b, label in labelled]
    return _transcript(scene, blocks)


def _of_label(scene: Scene, block: Block, label: str, who: str | None) -> Draft:
    asks = label.startswith("Q")
    kind = "question-line" if asks else "answer-line"
    return _line(scene, block, label, kind, None if asks else who)


def _line(scene: Scene, block: Block, label: str, kind: str, who: str | None = None) -> Draft:
    row = next(row for row in rows("attribution/phrases") if row.id == kind)
    source = Span(start=block.start, end=block.start + len(label))
    rest = scene.text[source.end + 1 : block.end]
    start = block.end - len(rest.lstrip())
    head = scene.parsed.token_at(source.end - 1)
    colon = Span(start=source.end, end=source.end + 1)
    content = Span(start=start, end=block.end)
    return Draft(content, colon, row, "reported", source, head, quoted=True, actor=who)


def _interviewee(scene: Scene, first: int) -> str | None:
    """Who answers: the one person named in the title, else the one named before the questions."""
    people = [m for m in scene.reading.mentions if m.kind == "person" and m.form == "name"]
    title = scene.parsed.article.title_span
    for end in (title.end if title is not None else 0, first):
        named = {m.actor for m in people if m.start < end}
        if len(named) == 1:
            return named.pop()
    return None


def _transcript(scene: Scene, blocks: list[Block]) -> list[Draft]:
    """Lines that open with a name and a colon: before a quotation, or again and again."""
    named = [(b, m.group()) for b in blocks if (m := _NAME.match(scene.text, b.start))]
    often = Counter(name for _, name in named)
    people = {m.start: m.end for m in scene.reading.mentions if m.kind == "person"}
    found = []
    for block, name in named:
        rest = scene.text[block.start + len(name) + 1 :].lstrip()[:1]
        is_person = block.start + len(name) in set(people.values())
        if rest in {"“", '"'} or (is_person and often[name] >= _TWICE):
            found.append(_line(scene, block, name, "name-line"))
    return found
