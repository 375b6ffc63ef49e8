"""Which attributions carry a claim, the nearest speaker first."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from itertools import islice, takewhile

from generator.analyse.reading import Reading
from generator.analyse.statements.spans import Claim
from generator.model.base import Span
from generator.model.findings import Attribution

NEARNESS = {"citing": 0, "relayed": 2}
"""Of two with one content, who is cited says it, and who passes it on stands behind."""
STOP = 2
"""Characters that may end a sentence behind what is said."""
LEAST_SHARE = 0.5
"""Of the claim's words that are not speaker or cue: what an attribution must cover to carry it."""


def attributions_of(reading: Reading, claim: Claim) -> tuple[int, ...]:
    """Indexes of the attributions that carry the claim, innermost content first, then its chain."""
    near = [a for a in reading.attributions if a.overlaps(claim.span)]
    apart = {at for a in near for place in _naming(a) for at in place}
    found = [
        (attribution.end - attribution.start, NEARNESS.get(attribution.relation, 1), index)
        for index, attribution in enumerate(reading.attributions)
        if attribution.overlaps(claim.span) and _carries(reading, attribution, claim, apart)
    ]
    order = [index for *_, index in sorted(found)]
    for index in tuple(order):
        via = reading.attributions[index].via
        if via is not None and via not in order:
            order.append(via)
    return tuple(order)


def _naming(attribution: Attribution) -> tuple[range, ...]:
    """Where the speaker and the cue stand: no part of what is said."""
    cue = range(attribution.cue_start, attribution.cue_end)
    if attribution.source_start is None or attribution.source_end is None:
        return (cue,)
    return cue, range(attribution.source_start, attribution.source_end)


def _carries(
    reading: Reading, attribution: Attribution, claim: Claim, apart: AbstractSet[int]
) -> bool:
    """Whether most of what is said lies in the content, or the cue is the claim's own verb."""
    span = _sentence(reading, claim, attribution)
    if attribution.cue_start == span.start and attribution.end >= span.end - STOP:
        return True  # "According to the firm, which …, it closed": a credit that opens it all
    shared = min(span.end, attribution.end) - max(span.start, attribution.start)
    rest = sum(at not in apart for at in range(span.start, span.end))
    if shared >= LEAST_SHARE * max(1, rest):
        return True
    cue = Span(start=attribution.cue_start, end=attribution.cue_end)
    return span.covers(cue) and any(
        t.head.i == t.i or t.i == claim.tokens.root.i for t in reading.parsed.tokens(cue)
    )


def _sentence(reading: Reading, claim: Claim, attribution: Attribution) -> Span:
    """The part of the claim that the parser took for a sentence of its own: where it broke one
    in two ("… of Orlen Inc. | Ada Lund has died, according to …"), a content ends at the break."""
    following = islice(reading.parsed.sentences, claim.sentence, None)
    parts = [
        (max(s.start_char, claim.span.start), min(s.end_char, claim.span.end))
        for s in takewhile(lambda s: s.start_char < claim.span.end, following)
        if s.start_char < attribution.end and attribution.start < s.end_char
    ]
    if not parts:
        return claim.span
    return Span(start=min(start for start, _ in parts), end=max(end for _, end in parts))
