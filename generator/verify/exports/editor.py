"""What an editor says and does, as a text for programs must tell it: signed, with the reason."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.verify.exports.statement import briefing_of
from generator.verify.markup.credits import filled
from generator.verify.markup.messages import Frame
from generator.verify.record.told import message_of
from generator.verify.tree import printable

Data = Mapping[str, Any]


def title_marks(frame: Frame) -> Iterator[str]:
    """The line that says that the title is the editor's; none where it is a source's headline."""
    record = briefing_of(frame).record
    edited = record.get("title_edited") or {}
    if record.get("title_evidence") or not (record.get("sources") or edited):
        return
    by = edited.get("by")
    key = "brief.title_by" if by else "brief.title_by_editor"
    yield filled(frame, key, by=str(by))


def notes(frame: Frame, fact: str | None) -> Iterator[str]:
    """The editor's notes on a fact; None: on the whole briefing."""
    for note in briefing_of(frame).list("notes"):
        if note.get("fact") == fact:
            lead = frame.catalogue.text("editor.note")
            yield printable(f"{lead} {note['text']} {_signed(note['edited'], frame)}")


def done(frame: Frame, fact: Data) -> Iterator[str]:
    """What the editor did to a fact that is shown."""
    edited = fact.get("edited")
    if edited:
        known = {"pin": "brief.pinned", "role": "brief.moved"}
        key = known.get(_last(edited), "brief.edited")
        yield printable(f"{frame.catalogue.text(key)} {hand(edited, frame)}")


def done_to_actor(frame: Frame, actor: Data) -> Iterator[str]:
    """What the editor did to an actor, in order; a description with its words."""
    for edit in actor.get("edits", ()):
        did = frame.catalogue.text(f"actors.did.{_last(edit)}")
        given = {(d.get("edited") or {}).get("key"): d["text"] for d in actor["descriptions"][::-1]}
        why = hand(edit, frame, "editor.no_why")
        yield printable(f"{did} {given.get(edit['key'], '')} {why}")


def caveats(frame: Frame, fact: str | None = None) -> Iterator[str]:
    """All caveats, or the editor's own on a fact; these are called so, and the editor signs."""
    for caveat in briefing_of(frame).list("caveats"):
        own = caveat["note"]["message"] == "caveat.editor"
        if fact is not None and not (own and fact in caveat.get("facts", ())):
            continue
        lead = frame.catalogue.text("editor.note") if own else ""
        told = message_of(caveat["note"], caveat.get("evidence", ()), frame.catalogue)
        yield printable(f"{lead} {told} {hand(caveat.get('edited'), frame)}")


def hand(edited: Data | None, frame: Frame, none: str = "") -> str:
    """The reason that an editor gives, and the initials. ``none``: says that there is no reason."""
    if not edited:
        return ""
    why = f"{frame.catalogue.text('editor.why')} {edited['why']}" if edited.get("why") else ""
    if not why and none:
        why = frame.catalogue.text(none)
    return f"{why} {_signed(edited, frame)}"


def _signed(edited: Data, frame: Frame) -> str:
    by = edited.get("by")
    return filled(frame, "brief.signed", by=str(by)) if by else ""


def _last(edited: Data) -> str:
    return str(edited["key"]).rpartition(".")[2]
