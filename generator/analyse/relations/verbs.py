"""Ties made by verbs and adjectives: active, passive, participles, handed-down subjects."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from generator.analyse.reading import Reading
from generator.analyse.relations.arguments import Cast
from generator.analyse.relations.clauses import Subject, is_negated, is_passive, subject_of
from generator.model.base import Span, Strength
from generator.rules import Row, rows

if TYPE_CHECKING:
    from spacy.tokens import Token

WIDEST = 7
"""Words of a verb with what belongs to it ("sent new attack aircraft to"); else the verb alone."""


@dataclass(frozen=True)
class Tie:
    """Two actors and the words that tie them; ``clause`` is what sets their strength."""

    subject: str
    object: str
    verb: Span
    lemma: str
    clause: Span
    least: Strength = "stated"
    aside: bool = False
    """Told beside the statement's claim, in a relative clause."""
    rules: tuple[str, ...] = ()
    """The rows that made it, as "file#id"; none for a verb that no row lists."""


def verb_ties(reading: Reading, cast: Cast, verb: Token) -> Iterator[Tie]:
    """The ties of one verb, its subject's actors with those at its other end."""
    lexical = verb.lemma_.lower()
    known = verb_rows().get(lexical, ())
    if is_negated(verb) or _is_supposed(verb) or _is_cue(reading, verb, known):
        return
    subject = subject_of(verb)
    if is_passive(verb):
        yield from _passive(cast, verb, known, subject)
    elif subject is not None and (known or not subject.handed):
        yield from _active(reading, cast, verb, known, subject)


def _active(
    reading: Reading, cast: Cast, verb: Token, known: tuple[Row, ...], subject: Subject
) -> Iterator[Tie]:
    doers = cast.doers(subject.token)
    ends = list(_ends(cast, verb, known))
    for last, others in ends:
        words = _words(reading, verb, last)
        yield from _pairs(doers, others, words, verb, _fired(known, verb, last))
    mutual = any(row.more.get("mutual") for row in known)
    carries = any(row.more.get("carries") for row in known)
    if not ends and mutual and len(doers) == 2 and (carries or not _objects(verb)):
        words = _words(reading, verb, verb)
        yield from _pairs(doers[:1], doers[1:], words, verb, _fired(known, verb, verb))


def _passive(
    cast: Cast, verb: Token, known: tuple[Row, ...], subject: Subject | None
) -> Iterator[Tie]:
    patients = cast.named(subject.token) if subject else ()
    agents = [p for c in _agents(verb) for p in _objects_of(c)]
    doers = [a for agent in agents for a in cast.doers(agent)]
    targets = list(_ends(cast, verb, known))
    if doers:
        yield from _pairs(doers, patients, _span(verb, verb, verb), verb, _fired(known, verb, verb))
        for last, others in targets:
            yield from _pairs(
                doers, others, _span(verb, last, verb), verb, _fired(known, verb, last)
            )
        return
    movers = [a for a in patients if cast.kind(a) in {"person", "group"}]
    for last, others in [*targets, *_purposes(cast, verb)]:
        rules = _fired(known, verb, last)
        yield from _pairs(movers, others, _with_auxiliaries(verb, last), verb, rules)


def _agents(verb: Token) -> list[Token]:
    """ "by" with the doer: the verb's own, or hung by the parser on what was done."""
    own = [c for c in verb.children if c.dep_ == "agent"]
    return own or [
        c for noun in _objects(verb) for c in noun.children if c.dep_ == "prep" and c.lower_ == "by"
    ]


def _purposes(cast: Cast, verb: Token) -> Iterator[tuple[Token, tuple[str, ...]]]:
    """ "were sent to aid France": what those who are sent are to do, and to whom."""
    for child in verb.children:
        aim = child.dep_ in {"advcl", "xcomp"} and any(c.tag_ == "TO" for c in child.children)
        if aim and child.lemma_.lower() in verb_rows():
            for noun in _objects(child):
                yield child, cast.named(noun)


def _ends(
    cast: Cast, verb: Token, known: tuple[Row, ...]
) -> Iterator[tuple[Token, tuple[str, ...]]]:
    """The actors at the other end, each with the last token of the verb's own words."""
    excluded = any(row.kind == "excluded" for row in known)
    acting = [row for row in known if row.kind == "act"]
    direct = any(row.more.get("object") for row in acting) or (not acting and not excluded)
    preps = {p for row in acting for p in row.more.get("preps", ())}
    for child in verb.children:
        if child.dep_ in {"dobj", "dative"} and child.pos_ in {"NOUN", "PROPN", "PRON"}:
            given = child.dep_ == "dative" and any(r.more.get("transfer") for r in acting)
            if direct or given:
                yield verb, cast.named(child)
        elif child.dep_ in {"prep", "dative"} and child.lower_ in preps:
            for noun in _objects_of(child):
                yield child, cast.named(noun)
    yield from _strays(cast, verb, preps)


