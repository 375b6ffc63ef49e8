"""What the sources tell differently, version beside version, each with who says it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from generator.model.base import Strength
from generator.model.claims import Fact, Telling
from generator.model.doubts import Caveat, Side
from generator.render.claims import Desk, Line, Voice
from generator.render.nodes import Linked, Node
from generator.render.phrases import Phrase, Story, phrase, say
from generator.render.references import Ref
from generator.render.remarks import bearer, caveat_line
from generator.rules import catalogue

KINDS = ("conflict", "correction", "number-varies", "drift")
"""The order in which they are listed."""
DRIFT = "drift"
WORDS = 6
"""A version of more words is not repeated under the fact."""
LABELS = {
    "drift": ("side.original", "side.passed_on"),
    "conflict": ("", "side.held"),
    "correction": ("side.earlier", "side.later"),
    "number-varies": ("side.earlier", "side.later"),
}
"""By kind of caveat: what the other versions are called, and the one that holds."""


@dataclass(frozen=True)
class Version:
    """``voices``: who says so there; ``label``: how sure, where a fact of the page says it."""

    at: Ref | None
    words: Node | Linked
    voices: tuple[Voice, ...]
    strength: Strength | None
    label: str
    called: str


@dataclass(frozen=True)
class Difference:
    """A caveat with its versions. ``lead``: what it is about; ``facts``: those concerned."""

    id: str
    line: Line
    lead: Phrase | Story | str
    versions: tuple[Version, ...]
    facts: tuple[tuple[str, Phrase], ...] = ()


@dataclass(frozen=True)
class Kind:
    """Caveats of one kind, under its name."""

    title: Story | str
    differences: tuple[Difference, ...]


def differences(desk: Desk, numbered: Mapping[str, int]) -> list[Kind]:
    """All of the record, for the section on caveats."""
    found: dict[str, list[Difference]] = {}
    for caveat in sorted((c for c in desk.record.caveats if c.sides), key=_place):
        shown = sorted((f for f in caveat.facts if f in numbered), key=lambda f: numbered[f])
        links = tuple((f, phrase("ref.fact", desk.language, n=numbered[f])) for f in shown)
        found.setdefault(caveat.kind, []).append(_difference(desk, caveat, links))
    return [Kind(own[0].line.kind, tuple(own)) for own in found.values()]


def under(desk: Desk, fact: Fact, numbered: Mapping[str, int]) -> tuple[Difference, ...]:
    """Those of ``fact``: in full under the first fact concerned, a link to it under the others."""
    found: list[Difference] = []
    for caveat in sorted(desk.record.caveats, key=_place):
        if not caveat.sides or fact.id not in caveat.facts or caveat.kind == DRIFT:
            continue
        line, holder = caveat_line(desk, caveat), bearer(desk, caveat, numbered)
        if holder == fact.id:
            found.append(_difference(desk, caveat, ()))
        elif holder is not None:
            link = (holder, phrase("ref.fact", desk.language, n=numbered[holder]))
            see = say("side.see", desk.language)
            found.append(Difference(caveat.id, line, see, (), (link,)))
    return tuple(found)


def drifts(desk: Desk, fact: Fact) -> Kind | None:
    """What changed on the way, a sentence each under every fact concerned; versions: in the list.

    A sentence that repeats whole sentences of the sources gives way to a short one.
    """
    found: list[Difference] = []
    for caveat in desk.record.caveats:
        if caveat.sides and caveat.kind == DRIFT and fact.id in caveat.facts:
            line = caveat_line(desk, caveat)
            long = any(len(caveat.evidence[s.words].quote.split()) > WORDS for s in caveat.sides)
            lead = _short(desk, caveat) if long else line.text
            found.append(Difference(caveat.id, line, lead or line.text, ()))
    return Kind(found[0].line.kind, tuple(found)) if found else None


def _short(desk: Desk, caveat: Caveat) -> str:
    """What the caveat is about in a few words of ours; "" where the catalogue has none."""
    key = f"differs.{'.'.join(caveat.note.message.split('.')[:2])}"
    return say(key, desk.language) if key in catalogue.messages() else ""


def _place(caveat: Caveat) -> int:
    return KINDS.index(caveat.kind) if caveat.kind in KINDS else len(KINDS)


def _difference(desk: Desk, caveat: Caveat, facts: tuple[tuple[str, Phrase], ...]) -> Difference:
    versions = tuple(_version(desk, caveat, at) for at in range(len(caveat.sides)))
    line = caveat_line(desk, caveat)
    return Difference(caveat.id, line, _short(desk, caveat) or line.text, versions, facts)


def _version(desk: Desk, caveat: Caveat, at: int) -> Version:
    side = caveat.sides[at]
    place = caveat.evidence[side.words]
    told = _told(desk, side)
    voices: Sequence[Voice] = ()
    if side.speaker is not None:
        voices = [Voice(desk.quote(caveat.evidence[side.speaker]))]
    elif told is not None:
        voices = _plain(desk.voices(told.attribution, told.strength))
    return Version(
        at=desk.lines.ref(place),
        words=desk.linked(place),
        voices=tuple(voices),
        strength=told.strength if told else None,
        label=desk.label(told.strength) if told else "",
        called=_called(desk, caveat, at),
    )


def _plain(voices: Sequence[Voice]) -> list[Voice]:
    """The same outside a claim: no step of an attribution."""
    return [replace(v, words=v.words.marked()) if isinstance(v.words, Node) else v for v in voices]


def _told(desk: Desk, side: Side) -> Fact | Telling | None:
    """The fact of the page, or that source's report of it, in which the version stands."""
    fact = desk.facts.get(side.fact or "")
    if fact is None or fact.evidence[0].source == side.source:
        return fact
    return next((t for t in fact.tellings if t.evidence.source == side.source), None)


def _called(desk: Desk, caveat: Caveat, at: int) -> str:
    other, holding = LABELS.get(caveat.kind, ("", ""))
    last = at > 0 if caveat.kind == "drift" else caveat.sides[at].holds
    key = holding if last else other
    if caveat.kind in {"correction", "number-varies"} and not any(s.holds for s in caveat.sides):
        key = ""
    return say(key, desk.language) if key else ""
