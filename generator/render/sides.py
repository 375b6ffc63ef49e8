"""What the sources tell differently, version beside version, each with who says it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.base import Strength
from generator.model.record import Caveat, Fact, Side
from generator.render.claims import Desk, Line
from generator.render.nodes import Linked, Node
from generator.render.phrases import Phrase, phrase, say
from generator.render.references import Ref
from generator.render.remarks import bearer, caveat_line

LABELS = {
    "drift": ("side.original", "side.passed_on"),
    "conflict": ("", "side.held"),
    "correction": ("side.earlier", "side.later"),
    "number-varies": ("side.earlier", "side.later"),
}
"""By kind of caveat: what the other versions are called, and the one that holds."""


@dataclass(frozen=True)
class Version:
    """``who`` is the speaker there; ``label`` how sure, where a fact of the page says so."""

    at: Ref | None
    words: Node | Linked
    who: Node | str
    strength: Strength | None
    label: str
    called: str


@dataclass(frozen=True)
class Difference:
    """A caveat with its versions. ``facts``: those concerned, as links; ``id``: its anchor."""

    id: str
    line: Line
    versions: tuple[Version, ...]
    facts: tuple[tuple[str, Phrase], ...] = ()


def differences(desk: Desk, numbered: Mapping[str, int]) -> list[Difference]:
    """All of the record, for the section on caveats."""
    found: list[Difference] = []
    for caveat in desk.record.caveats:
        if caveat.sides:
            shown = sorted((f for f in caveat.facts if f in numbered), key=lambda f: numbered[f])
            links = tuple((f, phrase("ref.fact", desk.language, n=numbered[f])) for f in shown)
            found.append(_difference(desk, caveat, links))
    return found


def under(desk: Desk, fact: Fact, numbered: Mapping[str, int]) -> tuple[Difference, ...]:
    """Those that stand under ``fact``; of its others a link to the fact that bears them."""
    found: list[Difference] = []
    for caveat in desk.record.caveats:
        if not caveat.sides or fact.id not in caveat.facts:
            continue
        holder = bearer(desk, caveat, numbered)
        if holder == fact.id:
            found.append(_difference(desk, caveat, ()))
        elif holder is not None:
            link = (holder, phrase("ref.fact", desk.language, n=numbered[holder]))
            found.append(Difference(caveat.id, caveat_line(desk, caveat), (), (link,)))
    return tuple(found)


def _difference(desk: Desk, caveat: Caveat, facts: tuple[tuple[str, Phrase], ...]) -> Difference:
    versions = tuple(_version(desk, caveat, at) for at in range(len(caveat.sides)))
    return Difference(caveat.id, caveat_line(desk, caveat), versions, facts)


def _version(desk: Desk, caveat: Caveat, at: int) -> Version:
    side = caveat.sides[at]
    place = caveat.evidence[side.words]
    strength = _strength(desk, side)
    who: Node | str = ""
    if side.speaker is not None:
        who = desk.quote(caveat.evidence[side.speaker])
    elif strength != "stated":
        who = say("speaker.none", desk.language)
    return Version(
        at=desk.lines.ref(place),
        words=desk.linked(place),
        who=who,
        strength=strength,
        label=desk.label(strength) if strength else "",
        called=_called(desk, caveat, at),
    )


def _strength(desk: Desk, side: Side) -> Strength | None:
    """How sure that source is of it: of the fact, or of its report of the fact."""
    fact = desk.facts.get(side.fact or "")
    if fact is None:
        return None
    if fact.evidence[0].source == side.source:
        return fact.strength
    told = (t.strength for t in fact.tellings if t.evidence.source == side.source)
    return next(told, None)


def _called(desk: Desk, caveat: Caveat, at: int) -> str:
    other, holding = LABELS.get(caveat.kind, ("", ""))
    last = at > 0 if caveat.kind == "drift" else caveat.sides[at].holds
    key = holding if last else other
    if caveat.kind in {"correction", "number-varies"} and not any(s.holds for s in caveat.sides):
        key = ""
    return say(key, desk.language) if key else ""