def _strays(cast: Cast, verb: Token, preps: set[str]) -> Iterator[tuple[Token, tuple[str, ...]]]:
    """ "sent aid to France", where the parser hangs "to France" on the aid."""
    for noun in _objects(verb):
        for prep in noun.children:
            if prep.dep_ == "prep" and prep.lower_ in preps and not cast.named(noun):
                for end in _objects_of(prep):
                    yield prep, cast.named(end)


def _pairs(
    subjects: Iterable[str],
    objects: Iterable[str],
    words: Span,
    verb: Token,
    rules: tuple[str, ...],
) -> Iterator[Tie]:
    others = list(objects)
    for subject in subjects:
        for other in others:
            if subject != other:
                lemma, aside = verb.lemma_.lower(), verb.dep_ == "relcl"
                yield Tie(subject, other, words, lemma, _clause(verb), aside=aside, rules=rules)


def _fired(known: tuple[Row, ...], verb: Token, last: Token) -> tuple[str, ...]:
    """The rows of the verb that lead to the other end: by the preposition ``last``, by its
    object, or by the verb alone where the other end is its subject ("met", a passive)."""
    acting = [row for row in known if row.kind == "act"]
    if last.i == verb.i:
        fits = [row for row in acting if row.more.get("object")] or acting
    elif last.pos_ == "VERB":
        fits = [row for row in verb_rows()[last.lemma_.lower()] if row.kind == "act"]
    else:
        fits = [row for row in acting if last.lower_ in row.more.get("preps", ())]
    return tuple(f"relations/verbs#{row.id}" for row in fits)


def _words(reading: Reading, verb: Token, last: Token) -> Span:
    """The verb with what governs it ("refused to meet") and a modal or hedge before it."""
    first = verb
    while first.dep_ == "xcomp" and first.head.pos_ == "VERB" and first.head.i < first.i:
        first = first.head
    earliest = min(
        (c for c in first.children if c.i < first.i and _belongs(reading, c)),
        default=first,
        key=lambda t: t.i,
    )
    return _span(earliest, last, verb)


def _with_auxiliaries(verb: Token, last: Token) -> Span:
    auxiliaries = [c for c in verb.children if c.dep_ in {"aux", "auxpass"} and c.i < verb.i]
    return _span(min([verb, *auxiliaries], key=lambda t: t.i), last, verb)


def _span(first: Token, last: Token, verb: Token) -> Span:
    """The words from one token to another; up to the verb alone where they are too many."""
    if last.i - first.i >= WIDEST and last.i > verb.i >= first.i:
        last = verb
    return Span(start=first.idx, end=last.idx + len(last))


def _clause(verb: Token) -> Span:
    """From the first to the last token of the verb's own phrase, clauses joined to it left out."""
    own = [t for t in verb.subtree if t.i == verb.i or not _apart(t, verb)]
    return Span(start=own[0].idx, end=own[-1].idx + len(own[-1]))


def _apart(token: Token, verb: Token) -> bool:
    while token.head.i != token.i and token.head.i != verb.i:
        token = token.head
    return token.dep_ in {"conj", "advcl", "cc", "punct", "parataxis"}


def _belongs(reading: Reading, token: Token) -> bool:
    """A modal or a hedging adverb before the verb is shown with it."""
    return token.tag_ == "MD" or (token.dep_ == "advmod" and _hedges(reading, token))


def _is_supposed(verb: Token) -> bool:
    """Whether the act is only supposed ("if …", "whether to …") or asked of somebody else."""
    if any(c.lower_ in _words_of("supposed") for c in verb.children if c.i < verb.i):
        return True
    if verb.dep_ != "xcomp":
        return False
    asked = [c for c in verb.head.children if c.dep_ in {"dobj", "prep"}]
    return any(verb.head.i < c.i < verb.i for c in asked)


def _hedges(reading: Reading, token: Token) -> bool:
    return any(cue.start <= token.idx < cue.end for s in reading.sentences for cue in s.cues)


def _is_cue(reading: Reading, verb: Token, known: tuple[Row, ...]) -> bool:
    """Whether the verb credits words to a speaker, and is no act towards the other end."""
    if any(row.more.get("address") for row in known):
        return False
    return any(a.cue_start <= verb.idx < a.cue_end for a in reading.attributions)


def _objects(verb: Token) -> list[Token]:
    return [c for c in verb.children if c.dep_ == "dobj"]


def _objects_of(prep: Token) -> list[Token]:
    return [c for c in prep.children if c.dep_ == "pobj"]


@cache
def _words_of(kind: str) -> frozenset[str]:
    return frozenset(w for row in rows("relations/verbs") if row.kind == kind for w in row.words)


@cache
def verb_rows() -> dict[str, tuple[Row, ...]]:
    """Lemma -> the rows that it stands in."""
    found: dict[str, tuple[Row, ...]] = {}
    for row in rows("relations/verbs"):
        for word in row.words:
            found[word] = (*found.get(word, ()), row)
    return found
