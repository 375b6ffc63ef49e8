"""Anecdotal leads: a person at work, told before the paragraph that says what the matter is."""

from __future__ import annotations

from collections.abc import Sequence

from generator.analyse.grammar import SUBJECTS
from generator.analyse.reading import Reading
from generator.analyse.statements.spans import Claim
from generator.analyse.statements.terms import Terms

STRANGE, TOLD, NEAR = 0.25, 0.4, 10
"""Of a headline: what an anecdotal lead says at most, and one of the first ten at least."""


def anecdotes_of(reading: Reading, claims: Sequence[tuple[Claim, Terms, bool]]) -> frozenset[int]:
    """Opening paragraphs about a person whom the headline leaves out, where a paragraph soon after
    says what the headline says. ``claims``: each with its terms and whether somebody is credited.
    """
    title = next((terms for claim, terms, _ in claims if claim.block == "title"), None)
    body = [c for c in claims if c[0].block != "title"]
    if title is None or not body or title.covered_by(body[0][1]) > STRANGE or body[0][2]:
        return frozenset()
    nut = next((c for c, terms, _ in body[1:NEAR] if title.covered_by(terms) >= TOLD), None)
    if nut is None or not _about_person(reading, body[0][0]):
        return frozenset()
    return frozenset(c.paragraph for c, _, _ in body if c.paragraph < nut.paragraph)


def _about_person(reading: Reading, claim: Claim) -> bool:
    subject = next((t for t in claim.tokens if t.dep_ in SUBJECTS), None)
    persons = {a.id for a in reading.actors if a.kind == "person"}
    return subject is not None and any(
        m.actor in persons and m.form == "name" and m.start <= subject.idx < m.end
        for m in reading.mentions
    )
