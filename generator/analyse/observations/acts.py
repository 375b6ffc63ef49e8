"""Acts that raise a question: by whom, on whose word, and what those say who were acted on."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from generator.analyse.placing import leading
from generator.analyse.reading import Reading
from generator.analyse.relations.arguments import Cast
from generator.analyse.relations.clauses import is_negated, is_passive, subject_of
from generator.analyse.row_search import has_phrase, words_of
from generator.model.base import Span
from generator.model.findings import Observation
from generator.rules import rows

if TYPE_CHECKING:
    from spacy.tokens import Token

ACTS = "observations/acts"
WIDEST = 8
"""Words of a phrase that a question can carry."""


def observe_acts(reading: Reading) -> Iterator[Observation]:
    """Of each verb of each fact, and of each tie that is a charge."""
    cast = Cast(reading)
    heard = _heard(reading)
    yield from _sued(reading, heard)
    for index in leading(reading):
        for span in reading.statements[index].spans:
            for verb in reading.parsed.tokens(span):
                if verb.pos_ == "VERB" and not is_negated(verb):
                    yield from _agentless(cast, verb, index)
                    yield from _unsourced(reading, cast, verb, index)
                    yield from _unheard(cast, verb, index, heard)


def _agentless(cast: Cast, verb: Token, index: int) -> Iterator[Observation]:
    """ "images were released": by whom, where the main clause of a fact does not say."""
    if verb.lemma_ not in _lemmas("agent-matters") or verb.dep_ != "ROOT" or not is_passive(verb):
        return
    subject = subject_of(verb)
    if subject is None or not subject.patient or _has_agent(verb):
        return
    if any(cast.mention(t) for t in subject.token.subtree) or _has_venue(verb):
        return
    place = Span(start=verb.idx, end=verb.idx + len(verb))
    phrase = _phrase(subject.token)
    alike = verb.text.endswith("ed") or verb.lower_ in _lemmas("past-alike")
    if phrase is not None and alike:
        yield _asked("agentless", index, place, place, phrase)
    elif verb.i - subject.token.left_edge.i < WIDEST:
        whole = Span(start=subject.token.left_edge.idx, end=place.end)
        yield _asked("agentless-clause", index, place, whole)


def _asked(kind: str, index: int, place: Span, words: Span, *also: Span) -> Observation:
    return Observation(
        start=place.start, end=place.end, kind=kind, statement=index, words=words, also=also
    )


def _unsourced(reading: Reading, cast: Cast, verb: Token, index: int) -> Iterator[Observation]:
    """A state or body said to have done something that it may deny, on nobody's word."""
    statement = reading.statements[index]
    if statement.attributions or statement.strength != "stated" or verb.dep_ != "ROOT":
        return
    if verb.lemma_ not in _lemmas("contested") or is_passive(verb):
        return
    subject = subject_of(verb)
    targets = [c for c in verb.children if c.dep_ == "dobj"]
    doers = cast.doers(subject.token) if subject else ()
    if targets and any(cast.kind(d) in {"country", "organisation", "group"} for d in doers):
        words = Span(start=verb.idx, end=targets[0].idx + len(targets[0]))
        yield Observation(
            start=words.start,
            end=words.end,
            kind="unsourced-act",
            statement=index,
            actor=doers[0],
            words=words,
        )


def _unheard(cast: Cast, verb: Token, index: int, heard: frozenset[str]) -> Iterator[Observation]:
    """Somebody acted on or accused, who says nothing in the text."""
    if verb.lemma_ not in _lemmas("against") or _is_withheld(verb):
        return
    if is_passive(verb):
        subject = subject_of(verb)
        targets = [subject.token] if subject else []
    else:
        targets = [c for c in verb.children if c.dep_ == "dobj"]
    for target in targets:
        for actor in cast.doers(target):
            if actor not in heard and (mention := cast.mention(target)) is not None:
                yield Observation(
                    start=verb.idx,
                    end=verb.idx + len(verb),
                    kind="unheard",
                    statement=index,
                    actor=actor,
                    words=Span(start=mention.start, end=mention.end),
                )


def _is_withheld(verb: Token) -> bool:
    """ "Refused to blame", "ruled out sanctioning": nobody was accused of anything."""
    above = verb.head
    return verb.dep_ in {"xcomp", "pcomp"} and above.lemma_.lower() in _lemmas("withheld")


def _sued(reading: Reading, heard: frozenset[str]) -> Iterator[Observation]:
    """The other end of "filed a lawsuit against", where it says nothing in the text."""
    facts = set(leading(reading))
    for tie in reading.relations:
        said = tie.verb.of(reading.parsed.text).lower().split()
        against = not _lemmas("against-noun").isdisjoint(said)
        if not against or tie.object in heard or tie.statement not in facts:
            continue
        named = [m for m in reading.mentions if m.actor == tie.object and m.start >= tie.verb.end]
        if named:
            yield Observation(
                start=tie.verb.start,
                end=tie.verb.end,
                kind="unheard",
                statement=tie.statement,
                actor=tie.object,
                words=Span(start=named[0].start, end=named[0].end),
            )


def _heard(reading: Reading) -> frozenset[str]:
    """Actors that speak, those for whom somebody speaks, and those said to keep silent."""
    heard = {a.actor for a in reading.attributions if a.actor}
    for speech in reading.attributions:
        if speech.source_start is not None and speech.source_end is not None:
            words = Span(start=speech.source_start, end=speech.source_end)
            heard |= {m.actor for m in reading.mentions if words.covers(m)}
    text = reading.parsed.text
    for sentence in reading.sentences:
        if has_phrase(ACTS, sentence.of(text), "no-comment"):
            heard |= {m.actor for m in reading.mentions if sentence.covers(m)}
    return frozenset(heard)


def _has_agent(verb: Token) -> bool:
    return any(c.dep_ == "agent" or (c.dep_ == "prep" and c.lower_ == "by") for c in verb.children)


def _has_venue(verb: Token) -> bool:
    """ "was published in a journal": the place tells who."""
    return any(
        c.dep_ == "prep"
        and c.lower_ in words_of("observations/acts", "venue")
        and any(n.dep_ == "pobj" and n.ent_type_ not in {"DATE", "TIME"} for n in c.children)
        for c in verb.children
    )


def _phrase(noun: Token) -> Span | None:
    """The noun with its adjectives, fit to stand after "the"; None for what takes no article."""
    own = [t for t in noun.subtree if t.i <= noun.i]
    if own[0].dep_ == "det":
        own = own[1:]
    plain = all(t.dep_ in {"amod", "compound", "nummod"} or t.i == noun.i for t in own)
    if noun.pos_ != "NOUN" or not plain or not own[0].text[0].islower() or len(own) > WIDEST:
        return None
    return Span(start=own[0].idx, end=noun.idx + len(noun))


@cache
def _lemmas(kind: str) -> frozenset[str]:
    return frozenset(w for row in rows(ACTS) if row.kind == kind for w in row.words)
