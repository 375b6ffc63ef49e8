"""What the values of story.yml must be, beyond their types: dates, addresses, names, actions."""

from __future__ import annotations

import datetime
import difflib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from generator.model.story import ActorEdit, SourceFacts, Story
from generator.rules.catalogue import messages

_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2}(?:[T ]\d{2}:\d{2}\S*)?)?)?")
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LONGEST_SLUG = 80
_OF_ONE_SOURCE = tuple(k for k in SourceFacts.model_fields if k != "title")


@dataclass(frozen=True)
class Fault:
    """What is wrong at ``key`` (a path such as ``facts[0].match``), and what to do about it."""

    key: str
    message: str
    remedy: str = ""


def faults_of(story: Story, sources: Sequence[str]) -> Iterator[Fault]:
    """All that is wrong with the values of ``story``, a story of the files ``sources``."""
    yield from _slug(story)
    yield from _source_facts(story, "")
    for name, facts in story.sources.items():
        if name not in sources:
            near = difflib.get_close_matches(name, sources, n=1)
            hint = f"did you mean {near[0]!r}?" if near else f"it has: {', '.join(sources)}"
            yield Fault(f"sources.{name}", "the story has no such file", hint)
        yield from _source_facts(facts, f"sources.{name}.")
    if len(sources) > 1:
        for key in _OF_ONE_SOURCE:
            if getattr(story, key) is not None:
                yield Fault(
                    key,
                    f"of which of the {len(sources)} sources?",
                    f"write it under sources: / {sources[0]}: / {key}: …",
                )
    for n, edit in enumerate(story.actors):
        yield from _actor(edit, f"actors[{n}]")
    yield from _facts(story)
    yield from _caveats(story)
    yield from _origins(story, sources)
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


def is_address(text: str) -> bool:
    """Whether ``text`` is an http or https address with a host."""
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    good = parts.scheme in {"http", "https"} and bool(parts.hostname)
    return good and not re.search(r"[\s<>\"\\]", text)


def _slug(story: Story) -> Iterator[Fault]:
    slug = story.slug
    if slug is not None and (not _SLUG.fullmatch(slug) or len(slug) > _LONGEST_SLUG):
        words = re.findall("[a-z0-9]+", slug.lower())
        fitting = "-".join(words)[:_LONGEST_SLUG].strip("-") or "my-story"
        yield Fault("slug", f"{slug!r} is no part of an address", f"write slug: {fitting}")


def _source_facts(facts: SourceFacts, prefix: str) -> Iterator[Fault]:
    for key in ("published", "updated", "retrieved"):
        value = getattr(facts, key)
        if value is not None and not is_date(value):
            yield Fault(
                f"{prefix}{key}", f"{value!r} is no date", "write 2025-03-28, 2025-03 or 2025"
            )
    original = facts.original.url if facts.original else None
    for key, value in (("url", facts.url), ("original.url", original)):
        if value is not None and not is_address(value):
            yield Fault(
                f"{prefix}{key}",
                f"{value!r} is no web address",
                "write the whole address, https://… or http://…",
            )


def _actor(edit: ActorEdit, path: str) -> Iterator[Fault]:
    does = [k for k in ("merge", "split", "rename", "kind", "describe") if getattr(edit, k)]
    if not does:
        yield Fault(path, "nothing is to be done", "add merge, split, rename, kind or describe")
    elif edit.merge and (len(does) > 1 or edit.name):
        yield Fault(f"{path}.merge", "stands alone", "make an entry of its own for the rest")
    elif edit.merge and len(edit.merge) < 2:
        yield Fault(f"{path}.merge", "needs two names", "write merge: [one name, another name]")
    elif edit.split and len(edit.split) < 2:
        yield Fault(f"{path}.split", "needs two names", "write split: [one name, another name]")
    elif not edit.merge and not edit.name:
        yield Fault(path, "of whom?", "add name: the actor's name")


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


def _origins(story: Story, sources: Sequence[str]) -> Iterator[Fault]:
    for n, origin in enumerate(story.origins):
        for name in origin.same:
            if name not in sources:
                yield Fault(f"origins[{n}].same", f"the story has no file {name!r}")
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
