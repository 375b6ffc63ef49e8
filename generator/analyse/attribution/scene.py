"""An article as attribution sees it: sentences that never end inside a quotation."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from spacy.attrs import LEMMA, LOWER
from spacy.tokens import Doc, Token

from generator.analyse.attribution.quotes import Quote, find_quotes
from generator.analyse.attribution.words import kinds
from generator.analyse.grammar import FINITE
from generator.analyse.parse import Parsed
from generator.analyse.reading import Reading
from generator.model.base import Span, Strength
from generator.rules import Row


@dataclass(frozen=True)
class Draft:
    """An attribution being made; ``head`` is the speaker's head word, None where there is none."""

    content: Span
    cue: Span
    row: Row
    strength: Strength = "reported"
    source: Span | None = None
    head: Token | None = None
    certain: bool = True
    partly: bool = False
    quoted: bool = False
    """The content is a quotation of its own: split or continued, its bounds are the marks."""
    actor: str | None = None
    """Whom the words for the speaker stand for, where no mention says so."""


@dataclass(frozen=True, eq=False)
class Scene:
    """``doc`` with its quotations; sentence bounds are token indexes, half-open."""

    reading: Reading

    @property
    def parsed(self) -> Parsed:
        return self.reading.parsed

    @property
    def doc(self) -> Doc:
        return self.parsed.doc

    @property
    def text(self) -> str:
        return self.parsed.text

    @cached_property
    def quotes(self) -> tuple[Quote, ...]:
        return find_quotes(self.parsed)

    @cached_property
    def speech(self) -> tuple[Quote, ...]:
        return tuple(quote for quote in self.quotes if quote.speech)

    @cached_property
    def _quote_starts(self) -> list[int]:
        return [quote.span.start for quote in self.quotes]

    def quote_at(self, offset: int) -> Quote | None:
        """The quotation that holds the character at ``offset``, marks included."""
        index = bisect_right(self._quote_starts, offset) - 1
        if index < 0 or self.quotes[index].span.end <= offset:
            return None
        return self.quotes[index]

    def in_speech(self, token: Token) -> bool:
        quote = self.quote_at(token.idx)
        return quote is not None and quote.speech

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """Token bounds of the sentences, those that break inside a quotation joined."""
        bounds: list[tuple[int, int]] = []
        for sentence in self.parsed.sentences:
            start, end = sentence.start, sentence.end
            if bounds and self._joins(bounds[-1][1], start):
                start = bounds.pop()[0]
            bounds.append((start, end))
        return tuple(bounds)

    def _joins(self, end: int, start: int) -> bool:
        """Whether a break between two sentences is none: in a quotation, or before its verb."""
        doc = self.doc
        quote = self.quote_at(doc[start].idx)
        if quote is not None and quote.span.start < doc[end - 1].idx:
            at_mark = doc[start].idx + len(doc[start]) >= quote.span.end
            return quote.speech or at_mark
        gap = self.text[doc[end - 1].idx : doc[start].idx]
        if (
            gap.startswith(tuple(sorted(kinds("numbering"))))
            and "\n" not in gap
            and doc[start].text[:1].isdigit()
        ):
            return True
        opening = self.text[doc[start].idx]
        return "\n" not in gap and (opening.islower() or opening == ",")

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        """Words in lower case and lemmas to where they stand."""
        doc, strings = self.doc, self.doc.vocab.strings
        places: dict[int, list[int]] = {}
        for index, pair in enumerate(doc.to_array([LOWER, LEMMA]).tolist()):
            for value in pair:
                places.setdefault(value, []).append(index)
        found: dict[str, list[int]] = {}
        for value, indexes in places.items():
            found.setdefault(strings[value].lower(), []).extend(indexes)
        return found

    def found(self, words: frozenset[str]) -> list[Token]:
        """The tokens of which the word or the lemma is one of ``words``, in order."""
        places = self._places
        at = {index for word in places.keys() & words for index in places[word]}
        return [self.doc[index] for index in sorted(at)]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [start for start, _ in self.sentences]

    def bounds(self, token: Token) -> tuple[int, int]:
        """First token and end of the sentence that holds ``token``."""
        index = max(0, bisect_right(self._sentence_starts, token.i) - 1)
        return self.sentences[index]

    def has_finite(self, first: int, end: int) -> bool:
        """Whether a finite verb stands among the tokens ``first:end``."""
        return any(t.tag_ in FINITE for t in self.doc[first:end])

    def span(self, first: int, end: int) -> Span:
        """Characters of the tokens ``first:end``, without punctuation that only separates."""
        doc = self.doc
        while first < end and (
            doc[first].is_space or doc[first].text in {",", ";", ":", "-", "--"}
        ):
            first += 1
        while end > first and (doc[end - 1].is_space or doc[end - 1].text in {",", ";", ":", "."}):
            end -= 1
        if first >= end:
            at = doc[min(first, len(doc) - 1)].idx
            return Span(start=at, end=at)
        return Span(start=doc[first].idx, end=doc[end - 1].idx + len(doc[end - 1]))

    def words(self, start: int, end: int) -> Iterator[Token]:
        """The tokens between two offsets, white space apart."""
        if end > start:
            for token in self.parsed.tokens(Span(start=start, end=end)):
                if not token.is_space and start <= token.idx < end:
                    yield token
