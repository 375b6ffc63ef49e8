"""What the values of story.yml must be, beyond their types: dates, addresses, names, actions."""

from __future__ import annotations

import datetime
import difflib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.model.addresses import address_words
from generator.model.source import DATES
from generator.model.story import OF_ONE_SOURCE, ActorEdit, SourceFacts, Story
from generator.rules import rows
from generator.rules.catalogue import messages
from generator.sources.addresses import is_address

_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2}(?:[T ]\d{2}:\d{2}\S*)?)?)?")
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LONGEST_SLUG = 80
_ACTS = ("merge", "split", "rename", "kind", "describe", "same_as")
"""What an entry on an actor may do."""


@dataclass(frozen=True)
class Fault:
    """What is wrong at ``key`` (a path such as ``facts[0].match``), and what to do about it."""

    key: str
    message: str
    remedy: str = ""


def faults_of(story: Story, sources: Sequence[str]) -> Iterator[Fault]:
    """All that is wrong with the values of ``story``, a story of the files ``sources``.

    What it says of a file that is not there is no fault: it fits no more, and stays in sight.
    """
    yield from _slug(story)
    yield from _source_facts(story, "")
    for name, facts in story.sources.items():
        yield from _source_facts(facts, f"sources.{name}.")
    if len(sources) > 1:
        for key in OF_ONE_SOURCE:
            if getattr(story, key) is not None:
                yield Fault(
                    key,
                    f"of which of the {len(sources)} sources?",
                    f"write it under sources: / {sources[0]}: / {key}: …",
                )
    for n, edit in enumerate(story.actors):
        yield from _actor(edit, f"actors[{n}]")
    yield from _facts(story)
    yield from _matches(story)
    yield from _caveats(story)
    yield from _origins(story)
    yield from _purged(story)


def is_date(text: str) -> bool:
    """Whether ``text`` is a day, month or year that exists: 2025-03-28, 2025-03, 2025."""
    if not _DATE.fullmatch(text):
        return False
    year, month, day = (*(int(n) for n in text[:10].split("-")), 1, 1)[:3]
    try:
        datetime.date(year, month, day)
    except ValueError:
        return False
    return True


def _slug(story: Story) -> Iterator[Fault]:
    slug = story.slug
    if slug is not None and (not _SLUG.fullmatch(slug) or len(slug) > _LONGEST_SLUG):
        yield Fault("slug", f"{slug!r} is no part of an address", f"write slug: {_fitting(slug)}")


def _fitting(slug: str) -> str:
    """The nearest that is a slug; of an address its last part."""
    words = address_words(slug.rstrip("/").rpartition("/")[2])
    return "-".join(words)[:_LONGEST_SLUG].strip("-") or "my-story"


def _source_facts(facts: SourceFacts, prefix: str) -> Iterator[Fault]:
    for key in DATES:
        value = getattr(facts, key)
        if value is not None and not is_date(value):
            yield Fault(
                f"{prefix}{key}", f"{value!r} is no date", "write 2025-03-28, 2025-03 or 2025"
            )
    if facts.language not in {None, "en"}:
        yield Fault(f"{prefix}language", f"{facts.language!r} is not read", "write language: en")
    original = facts.original.url if facts.original else None
    for key, value in (("url", facts.url), ("original.url", original)):
        if value is not None and not is_address(value):
            yield Fault(
                f"{prefix}{key}",
                f"{value!r} is no web address",
                "write the whole address, https://… or http://…, without a password",
            )


def _actor(edit: ActorEdit, path: str) -> Iterator[Fault]:
    does = [k for k in _ACTS if getattr(edit, k)]
    if not does:
        acts = f"{', '.join(_ACTS[:-1])} or {_ACTS[-1]}"
        yield Fault(path, "nothing is to be done", f"add {acts}")
    elif edit.merge and (len(does) > 1 or edit.name):
        yield Fault(f"{path}.merge", "stands alone", "make an entry of its own for the rest")
    elif edit.merge and len(edit.merge) < 2:
        yield Fault(f"{path}.merge", "needs two names", "write merge: [one name, another name]")
    elif edit.split and len(edit.split) < 2:
        yield Fault(f"{path}.split", "needs two names", "write split: [one name, another name]")
    elif not edit.merge and not edit.name:
        yield Fault(path, "of whom?", "add name: the actor's name")
    for n, slug in enumerate(edit.same_as):
        if not _SLUG.fullmatch(slug):
            yield Fault(
                f"{path}.same_as[{n}]",
                f"{slug!r} is no briefing's address",
                f"write what stands in its address behind briefings/: {_fitting(slug)}",
            )


def _matches(story: Story) -> Iterator[Fault]:
    """Words that stand in any statement name none."""
    common = next(frozenset(r.words) for r in rows("sources/languages") if r.id == "english")
    named = {f"facts[{n}].match": f.match for n, f in enumerate(story.facts)}
    named |= {f"caveats[{n}].match": c.match or "-" for n, c in enumerate(story.caveats)}
    named |= {f"notes[{n}].match": c.match or "-" for n, c in enumerate(story.notes)}
    for key, words in {**named, "summary": story.summary or "-"}.items():
        found = re.findall(r"\w+", words.lower())
        if words != "-" and not set(found) - common:
            yield Fault(
                key,
                f"{words!r} names no single statement",
                "write three or more of its words in a row, or its id",
            )


def _facts(story: Story) -> Iterator[Fault]:
    for n, tag in enumerate(story.tags):
        if not any(c.isalnum() for c in tag):
            yield Fault(f"tags[{n}]", f"{tag!r} is no word")
    for n, fact in enumerate(story.facts):
        if not (fact.pin or fact.hide or fact.role or fact.note):
            yield Fault(f"facts[{n}]", "nothing is to be done", "add pin, hide, role or note")
        if fact.pin and fact.hide:
            yield Fault(f"facts[{n}].hide", "a fact is pinned or hidden, not both")


def _caveats(story: Story) -> Iterator[Fault]:
    kinds = [k.removeprefix("kind.") for k in messages() if k.startswith("kind.")]
    for n, caveat in enumerate(story.caveats):
        if caveat.kind not in kinds:
            near = difflib.get_close_matches(caveat.kind, kinds, n=1)
            hint = f"did you mean {near[0]!r}?" if near else f"possible are: {', '.join(kinds)}"
            yield Fault(f"caveats[{n}].kind", f"{caveat.kind!r} is no kind of caveat", hint)


def _origins(story: Story) -> Iterator[Fault]:
    for n, origin in enumerate(story.origins):
        if not (len(origin.same) > 1 or (origin.of and origin.name)):
            yield Fault(
                f"origins[{n}]", "says nothing", "write same: [a.txt, b.txt], or of and name"
            )


def _purged(story: Story) -> Iterator[Fault]:
    for n, entry in enumerate(story.purged):
        if not re.fullmatch("[0-9a-f]{64}", entry.sha256):
            yield Fault(f"purged[{n}].sha256", f"{entry.sha256!r} is no SHA-256", _PURGE)
        if not is_date(entry.date):
            yield Fault(f"purged[{n}].date", f"{entry.date!r} is no date", "write 2025-03-28")
        if bool(entry.fact) == bool(entry.source):
            yield Fault(f"purged[{n}]", "is of a fact or of a source", _PURGE)
        if entry.fact and (entry.words or 0) < 1:
            yield Fault(f"purged[{n}].words", "is the number of words, 1 or more", _PURGE)
        if not entry.why.strip():
            yield Fault(f"purged[{n}].why", "is shown to readers", "say why in a few words")


_PURGE = "let `briefings purge` write the entry"
