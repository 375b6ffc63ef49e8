"""A text against the message of the catalogue that it is meant to be, value by value."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from generator.verify.catalogue import FIRST_MARK, Catalogue, Message, kind_of
from generator.verify.composing import parts_of_tokens
from generator.verify.markup.counts import is_right
from generator.verify.markup.nodes import is_node
from generator.verify.markup.places import ACTOR, ORIGIN, Places
from generator.verify.markup.tallies import is_letter
from generator.verify.markup.truths import is_true
from generator.verify.markup.values import Note, Values
from generator.verify.pages.actors import is_initial
from generator.verify.proof import Found, quoted
from generator.verify.settings import Settings
from generator.verify.site.collection import Collection
from generator.verify.site.tallies import is_right_of_all
from generator.verify.tree import Element, collapse, printable

REMEDY = "let it be a message of the catalogue, or a node of source text"
OF_ALL = ("across.", "actor.", "actors.alike", "actors.initial", "times.", "from.", "landing.more")
"""Messages whose values all records give together, wherever they stand."""
MARKS = frozenset({"data-story", "data-message", "data-strength"})


@dataclass(frozen=True, eq=False)
class Frame:
    """What a text may be filled from. ``values`` is None outside any briefing."""

    catalogue: Catalogue
    settings: Settings
    values: Values | None = None
    places: Places | None = None
    everything: Collection | None = None
    """All records, for what stands outside any one of them."""


Framing = Callable[[Element], Frame]
"""Which frame an element of a page stands in."""


def is_mark(element: Element) -> bool:
    """What stands for a single value inside a message, and is checked on its own."""
    return is_node(element) or bool(MARKS & element.attrs.keys())


def check_message(element: Element, frame: Frame, found: Found) -> None:
    """The element's text against the message it names, nodes and inner messages as marks."""
    found.messages += 1
    key = element.attrs["data-message"]
    text, marks = _flatten(element)
    shown = quoted(printable(element.text()))
    where = f"{element} {shown}"
    forms = frame.catalogue.messages.get(key)
    if forms is None:
        found.fail(f"no message {key!r} in the catalogue", where, REMEDY)
        return
    reasons: list[str] = []
    for form in forms:
        match = form.in_page.fullmatch(text)
        if match is None:
            continue
        if not is_true([key], frame.values.briefing if frame.values else None):
            reasons.append("the record says otherwise")
            continue
        reason = _misfilled(form, match.groups(), marks, element, frame)
        if reason is None:
            return
        reasons.append(reason)
    found.fail(reasons[0] if reasons else f"is not the message {key!r}", where, REMEDY)


def _flatten(element: Element) -> tuple[str, list[Element]]:
    marks: list[Element] = []
    out: list[str] = []
    stack: list[Element | str] = list(reversed(element.children))
    while stack:
        child = stack.pop()
        if isinstance(child, str):
            out.append(child)
        elif is_mark(child):
            out.append(chr(FIRST_MARK + len(marks)))
            marks.append(child)
        else:
            stack.extend(reversed(child.children))
    return collapse("".join(out)), marks


def _misfilled(
    form: Message,
    groups: tuple[str, ...],
    marks: list[Element],
    element: Element,
    frame: Frame,
) -> str | None:
    """Why the values of a message are not the record's; None where they are."""
    filled: dict[str, str | Element] = {}
    for name, group in zip(form.names, groups, strict=True):
        mark = (
            marks[ord(group) - FIRST_MARK] if len(group) == 1 and ord(group) >= FIRST_MARK else ""
        )
        value = mark or printable(group)
        if filled.setdefault(name, value) != value:
            return f"{{{name}}} is filled in two ways"
    notes = frame.values.notes.get(form.key) if frame.values else None
    if notes is not None:
        if any(_is_note(n, filled) for n in notes):
            return None
        return f"the record has no {form.key!r} with these values"
    wrong = (n for n, v in filled.items() if not _is_value(form.key, n, v, element, frame))
    stray = next(wrong, None)
    return None if stray is None else f"{{{stray}}} is not what the record gives"


def _is_note(note: Note, filled: dict[str, str | Element]) -> bool:
    for name, value in filled.items():
        expected = note.values.get(name)
        if isinstance(value, str):
            if expected != value:
                return False
        elif isinstance(expected, tuple):
            attrs = value.attrs
            if (
                parts_of_tokens(attrs.get("data-source", ""), attrs.get("data-parts", ""))
                != expected
            ):
                return False
        elif not isinstance(expected, str) or printable(value.text()) != expected:
            return False
    return True


def _is_value(key: str, name: str, value: str | Element, element: Element, frame: Frame) -> bool:
    values, places = frame.values, frame.places
    kind = kind_of(name)
    if values is None or places is None or key.startswith(OF_ALL):
        return _is_of_all(key, name, value, element, frame)
    if isinstance(value, Element):
        if is_node(value):
            attrs = value.attrs
            parts = parts_of_tokens(attrs.get("data-source", ""), attrs.get("data-parts", ""))
            kinds = places.quiet.get(parts, set()) if parts else set()
            return bool(kinds & {ACTOR, ORIGIN}) if kind == "name" else bool(kinds)
        return kind == "string" or "data-message" in value.attrs
    if kind == "number":
        return is_right(key, name, value, values.briefing, element)
    if kind == "date":
        dated = values.dated
        return value in (dated.get(f"{key}.{name}") or dated.get(key) or values.dates)
    if name == "letter":
        return is_letter(key, value, values.briefing, element)
    if kind == "string":
        return value == frame.settings.site_name or value in values.strings
    return False


def _is_of_all(key: str, name: str, value: str | Element, element: Element, frame: Frame) -> bool:
    """Whether a value is what all records together give, outside any one of them."""
    everything, kind = frame.everything, kind_of(name)
    if isinstance(value, Element):
        return kind == "string" and bool(MARKS & value.attrs.keys())
    if everything is None:
        return False
    if name == "initial":
        return is_initial(value, element)
    if kind == "number":
        return is_right_of_all(key, name, value, everything, element)
    if kind == "date":
        return value in everything.dates
    if kind == "string":
        return value == frame.settings.site_name or value in everything.strings
    return kind == "name" and value in everything.names


def matches_open(text: str, element: Element, frame: Frame, messages: list[Message]) -> bool:
    """Whether a plain text is one of ``messages`` filled from the record."""
    for message in messages:
        match = message.in_plain.fullmatch(text)
        if match and all(
            _is_plain(message.key, n, v, element, frame)
            for n, v in zip(message.names, match.groups(), strict=True)
        ):
            return True
    return False


def _is_plain(key: str, name: str, value: str, element: Element, frame: Frame) -> bool:
    known = frame.values or frame.everything
    if known is None:
        return False
    if kind_of(name) in {"words", "name"} or name == "title":
        return value in known.names
    return _is_value(key, name, value, element, frame)
