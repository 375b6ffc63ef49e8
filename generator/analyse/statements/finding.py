"""Candidate facts: what the article states, each with all that must stay with it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from generator.analyse.grammar import SUBJECTS
from generator.analyse.parse import fold
from generator.analyse.reading import Reading
from generator.analyse.statements.anecdotes import anecdotes_of
from generator.analyse.statements.asides import aside_of, asks
from generator.analyse.statements.crediting import attributions_of
from generator.analyse.statements.follow_ups import follow_up_of
from generator.analyse.statements.passages import Passage
from generator.analyse.statements.ranking import Place, ranks, settled
from generator.analyse.statements.references import Opening, opening_of, sentence_before
from generator.analyse.statements.roles import Decided, main_verb, role_of
from generator.analyse.statements.salience import Score, Traits, saliences, total
from generator.analyse.statements.same_content import Grouping, group_passages, without
from generator.analyse.statements.spans import Claim, find_claims
from generator.analyse.statements.terms import Terms, Vocabulary, in_main
from generator.analyse.statements.worth import SCRAP, SCRAPS, Candidate, too_much
from generator.analyse.strength.grading import strength_of
from generator.model.base import Cue, Span, Strength
from generator.model.findings import Attribution, Reasons, Statement

QUOTED = re.compile(r'"[^"]*(?:"|$)|^[^"]*"$|``.*?(?:\'\'|$)', re.DOTALL)
MOSTLY = 0.4
"""Of a statement's characters in quotation marks: then it is a quotation, not a report."""


@dataclass(frozen=True)
class Draft:
    """A claim with what was decided about it, before it is ranked."""

    claim: Claim
    terms: Terms
    opening: Opening
    attributions: tuple[int, ...]
    strength: Strength
    cues: tuple[Cue, ...]
    role: Decided
    follow_up: str
    aside: str


def find_statements(reading: Reading) -> tuple[Statement, ...]:
    """The statements of title and body in the order of the text."""
    vocabulary = Vocabulary(reading)
    drafts = [_draft(reading, claim, vocabulary) for claim in find_claims(reading)]
    grouping = group_passages([_passage(reading, draft, vocabulary) for draft in drafts])
    grouping = without(grouping, _asides(drafts))
    title = next((d.terms for d in drafts if d.claim.block == "title"), None)
    scores = saliences(_traits(reading, drafts, grouping), title)
    waits = [_waits(d) or not leads for d, leads in zip(drafts, grouping.leads, strict=True)]
    places = ranks([total(s) for s in scores], [d.terms for d in drafts], waits)
    grouping = without(grouping, _too_much(reading, drafts, grouping, places))
    places = settled(places, grouping.leads)
    return tuple(
        _statement(reading, draft, grouping, index, places[index], scores[index])
        for index, draft in enumerate(drafts)
    )


def _draft(reading: Reading, claim: Claim, vocabulary: Vocabulary) -> Draft:
    credited = attributions_of(reading, claim)
    speech = tuple(reading.attributions[i] for i in credited)
    strength, cues = strength_of(reading, claim.shown, speech)
    opening = opening_of(reading, claim, bool(credited))
    return Draft(
        claim=claim,
        terms=vocabulary.of(claim.tokens),
        opening=opening,
        attributions=credited,
        strength=strength,
        cues=cues,
        role=role_of(reading, claim, strength, speech, cues),
        follow_up=follow_up_of(reading, claim, bool(opening.inserts or opening.unresolved)),
        aside=aside_of(reading, claim),
    )


def _asides(drafts: list[Draft]) -> dict[int, str]:
    """What makes no fact however much room there is, each with why; a row's is "aside"."""
    return {i: "aside" if "#" in d.aside else d.aside for i, d in enumerate(drafts) if d.aside}


def _waits(draft: Draft) -> bool:
    """Whether it is none of the first facts: what came before, or half of something."""
    words = draft.claim.tokens.text.split()
    short = bool(draft.opening.unresolved) and len(words) <= SCRAP
    return draft.role.role == "background" or bool(draft.follow_up) or short


def _too_much(
    reading: Reading, drafts: list[Draft], grouping: Grouping, places: list[Place]
) -> dict[int, str]:
    """What is left out for want of worth, each with why."""
    leading = [i for i, leads in enumerate(grouping.leads) if leads]
    found = [_candidate(reading, drafts[i], places[i].rank) for i in leading]
    return {leading[n]: "less-specific" for n in sorted(too_much(reading, found))}


def _candidate(reading: Reading, draft: Draft, rank: int) -> Candidate:
    credits = [reading.attributions[i] for i in draft.attributions]
    span = draft.claim.span
    words = len(span.of(reading.parsed.text).split())
    return Candidate(
        claim=draft.claim,
        rank=rank,
        role=draft.role.role,
        strength=draft.strength,
        speaker=next((a.actor or a.speaker.lower() for a in credits if _is_somebody(a)), ""),
        credited=bool(credits),
        scrap=draft.follow_up in SCRAPS or (bool(draft.opening.unresolved) and words <= SCRAP),
        answers="#no" in draft.follow_up,
        quotes=_quoted_share(span.of(reading.parsed.text)) >= MOSTLY,
        dated=any(reading.dates[i].type == "DATE" for i in _within(span, reading.dates)),
        measured=any(not reading.quantities[i].vague for i in _within(span, reading.quantities)),
    )


