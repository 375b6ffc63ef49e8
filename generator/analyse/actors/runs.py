"""Runs of capitals: the raw material of names, with their hyphens, particles and "of"."""

from __future__ import annotations

from generator.analyse.actors.fields import (
    holds_an_office,
    holds_fields,
    lists_fields,
    shares_a_head,
)
from generator.analyse.actors.lexicon import given_names, plain_words, words
from generator.analyse.actors.openings import capital_follows, run_begins
from generator.analyse.grammar import NOUNS
from generator.analyse.tokens import Line, Tokens


def capital_runs(tokens: Tokens, line: Line) -> list[tuple[int, int]]:
    """Maximal runs (first token, token after the last) of one line, in order."""
    runs: list[tuple[int, int]] = []
    articles = words("cues", "arabic-article")
    at = line.first
    while at < line.last:
        if at in tokens.dated or (not tokens.capital[at] and tokens.lower[at] not in articles):
            at += 1
            continue
        first = run_begins(tokens, line, at)
        if first is None:
            at += 1
            continue
        last = _extend(tokens, line, _first_capital(tokens, at))
        last = _police(tokens, line, at, last)
        if not tokens.capital[at]:
            first = at
        runs.append((first, last))
        at = max(last, at + 1)
    return runs


def _first_capital(tokens: Tokens, at: int) -> int:
    return next(i for i in range(at, len(tokens)) if tokens.capital[i])


def _police(tokens: Tokens, line: Line, first: int, last: int) -> int:
    """With the lower-case tail of a force's name: "Metropolitan police", "Leeds police said"."""
    if last >= line.last or tokens.lower[last] != "police" or tokens.capital[last]:
        return last
    entry = tokens.entries.get(first)
    if entry and entry[0].category in {"demonym", "country", "people"}:
        return last
    title = any(tokens.lower[i] in words("titles", "office", "role") for i in range(first, last))
    noun = last + 1 < line.last and tokens.pos[last + 1] in NOUNS
    return last if title or noun else last + 1


def _extend(tokens: Tokens, line: Line, first: int) -> int:
    """The token after the run that ``first`` opens."""
    at = first + 1
    entry = tokens.entries.get(first)
    if entry:
        at = max(at, entry[1])
        if (
            first > 1
            and tokens.text[first - 1] == "-"
            and tokens.lower[first - 2] in words("cues", "prefix")
        ):
            return at
    while at < line.last:
        step = _step(tokens, line, first, at)
        if not step:
            break
        at += step
    return at


def _step(tokens: Tokens, line: Line, first: int, at: int) -> int:
    """How many tokens the run takes up from ``at``: 0 ends it."""
    if at in tokens.dated or _opens_a_sentence(tokens, line, at):
        return 0
    if not tokens.capital[at]:
        return _between(tokens, line, first, at)
    if at in tokens.entries:
        return tokens.entries[at][1] - at
    glued = tokens.joined(at) and tokens.text[at - 1] not in {"-", "/", "."}
    breaks = tokens.lower[at] in words("cues", "breaker") or not tokens.text[at][0].isalpha()
    if tokens.lower[at] in words("cues", "quantity"):
        # "Patients First": the last word of a name, not the first of a sentence.
        breaks = not (tokens.text[at - 1][0].isalpha() and not capital_follows(tokens, line, at))
    return 0 if glued or breaks else 1


def _opens_a_sentence(tokens: Tokens, line: Line, at: int) -> bool:
    """ "London A man was charged": an article that begins what the place stands before."""
    if tokens.pos[at] != "DET" or capital_follows(tokens, line, at):
        return False
    return tokens.lower[at] in words("cues", "article")


def _between(tokens: Tokens, line: Line, first: int, at: int) -> int:
    """How far small words and marks carry a run on to its next capital, else 0."""
    text, lower = tokens.text[at], tokens.lower[at]
    if text in {"'s", "'"}:
        return 2 if _owns_inside(tokens, line, first, at) else 0
    if text == '"' and at + 3 < line.last and tokens.text[at + 2] == '"':
        # Gerardo "Tata" Martino
        return 4 if tokens.capital[at + 1] and tokens.capital[at + 3] else 0
    if text == "-" and tokens.joined(at) and at + 1 < line.last and tokens.joined(at + 1):
        return _hyphen(tokens, first, at)
    if lower in {"of", "for", "&", "and"}:
        return _connector(tokens, line, first, at)
    if lower in words("cues", "particle"):
        return _particle(tokens, line, at)
    if text == "," and at + 1 < line.last and tokens.capital[at + 1]:
        # "Hale Mills, Co" is a company, "Hale Mills, Co Cork" in a county.
        legal = tokens.lower[at + 1] in words("organisations", "legal")
        legal = legal and not (capital_follows(tokens, line, at + 1))
        partners = tokens.text[at + 2 : at + 3] == ["&"]
        whole = legal or partners or holds_an_office(tokens, first, at)
        whole = whole or holds_fields(tokens, line, first, at)
        return 2 if whole or lists_fields(tokens, line, first, at) else 0
    return 0


