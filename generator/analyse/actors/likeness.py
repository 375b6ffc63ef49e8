"""When two names are alike enough to be one: middle names, misspellings, acronyms, short forms."""

from __future__ import annotations

import re
from functools import cache

from generator.analyse.actors.lexicon import given_names, words
from generator.analyse.actors.names import Name
from generator.analyse.tokens import Tokens


@cache
def _opened() -> re.Pattern[str]:
    """What stands between a name and its acronym."""
    nouns = "|".join(sorted(words("cues", "before-acronym")))
    return re.compile(rf"(?: (?:{nouns}))? \(")


def family_name(key: str) -> str:
    """The family name in the key of a full name; first where names are so ordered."""
    parts = _plain(key)
    first = parts[0].capitalize()
    if first in words("cues", "family-first") and first not in given_names() and len(parts) > 1:
        return parts[0]
    if len(parts) == 3 and first in words("cues", "family-first"):
        return parts[0]
    return parts[-1]


def _plain(key: str) -> list[str]:
    """Without what stands after a full name: "Ada Finch QC"."""
    parts = key.split()
    after = words("cues", "postnominal")
    return parts[:-1] if len(parts) > 2 and parts[-1].upper() in after else parts


def calls(full: str, short: str) -> bool:
    parts = _plain(full)
    if len(parts) > 3 and short in parts and short not in words("cues", "small-in-names"):
        return True
    return len(parts) > 1 and short in (parts[0], parts[-1], family_name(full))


def same_person(one: str, other: str) -> str:
    """The rule by which two full names are one, or ""."""
    a, b = one.split(), other.split()
    if len(a) < 2 or len(b) < 2:
        return ""
    short, long = sorted((a, b), key=len)
    if short in (long[-len(short) :], long[: len(short)]) and len(long) > len(short):
        # "Ahmad Zahid" is Ahmad Zahid Hamidi, "García Márquez" is Gabriel García Márquez.
        return "part-of-a-full-name"
    if a[0] == b[0] and a[-1] == b[-1]:
        fits = len(a) == 2 or len(b) == 2 or set(a) <= set(b) or set(b) <= set(a)
        return "middle-name" if fits else ""
    if len(a) != len(b) or a[0][0] != b[0][0] or a[-1][0] != b[-1][0]:
        return ""
    wrong = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    if len(wrong) != 1 or all(w.capitalize() in given_names() for w in wrong[0]):
        # "Daniel" and "Daniela" are two.
        return ""
    return "misspelt-name" if misspelt(*wrong[0]) else ""


def misspelt(one: str, other: str) -> bool:
    """One letter more, less, different or exchanged, in words of six letters or more."""
    if min(len(one), len(other)) < 6 or abs(len(one) - len(other)) > 1:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    a, b = one[start:], other[start:]
    return a[1:] == b[1:] or a[1:] == b or a == b[1:] or (a[:2] == b[1::-1] and a[2:] == b[2:])


def same_organisation(one: str, other: str) -> str:
    """The rule by which two long names are one, or ""."""
    a, b = _core(one), _core(other)
    if a == b:
        return "legal-form"
    short, long = sorted((a, b), key=len)
    if len(short) > 1 and len(long) > len(short):
        # "US State Department", "Comic Corps of Canada": the country may be left out.
        if len(long) == len(short) + 1 and long[1:] == short:
            return "country-left-out"
        if long[: len(short)] == short and long[len(short)] == "of":
            return "country-left-out"
    if len(a) == len(b) and len(a) > 1:
        wrong = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
        return "misspelt-name" if len(wrong) == 1 and misspelt(*wrong[0]) else ""
    return ""


def same_club(one: str, other: str) -> bool:
    """Whether one is the other without its last word: "Elm United" of "Elm United Lions"."""
    short, long = sorted((one.split(), other.split()), key=len)
    return len(long) == len(short) + 1 and long[: len(short)] == short


def _core(key: str) -> list[str]:
    parts = key.split()
    while len(parts) > 1 and parts[-1] in words("organisations", "legal"):
        parts = parts[:-1]
    return parts


def is_form(key: str) -> bool:
    return len(_core(key)) == 1


def is_generic(key: str, short: str) -> bool:
    """ "Church" for "Church of Scientology", "Court" for "Supreme Court"."""
    parts = key.split()
    heads = words("organisations", "nominal", "organisation-of")
    small = words("cues", "small-in-names")
    return short in heads and (parts[-1] == short or (parts[0] == short and parts[1] in small))


def introduces(tokens: Tokens, full: Name, short: Name) -> bool:
    """Whether ``short`` is an acronym in parentheses right after ``full``."""
    between = tokens.folded[full.end : short.start]
    closed = tokens.folded[short.end : short.end + 1] == ")"
    if not closed or _opened().fullmatch(between) is None:
        return False
    if short.text in words("cues", "postnominal"):
        return False
    if " " not in full.text and full.text[0] != short.text[0]:
        # "Inspector General of Police (IGP)"
        return False
    initials = {p[0].upper() for p in full.text.removeprefix("the ").split()[:2]}
    # A foreign acronym spells other words: "Superior Electoral Court (TSE)".
    if short.text.isupper():
        return short.text[0] in initials or short.entry is None
    return abbreviates(full.text, short.text)


def abbreviates(full: str, short: str) -> bool:
    """Whether a short form in mixed case is made of the full one: each of its words is one of the
    full name's, or spells some of them ("Elm CoE"); or its letters run through the first word
    ("PwC" of "Pricewaterhouse")."""
    if sum(c.isupper() for c in short) < 2:
        return False
    parts = full.lower().replace("-", " ").split()
    initials = "".join(p[0] for p in parts)
    if all(w in parts or (len(w) > 1 and w in initials) for w in short.lower().split()):
        return True
    letters = iter(full.lower())
    return short[0] == full[0] and " " not in short and all(c in letters for c in short.lower())


def acronym_of(full: str, short: str) -> bool:
    """Whether ``short`` spells the words of ``full`` (small words may be left out or in)."""
    parts = full.replace("'s", "").split()
    small = words("cues", "small-in-names")
    if parts[0] in words("cues", "spelt-out"):
        # "USGS" for the US Geological Survey.
        parts = [*parts[0], *parts[1:]]
    big = "".join(p[0] for p in parts if p not in small)
    if len(short) > 2 and len(big) == len(short) + 1 and big.startswith(short):
        # "CDC" for the Centers for Disease Control and Prevention.
        return True
    return len(short) > 1 and short in {big, "".join(p[0] for p in parts)}
