"""Where names stand: runs of capitals, cut at titles, possessives and known phrases.

Capitals decide where a name begins and ends, the parser's entities and the gazetteer where a run
holds several names. What a name stands for is decided later (kinds.py), over the whole article.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.analyse.actors.lexicon import Entry, exact, given_names, words
from generator.analyse.actors.runs import FUNCTION, capital_runs
from generator.analyse.actors.titled import role_before, title_length
from generator.analyse.tokens import Line, Tokens

_PARTY_AND_PLACE = re.compile(r"[RDI]-[A-Z]")
"""A member of parliament's: "Sen. Richard Bennett, R-Oxford"."""
NAMED = {"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW"}


@dataclass(frozen=True)
class Name:
    """Tokens ``first`` to ``last`` (exclusive) that may name an actor."""

    first: int
    last: int
    start: int
    end: int
    text: str
    """Folded and on one line, as gazetteer and rules know it."""
    label: str = ""
    """The parser's label, where it sees one entity here."""
    entry: Entry | None = None
    titled: bool = False
    """A title or role stands in the same run right before it."""
    heading: bool = False
    opening: bool = False
    """The first word of its sentence, where a capital is no sign."""
    doubtful: bool = False
    """Perhaps an ordinary word, or an adjective's part: a name only if it is one elsewhere."""


def find_names(tokens: Tokens) -> list[Name]:
    """The names of all lines that have capitals to go by, in the order of the text."""
    return [
        name
        for line in tokens.lines
        if not line.heading and line.block not in {"credit", "published", "furniture"}
        for first, last in capital_runs(tokens, line)
        for name in _names_of(tokens, line, first, last)
    ]


def make_name(tokens: Tokens, first: int, last: int, **more: bool) -> Name:
    start, end = tokens.start[first], tokens.end[last - 1]
    text = " ".join(tokens.folded[start:end].split())
    known, stop = tokens.entries.get(first, (None, 0))
    entry = exact(text) or (known if stop == last else None)
    return Name(first, last, start, end, text, label_of(tokens, first, last), entry, **more)


def label_of(tokens: Tokens, first: int, last: int) -> str:
    """The label that most of the tokens have."""
    labels = [tokens.label[i] for i in range(first, last) if tokens.label[i] in NAMED]
    if 2 * len(labels) < last - first:
        return ""
    return max(labels, key=lambda label: (labels.count(label), label)) if labels else ""


def _names_of(tokens: Tokens, line: Line, first: int, last: int) -> list[Name]:
    if tokens.lower[last - 1] in words("cues", "not-head") and last - first > 1:
        if tokens.lower[last - 2] in words("cues", "body"):
            return [make_name(tokens, first, last)]
        return _only_known(tokens, first, last)
    if last - first > 1 and tokens.lower[first] in words("cues", "event-first"):
        return []
    if last - first > 1 and tokens.pos[first] == "ADJ" and first + 1 in tokens.entries:
        # "Former Barcelona players": the sentence's first word, not the name's.
        first += first == _opening(tokens, line) and first not in tokens.entries
    names: list[Name] = []
    titled = role_before(tokens, line, first)
    at = first
    while at < last:
        title = title_length(tokens, at, last, first)
        if title:
            at, titled = at + title, True
            continue
        stop = at + 1
        while stop < last and not title_length(tokens, stop, last, first):
            stop += 1
        for a, b in _pieces(tokens, at, stop):
            doubtful = _is_doubtful(tokens, line, a, b)
            opening = a == _opening(tokens, line)
            name = make_name(tokens, a, b, titled=titled, opening=opening, doubtful=doubtful)
            if _is_name(tokens, name):
                names.append(name)
            titled = False
        at = stop
    return names


def _only_known(tokens: Tokens, first: int, last: int) -> list[Name]:
    """Of a run that names an event, a law or a prize: only what the gazetteer knows at its head."""
    entry, stop = tokens.entries.get(first, (None, 0))
    known = entry and entry.category not in {"demonym", "people"}
    return [make_name(tokens, first, stop)] if known and stop < last else []


