"""The editor's hand is shown: hidden facts with the reason, notes where they belong."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.verify.briefing import Briefing
from generator.verify.proof import Found, quoted
from generator.verify.tree import Element, printable

REMEDY = "build the site again: the page does not follow from the record"


def check_editor(main: Element, briefing: Briefing, found: Found) -> None:
    """Adds a failure for each edit of the record that the page keeps quiet."""
    hidden = {e.attrs["data-hidden"]: e for e in main.walk() if "data-hidden" in e.attrs}
    due = {str(f["id"]): f for f in briefing.list("facts") if f.get("hidden")}
    for name in sorted(hidden.keys() ^ due.keys()):
        found.fail(f"does not say rightly that {name} is left out", "", REMEDY)
    for name in hidden.keys() & due.keys():
        edited = due[name].get("edited") or {}
        if printable(str(edited.get("why") or "")) not in _told(hidden[name], "facts.why"):
            found.fail(f"does not say why {name} is left out", str(hidden[name]), REMEDY)
    for note in briefing.list("notes"):
        _check_note(main, note, found)


def _told(element: Element, key: str) -> set[str]:
    """What the editor says in an element under a key of story.yml; "" where there is nothing."""
    told = {printable(e.text()) for e in element.walk() if e.attrs.get("data-story") == key}
    return told or {""}


def _check_note(main: Element, note: Mapping[str, Any], found: Found) -> None:
    """It stands with its fact; one on the whole briefing stands anywhere outside the facts."""
    text, fact = printable(str(note["text"])), note.get("fact")
    shown = [
        e
        for e in main.walk()
        if e.attrs.get("data-story") == "notes.text" and printable(e.text()) == text
    ]
    if fact is not None:
        there = next((e for e in main.walk() if e.attrs.get("id") == fact), None)
        if there is not None and not any(there in e.above() for e in shown):
            found.fail("an editor's note is not with its fact", quoted(text), REMEDY)
    elif not shown:
        found.fail("an editor's note is not shown", quoted(text), REMEDY)
