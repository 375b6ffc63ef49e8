"""Candidate facts: what the article states, each with all that must stay with it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass

from generator.analyse.parse import fold
from generator.analyse.reading import Reading
from generator.analyse.statements.crediting import attributions_of
from generator.analyse.statements.follow_ups import follow_up_of
from generator.analyse.statements.ranking import Place, ranks
from generator.analyse.statements.references import Opening, opening_of, sentence_before
from generator.analyse.statements.roles import Decided, role_of
from generator.analyse.statements.salience import Score, Traits, saliences, total
from generator.analyse.statements.same_content import Grouping, Passage, group_passages
from generator.analyse.statements.spans import Claim, find_claims
from generator.analyse.statements.terms import Terms, Vocabulary, in_main
from generator.analyse.strength.grading import strength_of
from generator.model.base import Cue, Span, Strength
from generator.model.findings import Reasons, Statement

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


def find_statements(reading: Reading) -> tuple[Statement, ...]:
    """The statements of title and body in the order of the text."""
    vocabulary = Vocabulary(reading)
    drafts = [_draft(reading, claim, vocabulary) for claim in find_claims(reading)]
    grouping = group_passages([_passage(reading, draft, vocabulary) for draft in drafts])
    title = next((d.terms for d in drafts if d.claim.block == "title"), None)
    scores = saliences(_traits(reading, drafts, grouping), title)
    places = ranks([total(s) for s in scores], [d.terms for d in drafts])
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
    )


def _passage(reading: Reading, draft: Draft, vocabulary: Vocabulary) -> Passage:
    credits = [reading.attributions[i] for i in draft.attributions]
    return Passage(
        claim=draft.claim,
        terms=draft.terms,
        detail=_detail(reading, draft),
        speakers=frozenset(a.actor for a in credits if a.actor),
        parsed=reading.parsed,
        vocabulary=vocabulary,
    )


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
            )
        )
    return traits


def _statement(
    reading: Reading, draft: Draft, grouping: Grouping, index: int, place: Place, score: Score
) -> Statement:
    claim = draft.claim
    within = [m for m in reading.mentions if claim.span.covers(m)]
    context = claim.main
    if draft.opening.unresolved:
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


def _within(span: Span, found: tuple[Span, ...]) -> tuple[int, ...]:
    return tuple(i for i, item in enumerate(found) if span.covers(item))
