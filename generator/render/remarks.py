"""What stands under a fact in our words: caveats, and what an editor did and wrote."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from generator.model.claims import Edited, Fact
from generator.model.doubts import Caveat
from generator.render.claims import Desk, Line
from generator.render.phrases import Phrase, Story, noted, say
from generator.rules import catalogue

RETRACTED = "retracted"
"""The kind of caveat that stands under every fact concerned, and in the list of all."""
SAID_BY_LABEL = {"hedged": "hedged", "plan-not-event": "planned", "unattributed": "stated"}
"""Kinds of caveats that a label already carries: Hedged, Planned, No source named."""


@dataclass(frozen=True)
class Hand:
    """What an editor did, for which reason (None: none is given), and who did it."""

    did: str
    why: Story | None
    signed: Phrase | None


def hand(desk: Desk, edited: Edited, did: str = "") -> Hand:
    return Hand(did, reason(edited), desk.signed(edited))


def caveat_line(desk: Desk, caveat: Caveat) -> Line:
    quotes = [desk.linked(e) for e in caveat.evidence]
    text = noted(caveat.note, quotes, desk.names, desk.language)
    signed = desk.signed(caveat.edited)
    return Line(caveat.id, _kind(desk, caveat), text, signed, why=reason(caveat.edited))


def reason(edited: Edited | None) -> Story | None:
    """Why an editor did it, in the editor's words, under its key of story.yml."""
    if edited is None or not edited.why:
        return None
    return Story(f"{edited.key.partition('[')[0]}.why", edited.why)


def _kind(desk: Desk, caveat: Caveat) -> Story | str:
    """What a kind of caveat is called: by us, or by an editor who made up one."""
    key = f"kind.{caveat.kind}"
    if key not in catalogue.messages():
        return Story("caveats.kind", caveat.kind)
    return say(key, desk.language)


def lines(desk: Desk, fact: Fact, numbered: Mapping[str, int]) -> tuple[Line, ...]:
    """What is new of ``fact``, its caveats, then the editor's hand; those with sides apart."""
    own = (
        _short(desk, c)
        for c in desk.record.caveats
        if not c.sides and c.kind != RETRACTED and fact.id == bearer(desk, c, numbered)
    )
    back = any(c.kind == RETRACTED and fact.id in c.facts for c in desk.record.caveats)
    warned = (Line("", "", say("remark.retracted", desk.language)),) if back else ()
    return (*warned, *_changes(desk, fact), *own, *_notes(desk, fact))


def _changes(desk: Desk, fact: Fact) -> Iterator[Line]:
    """What it tells otherwise since the version before."""
    for change in fact.changes:
        quotes = [desk.linked(e) for e in change.evidence]
        yield Line("", "", noted(change.note, quotes, desk.names, desk.language))


def _short(desk: Desk, caveat: Caveat) -> Line:
    """The caveat without the words that stand right above it, where the catalogue has it so.

    Then its full sentence, and its anchor, are those of the index.
    """
    line = caveat_line(desk, caveat)
    key = short_key(caveat)
    return replace(line, id="", text=say(key, desk.language)) if key else line


def short_key(caveat: Caveat) -> str | None:
    """The message that says a caveat under its fact in fewer words; None: there is no such one."""
    key = f"remark.{caveat.note.message.split('.')[1]}"
    return key if not caveat.edited and key in catalogue.messages() else None


def bearer(desk: Desk, caveat: Caveat, numbered: Mapping[str, int]) -> str | None:
    """The fact under which a caveat stands: the first on the page whose sentence it quotes.

    None for one of the whole text, one that quotes other sentences only, and one that only says
    what the label of its fact says.
    """
    shown = sorted((f for f in caveat.facts if f in numbered), key=lambda f: numbered[f])
    if caveat.edited or not caveat.evidence or caveat.sides:
        return shown[0] if shown else None
    if len(shown) == 1 and SAID_BY_LABEL.get(caveat.kind) == desk.facts[shown[0]].strength:
        return None
    return next((f for f in shown if _quotes(desk, desk.facts[f], caveat)), None)


def _quotes(desk: Desk, fact: Fact, caveat: Caveat) -> bool:
    own = {(e.source, desk.lines.number(e.source, e.start)) for e in fact.evidence}
    return any((e.source, desk.lines.number(e.source, e.start)) in own for e in caveat.evidence)


def _notes(desk: Desk, fact: Fact) -> tuple[Line, ...]:
    """What an editor did to the fact, and wrote about it."""
    found = [desk.note(n) for n in desk.record.notes if n.fact == fact.id]
    if fact.edited:
        did = {"pin": "brief.pinned", "role": "brief.moved"}
        lead = say(did.get(fact.edited.key.rpartition(".")[2], "brief.edited"), desk.language)
        why = reason(fact.edited)
        text = why if why else lead
        found.append(Line("", lead if why else "", text, desk.signed(fact.edited), led=bool(why)))
    return tuple(found)
