"""The names of one run of capitals: cut after a known phrase, and where the parser cuts."""

from __future__ import annotations

from generator.analyse.actors.lexicon import Entry, given_names, words
from generator.analyse.tokens import Tokens

NAMED = {"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW"}


def pieces(tokens: Tokens, first: int, last: int) -> list[tuple[int, int]]:
    """The names of a run without titles: cut after a known phrase, and where the parser cuts."""
    first, last = _bare(tokens, first, last)
    if first >= last:
        return []
    if last - first > 1 and _abbreviated(tokens, first, last):
        return [(first, last)]
    if last - first > 2 and _spells(tokens, first, last - 1):
        return [(first, last - 1), (last - 1, last)]
    entry, stop = tokens.entries.get(first, (None, 0))
    if entry and _heads_a_body(tokens, entry, stop, last):
        return [(first, stop + 1), *pieces(tokens, stop + 1, last)]
    if entry and _joined_to(tokens, stop, last):
        return [(first, stop), (stop + 1, last)]
    if entry and stop < last and not _goes_on(tokens, first, stop, last, entry):
        if stop < last and tokens.lower[stop] == "-":
            return [(first, stop)]
        return [(first, stop), *pieces(tokens, stop, last)]
    cut = _parser_cut(tokens, first, last)
    if cut:
        return [*pieces(tokens, first, cut), *pieces(tokens, cut, last)]
    return [(first, last)]


def _bare(tokens: Tokens, first: int, last: int) -> tuple[int, int]:
    """The run without small words and marks at its ends."""
    marks = words("cues", "run-edge")
    while first < last and tokens.lower[first] in marks:
        first += 1
    while last > first and tokens.lower[last - 1] in marks:
        last -= 1
    return first, last


def _spells(tokens: Tokens, first: int, at: int) -> bool:
    """Whether the last word of a run spells the others: "Elm Campaign Council ECC"."""
    small = words("cues", "small-in-names")
    letters = "".join(t[0] for t in tokens.text[first:at] if t.lower() not in small)
    return len(letters) > 2 and tokens.text[at] == letters.upper()


def _heads_a_body(tokens: Tokens, entry: Entry, stop: int, last: int) -> bool:
    """Whether a known phrase and a head are a whole name inside a longer run: "the Elmish Airlines
    Bombardier"."""
    heads = words("organisations", "organisation")
    if entry.category not in {"demonym", "country", "city", "region"} or last < stop + 2:
        return False
    goes_on = {"of", "for", "and", "&", "-", "'s", "'"}
    return (
        tokens.lower[stop] in heads
        and tokens.lower[stop + 1]
        not in goes_on | heads | words("organisations", "organisation-of")
        and tokens.lower[last - 1] not in heads | words("organisations", "legal", "place")
    )


def _joined_to(tokens: Tokens, stop: int, last: int) -> bool:
    """Whether a hyphen and another known phrase follow to the end: "Elmland-Oakland"."""
    hyphen = stop < last and tokens.text[stop] == "-"
    return hyphen and tokens.entries.get(stop + 1, (None, 0))[1] == last


def _abbreviated(tokens: Tokens, first: int, last: int) -> bool:
    """Whether an acronym of exactly this run stands in parentheses after it."""
    if last + 2 >= len(tokens) or tokens.text[last] != "(" or tokens.text[last + 2] != ")":
        return False
    short = tokens.text[last + 1]
    letters = iter(t[0].upper() for t in tokens.text[first:last] if t[0].isalpha())
    fits = short[0] == tokens.text[first][0]
    return short.isupper() and len(short) > 1 and fits and all(c in letters for c in short)


def _goes_on(tokens: Tokens, first: int, stop: int, last: int, entry: Entry) -> bool:
    """Whether a known phrase is only the beginning of the name ("Indonesian Navy")."""
    tail = tokens.lower[last - 1]
    heads = words("organisations", "organisation", "legal", "place")
    of_heads = words("organisations", "organisation-of")
    if tail in heads or tokens.lower[first] in of_heads or _is_headed(tail, entry):
        return True
    if any(
        tokens.lower[i] in of_heads and tokens.lower[i + 1] in {"of", "for"}
        for i in range(first, last - 1)
    ):
        return True
    if entry.category == "city" and tokens.text[first] in given_names():
        return True
    label = label_of(tokens, first, last)
    if stop - first == 1 and 2 <= last - first <= 3 and stop not in tokens.entries:
        given = (
            tokens.text[first] in words("cues", "place-as-given")
            or tokens.text[first] in given_names()
        )
        if given and label == "PERSON":
            return True
        if tokens.lower[first] in words("cues", "place-part"):
            return True
    whole = tokens.opens[first] and not any(tokens.opens[i] for i in range(first + 1, last))
    if entry.category in {"demonym", "people", "country"}:
        return (
            whole
            and label in {"ORG", "FAC", "LOC", "GPE"}
            and all(tokens.label[i] for i in range(first, last))
        )
    if entry.category in {"city", "region", "place"}:
        return whole and label in {"PERSON", "ORG", "FAC", "LOC", "GPE"}
    return whole and label == "ORG" and entry.category == "organisation"


def _is_headed(tail: str, entry: Entry) -> bool:
    """Whether the last word is what a place has: "Elmshire Government", "Elmstead Gazette"."""
    if tail in words("groups", "state"):
        return entry.category in {"city", "region", "place"}
    papers = words("organisations", "paper")
    return tail in papers and entry.category in {"city", "region", "demonym"}


def _parser_cut(tokens: Tokens, first: int, last: int) -> int:
    """Where the parser ends one entity and begins another inside the run, else 0."""
    if tokens.lower[first] in words("organisations", "organisation-of"):
        return 0
    if tokens.lower[last - 1] in words("organisations", "organisation", "legal"):
        return 0
    if tokens.label[first] and not tokens.opens[first]:
        # The parser took the title for the name's beginning.
        return 0
    for i in range(first + 1, last):
        if not (tokens.opens[i] and tokens.label[i - 1] and tokens.label[i] in NAMED):
            continue
        joint = {tokens.lower[i - 1], tokens.lower[i]} & {"-", "of", "the"}
        joint |= {tokens.lower[i - 1]} & words("cues", "particle")
        sides = (tokens.label[i], tokens.label[i - 1])
        # Two persons without a word between are rather one of three names.
        if not joint and "PERSON" in sides and (sides[0] != sides[1] or last - first > 3):
            return i
    return 0


def label_of(tokens: Tokens, first: int, last: int) -> str:
    """The label that most of the tokens have."""
    labels = [tokens.label[i] for i in range(first, last) if tokens.label[i] in NAMED]
    if 2 * len(labels) < last - first:
        return ""
    return max(labels, key=lambda label: (labels.count(label), label)) if labels else ""