def _opening(tokens: Tokens, line: Line) -> int:
    first = line.first
    while first < line.last - 1 and not tokens.text[first][:1].isalnum():
        first += 1
    return first


def _pieces(tokens: Tokens, first: int, last: int) -> list[tuple[int, int]]:
    """The names of a run without titles: cut after a known phrase, and where the parser cuts."""
    while first < last and tokens.lower[first] in {"of", "for", "the", "and", "-", "&"}:
        first += 1
    while last > first and tokens.lower[last - 1] in {"of", "for", "the", "and", "-", "&"}:
        last -= 1
    if first >= last:
        return []
    if last - first > 1 and _abbreviated(tokens, first, last):
        return [(first, last)]
    entry, stop = tokens.entries.get(first, (None, 0))
    if entry and stop < last and not _goes_on(tokens, first, stop, last, entry):
        if stop < last and tokens.lower[stop] == "-":
            return [(first, stop)]
        return [(first, stop), *_pieces(tokens, stop, last)]
    cut = _parser_cut(tokens, first, last)
    if cut:
        return [*_pieces(tokens, first, cut), *_pieces(tokens, cut, last)]
    return [(first, last)]


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
    if tail in heads or tokens.lower[first] in of_heads:
        return True
    if any(
        tokens.lower[i] in of_heads and tokens.lower[i + 1] == "of" for i in range(first, last - 1)
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


def _parser_cut(tokens: Tokens, first: int, last: int) -> int:
    """Where the parser ends one entity and begins another inside the run, else 0."""
    if tokens.lower[first] in words("organisations", "organisation-of"):
        return 0
    if tokens.lower[last - 1] in words("organisations", "organisation", "legal"):
        return 0
    for i in range(first + 1, last):
        if not (tokens.opens[i] and tokens.label[i - 1] and tokens.label[i] in NAMED):
            continue
        joint = {tokens.lower[i - 1], tokens.lower[i]} & {"-", "of", "the"}
        joint |= {tokens.lower[i - 1]} & words("cues", "particle")
        if not joint and "PERSON" in (tokens.label[i], tokens.label[i - 1]):
            return i
    return 0


def _is_name(tokens: Tokens, name: Name) -> bool:
    """Whether the words can be a name at all."""
    if (
        name.text.replace(".", "") in words("cues", "not-name")
        and not name.titled
        and not name.entry
    ):
        return False
    if name.last < len(tokens) and tokens.lower[name.last] in words("cues", "currency"):
        return False
    if len(name.text) > 1 and not set(name.text) - set("IVXLC"):
        return False
    if _PARTY_AND_PLACE.match(name.text):
        return False
    if name.titled and name.entry and name.entry.category == "country":
        return not tokens.capital[name.first - 1]
    if name.last - name.first == 1 and tokens.pos[name.first] in FUNCTION and not name.entry:
        return bool(name.label)
    if name.first and tokens.joined(name.first) and tokens.text[name.first - 1][-1:].isdigit():
        return False
    return len(name.text) > 1 and any(c.isalpha() for c in name.text)


def _is_doubtful(tokens: Tokens, line: Line, first: int, last: int) -> bool:
    """An ordinary word in a sentence's first place, or the name in "pro-Beijing"."""
    if first > line.first + 1 and tokens.text[first - 1] == "-":
        return tokens.joined(first) and tokens.lower[first - 2] in words("cues", "prefix")
    if first != _opening(tokens, line):
        return False
    if first in tokens.entries:
        # "Shell companies were used": a known name only if the word is not used as a word.
        single = last - first == 1 and tokens.entries[first][0].category in {
            "outlet",
            "organisation",
        }
        return single and tokens.lower[first] in tokens.lower_words
    if tokens.lower[first] in tokens.lower_words:
        return True
    known = tokens.label[first] in {"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP"}
    return last - first == 1 and tokens.pos[first] != "PROPN" and not known
