"""A claim as every export must carry it: words with their cuts marked, places, caveats."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.verify.briefing import Briefing
from generator.verify.composing import Parts, Words, parts_of_evidence, parts_of_record, rebuild
from generator.verify.markup.credits import credits, misquotes
from generator.verify.markup.marks import marked, own_case
from generator.verify.markup.messages import Frame
from generator.verify.record.shown import in_page_order
from generator.verify.tree import printable

SAID_BY_LABEL = {"hedged": "hedged", "plan-not-event": "planned", "unattributed": "stated"}
"""Kinds of caveats that a label says already."""


@dataclass(frozen=True, eq=False)
class Statement:
    """``item``: the fact, timeline entry or number that it shows; ``fact``: who says it and how."""

    item: Mapping[str, Any]
    fact: Mapping[str, Any]
    text: str
    parts: Parts
    frame: Frame

    @property
    def briefing(self) -> Briefing:
        return briefing_of(self.frame)

    @property
    def label(self) -> str:
        return self.frame.catalogue.text(f"strength.{self.fact['strength']}")

    @property
    def places(self) -> list[tuple[str, int, int, str]]:
        """Source, start, end and words of each span."""
        spans = (p for p in self.parts if isinstance(p, Words))
        return [(p.source, p.start, p.end, printable(self.briefing.quote(p))) for p in spans]

    @property
    def lines(self) -> list[int]:
        """The number of the line in which each span begins."""
        found = (self.briefing.sentence_at(s, start) for s, start, _, _ in self.places)
        return [line.number if line else 0 for line in found]

    @property
    def caveats(self) -> list[str]:
        """What kinds of caveats stand under the fact."""
        texts = self.frame.catalogue
        own = [c for c in self.briefing.list("caveats") if self.fact["id"] in c.get("facts", ())]
        kinds = (str(c["kind"]) for c in own)
        left = [k for k in kinds if SAID_BY_LABEL.get(k) != self.fact["strength"]]
        return [texts.text(f"kind.{k}") or k for k in dict.fromkeys(left)]

    def is_said(self, line: str) -> bool:
        """Whether ``line`` is the claim with its speakers and its label."""
        return misquotes(line, self.fact, self.frame, self.text) is None

    def is_speaker(self, who: str) -> bool:
        """Whether ``who`` names all who say it; "" where the label says that nobody is named."""
        if self.fact.get("attribution"):
            return bool(who) and credits(who, self.fact, self.frame)
        none = (
            "" if self.fact["strength"] == "stated" else self.frame.catalogue.text("speaker.none")
        )
        return who == none


def briefing_of(frame: Frame) -> Briefing:
    """The briefing of the frame of a single record."""
    if frame.values is None:
        raise ValueError("a frame of no single record")
    return frame.values.briefing


def of_facts(frame: Frame) -> dict[str, Statement]:
    """The facts that the page shows, in its order, by id."""
    briefing = briefing_of(frame)
    found: dict[str, Statement] = {}
    for fact in in_page_order(briefing):
        parts = parts_of_record(fact["parts"])
        found[str(fact["id"])] = Statement(fact, fact, _line(parts, briefing), parts, frame)
    return found


def of_entries(frame: Frame) -> list[Statement]:
    """The timeline, as the record has it."""
    return list(_of("timeline", frame))


def of_amounts(frame: Frame) -> list[Statement]:
    """The numbers: a few words, where no cut needs a mark."""
    return list(_of("quantities", frame))


def _of(key: str, frame: Frame) -> Iterator[Statement]:
    briefing = briefing_of(frame)
    facts = {f["id"]: f for f in in_page_order(briefing)}
    for item in briefing.list(key):
        fact = facts.get(item["fact"])
        if fact is None:
            continue
        if "parts" in item:
            parts = parts_of_record(item["parts"])
            text = _line(parts, briefing)
        else:
            parts = parts_of_evidence(item["evidence"])
            whole = rebuild(parts, briefing.texts, briefing.inserts) or ""
            text = printable(own_case(whole, parts, briefing))
        yield Statement(item, fact, text, parts, frame)


def _line(parts: Parts, briefing: Briefing) -> str:
    return printable(marked(parts, briefing))


def summary_of(frame: Frame) -> Statement | None:
    """The fact that cards and descriptions show."""
    return of_facts(frame).get(str(briefing_of(frame).record.get("summary")))


def title_of(frame: Frame) -> str:
    """The story's title; the words of one that lost its sources left with them."""
    record = briefing_of(frame).record
    if record.get("sources") or record.get("title_edited"):
        return printable(str(record.get("title", "")))
    return frame.catalogue.text("landing.withdrawn_title")
