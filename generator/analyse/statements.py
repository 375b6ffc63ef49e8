"""Candidate facts: what the article states, each with all that must stay with it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from generator.analyse.crediting import attributions_of
from generator.analyse.parse import fold
from generator.analyse.ranking import ranks
from generator.analyse.reading import Reading
from generator.analyse.references import Opening, opening_of, sentence_before
from generator.analyse.roles import role_of
from generator.analyse.salience import Traits, saliences
from generator.analyse.same_content import Grouping, group_passages, passages_of
from generator.analyse.statement_spans import Claim, find_claims
from generator.analyse.strength import strength_of
from generator.analyse.terms import Terms, Vocabulary
from generator.model.base import Cue, Role, Span, Strength
from generator.model.findings import Statement

QUOTES = ('"', "``", "''")


@dataclass(frozen=True)
class Draft:
    """A claim with what was decided about it, before it is ranked."""

    claim: Claim
    terms: Terms
    opening: Opening
    attributions: tuple[int, ...]
    strength: Strength
    cues: tuple[Cue, ...]
    role: Role


def find_statements(reading: Reading) -> tuple[Statement, ...]:
    """The statements of title and body in the order of the text."""
    vocabulary = Vocabulary(reading)
    claims = find_claims(reading)
    drafts = [_draft(reading, claim, vocabulary) for claim in claims]
    details = [_detail(reading, draft) for draft in drafts]
    grouping = group_passages(passages_of(reading.parsed, claims, details, vocabulary))
    title = next((d.terms for d in drafts if d.claim.block == "title"), None)
    scores = saliences(_traits(reading, drafts, grouping), title)
    order = ranks(scores, [d.terms for d in drafts])
    return tuple(
        _statement(reading, draft, grouping, index, order[index], scores[index])
        for index, draft in enumerate(drafts)
    )


def _draft(reading: Reading, claim: Claim, vocabulary: Vocabulary) -> Draft:
    credited = attributions_of(reading, claim)
    speech = tuple(reading.attributions[i] for i in credited)
    strength, cues = strength_of(reading, claim.shown, speech)
    return Draft(
        claim=claim,
        terms=vocabulary.of(claim.tokens),
        opening=opening_of(reading, claim),
        attributions=credited,
        strength=strength,
        cues=cues,
        role=role_of(reading, claim, strength, speech),
    )


def _detail(reading: Reading, draft: Draft) -> int:
    """How much a statement says beyond its bare matter: when, how many, and who says so."""
    span = draft.claim.span
    named = any(reading.attributions[i].named for i in draft.attributions)
    return len(_within(span, reading.dates)) + len(_within(span, reading.quantities)) + 2 * named


def _traits(reading: Reading, drafts: list[Draft], grouping: Grouping) -> list[Traits]:
    """What the ranking looks at, a statement each."""
    first = min(
        (d.claim.paragraph for d, s in zip(drafts, grouping.summary, strict=True) if not s),
        default=0,
    )
    again = Counter(g for g, sums in zip(grouping.group, grouping.summary, strict=True) if sums)
    traits = []
    for index, draft in enumerate(drafts):
        text = draft.claim.span.of(reading.parsed.text)
        traits.append(
            Traits(
                terms=draft.terms,
                words=len(text.split()),
                role=draft.role,
                strength=draft.strength,
                credited=bool(draft.attributions),
                quotes=any(mark in fold(text) for mark in QUOTES),
                unresolved=bool(draft.opening.unresolved),
                trailing=draft.claim.trailing,
                leads=grouping.leads[index],
                said_again=again[grouping.group[index]],
                in_first_paragraph=draft.claim.paragraph == first,
            )
        )
    return traits


def _statement(
    reading: Reading, draft: Draft, grouping: Grouping, index: int, rank: int, salience: float
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
        rank=rank,
        salience=salience,
        role=draft.role,
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
    )


def _within(span: Span, found: tuple[Span, ...]) -> tuple[int, ...]:
    return tuple(i for i, item in enumerate(found) if span.covers(item))
