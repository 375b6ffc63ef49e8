"""Which attributions carry a claim, the nearest speaker first."""

from __future__ import annotations

from generator.analyse.reading import Reading
from generator.analyse.statement_spans import Claim
from generator.model.base import Span

LEAST_SHARE = 0.5
"""Of the claim's words that are not speaker or cue: what an attribution must cover to carry it."""


def attributions_of(reading: Reading, claim: Claim) -> tuple[int, ...]:
    """Indexes of the attributions that carry the claim, innermost content first, then its chain."""
    found = [
        (attribution.end - attribution.start, index)
        for index, attribution in enumerate(reading.attributions)
        if _carries(reading, index, claim)
    ]
    order = [index for _, index in sorted(found)]
    for index in tuple(order):
        via = reading.attributions[index].via
        if via is not None and via not in order:
            order.append(via)
    return tuple(order)


def _carries(reading: Reading, index: int, claim: Claim) -> bool:
    attribution = reading.attributions[index]
    span = claim.span
    if not attribution.overlaps(span):
        return False
    apart = _shared(span, attribution.cue_start, attribution.cue_end)
    if attribution.source_start is not None and attribution.source_end is not None:
        apart += _shared(span, attribution.source_start, attribution.source_end)
    rest = max(1, span.end - span.start - apart)
    if _shared(span, attribution.start, attribution.end) / rest >= LEAST_SHARE:
        return True
    cue = Span(start=attribution.cue_start, end=attribution.cue_end)
    return span.covers(cue) and claim.tokens.root in set(reading.parsed.tokens(cue))


def _shared(span: Span, start: int, end: int) -> int:
    return max(0, min(span.end, end) - max(span.start, start))
