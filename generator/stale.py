"""Entries of story.yml that fit no more, or fit several: named with file and line.

One that fits no more is kept, and shown on the page.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Iterator, Sequence
from typing import Any

from generator.assemble.editing import facts_of
from generator.model.record import Record
from generator.model.story import Bundle

_STEP = re.compile(r"([a-z_]+)(?:\[(\d+)\])?")
"""One step of a key: "facts[2]" of "facts[2].match"."""


def stale_of(
    record: Record, bundle: Bundle | None, slugs: Collection[str]
) -> Iterator[tuple[str, str]]:
    """Place (file:line) and message of each. ``slugs``: those of all briefings, to which the
    entries of one may refer."""
    if bundle is None:
        return
    files = [a.file.rpartition("/")[2] for a in bundle.articles]
    for caveat in record.caveats:
        if caveat.kind == "stale-override" and caveat.edited:
            key = caveat.edited.key
            name = key.removeprefix("sources.") if key.startswith("sources.") else ""
            told = caveat.text + _looked_for(bundle, key) + _meant(name, files)
            yield _place(bundle, key, key.rpartition(".")[0]), told
    for n, edit in enumerate(bundle.edits.actors):
        for at, slug in enumerate(edit.same_as):
            if slug not in slugs:
                key = f"actors[{n}].same_as"
                yield (
                    _place(bundle, f"{key}[{at}]", key),
                    f"{key}: there is no briefing {slug!r}{_meant(slug, sorted(slugs))}",
                )


def unsure_of(record: Record, bundle: Bundle | None) -> Iterator[tuple[str, str]]:
    """Place and message of each entry that several statements fit: it acts on the first."""
    if bundle is None:
        return
    edits = bundle.edits
    named = {f"facts[{n}].match": f.match for n, f in enumerate(edits.facts)}
    named |= {f"caveats[{n}].match": c.match or "" for n, c in enumerate(edits.caveats)}
    named |= {f"notes[{n}].match": c.match or "" for n, c in enumerate(edits.notes)}
    for key, words in {**named, "summary": edits.summary or ""}.items():
        number = len(facts_of(record.facts, words))
        if number > 1:
            yield (
                _place(bundle, key),
                f"{key}: {words!r} stands in {number} statements, and the first is taken;"
                " write more of its words, or its id",
            )


def _looked_for(bundle: Bundle, key: str) -> str:
    """The words of the entry, for the editor: the page does not repeat them."""
    value: Any = bundle.edits.model_dump()
    for name, number in _STEP.findall(key):
        value = value.get(name) if isinstance(value, dict) else None
        value = value[int(number)] if number and value else value
    words = [value] if isinstance(value, str) else value if isinstance(value, tuple) else []
    return f" It says {', '.join(repr(w) for w in words)}." if words else ""


def _meant(word: str, known: Sequence[str]) -> str:
    near = difflib.get_close_matches(word, known, n=1)
    return f"; did you mean {near[0]!r}?" if near else ""


def _place(bundle: Bundle, *keys: str) -> str:
    """The line of the first of ``keys`` that has one."""
    line = next((bundle.lines[k] for k in keys if k in bundle.lines), 1)
    return f"{bundle.edits_file}:{line}"
