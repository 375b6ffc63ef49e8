"""Titles inside and before runs of capitals: "President", "Deputy Foreign Minister", "Dr."."""

from __future__ import annotations

from generator.analyse.actors.lexicon import given_names, plain_words, words
from generator.analyse.tokens import Line, Tokens


def title_length(tokens: Tokens, at: int, last: int, first: int) -> int:
    """Tokens of the title that begins at ``at``: modifiers, then an office, honorific or role.

    0 where none begins, or where the word is rather part of a name ("Martin Luther King").
    """
    heads = words("titles", "honorific", "office", "role")
    modifiers = words("titles", "modifier")
    known = tokens.entries.get(at)
    if known and known[1] - at > 1:
        # "Sri Lanka", "Prince Edward Island".
        return 0
    stop, found = at, 0
    while stop < last and (tokens.lower[stop] in heads or tokens.lower[stop] in modifiers):
        stop += 1
        if tokens.lower[stop - 1] in heads:
            found = stop
    if (
        at > 0
        and at == first
        and any(c.isupper() for c in tokens.text[at - 1])
        and tokens.joined(at)
    ):
        return 0
    if _is_part_of_a_name(tokens, at, last, first):
        return 0
    if _is_of_the(tokens, at, first):
        return 0
    if at > first and _ends_a_body(tokens, at, stop == last == at + 1):
        return 0
    if not found or (at > first and not _may_follow(tokens, at, first)):
        return 0
    found = _office_of(tokens, found, last)
    ends_names = words("titles", "royal", "honorific")
    if found == last and tokens.lower[last - 1] in ends_names and at > first:
        return 0
    return found - at


def _ends_a_body(tokens: Tokens, at: int, alone: bool) -> bool:
    """Whether the word is the last of a body's: "Ferry Service Executive", "Elm Coast Guard"."""
    if " ".join(tokens.lower[at - 1 : at + 1]) in words("cues", "force"):
        return True
    return alone and tokens.lower[at] in words("cues", "body-tail")


def _is_of_the(tokens: Tokens, at: int, first: int) -> bool:
    """Whether "of the" leads up to the title: "Office of the High Commissioner for Ferries"."""
    return any(
        tokens.lower[i] == "the" and tokens.lower[i - 1] == "of"
        for i in range(max(first + 2, at - 3), at)
    )


def _is_part_of_a_name(tokens: Tokens, at: int, last: int, first: int) -> bool:
    """Whether the run is an organisation's or a place's ("Leeds General Infirmary")."""
    if last - at < 2:
        return False
    if all(t in words("organisations", "paper") for t in tokens.lower[at:last]):
        # "the Star Beacon"
        return True
    if tokens.lower[last - 1] not in words("organisations", "organisation", "place"):
        return False
    if any(tokens.lower[i] in {"of", "for"} for i in range(at, min(at + 4, last))):
        # "Secretary of State": the office goes on.
        return False
    # "US President ... Park": what stands before the office is a whole name already.
    known = tokens.entries.get(first)
    return not (at > first and known and known[1] == at and tokens.lower[at] == "president")


def _may_follow(tokens: Tokens, at: int, first: int) -> bool:
    """Whether a title may begin after the word before: not inside a person's name."""
    before = tokens.text[at - 1]
    if before in given_names() and tokens.lower[at] in words("titles", "royal", "role"):
        return False
    return not (
        at - 1 == first
        and tokens.lower[at] in words("titles", "role")
        and at + 1 < len(tokens)
        and tokens.capital[at]
        and not tokens.entries.get(first)
    )


def _office_of(tokens: Tokens, stop: int, last: int) -> int:
    """Where a title ends that goes on with "of State", "for Education"."""
    if stop >= last or tokens.lower[stop] not in {"of", "for"}:
        return stop
    if tokens.lower[last - 1] in words("organisations", "organisation"):
        # "President of Elm University": the university is a name of its own.
        return stop
    stop += 1
    begun = stop
    while (
        stop < last
        and not (
            stop > begun + 1
            and tokens.lower[stop - 1] in plain_words()
            and tokens.capital[stop]
            and tokens.lower[stop] not in plain_words()
        )
        and not (
            tokens.text[stop] in given_names()
            or tokens.lower[stop] in words("titles", "honorific")
            or (tokens.opens[stop] and tokens.label[stop] == "PERSON")
        )
    ):
        stop += 1
    return stop


def office_over(tokens: Tokens, line: Line, first: int) -> bool:
    """Whether an office and "to", "of" or "for" stand before: "Ambassador to the US"."""
    at = first - 1
    if at > line.first and tokens.lower[at] == "the":
        at -= 1
    prepared = at > line.first and tokens.lower[at] in {"to", "of", "for"}
    return prepared and tokens.lower[at - 1] in words("titles", "office")


def role_before(tokens: Tokens, line: Line, first: int) -> bool:
    """A title or role in lower case right before the run ("analyst Oleh Saakyan")."""
    if first <= line.first:
        return False
    before = tokens.lower[first - 1]
    if before == "," and first - 2 > line.first:
        # "his wife, Ada"
        return tokens.text[first - 2] in words("titles", "kin")
    return not tokens.capital[first - 1] and before in words(
        "titles", "honorific", "office", "role", "kin"
    )
