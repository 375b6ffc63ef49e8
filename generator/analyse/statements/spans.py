"""Where statements begin and end: a sentence usually, less its opener; sometimes its last clause.

No cut touches what limits a claim: only openers that string sentences together are cut
(rules/discourse/openers.yml), and only a clause that states an effect stands on its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.analyse.grammar import FINITE, VERBS
from generator.analyse.parse import Parsed
from generator.analyse.reading import Reading
from generator.analyse.row_search import find_phrases, opening_phrase, words_of
from generator.analyse.strength.grading import strength_of
from generator.model.base import Span

if TYPE_CHECKING:
    from spacy.tokens import Span as SpacySpan

BODY = frozenset({"paragraph", "title"})
LEAST_WORDS = 7
"""Words that a line without a full stop must have, not to be taken for a heading or caption."""
LEAST_MAIN = 6
"""Words that must be left of a sentence from which a clause is split."""
QUOTATION = 45
"""Words up to which the sentences of one quotation are one statement."""
ENDS = frozenset(".!?:;…\"”'’)")
LEFT_OVER = ",; "
"""What a dateline or a name may leave before a sentence."""
STOPS = frozenset(".!")
CLOSING = "\"”'’)"
AROUND = "\"“”'‘’() \n"
BEFORE_NOUNS = frozenset({"amod", "compound"})


@dataclass(frozen=True)
class Claim:
    """A stretch of one sentence that can stand alone. ``opener`` is the row's kind or id, and
    ``cut`` the row that let an opener be left out; ``split`` the one that parted a last clause."""

    sentence: int
    paragraph: int
    span: Span
    shown: tuple[Span, ...]
    tokens: SpacySpan
    block: str
    opener: str = ""
    cut: str = ""
    split: str = ""
    lead: bool = False
    """The first statement of the body: the story's main event, never its background."""
    trailing: bool = False
    main: Span | None = None
    """For a trailing clause: the clause that it followed."""


def find_claims(reading: Reading) -> tuple[Claim, ...]:
    """The claims of title and body in the order of the text."""
    claims: list[Claim] = []
    begun = False
    wholes = list(_wholes(reading.parsed))
    ended = any(w.block != "title" and is_ended(w.span.of(reading.parsed.text)) for w in wholes)
    for whole in wholes:
        # lines of a deck without a full stop only announce the lead
        text = whole.span.of(reading.parsed.text).rstrip()
        leads = (not ended or is_ended(text)) and not text.endswith(":")
        lead = whole.block != "title" and not begun and leads
        begun = begun or lead
        claims.extend(_split(_opened(replace(whole, lead=lead), reading), reading))
    return tuple(claims)


def is_ended(text: str) -> bool:
    """Whether a line ends as a sentence does; a quotation mark alone ends none."""
    bare = text.rstrip(CLOSING + " \n")
    return bool(bare) and bare[-1] in ENDS


def _wholes(parsed: Parsed) -> Iterator[Claim]:
    """Sentences that say something, those that the parser broke apart put together again."""
    index = 0
    while index < len(parsed.sentences):
        first = index
        start = parsed.sentences[first].start
        block = parsed.block_at(parsed.sentences[first].start_char)
        while index + 1 < len(parsed.sentences) and _is_broken(parsed, start, index):
            index += 1
        tokens = parsed.doc[start : parsed.sentences[index].end]
        index += 1
        if block.kind == "title" or (block.kind == "paragraph" and _says_something(tokens)):
            start = tokens.end_char - len(tokens.text.lstrip(LEFT_OVER))
            span = Span(start=start, end=_closed(parsed.text, tokens.end_char))
            paragraph = parsed.block_index(tokens.start_char)
            yield Claim(first, paragraph, span, (span,), tokens, block.kind)


def _is_broken(parsed: Parsed, start: int, index: int) -> bool:
    """Whether the next sentence goes on with this one: no full stop, or one that ends nothing."""
    this, following = parsed.sentences[index], parsed.sentences[index + 1]
    if parsed.block_index(this.start_char) != parsed.block_index(following.start_char):
        return False
    if parsed.block_at(this.start_char).kind == "title":
        return True
    last = this.text.split()[-1]
    if last[-1] not in ENDS or last[-1] == ":":
        return True  # what a colon announces stays with it
    if _is_open_quotation(parsed.doc[start : this.end].text):
        return len(parsed.doc[start : following.end].text.split()) <= QUOTATION
    unfinished = not any(t.tag_ in FINITE for t in parsed.doc[start : this.end])
    return unfinished and last.lower() in words_of("discourse/abbreviations", "abbreviation")


