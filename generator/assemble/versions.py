"""Caveats about what sources tell differently: the versions side by side, with who says which."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.assemble.material import filled, short_hash
from generator.assemble.origin_reasons import letter
from generator.model.base import Evidence
from generator.model.claims import Message, Speaker
from generator.model.doubts import Caveat, Side

TWO = 2
QUOTED_AT_MOST = 3
"""How many versions a sentence quotes; it counts the others."""


@dataclass(frozen=True)
class Version:
    """What one fact says, in one source's words."""

    fact: str
    words: Evidence
    speakers: tuple[Speaker, ...] = ()

    @property
    def source(self) -> str:
        return self.words.source

    @property
    def speaker(self) -> Evidence | None:
        """The words that name who says so there."""
        return next((s.evidence for s in self.speakers if s.evidence), None)


@dataclass
class Writer:
    """Makes caveats. ``order``: the record's sources, whose letters the sentences use."""

    order: Sequence[str]
    taken: set[str] = field(default_factory=set)

    def letter(self, source: str) -> str:
        return letter(list(self.order).index(source))

    def sides(
        self,
        key: str,
        kind: str,
        versions: Sequence[Version],
        *,
        holds: bool = False,
        naming: bool = False,
    ) -> Caveat:
        """The message ``key`` in the form that the versions ask for. ``holds``: the last one does;
        ``naming``: the sentence names who says which, where there are two versions."""
        evidence: list[Evidence] = []
        sides: list[Side] = []
        for version in versions:
            words = _place(evidence, version.words)
            speaker = version.speaker
            place = _place(evidence, speaker) if speaker else None
            sides.append(Side(source=version.source, fact=version.fact, words=words, speaker=place))
        if holds:
            sides[-1] = sides[-1].model_copy(update={"holds": True})
        form = _form(versions, naming)
        values: dict[str, str | dict[str, int]] = {}
        for n, side in enumerate(sides[:QUOTED_AT_MOST], 1):
            values[f"letter{n}"] = self.letter(side.source)
            values[f"q{n}"] = {"evidence": side.words}
            if naming and len(versions) == TWO and side.speaker is not None:
                values[f"q_speaker{n}"] = {"evidence": side.speaker}
        if len(sides) > QUOTED_AT_MOST:
            values["n"] = str(len(sides) - QUOTED_AT_MOST)
        facts = tuple(dict.fromkeys(v.fact for v in versions))
        note = Message(message=f"{key}.{form}", values=values)
        return self.caveat(note, kind, facts, tuple(evidence), tuple(sides))

    def caveat(
        self,
        note: Message,
        kind: str,
        facts: tuple[str, ...],
        evidence: tuple[Evidence, ...],
        sides: tuple[Side, ...] = (),
    ) -> Caveat:
        places = (f"{e.source} {e.quote}" for e in evidence)
        return Caveat(
            id=short_hash("c", note.message, *places, taken=self.taken),
            kind=kind,
            text=filled(note, evidence),
            note=note,
            facts=facts,
            evidence=evidence,
            sides=sides,
        )


def _place(evidence: list[Evidence], place: Evidence) -> int:
    if place not in evidence:
        evidence.append(place)
    return evidence.index(place)


def _form(versions: Sequence[Version], naming: bool) -> str:
    if len(versions) > TWO:
        return "three" if len(versions) == QUOTED_AT_MOST else "more"
    if not naming:
        return "two"
    first, second = (v.speaker is not None for v in versions)
    if first:
        return "credited" if second else "first"
    return "second" if second else "bare"
