"""A conflict of the sources that the editor settled: which version holds, signed."""

from __future__ import annotations

from collections.abc import Sequence

from generator.assemble.material import filled
from generator.model.base import Evidence
from generator.model.claims import Edited, Fact, Message
from generator.model.doubts import Caveat, Side

OPEN = ("conflict", "varies")
"""First words of the messages about versions of which none is known to hold."""


def sides_of(wrong: Evidence, right: Evidence, facts: Sequence[Fact | None]) -> tuple[Side, ...]:
    """The two versions of a conflict that only the editor saw; evidence 0 and 1 of its caveat."""
    return tuple(
        Side(source=place.source, fact=fact.id if fact else None, words=n, holds=n == 1)
        for n, (place, fact) in enumerate(zip((wrong, right), facts, strict=True))
    )


def settled(
    caveats: Sequence[Caveat], wrong: Evidence, right: Evidence, edited: Edited
) -> tuple[Caveat, ...] | None:
    """The caveats, with the conflict between these two places settled; None where there is none.

    Both versions stay in sight. Of three or more, those that the editor does not name stay open.
    """
    for n, caveat in enumerate(caveats):
        if caveat.note.message.split(".")[0] not in OPEN or not caveat.sides:
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
            "kind": "conflict",
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
