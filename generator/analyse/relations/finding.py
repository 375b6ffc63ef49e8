"""Who does what to whom, by the text's own verb: only where the text names both ends.

Precision before recall: an arrow that the text does not draw misleads more than one that is
missing. Directions hold in passives; a denied act and a speaker's words are no relation.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.analyse.placing import lead_of, statement_at
from generator.analyse.reading import Reading
from generator.analyse.relations.arguments import Cast
from generator.analyse.relations.nouns import noun_ties
from generator.analyse.relations.verbs import Tie, verb_ties
from generator.analyse.strength.grading import strength_of
from generator.model.base import STRENGTHS, Strength
from generator.model.findings import Relation, Statement

BODY = frozenset({"paragraph"})


def find_relations(reading: Reading) -> tuple[Relation, ...]:
    """Each pair of actors and verb once, in the order of the text.

    What a retelling (deck, recap) says of two actors counts only where no fact ties them.
    """
    told: dict[tuple[str, str, str], Relation] = {}
    retold: dict[tuple[str, str, str], Relation] = {}
    for tie in _ties(reading):
        index = statement_at(reading, tie.verb)
        if index is None:
            continue
        lead = lead_of(reading, index)
        if lead != index and not _told_alike(reading, index, lead):
            continue
        relation = Relation(
            subject=tie.subject,
            object=tie.object,
            verb=tie.verb,
            evidence=tie.verb,
            statement=lead,
            strength=_strength(reading, tie, index, lead),
            rules=tie.rules,
        )
        kept = told if lead == index else retold
        kept.setdefault((tie.subject, tie.object, tie.lemma), relation)
    tied = {frozenset(key[:2]) for key in told}
    found = [*told.values(), *(r for k, r in retold.items() if frozenset(k[:2]) not in tied)]
    return tuple(sorted(_without_inner(found), key=lambda r: r.verb.start))


def _without_inner(found: list[Relation]) -> list[Relation]:
    """ "dispatched to aid" says what the "aid" in it says of the same two."""
    return [
        r
        for r in found
        if not any(
            o is not r and (o.subject, o.object) == (r.subject, r.object) and o.verb.covers(r.verb)
            for o in found
        )
    ]


def _ties(reading: Reading) -> Iterator[Tie]:
    cast = Cast(reading)
    for sentence in reading.parsed.sentences:
        if reading.parsed.block_at(sentence.start_char).kind not in BODY:
            continue
        for token in sentence:
            found = verb_ties(reading, cast, token) if token.pos_ == "VERB" else ()
            yield from found or noun_ties(cast, token)


def _strength(reading: Reading, tie: Tie, index: int, lead: int) -> Strength:
    """That of the words of its own clause, and of its statement where it is what that claims.

    What a clause beside the claim tells ("Almgren, who took over from Sandin, denied …") is as
    sure as the text's own words for it.
    """
    speech = [reading.attributions[i] for i in reading.statements[index].attributions]
    if tie.aside:
        speech = [a for a in speech if a.covers(tie.clause)]
    own, _ = strength_of(reading, (tie.clause,), speech)
    grades: list[Strength] = [own, tie.least]
    if not tie.aside:
        grades += [reading.statements[i].strength for i in (index, lead)]
    return min(grades, key=STRENGTHS.index)


def _told_alike(reading: Reading, index: int, lead: int) -> bool:
    """Whether the fact that stands for a retelling has the speakers and the strength of it."""
    own, fact = reading.statements[index], reading.statements[lead]
    return own.strength == fact.strength and _credits(reading, own) == _credits(reading, fact)


def _credits(reading: Reading, statement: Statement) -> set[str]:
    speech = (reading.attributions[i] for i in statement.attributions)
    return {a.actor or a.speaker.lower() for a in speech}
