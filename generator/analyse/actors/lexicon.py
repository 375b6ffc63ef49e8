"""The word lists and gazetteers of actors, compiled once: phrases by their first word."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from generator.rules import Row, gazetteer, rows

_FIRST = re.compile(r"\w+")
_ENDINGS = ("ed", "s", "d", "")


class Entry(NamedTuple):
    """A phrase of the gazetteer. ``category``: country, demonym, people, place, city, region,
    organisation or outlet; ``key``: the ISO code of the country, or ``""``."""

    phrase: str
    category: str
    key: str


@cache
def words(file: str, *kinds: str) -> frozenset[str]:
    """Words of the rows of ``rules/actors/<file>.yml`` whose id or kind is among ``kinds``."""
    return frozenset(
        w for r in rows(f"actors/{file}") for w in r.words if r.id in kinds or r.kind in kinds
    )


@cache
def gendered(gender: str) -> frozenset[str]:
    """Titles and words for kin that say m or f of whoever bears them; "": titles that say none."""
    return frozenset(
        w
        for r in rows("actors/titles")
        for w in r.words
        if r.more.get("gender", "") == gender and (gender or r.kind == "honorific")
    )


@cache
def is_speech(verb: str) -> bool:
    """Whether the verb, in any form, is one of saying: its subject speaks."""
    known = words("cues", "speech")
    return any(verb.endswith(e) and verb[: len(verb) - len(e)] in known for e in _ENDINGS)


@cache
def plain_words() -> frozenset[str]:
    """Common words of English: capitalised where a sentence begins, they are no names."""
    return frozenset(w for line in gazetteer("plain_words") for w in line.split())


@cache
def row_words(file: str) -> tuple[tuple[Row, re.Pattern[str]], ...]:
    """Each row of the file with one pattern that finds any of its words as whole words."""
    return tuple((r, _any_of(r)) for r in rows(f"actors/{file}") if r.words)


def firing(file: str, text: str) -> list[str]:
    """Ids of the rows of which a word stands in ``text``; what the rows' examples are held to."""
    return [row.id for row, pattern in row_words(file) if pattern.search(text)]


def lookup(text: str, at: int) -> Entry | None:
    """The longest phrase of the gazetteer that begins at ``at`` and ends with a word."""
    first = _FIRST.match(text, at)
    if first is None:
        return None
    for entry in _index().get(first.group(), ()):
        end = at + len(entry.phrase)
        if text.startswith(entry.phrase, at) and not text[end : end + 1].isalnum():
            return entry
    return None


@cache
def exact(phrase: str) -> Entry | None:
    """The entry of exactly this phrase."""
    entry = lookup(phrase, 0)
    return entry if entry and len(entry.phrase) == len(phrase) else None


@cache
def given_names() -> dict[str, str]:
    """Given names with the gender they are mostly borne by: m, f or ``""``."""
    data: dict[str, str] = gazetteer("given_names")
    genders = {"male": "m", "female": "f", "either": ""}
    rare = {f"rare_{key}": gender for key, gender in genders.items()}
    found = {name: g for key, g in rare.items() for name in data[key].split()}
    return found | {name: g for key, g in genders.items() for name in data[key].split()}


@cache
def rare_given_names() -> frozenset[str]:
    """Given names of other languages; some are words or names of other things in English."""
    data: dict[str, str] = gazetteer("given_names")
    return frozenset(
        n for key, names in data.items() if key.startswith("rare") for n in names.split()
    )


@cache
def surnames() -> frozenset[str]:
    return frozenset(str(gazetteer("surnames")).split())


@cache
def state_media() -> frozenset[str]:
    """Names of media that a government runs; the criterion stands in gazetteer/README.md."""
    return frozenset(str(gazetteer("organisations")["state_media"]).split("|"))


def _any_of(row: Row) -> re.Pattern[str]:
    cased = any(w[:1].isupper() for w in row.words)
    choices = "|".join(re.escape(w) for w in sorted(row.words, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{choices})(?!\w)", 0 if cased else re.IGNORECASE)


@cache
def _index() -> dict[str, tuple[Entry, ...]]:
    """Entries by their first word, longest phrase first; of equal phrases the earlier wins."""
    found: dict[str, dict[str, Entry]] = {}
    for entry in _entries():
        first = _FIRST.match(entry.phrase)
        if first:
            found.setdefault(first.group(), {}).setdefault(entry.phrase, entry)
    return {
        first: tuple(sorted(entries.values(), key=lambda e: -len(e.phrase)))
        for first, entries in found.items()
    }


def _entries() -> list[Entry]:
    entries: list[Entry] = []
    for c in gazetteer("countries"):
        entries += [Entry(n, c["kind"], c["code"]) for n in c["names"]]
        entries += [Entry(n, "demonym", c["code"]) for n in c["adjectives"] if n not in c["names"]]
        entries += [Entry(n, "people", c["code"]) for n in c["people"]]
    organisations = gazetteer("organisations")
    for key in ("agencies", "outlets", "state_media"):
        entries += [Entry(n, "outlet", "") for n in organisations[key].split("|")]
    entries += [Entry(n, "organisation", "") for n in organisations["bodies"].split("|")]
    regions = gazetteer("regions")
    for key in sorted(regions):
        entries += [Entry(n, "region", "") for n in regions[key].split("|")]
    for code, names in gazetteer("cities").items():
        entries += [Entry(n, "city", code) for n in names.split("|")]
    entries += [Entry(n, "people", "") for n in sorted(words("groups", "people-name"))]
    entries += [Entry(n, "demonym", "") for n in sorted(words("groups", "region-adjective"))]
    return entries
