"""Acronyms expanded where a page shows them first: ``JCS [Joint Chiefs of Staff]``.

The record's text has none: what a reader has met before depends on the page's order.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.verify.briefing import Briefing
from generator.verify.composing import Insertion, Parts, Words, parts_of_record
from generator.verify.proof import Found
from generator.verify.tree import collapse, printable

EXPANDED = frozenset({"organisation", "group"})
FEWEST = 2
"""Letters of an acronym, and words of a name."""
REMEDY = "build the site again: an acronym is explained once, where the page shows it first"
_POSSESSIVE = re.compile(r"[’']s\b")
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class Bared:
    """Parts as the record has them, and the actors whose acronyms the page expanded in them."""

    parts: Parts
    expanded: tuple[str, ...] = ()


def bare(parts: Parts, briefing: Briefing) -> Bared:
    """``parts`` without the names that stand behind acronyms."""
    kept: list[Words | Insertion] = []
    expanded: list[str] = []
    joins = False
    for part in parts:
        before = kept[-1] if kept else None
        if isinstance(part, Insertion):
            joins = isinstance(before, Words) and _explains(part, before, briefing)
            if joins:
                expanded.append(part.value)
                continue
        elif joins and isinstance(before, Words) and _follows(before, part):
            part = Words(part.source, before.start, part.end)
            kept.pop()
        joins = False
        kept.append(part)
    return Bared(tuple(kept), tuple(expanded))


def check_expansions(shown: Sequence[tuple[str, Bared]], briefing: Briefing, found: Found) -> None:
    """``shown``: the claims of a page with their words as it shows them, in its order.

    Of each fact the first claim of its own words counts; the others explain nothing.
    """
    first: dict[str, Bared] = {}
    for name, words in shown:
        own = words.parts == parts_of_record(briefing.facts[name]["parts"])
        if own and name not in first:
            first[name] = words
        elif words.expanded:
            found.fail("explains an acronym once more", f"fact {name}", REMEDY)
    _check_first(list(first.items()), briefing, found)


def _check_first(shown: Sequence[tuple[str, Bared]], briefing: Briefing, found: Found) -> None:
    waiting = {str(a["id"]): a for a in briefing.list("actors") if next(_acronyms(a), None)}
    for name, words in shown:
        fact = briefing.facts[name]
        text = collapse(str(fact["text"])).casefold()
        waiting = {a: w for a, w in waiting.items() if str(w["name"]).casefold() not in text}
        spans = [p for p in parts_of_record(fact["parts"]) if isinstance(p, Words)]
        due = {
            a for a, actor in waiting.items() if any(_within(spans, m) for m in _acronyms(actor))
        }
        if due != set(words.expanded) or len(due) != len(words.expanded):
            what = f"explains the acronyms of {sorted(words.expanded)}, not of {sorted(due)}"
            found.fail(what, f"fact {name}", REMEDY)
        waiting = {a: w for a, w in waiting.items() if a not in due}


def _within(spans: Sequence[Words], place: Mapping[str, Any]) -> bool:
    return any(
        s.source == place["source"] and s.start <= place["start"] and place["end"] <= s.end
        for s in spans
    )


def unexplained(text: str, briefing: Briefing) -> str:
    """A claim's words as a page shows them, without the names that explain acronyms in them."""
    for actor in briefing.list("actors"):
        name = re.escape(printable(str(actor["name"])))
        for short in sorted({printable(str(place["quote"])) for place in _acronyms(actor)}):
            text = re.sub(rf"({re.escape(short)}(?:[’']s)?) \[{name}\]", r"\1", text)
    return text


def _explains(name: Insertion, before: Words, briefing: Briefing) -> bool:
    """Whether the words before end in an acronym of the actor, or in its possessive."""
    actor = briefing.actors.get(name.value) if name.kind == "actor" else None
    text = briefing.texts.get(before.source, "")
    for place in _acronyms(actor) if actor else ():
        if place["source"] != before.source or place["start"] < before.start:
            continue
        match = _POSSESSIVE.match(text, int(place["end"]))
        if before.end in {place["end"], match.end() if match else -1}:
            return True
    return False


def _follows(before: Words, after: Words) -> bool:
    return before.source == after.source and before.end == after.start


def _acronyms(actor: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """Where the actor is named by capitals that are, in order, initials of its name's words."""
    if actor["kind"] not in EXPANDED:
        return
    for place in actor.get("mentions", ()):
        short = str(place["quote"])
        if short in actor.get("aliases", ()) and is_acronym(short, str(actor["name"])):
            yield place


def is_acronym(short: str, name: str) -> bool:
    """Whether ``short`` is made of capitals that are initials of ``name``, the first its first."""
    letters = [c for c in short if c.isalpha()]
    initials = [w[0].casefold() for w in _WORD.findall(name)]
    if len(letters) < FEWEST or len(initials) < FEWEST or not all(c.isupper() for c in letters):
        return False
    if letters[0].casefold() != initials[0]:
        return False
    rest = iter(initials)
    return all(c.casefold() in rest for c in letters)