def _passage(reading: Reading, draft: Draft, vocabulary: Vocabulary) -> Passage:
    credits = [reading.attributions[i] for i in draft.attributions]
    verb = main_verb(reading, draft.claim, tuple(credits))
    subject = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
    dates = [reading.dates[i] for i in _within(draft.claim.span, reading.dates)]
    return Passage(
        claim=draft.claim,
        terms=draft.terms,
        detail=_detail(reading, draft),
        speakers=frozenset(a.actor or a.speaker.lower() for a in credits if _is_somebody(a)),
        parsed=reading.parsed,
        vocabulary=vocabulary,
        dates=frozenset(d.edtf for d in dates if d.edtf),
        does=vocabulary.term(verb) or "",
        subject=(vocabulary.term(subject) or "") if subject is not None else "",
        asks=asks(draft.claim.span.of(reading.parsed.text)),
    )


def _is_somebody(attribution: Attribution) -> bool:
    """Whether it says who: an actor, or words for one that are not the cue itself ("reports")."""
    if attribution.actor:
        return True
    return bool(attribution.speaker) and attribution.source_start != attribution.cue_start


def _detail(reading: Reading, draft: Draft) -> int:
    """How much a statement says beyond its bare matter: when, how many, and who says so."""
    span = draft.claim.span
    credits = [reading.attributions[i] for i in draft.attributions]
    named = any(a.named for a in credits)
    in_place = any(a.source_start is not None and a.source_start in _range(span) for a in credits)
    amounts: list[Span] = [reading.dates[i] for i in _within(span, reading.dates)]
    amounts += [reading.quantities[i] for i in _within(span, reading.quantities)]
    measured = sum(in_main(reading.parsed.tokens(amount).root) for amount in amounts)
    return measured + 2 * named + in_place


def _quoted_share(text: str) -> float:
    return sum(len(m.group()) for m in QUOTED.finditer(fold(text))) / len(text)


def _range(span: Span) -> range:
    return range(span.start, span.end)


def _traits(reading: Reading, drafts: list[Draft], grouping: Grouping) -> list[Traits]:
    """What the ranking looks at, a statement each."""
    begins = grouping.begins
    starts = sorted(begins[i] for i, leads in enumerate(grouping.leads) if leads)
    opening = drafts[starts[0]].claim.paragraph if starts else 0
    again = Counter(g for g, sums in zip(grouping.group, grouping.summary, strict=True) if sums)
    anecdotes = anecdotes_of(reading, [(d.claim, d.terms, bool(d.attributions)) for d in drafts])
    traits = []
    for index, draft in enumerate(drafts):
        text = draft.claim.span.of(reading.parsed.text)
        traits.append(
            Traits(
                terms=draft.terms,
                words=len(text.split()),
                role=draft.role.role,
                strength=draft.strength,
                credited=bool(draft.attributions),
                quotes=_quoted_share(text) >= MOSTLY,
                unresolved=bool(draft.opening.unresolved),
                follow_up=bool(draft.follow_up),
                trailing=draft.claim.trailing,
                leads=grouping.leads[index],
                place=bisect_left(starts, begins[index]),
                said_again=again[grouping.group[index]],
                in_first_paragraph=drafts[begins[index]].claim.paragraph == opening,
                anecdote=draft.claim.paragraph in anecdotes,
            )
        )
    return traits


def _statement(
    reading: Reading, draft: Draft, grouping: Grouping, index: int, place: Place, score: Score
) -> Statement:
    claim = draft.claim
    within = [m for m in reading.mentions if claim.span.covers(m)]
    context = claim.main
    if draft.opening.unresolved or draft.follow_up:
        context = sentence_before(reading, claim)
    return Statement(
        start=claim.span.start,
        end=claim.span.end,
        spans=claim.shown,
        inserts=draft.opening.inserts,
        sentence=claim.sentence,
        rank=place.rank,
        salience=total(score),
        role=draft.role.role,
        strength=draft.strength,
        cues=draft.cues,
        attributions=draft.attributions,
        actors=tuple(dict.fromkeys(m.actor for m in within)),
        dates=_within(claim.span, reading.dates),
        quantities=_within(claim.span, reading.quantities),
        group=grouping.group[index],
        leads=grouping.leads[index],
        summary=grouping.summary[index],
        context=context,
        why=Reasons(
            role=draft.role.rule,
            cut=claim.cut or claim.split,
            opening=draft.opening.unresolved,
            follow_up=draft.follow_up,
            leads=grouping.why[index],
            detail=_detail(reading, draft),
            score=score,
            told=round(place.told, 3),
        ),
    )


def _within(span: Span, found: Sequence[Span]) -> tuple[int, ...]:
    """Which of ``found``, which stand in the order of the text, lie in ``span``."""
    first = bisect_left(found, span.start, key=lambda item: item.start)
    last = bisect_right(found, span.end, key=lambda item: item.start)
    return tuple(i for i in range(first, last) if span.covers(found[i]))