def _closed(text: str, end: int) -> int:
    """The end of a sentence with the quotation mark that closes it, where the parser left it."""
    while end < len(text) and text[end] in CLOSING and text[end - 1] in ENDS:
        end += 1
    return end


def _says_something(tokens: SpacySpan) -> bool:
    """Whether it says something: a finite verb, and a full stop or more words than a heading;
    or that it is written as a sentence, with whatever verb the parser sees or misses in it."""
    words = [t for t in tokens if t.is_alpha or t.like_num]
    long, ended = len(words) >= LEAST_WORDS, tokens.text.rstrip()[-1] in ENDS
    if any(t.tag_ in FINITE for t in tokens):
        return long or (len(words) > 1 and ended)
    text = tokens.text.strip(AROUND)
    verbs = any(t.pos_ in VERBS and t.dep_ not in BEFORE_NOUNS for t in tokens)
    return verbs and long and text[-1] in STOPS and text[0].isupper()


def _opened(claim: Claim, reading: Reading) -> Claim:
    """The claim without an opener that is followed by a comma; recaps are marked, not cut."""
    text = claim.span.of(reading.parsed.text)
    hit = opening_phrase("discourse/openers", text, "cut", "recap", "perhaps-recap")
    if hit is None or text[hit.end : hit.end + 1] != ",":
        return claim
    if hit.row.kind != "cut":
        return replace(claim, opener=hit.row.kind)
    if any(a.form == "direct" and a.start < claim.span.start < a.end for a in reading.attributions):
        return claim  # a quotation is never shortened
    rest = text[hit.end + 1 :]
    start = claim.span.end - len(rest.lstrip())
    shown = (Span(start=start, end=claim.span.end),)
    row = f"discourse/openers#{hit.row.id}"
    return replace(claim, shown=shown, opener=hit.row.id, cut=row)


def _split(claim: Claim, reading: Reading) -> tuple[Claim, ...]:
    """The claim and, where its last clause states an effect of the rest, that clause apart."""
    if claim.block != "paragraph":
        return (claim,)
    text = claim.span.of(reading.parsed.text)
    for hit in find_phrases("discourse/consequences", text, ("trailing",)):
        before = text[: hit.start].rstrip()
        if not before.endswith(",") or len(before.split()) < LEAST_MAIN:
            continue
        main = Span(start=claim.shown[0].start, end=claim.span.start + len(before) - 1)
        tail = Span(start=claim.span.start + hit.start, end=claim.span.end)
        if not (_is_open(before) or _is_bound(reading, main, tail)):
            return _parted(claim, reading.parsed, main, tail, hit.row.id)
    return (claim,)


def _parted(claim: Claim, parsed: Parsed, main: Span, tail: Span, row: str) -> tuple[Claim, Claim]:
    head = replace(
        claim,
        span=Span(start=claim.span.start, end=main.end),
        shown=(main,),
        tokens=parsed.tokens(main),
    )
    rest = replace(
        claim,
        span=tail,
        shown=(tail,),
        tokens=parsed.tokens(tail),
        opener="",
        cut="",
        split=f"discourse/consequences#{row}",
        lead=False,
        trailing=True,
        main=main,
    )
    return head, rest


def _is_bound(reading: Reading, main: Span, tail: Span) -> bool:
    """Whether the two must stay together: a speaker's words reach over both, or the first is
    no plain statement, so that its effect is none either ("could break, forcing …")."""
    if strength_of(reading, (main,), ())[0] != "stated":
        return True
    return any(
        a.overlaps(main) or main.start <= a.cue_start < main.end
        for a in reading.attributions
        if a.overlaps(main) or a.overlaps(tail)
    )


def _is_open_quotation(text: str) -> bool:
    return text.count("“") > text.count("”") or text.count('"') % 2 == 1


def _is_open(text: str) -> bool:
    """Whether a quotation or bracket is open at the end of ``text``."""
    return _is_open_quotation(text) or text.count("(") > text.count(")")
