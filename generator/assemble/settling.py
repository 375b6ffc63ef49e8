"""A conflict of the sources that the editor settled: which version holds, signed."""

from __future__ import annotations

from collections.abc import Sequence

from generator.assemble.material import filled
from generator.model.base import Evidence
from generator.model.record import Caveat, Edited, Message


def settled(
    caveats: Sequence[Caveat], wrong: Evidence, right: Evidence, edited: Edited
) -> tuple[Caveat, ...] | None:
    """The caveats, with the conflict between these two places settled; None where there is none.

    Both versions stay in sight. Of three or more, those that the editor does not name stay open.
    """
    for n, caveat in enumerate(caveats):
        if caveat.kind != "conflict" or not caveat.sides:
            continue
        lost, kept = (_side(caveat, place) for place in (wrong, right))
        if lost is None or kept is None or lost == kept:
            continue
        values: dict[str, str | dict[str, int]] = {
            "q1": {"evidence": caveat.sides[lost].words},
            "q2": {"evidence": caveat.sides[kept].words},
        }
        note = Message(message="caveat.conflict_settled", values=values)
        sides = tuple(
            side.model_copy(update={"holds": at == kept}) for at, side in enumerate(caveat.sides)
        )
        update = {
            "note": note,
            "text": filled(note, caveat.evidence),
            "sides": sides,
            "edited": edited,
        }
        return (*caveats[:n], caveat.model_copy(update=update), *caveats[n + 1 :])
    return None


def _side(caveat: Caveat, place: Evidence) -> int | None:
    """The version that a place is words of; the words of an amount may be fewer or more."""
    for n, side in enumerate(caveat.sides):
        words = caveat.evidence[side.words]
        if words.source == place.source and words.start < place.end and place.start < words.end:
            return n
    return None
