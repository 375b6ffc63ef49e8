"""One thing said several times is one fact: headline, deck, lead, body and recap compared.

Guarded: numbers, names and polarity must agree. Word overlap alone would take 3,000 for 11,000
troops and South Korea for North Korea. Headline and recap always sum up; a deck is known by the
lead that says it again, and the lead then sums up too where the body says more.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from generator.analyse.statements.passages import Passage, differ
from generator.analyse.statements.terms import Terms

ALIKE = 0.6
"""Both ways covered: two sentences of the body say the same."""
ECHOED = 0.45
"""A deck is a first paragraph that the next one's first sentence says again, to this share."""
TOLD = 0.4
"""Of one thing in a summing-up sentence, said by one sentence of the body."""
NEAR = 0.3
"""Of a summing-up sentence, said by the statement that it is grouped with."""
LEAST_SAME = 4
"""Content words that each of two sentences must have before they can say the same."""
HEADED = 0.4
"""Of a headline, said as a whole by the line that it is grouped with."""


@dataclass(frozen=True)
class Grouping:
    """For each claim: its group, whether it is the one to print, whether it only sums up."""

    group: tuple[int, ...]
    leads: tuple[bool, ...]
    summary: tuple[bool, ...]
    why: tuple[str, ...]
    """Why each leads its group or not: only | fullest | lead | earlier | same, and for what only
    sums up: title | recap | deck | lead-told."""

    @cached_property
    def begins(self) -> tuple[int, ...]:
        """For each claim of the body: the first that says the same; what sums up is its own."""
        first: dict[int, int] = {}
        for index, (group, sums) in enumerate(zip(self.group, self.summary, strict=True)):
            if not sums:
                first.setdefault(group, index)
        return tuple(
            index if self.summary[index] else first[group] for index, group in enumerate(self.group)
        )


def group_passages(passages: Sequence[Passage]) -> Grouping:
    """The groups; a group's number is the index of the passage that stands for it."""
    sums = _sums(passages)  # index -> what makes it a summing-up
    body = [i for i in range(len(passages)) if i not in sums]
    group = list(range(len(passages)))
    for at, index in enumerate(body):
        other = next((o for o in body[:at] if _same(passages[index], passages[o])), None)
        if other is not None:
            group[index] = group[other]
    first, lead = _deck_and_lead(passages, body)
    for index in first:
        if lead is not None and _restates(passages[index], passages[lead]):
            group[lead] = group[index]
    leaders, why = _leaders(group, body, passages, lead)
    group = [leaders.get(g, g) for g in group]
    for index in sums:
        best = _nearest(passages[index], passages, body)
        group[index] = index if best is None else group[best]
    leads = tuple(group[i] == i and i not in sums for i in range(len(passages)))
    every = range(len(passages))
    summary = tuple(i in sums for i in every)
    return Grouping(tuple(group), leads, summary, tuple({**why, **sums}[i] for i in every))


def without(grouping: Grouping, out: Mapping[int, str]) -> Grouping:
    """The same groups, some of whose leaders make no fact, each with why."""
    every = range(len(grouping.group))
    leads = tuple(grouping.leads[i] and i not in out for i in every)
    why = tuple(
        out.get(i, grouping.why[i]) if grouping.leads[i] else grouping.why[i] for i in every
    )
    return replace(grouping, leads=leads, why=why)


def _titled(passage: Passage) -> bool:
    return passage.claim.block == "title"


def _sums(passages: Sequence[Passage]) -> dict[int, str]:
    """What only sums up, in order: headline, deck, recap, and a lead told in full later."""
    titles = {i for i, p in enumerate(passages) if _titled(p)}
    rest = [i for i in range(len(passages)) if i not in titles]
    recaps = _recaps(passages, rest)
    body = [i for i in rest if i not in recaps]
    found = dict.fromkeys(titles, "title") | dict.fromkeys(recaps, "recap")
    return dict(sorted((found | _decks(passages, body)).items()))


def _recaps(passages: Sequence[Passage], rest: Sequence[int]) -> set[int]:
    """A late paragraph from the sentence that opens "In summary, …", less what is news in it."""
    found: set[int] = set()
    open_in = -1
    for at, index in enumerate(rest):
        passage = passages[index]
        earlier = [passages[i].terms for i in rest[:at] if i not in found]
        if 2 * at >= len(rest) and _opens_recap(passage, earlier):
            open_in = passage.claim.paragraph
        numbers = {n for terms in earlier for n in terms.numbers}
        if passage.claim.paragraph == open_in and passage.terms.numbers <= numbers:
            found.add(index)
    return found


def _opens_recap(passage: Passage, earlier: Sequence[Terms]) -> bool:
    """Whether it opens as a recap; "Overall, …" counts only where it says nothing new."""
    if passage.claim.opener == "perhaps-recap":
        return all(_told(unit, earlier) for unit in passage.units)
    return passage.claim.opener == "recap" and bool(earlier)


