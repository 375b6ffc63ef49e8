"""The facts of a briefing in reading order: at a glance, then by role, each printed once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from generator.model.base import Role
from generator.model.claims import Fact
from generator.model.settings import SiteSettings
from generator.render import news, remarks
from generator.render.acronyms import expanded
from generator.render.claims import Claim, Desk
from generator.render.phrases import Phrase, noted, phrase, say
from generator.render.references import Ref
from generator.render.reports import report
from generator.render.sides import Difference, Kind, drifts, under
from generator.render.support import Context, Support, context, support
from generator.rules import catalogue

GLANCE = 5
GAPS = 4
UNFOLDED = 3
"""Facts under one question that stand open."""
WIDE = 6
"""Where a question has no more facts than these, all stand open on wide screens."""
ROLES: tuple[Role, ...] = ("development", "assessment", "background", "consequence", "outlook")


@dataclass(frozen=True)
class Entry:
    """A fact with all that stands before and under it.

    ``called``: what references call it, "fact 4"; ``report``: where an error is reported.
    """

    claim: Claim
    number: Phrase
    called: str
    context: Context | None
    support: Support | None
    differences: tuple[Difference, ...]
    drifts: Kind | None
    report: Markup | None = None


@dataclass(frozen=True)
class Group:
    """Facts under one question; ``further`` ones are folded, on phones only if ``few``."""

    id: str
    title: str
    entries: tuple[Entry, ...]
    further: tuple[Entry, ...]
    few: bool


@dataclass(frozen=True)
class Unanswered:
    """The questions under which no fact stands, on one line, by where that leaves a reader."""

    lead: str
    asked: tuple[str, ...]


@dataclass(frozen=True)
class LeftOut:
    """A fact that the editor hid, and where it stands."""

    id: str
    refs: tuple[Ref, ...]
    hand: remarks.Hand | None


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


def entries(desk: Desk, settings: SiteSettings, order: Sequence[str] = ()) -> dict[str, Entry]:
    """Each fact as a page prints it, with all that stands under it; ``order``: the page's own."""
    numbered = numbers(desk)
    shown = [desk.facts[id] for id in order or numbered]
    parts = expanded(shown, desk.record.actors, desk.texts)
    return {
        fact.id: Entry(
            claim=replace(
                desk.claim(fact, parts.get(fact.id)),
                number=numbered[fact.id],
                status=news.status(desk, fact),
                lines=remarks.lines(desk, fact, numbered),
            ),
            number=phrase("number.fact", desk.language, n=numbered[fact.id]),
            called=catalogue.text("ref.fact", desk.language, n=numbered[fact.id]),
            context=context(desk, fact, numbered),
            support=support(desk, fact),
            differences=under(desk, fact, numbered),
            drifts=drifts(desk, fact),
            report=report(desk, fact, settings),
        )
        for fact in shown
    }


def glance(desk: Desk, made: dict[str, Entry]) -> list[Entry]:
    return [made[f.id] for f in list(desk.facts.values())[:GLANCE]]


def groups(desk: Desk, made: dict[str, Entry]) -> list[Group]:
    """The facts below those at a glance, under the question of their role."""
    rest = list(desk.facts.values())[GLANCE:]
    found: list[Group] = []
    for role in ROLES:
        own = tuple(made[f.id] for f in rest if f.role == role)
        if own:
            title = say(f"role.{role}", desk.language)
            few = len(own) <= WIDE
            found.append(Group(role, title, own[:UNFOLDED], own[UNFOLDED:], few))
    return found


def unanswered(desk: Desk) -> list[Unanswered]:
    """Questions that only a fact at a glance answers, then those that nothing does."""
    facts = list(desk.facts.values())
    above, below = {f.role for f in facts[:GLANCE]}, {f.role for f in facts[GLANCE:]}
    several = len(desk.record.sources) > 1
    told = [r for r in ROLES if r in above - below]
    untold = [r for r in ROLES if r not in above | below]
    lines = (("said_above", told), ("empty_several" if several else "empty", untold))
    return [
        Unanswered(
            say(f"brief.{key}", desk.language),
            tuple(say(f"role.{r}", desk.language) for r in roles),
        )
        for key, roles in lines
        if roles
    ]


def left_out(desk: Desk) -> list[LeftOut]:
    """The facts that an editor hid, none of their words."""
    return [
        LeftOut(
            f.id,
            desk.lines.refs(f.evidence),
            remarks.hand(desk, f.edited) if f.edited else None,
        )
        for f in desk.record.facts
        if f.hidden
    ]


def questions(desk: Desk, *, linked: bool = True) -> list[Question]:
    """The open questions; their quotes lead to their lines where ``linked``."""
    found: list[Question] = []
    for gap in desk.record.gaps:
        quotes = [desk.linked(e) if linked else desk.quote(e) for e in gap.evidence]
        why = noted(gap.reason, quotes, desk.names, desk.language) if gap.reason else None
        text = noted(gap.note, quotes, desk.names, desk.language)
        found.append(Question(text, why))
    return found
