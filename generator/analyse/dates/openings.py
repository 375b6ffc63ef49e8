"""With which letters can a pattern's match begin? Lets rows be tried only where they may match.

Reads the part of the regular expression language that rules use. An answer may be too wide
(a shorter beginning), never too narrow: what it does not understand it calls "anything".
"""

from __future__ import annotations

LENGTH = 8
_DIGIT = "0"
_OPEN = "\0"  # closes a beginning after which anything may come
_OPENERS = ("(?:", "(?-i:", "(?i:")


def openings(pattern: str) -> frozenset[str]:
    """Beginnings of at most LENGTH letters, lower case, each digit written 0; "" is anything."""
    return frozenset(o.rstrip(_OPEN)[:LENGTH] for o in _sequence(pattern))


def _sequence(pattern: str) -> set[str]:
    """Beginnings of a pattern with alternatives at its top."""
    return set().union(*(_branch(branch) for branch in _branches(pattern)))


def _branch(pattern: str) -> set[str]:
    begun, done, at = {""}, set[str](), 0
    while at < len(pattern) and begun:
        atom, at = _atom(pattern, at)
        if atom is None:
            continue
        repeated_from = at
        optional, at = _quantifier(pattern, at)
        if optional is None:  # a repetition: what follows is not known
            atom = {a + _OPEN for a in atom}
            if pattern.startswith(("*", "{0", "{,"), repeated_from):
                atom.add(_OPEN)
        grown = {b + a for b in begun for a in atom} | (begun if optional else set())
        done |= {g for g in grown if g.endswith(_OPEN) or len(g) >= LENGTH}
        begun = grown - done
    return begun | {d if len(d) < LENGTH or d.endswith(_OPEN) else d + _OPEN for d in done}


def _quantifier(pattern: str, at: int) -> tuple[bool | None, int]:
    """True optional, False exactly once, None repeated; and the place after it."""
    if at < len(pattern) and pattern[at] == "?":
        return True, at + 1
    if pattern.startswith(" +", at - 1):
        return False, at + 1  # a run of spaces opens with one
    if at < len(pattern) and pattern[at] in "*+{":
        return None, len(pattern)
    return False, at


def _atom(pattern: str, at: int) -> tuple[set[str] | None, int]:
    """Beginnings of the atom at a place (None: it takes no room) and the place after it."""
    char = pattern[at]
    if char == "(":
        end = _closing(pattern, at)
        return _group(pattern[at : end + 1]), end + 1
    if char == "[":
        end = pattern.index("]", at + 2)
        return _class(pattern[at + 1 : end]), end + 1
    if char == "\\":
        escaped = pattern[at + 1]
        if escaped in "bBAZ":
            return None, at + 2
        if escaped == "d":
            return {_DIGIT}, at + 2
        return ({_OPEN} if escaped.isalpha() else {escaped}), at + 2
    if char in ".^$":
        return ({_OPEN} if char == "." else None), at + 1
    return {_DIGIT if char.isdigit() else char.lower()}, at + 1


def _group(group: str) -> set[str] | None:
    if group.startswith(("(?=", "(?!", "(?<=", "(?<!")):
        return None
    for opener in _OPENERS:
        if group.startswith(opener):
            return _sequence(group[len(opener) : -1])
    if group.startswith("(?P<"):
        return _sequence(group[group.index(">") + 1 : -1])
    return {_OPEN} if group.startswith("(?") else _sequence(group[1:-1])


def _class(members: str) -> set[str]:
    if members.startswith("^") or "\\" in members:
        return {_OPEN}
    if "-" in members[1:-1]:
        return {_DIGIT} if all(c.isdigit() or c == "-" for c in members) else {_OPEN}
    return {_DIGIT if c.isdigit() else c.lower() for c in members}


def _closing(pattern: str, at: int) -> int:
    depth, in_class = 0, False
    while at < len(pattern):
        char = pattern[at]
        if char == "\\":
            at += 1
        elif char == "[":
            in_class = True
        elif char == "]":
            in_class = False
        elif not in_class:
            depth += (char == "(") - (char == ")")
            if depth == 0:
                return at
        at += 1
    raise ValueError(f"unbalanced pattern: {pattern}")


def _branches(pattern: str) -> list[str]:
    found, start, at = [], 0, 0
    while at < len(pattern):
        if pattern[at] == "\\":
            at += 1
        elif pattern[at] == "(":
            at = _closing(pattern, at)
        elif pattern[at] == "[":
            at = pattern.index("]", at + 2)
        elif pattern[at] == "|":
            found.append(pattern[start:at])
            start = at + 1
        at += 1
    return [*found, pattern[start:]]
