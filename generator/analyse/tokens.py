"""The parse as plain lists: reading a spaCy token costs a microsecond, a list a tenth of it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from unicodedata import normalize

from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, HEAD, IDX, LENGTH, POS, TAG

from generator.analyse.actors.lexicon import Entry, exact, lookup, words
from generator.analyse.parse import Parsed
from generator.model.base import Span

TITLE_SHARE = 0.8
"""From this share of capitals among a line's longer words, capitals say nothing about names."""

LEAST_WORDS = 9
"""A shorter line before the lead is a date, a caption or a byline."""


@dataclass(frozen=True)
class Line:
    """Tokens ``first`` to ``last`` (exclusive) of one sentence; ``heading`` where capitals say
    nothing (a headline in title case or all capitals); ``paragraph`` is its block."""

    first: int
    last: int
    heading: bool
    paragraph: int
    block: str


class Tokens:
    """One article's tokens, lists of equal length, and its lines."""

    def __init__(self, parsed: Parsed, dates: Iterable[Span] = ()) -> None:
        """``dates``: where capitals belong to a day or an hour, and to no name."""
        doc = parsed.doc
        table = doc.to_array([POS, TAG, DEP, HEAD, ENT_TYPE, ENT_IOB, IDX, LENGTH])
        columns = table.astype("int64").T.tolist()
        strings = doc.vocab.strings
        self.source = parsed.text
        self.folded = parsed.folded
        self.pos = [strings[v] for v in columns[0]]
        self.tag = [strings[v % 2**64] for v in columns[1]]
        self.dep = [strings[v % 2**64] for v in columns[2]]
        self.head = [i + h for i, h in enumerate(columns[3])]
        self.label = [strings[v] if v else "" for v in columns[4]]
        self.opens = [v == 3 for v in columns[5]]
        self.start = columns[6]
        self.end = [s + n for s, n in zip(columns[6], columns[7], strict=True)]
        self.text = [self.folded[s:e] for s, e in zip(self.start, self.end, strict=True)]
        self.lower = [t.lower() for t in self.text]
        self.capital = [t[:1].isupper() for t in self.text]
        self.dated = frozenset(t.i for d in dates for t in parsed.tokens(d))
        self.lines = tuple(self._line(parsed, first, last) for first, last in self._bounds(parsed))

    def __len__(self) -> int:
        return len(self.text)

    def _bounds(self, parsed: Parsed) -> list[tuple[int, int]]:
        """The parser's sentences, joined where it cut without a stop ("Elm.com | Inc said")."""
        bounds: list[tuple[int, int]] = []
        for s in parsed.sentences:
            before = self.text[bounds[-1][1] - 1] if bounds else "."
            gap = self.folded[self.end[bounds[-1][1] - 1] : s.start_char] if bounds else "\n"
            if before[-1].isalnum() and "\n" not in gap:
                bounds[-1] = (bounds[-1][0], s.end)
            else:
                bounds.append((s.start, s.end))
        return bounds

    def _line(self, parsed: Parsed, first: int, last: int) -> Line:
        block = parsed.block_index(self.start[first])
        kind = parsed.article.blocks[block].kind if parsed.article.blocks else "paragraph"
        small = words("cues", "small")
        longer = [
            i for i in range(first, last) if self.text[i].isalpha() and self.lower[i] not in small
        ]
        capitals = sum(self.capital[i] for i in longer)
        shouted = sum(self.text[i].isupper() for i in longer) > len(longer) / 2
        titled = len(longer) > 2 and capitals >= TITLE_SHARE * len(longer)
        ends = self.text[last - 1] in {".", "?", "!", '"'}
        heading = (titled and (kind == "title" or not ends)) or (shouted and len(longer) > 2)
        return Line(first, last, heading, block, kind)

    @cached_property
    def entries(self) -> dict[int, tuple[Entry, int]]:
        """Where phrases of the gazetteer begin: token to entry and the token after it."""
        found: dict[int, tuple[Entry, int]] = {}
        ends = {e: i + 1 for i, e in enumerate(self.end)}
        for i, capital in enumerate(self.capital):
            if capital or self.lower[i] == "al":
                at = self.start[i]
                entry = lookup(self.folded, at) or self._shouted(i) or lookup(self.plain, at)
                stop = ends.get(self.start[i] + len(entry.phrase)) if entry else None
                if entry and stop is None:
                    stop = self._inside(self.start[i] + len(entry.phrase), i)
                if entry and stop:
                    found[i] = (entry, stop)
        return found

    @cached_property
    def plain(self) -> str:
        """The folded text without accents, of the same length ("Việt Nam" as "Viet Nam")."""
        if self.folded.isascii():
            return self.folded
        return "".join(c if c.isascii() else normalize("NFD", c)[0] for c in self.folded)

    def _shouted(self, i: int) -> Entry | None:
        """The entry of a word in capitals ("TOKYO, Oct. 28"), by its usual spelling."""
        long = self.text[i].isupper() and len(self.text[i]) > 3 and self.text[i].isalpha()
        return exact(self.text[i].title()) if long else None

    @cached_property
    def by_country(self) -> dict[str, list[int]]:
        """ISO code to the tokens at which the country, its adjective or its people begin."""
        found: dict[str, list[int]] = {}
        for i, (entry, _) in self.entries.items():
            if entry.key and entry.category in {"country", "demonym", "people"}:
                found.setdefault(entry.key, []).append(i)
        return found

    @cached_property
    def by_text(self) -> dict[str, list[int]]:
        """Where each capitalised word stands."""
        found: dict[str, list[int]] = {}
        for i, text in enumerate(self.text):
            if self.capital[i]:
                found.setdefault(text, []).append(i)
        return found

    def _inside(self, offset: int, first: int) -> int | None:
        """The token after ``offset`` where the phrase ends inside a token ("U.S" in "U.S.")."""
        for i in range(first, min(first + 12, len(self))):
            if self.start[i] < offset < self.end[i]:
                return i + 1 if not self.folded[offset : self.end[i]].strip(".'") else None
        return None

    @cached_property
    def lower_words(self) -> frozenset[str]:
        """Words that the text has in lower case: capitalised elsewhere, they are no names."""
        return frozenset(t for t in self.text if t.islower())

    @cached_property
    def lead(self) -> frozenset[int]:
        """Numbers of the first two sentences of the body; a line with a date is none."""
        long = (
            n
            for n, line in enumerate(self.lines)
            if line.block != "title" and line.last - line.first >= LEAST_WORDS and not line.heading
        )
        return frozenset(islice(long, 2))

    def line_of(self, at: int) -> Line:
        """The line that holds token ``at`` (or the last before it)."""
        return self.lines[max(0, bisect_right(self._line_starts, at) - 1)]

    def line_number(self, at: int) -> int:
        return max(0, bisect_right(self._line_starts, at) - 1)

    @cached_property
    def _line_starts(self) -> list[int]:
        return [line.first for line in self.lines]

    @cached_property
    def about_sport(self) -> bool:
        """Whether the text has several of the words of matches, and has them often."""
        sports = words("cues", "sports")
        found = [t for t in self.lower if t in sports]
        return len(set(found)) >= 4 and len(found) >= 0.012 * len(self)

    @cached_property
    def about_ships(self) -> bool:
        """Whether the text has several of the words of ships."""
        vessels = words("cues", "vessel")
        return len({t for t in self.lower if t in vessels}) >= 3

    def joined(self, i: int) -> bool:
        """Whether token ``i`` follows the token before it without a space."""
        return i > 0 and self.end[i - 1] == self.start[i]
