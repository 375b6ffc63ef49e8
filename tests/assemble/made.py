"""Findings made by hand: what assembling is given, with no language model behind it."""

from __future__ import annotations

from typing import Any

from generator.assemble.draft import draft
from generator.assemble.material import Material
from generator.model.article import Article, Block, Original
from generator.model.base import Span
from generator.model.findings import (
    Actor,
    Attribution,
    DateMention,
    Findings,
    Mention,
    Sentence,
    Statement,
)
from generator.model.record import Inputs, Record
from generator.model.story import Bundle

INPUTS = Inputs(sources={}, rules="r", model="m", analysis="1")

TEXT = """Dam at Orlo to close

The dam at Orlo will close in May. Mayor Ada Quill said 40 houses were empty. He left in 2019.
In summary, the dam will close.
Original Source: www.orlo.example"""
"""A title, three sentences in a paragraph, a recap, a credit line. All names are invented."""


def place(words: str, text: str = TEXT, nth: int = 0) -> Span:
    """Where the words stand for the ``nth`` time (counted from 0)."""
    at = -1
    for _ in range(nth + 1):
        at = text.index(words, at + 1)
    return Span(start=at, end=at + len(words))


def bounds(words: str, text: str = TEXT, nth: int = 0) -> dict[str, int]:
    found = place(words, text, nth)
    return {"start": found.start, "end": found.end}


def article(id: str = "a", text: str = TEXT, **known: Any) -> Article:
    lines = text.split("\n")
    credit = place("www.orlo.example", text) if "www.orlo.example" in text else None
    original = credit and Original(name="www.orlo.example", start=credit.start, end=credit.end)
    return Article(
        **{
            "id": id,
            "file": f"{id}.txt",
            "text": text,
            "sha256": "0" * 64,
            "blocks": (Block(start=0, end=len(text), kind="paragraph"),),
            "title": lines[0],
            "title_span": Span(start=0, end=len(lines[0])),
            "original": original,
            **known,
        }
    )


def statement(words: str, rank: int, text: str = TEXT, **more: Any) -> Statement:
    span = place(words, text)
    return Statement(
        **{
            "start": span.start,
            "end": span.end,
            "spans": (span,),
            "sentence": 1 + rank,
            "rank": rank,
            "salience": 1.0,
            "role": "development",
            "strength": "stated",
            "group": rank,
            **more,
        }
    )


def findings(id: str = "a", **more: Any) -> Findings:
    """The dam: three facts, the second said by the mayor, and a recap of the first."""
    base: dict[str, Any] = {
        "id": id,
        "sentences": (
            Sentence(**bounds("Dam at Orlo to close"), block="title"),
            Sentence(**bounds("The dam at Orlo will close in May.")),
            Sentence(**bounds("Mayor Ada Quill said 40 houses were empty.")),
            Sentence(**bounds("He left in 2019.")),
            Sentence(**bounds("In summary, the dam will close.")),
            Sentence(**bounds("Original Source: www.orlo.example"), block="credit"),
        ),
        "mentions": (
            Mention(**bounds("Orlo", nth=1), kind="place", actor="orlo"),
            Mention(**bounds("Ada Quill"), kind="person", actor="ada-quill"),
            Mention(**bounds("He"), kind="person", actor="ada-quill", form="pronoun"),
        ),
        "actors": (
            Actor(id="orlo", name="Orlo", kind="place", salience=1.0),
            Actor(id="ada-quill", name="Ada Quill", kind="person", salience=2.0),
        ),
        "dates": (
            DateMention(
                **bounds("May"),
                type="DATE",
                value="XXXX-05",
                edtf="XXXX-05",
                basis="unknown",
                earliest="2019",
            ),
            DateMention(**bounds("2019"), type="DATE", value="2019", edtf="2019"),
        ),
        "attributions": (
            Attribution(
                **bounds("40 houses were empty"),
                speaker="Mayor Ada Quill",
                actor="ada-quill",
                source_start=place("Mayor Ada Quill").start,
                source_end=place("Mayor Ada Quill").end,
                cue_start=place("said").start,
                cue_end=place("said").end,
            ),
        ),
        "statements": (
            statement("The dam at Orlo will close in May.", 0, actors=("orlo",), dates=(0,)),
            statement(
                "Mayor Ada Quill said 40 houses were empty.",
                1,
                strength="reported",
                actors=("ada-quill",),
                attributions=(0,),
            ),
            statement("He left in 2019.", 2, dates=(1,), actors=("ada-quill",)),
            statement("In summary, the dam will close.", 3, group=0, leads=False, summary=True),
        ),
    }
    return Findings(**{**base, **more})


def material(*found: Findings, **known: Any) -> Material:
    every = found or (findings(),)
    articles = tuple(article(f.id, **known) for f in every)
    return Material(Bundle(name="dam", articles=articles), {f.id: f for f in every})


def record(*found: Findings, **known: Any) -> Record:
    made = material(*found, **known)
    return draft(made.bundle, made.findings, INPUTS)
