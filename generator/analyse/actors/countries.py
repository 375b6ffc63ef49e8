"""Countries by half their name: "the North" beside North Korea, "Korea" beside one of the two."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.analyse.actors.lexicon import Entry, words
from generator.analyse.actors.names import Name


def complete_countries(names: Sequence[Name], about_sport: bool) -> list[Name]:
    """The names, halves of a country's name with the entry of the one country that fits.

    In a text about sport a people ("the Belgians") is its country's team.
    """
    known = {n.entry.phrase: n.entry for n in names if n.entry and n.entry.category == "country"}
    codes = {e.key: e for e in known.values()}
    result: list[Name] = []
    for name in names:
        entry = _half(name, known)
        if about_sport and name.entry and name.entry.category == "people":
            entry = codes.get(name.entry.key)
        result.append(replace(name, entry=entry) if entry else name)
    return result


def _half(name: Name, known: dict[str, Entry]) -> Entry | None:
    if name.entry or " " in name.text or not name.text[:1].isupper():
        return None
    if name.text in words("cues", "compass"):
        fits = [e for phrase, e in known.items() if phrase.startswith(name.text + " ")]
    else:
        fits = [e for phrase, e in known.items() if phrase.endswith(" " + name.text)]
        fits = [e for e in fits if e.phrase.split()[0] in words("cues", "compass")]
    codes = {e.key for e in fits}
    return fits[0] if len(codes) == 1 else None
