"""Words that belong to a number: "at least", "an additional", "an earlier deployment of"."""

from __future__ import annotations

import re

from generator.analyse.quantities import units

_LEFT = 60  # characters before a number in which its modifiers stand


def modifier_before(text: str, start: int) -> tuple[str | None, int, str | None]:
    """Modifier, the start of all words that belong to the number, and the row's id."""
    left = text[max(0, start - _LEFT) : start]
    offset = start - len(left)
    scale, _ = units.scale_before()
    magnitude = scale.search(left)
    if magnitude:
        left, start = left[: magnitude.start()], offset + magnitude.start()
    pattern, table = units.modifiers_before()
    found = pattern.search(left)
    if found:
        words = _bare(found[0])
        row = table.get(words) or next((r for w, r in table.items() if w in words), None)
        return words or None, offset + found.start(), row.id if row else None
    pattern, row = units.modifier_nouns()
    found = pattern.search(left)
    if found:
        return found[1].lower(), offset + found.start(), row.id
    return None, start, None


def _bare(words: str) -> str:
    """The modifier without the articles around it: "an additional " -> "additional"."""
    lower = re.sub(r" +", " ", words.lower()).strip()
    lower = re.sub(r"^(?:an?|the|its|their|his|her|this) (?!(?:minimum|maximum|mere) )", "", lower)
    return re.sub(r"(?: of)?(?: (?:the|an?))?$", "", lower)


def modifier_after(
    text: str, end: int, *, share: bool = False
) -> tuple[str | None, int, str | None]:
    """Modifier behind a number, the end of its words, the row's id; ``share``: of a percentage,
    where "more" compares and does not add."""
    pattern, table = units.modifiers_behind()
    found = pattern.match(text, end)
    if found is None:
        return None, end, None
    words = re.sub(" +", " ", found[1].lower())
    row = table[words]
    own = None if share else row.more.get("modifier")
    return own or words.lstrip("-"), found.end(), row.id
