"""The facts of a briefing in reading order: at a glance, then by role, each printed once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.model.base import Role
from generator.model.record import Caveat, Fact
from generator.render.claims import Claim, Desk, Line
from generator.render.phrases import Phrase, Story, noted, say
from generator.rules import catalogue

GLANCE = 5
GAPS = 4
UNFOLDED = 6
"""Facts under one question that stand open."""
SAID_BY_LABEL = {"hedged": "hedged", "plan-not-event": "planned", "unattributed": "stated"}
"""Kinds of caveats that a label already carries: Hedged, Planned, No source named."""
ROLES: tuple[Role, ...] = ("development", "assessment", "background", "consequence", "outlook")


@dataclass(frozen=True)
class Group:
    """Facts under one question; ``further`` ones are folded, ``empty`` is said of none."""

    id: str
    title: str
    claims: tuple[Claim, ...]
    further: tuple[Claim, ...]
    empty: str


@dataclass(frozen=True)
class Question:
    """A gap. ``why`` says what the question rests on."""

    text: Phrase
    why: Phrase | None


def in_order(facts: Sequence[Fact]) -> list[Fact]:
    """The order of the page: the first five by rank, the others by role."""
    rest = facts[GLANCE:]
    return [*facts[:GLANCE], *(f for role in ROLES for f in rest if f.role == role)]


def numbers(desk: Desk) -> dict[str, int]:
    """The number that each fact has on the page, from 1."""
    return {f.id: at for at, f in enumerate(in_order(list(desk.facts.values())), 1)}


def claims(desk: Desk) -> dict[str, Claim]:
    """Each fact as the page prints it, with all that stands under it."""
    numbered = numbers(desk)
    return {
        id: replace(
            desk.claim(fact),
            number=numbered[id],
            status=_status(desk, fact),
            lines=(*_caveats(desk, fact, numbered), *_notes(desk, fact)),
        )
        for id, fact in desk.facts.items()
    }


def glance(desk: Desk, made: dict[str, Claim]) -> list[Claim]:
    return [made[f.id] for f in list(desk.facts.values())[:GLANCE]]


def groups(desk: Desk, made: dict[str, Claim]) -> list[Group]:
    facts = list(desk.facts.values())
    above = {f.role for f in facts[:GLANCE]}
    found: list[Group] = []
    for role in ROLES:
        own = tuple(made[f.id] for f in facts[GLANCE:] if f.role == role)
        empty = say("brief.said_above" if role in above else "brief.empty", desk.language)
        title = say(f"role.{role}", desk.language)
        found.append(Group(role, title, own[:UNFOLDED], own[UNFOLDED:], empty))
    return found


def questions(desk: Desk, *, linked: bool = True) -> list[Question]:
    """The open questions; their quotes lead to their lines where ``linked``."""
    found: list[Question] = []
    for gap in desk.record.gaps:
        quotes = [desk.linked(e) if linked else desk.quote(e) for e in gap.evidence]
        why = noted(gap.reason, quotes, desk.names, desk.language) if gap.reason else None
        text = noted(gap.note, quotes, desk.names, desk.language)
        found.append(Question(text, why))
    return found


def caveat_line(desk: Desk, caveat: Caveat) -> Line:
    quotes = [desk.linked(e) for e in caveat.evidence]
    text = noted(caveat.note, quotes, desk.names, desk.language)
    return Line(caveat.id, _kind(desk, caveat), text, desk.signed(caveat.edited))


def _kind(desk: Desk, caveat: Caveat) -> Story | str:
    """What a kind of caveat is called: by us, or by an editor who made up one."""
    key = f"kind.{caveat.kind}"
    if key not in catalogue.messages(desk.language):
        return Story("caveats.kind", caveat.kind)
    return say(key, desk.language)


def _caveats(desk: Desk, fact: Fact, numbered: dict[str, int]) -> tuple[Line, ...]:
    """Those that stand under ``fact``; the others of its caveats are in the index alone."""
    return tuple(
        _short(desk, c) for c in desk.record.caveats if fact.id == bearer(desk, c, numbered)
    )


def _short(desk: Desk, caveat: Caveat) -> Line:
    """The caveat without the words that stand right above it, where the catalogue has it so.

    Then its full sentence, and its anchor, are those of the index.
    """
    line = caveat_line(desk, caveat)
    key = short_key(desk, caveat)
    return replace(line, id="", text=say(key, desk.language)) if key else line


def short_key(desk: Desk, caveat: Caveat) -> str | None:
    """The message that says a caveat under its fact in fewer words; None: there is no such one."""
    key = f"remark.{caveat.note.message.split('.')[1]}"
    return key if not caveat.edited and key in catalogue.messages(desk.language) else None


def bearer(desk: Desk, caveat: Caveat, numbered: dict[str, int]) -> str | None:
    """The fact under which a caveat stands: the first on the page whose sentence it quotes.

    None for one of the whole text, one that quotes other sentences only, and one that only says
    what the label of its fact says.
    """
    shown = sorted((f for f in caveat.facts if f in numbered), key=lambda f: numbered[f])
    if caveat.edited or not caveat.evidence:
        return shown[0] if shown else None
    if len(shown) == 1 and SAID_BY_LABEL.get(caveat.kind) == desk.facts[shown[0]].strength:
        return None
    return next((f for f in shown if _quotes(desk, desk.facts[f], caveat)), None)


def _quotes(desk: Desk, fact: Fact, caveat: Caveat) -> bool:
    lines = {(e.source, desk.lines.number(e.source, e.start)) for e in fact.evidence}
    return any((e.source, desk.lines.number(e.source, e.start)) in lines for e in caveat.evidence)


def _notes(desk: Desk, fact: Fact) -> tuple[Line, ...]:
    """What an editor did to the fact, and wrote about it."""
    found = [desk.note(n) for n in desk.record.notes if n.fact == fact.id]
    if fact.edited:
        why = fact.edited.why
        lead = say("brief.edited", desk.language)
        text = Story("facts.why", why) if why else lead
        found.append(Line("", lead if why else "", text, desk.signed(fact.edited), led=bool(why)))
    return tuple(found)


def _status(desk: Desk, fact: Fact) -> str:
    """What the latest revision did to a fact; nothing on the first one. Software makes no news."""
    told = sum(r.cause != "software" for r in desk.record.revisions)
    if fact.status == "unchanged" or told < 2:
        return ""
    return say(f"status.{fact.status}", desk.language)