def _owns_inside(tokens: Tokens, line: Line, first: int, at: int) -> bool:
    """Whether a possessive stands inside a name ("Korean People's Army", "St Peter's Square")."""
    owners = words("cues", "possessor")
    owner = (
        tokens.lower[at - 1] in owners
        or _is_collective(tokens, line, first, at)
        or tokens.lower[first] in words("cues", "saint")
    )
    if not owner:
        return False
    last = at + 1
    while last < line.last and tokens.capital[last]:
        last += 1
    heads = words("organisations", "organisation", "place")
    return last > at + 1 and bool(heads & set(tokens.lower[max(at + 1, last - 2) : last]))


def _is_collective(tokens: Tokens, line: Line, first: int, at: int) -> bool:
    """Whether a plural owns the head of a body: "All Progressives' Congress"."""
    if at + 1 >= line.last or tokens.lower[at + 1] not in words("organisations", "organisation"):
        return False
    owner = tokens.lower[at - 1]
    if any(owner.endswith(ending) for ending in words("cues", "possessor-ending")):
        return True
    plural = tokens.text[at] == "'" and owner.endswith("s")
    return plural and (at - first > 1 or owner in plain_words() or owner[:-1] in plain_words())


def _hyphen(tokens: Tokens, first: int, at: int) -> int:
    tail = tokens.lower[at + 1]
    if tokens.capital[at + 1]:
        return 2
    inner = tail in words("cues", "between-hyphens") and at + 3 < len(tokens)
    if inner and tokens.text[at + 2] == "-" and tokens.capital[at + 3]:
        # "Elm-on-Sea"
        return 4
    if (
        not tail.isalpha()
        or tail in words("cues", "hyphen-tail")
        or tail in tokens.lower_words - {tail}
    ):
        return 0
    # "Cheng Chung-tai", "Kim Jong-un": a syllable in lower case ends a given name.
    return 2 if len(tail) <= 6 and (at - first > 1 or tokens.label[at + 1] == "PERSON") else 0


def _connector(tokens: Tokens, line: Line, first: int, at: int) -> int:
    after = at + 1
    if tokens.lower[at] in {"of", "for"} and after < line.last and tokens.lower[after] == "the":
        after += 1
    if after >= line.last or not tokens.capital[after] or not tokens.text[after][0].isalpha():
        return 0
    if tokens.lower[at] == "&":
        return 2
    if tokens.lower[at] == "and":
        whole = _joins(tokens, first, at) or _spelt(tokens, line, first, at)
        whole = whole or shares_a_head(tokens, line, first, at)
        whole = whole or holds_fields(tokens, line, first, at)
        return 2 if whole or holds_an_office(tokens, first, at) else 0
    before = tokens.lower[at - 1]
    if before in words("titles", "office", "honorific") and at - first < 4:
        known = after in tokens.entries
        return 0 if known else after + 1 - at
    heads = words("organisations", "organisation-of", "place-first")
    if before in heads or " ".join(tokens.lower[max(first, at - 2) : at]) in heads:
        return after + 1 - at
    entity = tokens.label[at] and tokens.label[at] == tokens.label[after]
    inside = entity and not tokens.opens[after] and tokens.label[at] in {"ORG", "FAC"}
    return after + 1 - at if inside and tokens.text[at - 1] not in given_names() else 0


def _joins(tokens: Tokens, first: int, at: int) -> bool:
    """Whether "and" stands inside one organisation ("Department of Health and Human Services")."""
    of = any(tokens.lower[i] in {"of", "for"} for i in range(first, at))
    label = tokens.label[at]
    last = at + 1
    while last < len(tokens) and tokens.capital[last]:
        last += 1
    if tokens.lower[last - 1] in tokens.lower[first:at]:
        # "University of Elm and Oak University" are two.
        return False
    known = [tokens.entries[i][0].category for i in (at - 1, at + 1) if i in tokens.entries]
    if tokens.lower[at - 2] == "of" and known in (["country"] * 2, ["region"] * 2):
        # "Survey of Elmland and Oakland"
        return True
    return bool(
        of and label == "ORG" and label == tokens.label[at + 1] and not tokens.opens[at + 1]
    )


def _spelt(tokens: Tokens, line: Line, first: int, at: int) -> bool:
    """Whether an acronym of the text spells both sides ("Elm and Oak Board (EOB)")."""
    last = at + 1
    while last < line.last and tokens.capital[last]:
        last += 1
    begun = tokens.entries[first][1] if first in tokens.entries else first
    return any(
        len(letters) > 2 and letters in tokens.by_text
        for i in {first, begun}
        for letters in ["".join(t[0] for t in tokens.text[i:last] if t[0].isupper())]
    )


def _particle(tokens: Tokens, line: Line, at: int) -> int:
    """A particle and what follows it, up to a capital ("van der Elm", "al-Amr", "bin Elm")."""
    stop = at
    while stop < line.last and tokens.lower[stop] in words("cues", "particle") and stop - at < 3:
        stop += 1
    if stop < line.last and tokens.text[stop] == "-":
        stop += 1
    if stop < line.last and tokens.capital[stop] and tokens.text[stop][0].isalpha():
        return stop + 1 - at
    return 0
