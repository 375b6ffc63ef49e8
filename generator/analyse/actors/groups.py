"""Groups and organisations by description: "North Korean troops", "North Korea's state media"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.analyse.actors.lexicon import Entry, words
from generator.analyse.grammar import NOUNS
from generator.analyse.tokens import Line, Tokens
from generator.model.base import Kind


@dataclass(frozen=True)
class Nominal:
    """Tokens ``first`` to ``last`` that describe many, or an organ, by whose they are."""

    first: int
    last: int
    kind: Kind
    owner: Entry
    head: str
    """What is alike for nominals that stand for one thing: the class of the noun, or the noun."""
    between: tuple[str, ...] = ()


def find_nominals(tokens: Tokens) -> list[Nominal]:
    """Nominals of all lines, in the order of the text, none inside another."""
    found: list[Nominal] = []
    for line in tokens.lines:
        if line.heading or line.block == "credit":
            continue
        for at in range(line.first, line.last):
            if at in tokens.entries and not (found and at < found[-1].last):
                nominal = _nominal(tokens, line, at)
                if nominal:
                    found.append(_with_others(tokens, line, nominal))
    return found


def _with_others(tokens: Tokens, line: Line, nominal: Nominal) -> Nominal:
    """With the peoples joined to its own: "Hungarian and Polish officials" are one group."""
    first, key = nominal.first, nominal.owner.key
    if nominal.kind != "group":
        return nominal
    while True:
        at = first - 1
        while at > line.first and tokens.lower[at] in {"and", "or", ",", "&"}:
            at -= 1
        owner = next((i for i in (at, at - 1, at - 2) if _joined(tokens, i, at + 1)), None)
        if at == first - 1 or owner is None or owner < line.first:
            break
        first, key = owner, f"{tokens.entries[owner][0].key}+{key}"
    if first == nominal.first:
        return nominal
    phrase = tokens.folded[tokens.start[first] : tokens.end[nominal.first]]
    return replace(nominal, first=first, owner=Entry(phrase, "demonym", key))


def _joined(tokens: Tokens, at: int, end: int) -> bool:
    """Whether an adjective of a people, or what stands for one ("US"), fills these tokens."""
    entry, stop = tokens.entries.get(at, (None, 0))
    if entry is None or stop != end:
        return False
    return entry.category == "demonym" or entry.phrase in words("groups", "owner")


def _nominal(tokens: Tokens, line: Line, at: int) -> Nominal | None:
    entry, stop = tokens.entries[at]
    if entry.category not in {"demonym", "country", "place", "region", "organisation"}:
        return None
    owned = stop < line.last and tokens.text[stop] in {"'s", "'"}
    if owned and entry.category in {"country", "place"}:
        nominal = _organ(tokens, line, at, stop + 1, entry)
        return nominal or _people(tokens, line, at, stop + 1, entry, armed=True)
    if entry.category in {"region", "place"}:
        return _people(tokens, line, at, stop, entry, armed=True)
    if entry.category != "demonym" and entry.phrase not in words("groups", "owner"):
        return None
    return _organ(tokens, line, at, stop, entry) or _people(tokens, line, at, stop, entry)


def _organ(tokens: Tokens, line: Line, at: int, stop: int, entry: Entry) -> Nominal | None:
    organs = words("groups", "organ")
    for length in (4, 3, 2, 1):
        phrase = _phrase(tokens, stop, stop + length, line)
        if phrase in organs:
            return Nominal(at, stop + length, "organisation", entry, phrase)
    return None


def _people(
    tokens: Tokens, line: Line, at: int, stop: int, entry: Entry, armed: bool = False
) -> Nominal | None:
    """A noun for many within two words after the demonym: "Ukrainian special forces"."""
    for skip in (0, 1, 2):
        head = stop + skip
        if any(not _modifies(tokens, i) for i in range(stop, min(head, line.last))):
            return None
        for length in (2, 1):
            noun = _phrase(tokens, head, head + length, line)
            group = _class(noun)
            if group and (group == "armed" or not armed) and _ends(tokens, line, head + length):
                between = tuple(tokens.lower[stop:head])
                return Nominal(at, head + length, "group", entry, group, between)
    return None


def _ends(tokens: Tokens, line: Line, at: int) -> bool:
    """Whether the noun phrase ends before ``at``: "military partnership" is about no military."""
    if at >= line.last or not tokens.text[at].islower() or not tokens.text[at].isalpha():
        return True
    if tokens.pos[at] == "ADJ":
        return not (at + 1 < line.last and tokens.pos[at + 1] == "NOUN")
    return tokens.pos[at] not in NOUNS


def _class(noun: str) -> str:
    if noun in words("groups", "armed"):
        return "armed"
    return noun if noun in words("groups", "people") else ""


def _modifies(tokens: Tokens, i: int) -> bool:
    return (
        tokens.text[i].isalpha() and tokens.text[i].islower() and tokens.pos[i] in {"ADJ", "NOUN"}
    )


def _phrase(tokens: Tokens, first: int, last: int, line: Line) -> str:
    if last > line.last:
        return ""
    # A hyphenated word is three tokens: "state-run media".
    words_ = tokens.text[first:last]
    if any(w[:1].isupper() for w in words_):
        return ""
    return "".join(
        (" " if i > first and not tokens.joined(i) else "") + tokens.text[i]
        for i in range(first, last)
    )


def find_state_adjectives(tokens: Tokens) -> list[tuple[int, int, str]]:
    """Demonyms before the state itself or its deeds: (first token, after the last, country)."""
    acts = words("groups", "state")
    found: list[tuple[int, int, str]] = []
    for at in sorted(tokens.entries):
        entry, stop = tokens.entries[at]
        if entry.category == "demonym" and entry.key and _acts(tokens, stop, acts):
            found.append((at, stop, entry.key))
    return found


def _acts(tokens: Tokens, at: int, acts: frozenset[str]) -> bool:
    """Whether a word for the state or its deeds follows, an adjective between at most."""
    following = tokens.lower[at : at + 2]
    if following[:1] and following[0] in acts:
        return True
    return len(following) == 2 and tokens.pos[at] == "ADJ" and following[1] in acts