def _decks(passages: Sequence[Passage], body: Sequence[int]) -> dict[int, str]:
    """A first paragraph that the second says again, and the lead where the rest says more."""
    first, lead = _deck_and_lead(passages, body)
    if lead is None:
        return {}
    later = [passages[i] for i in body if i > lead]
    decks = {i: "deck" for i in first if _adds_nothing(passages[i], [passages[lead], *later])}
    if first[0] in decks and _adds_nothing(passages[lead], later):
        decks[lead] = "lead-told"
    return decks


def _adds_nothing(passage: Passage, others: Sequence[Passage]) -> bool:
    """Whether each thing that it says, and each speaker that it names, stands elsewhere."""
    terms = [other.terms for other in others]
    speakers = {speaker for other in others for speaker in other.speakers}
    dates = {date for other in others for date in other.dates}
    if not (passage.speakers <= speakers and passage.dates <= dates):
        return False
    return all(_told(unit, terms) for unit in passage.units)


def _deck_and_lead(
    passages: Sequence[Passage], body: Sequence[int]
) -> tuple[list[int], int | None]:
    """The first paragraph, and the first claim of the second where that says it again."""
    paragraphs = sorted({passages[i].claim.paragraph for i in body})
    if len(paragraphs) < 3:
        return [], None
    first = [i for i in body if passages[i].claim.paragraph == paragraphs[0]]
    lead = next(i for i in body if passages[i].claim.paragraph == paragraphs[1])
    echoed = any(_echoes(passages[i].terms, passages[lead].terms) for i in first)
    return first, lead if echoed else None


def _restates(deck: Passage, lead: Passage) -> bool:
    """Whether a lead says the first thing of a deck's sentence: then they are one, the fuller
    printed."""
    unit = deck.units[0]
    if differ(deck, lead):
        return False
    return _agree(unit, lead.terms) and unit.covered_by(lead.terms) >= ALIKE


def _echoes(one: Terms, other: Terms) -> bool:
    alike = max(one.covered_by(other), other.covered_by(one)) >= ECHOED
    return alike and bool(one.names & other.names)


def _told(unit: Terms, others: Sequence[Terms]) -> bool:
    """Whether one of the others says this, with its numbers and at least one of its names."""
    return any(_agree(unit, other) and unit.covered_by(other) >= TOLD for other in others)


def _agree(unit: Terms, other: Terms) -> bool:
    """Whether the other can be the fuller telling: numbers, names and polarity allow it."""
    names = not unit.names or bool(unit.names & other.names)
    return names and unit.negated == other.negated and unit.numbers <= other.numbers


def _same(one: Passage, other: Passage) -> bool:
    a, b = one.terms, other.terms
    if differ(one, other) or a.negated != b.negated or a.numbers != b.numbers:
        return False
    if min(len(a.weights), len(b.weights)) < LEAST_SAME or not (
        a.names <= b.names or b.names <= a.names
    ):
        return False
    return min(a.covered_by(b), b.covered_by(a)) >= ALIKE


def _leaders(
    group: Sequence[int], body: Sequence[int], passages: Sequence[Passage], lead: int | None
) -> tuple[dict[int, int], dict[int, str]]:
    """For each group of the body the member with most detail, and why each leads or not.

    Of equals the lead stands before its deck, which only announces it; else the earlier.
    """
    members: dict[int, list[int]] = {}
    for index in body:
        members.setdefault(group[index], []).append(index)
    leaders: dict[int, int] = {}
    why = dict.fromkeys(body, "same")
    for number, found in members.items():
        best = max(found, key=lambda i: (passages[i].detail, i == lead, -i))
        most = [i for i in found if passages[i].detail == passages[best].detail]
        leaders[number] = best
        if len(most) > 1:
            why[best] = "lead" if best == lead else "earlier"
        else:
            why[best] = "fullest" if len(found) > 1 else "only"
    return leaders, why


def _nearest(one: Passage, passages: Sequence[Passage], body: Sequence[int]) -> int | None:
    """The statement of the body that a summing-up one stands with, if any says enough of it."""
    best: tuple[float, int] = (0.0, 0)
    for index in body:
        terms = passages[index].terms
        if terms.negated != one.terms.negated or passages[index].asks != one.asks:
            continue
        if _titled(one) and not one.terms.numbers <= terms.numbers:
            continue
        whole = one.terms.covered_by(terms)
        units = [u.covered_by(terms) for u in one.units if _agree(u, terms)]
        share = whole if _titled(one) else max([*units, whole])
        if share < (HEADED if _titled(one) else NEAR) or (
            one.terms.names and not one.terms.names & terms.names
        ):
            continue
        best = max(best, (share + terms.covered_by(one.terms), -index))
    return -best[1] if best[0] else None
