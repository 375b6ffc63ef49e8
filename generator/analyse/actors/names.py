"""Where names stand: runs of capitals, cut at titles, possessives and known phrases.

Capitals decide where a name begins and ends, the parser's entities and the gazetteer where a run
holds several names. What a name stands for is decided later (kinds.py), over the whole article.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.analyse.actors.candidates import can_be_name, is_doubtful, opening_of
from generator.analyse.actors.lexicon import Entry, exact, given_names, words
from generator.analyse.actors.runs import capital_runs
from generator.analyse.actors.titled import office_over, role_before, title_length
from generator.analyse.tokens import Line, Tokens

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
    first = _past_modifier(tokens, line, first, last)
    names: list[Name] = []
    titled = role_before(tokens, line, first)
    at = first
    while at < last:
        title = title_length(tokens, at, last, first)
        if title:
            names += _body_of_office(tokens, at, at + title)
            at, titled = at + title, True
            continue
        stop = at + 1
        while stop < last and not title_length(tokens, stop, last, first):
            stop += 1
        for a, b in _pieces(tokens, at, stop):
            doubtful = is_doubtful(tokens, line, a, b)
            opening = a == opening_of(tokens, line)
            name = make_name(tokens, a, b, titled=titled, opening=opening, doubtful=doubtful)
            if can_be_name(tokens, name):
                names.append(name)
            # "Ambassador to Elmland Ada Finch": the office goes on to the second name.
            titled = bool(name.entry) and office_over(tokens, line, a)
        at = stop
    return names


def _body_of_office(tokens: Tokens, first: int, last: int) -> list[Name]:
    """The organisation inside a title: "Chair of the Ferry Commission" before the name."""
    of = [i for i in range(first, last - 1) if tokens.lower[i] in {"of", "for"}]
    if not of or tokens.lower[last - 1] not in words("organisations", "organisation"):
        return []
    begin = of[0] + 1 + (tokens.lower[of[0] + 1] == "the")
    return [make_name(tokens, begin, last)] if last - begin > 1 else []


def _past_modifier(tokens: Tokens, line: Line, first: int, last: int) -> int:
    """Past the sentence's first word that is none of the name's: "Former Barcelona players"."""
    if last - first < 2 or first != opening_of(tokens, line) or first in tokens.entries:
        return first
    before_known = tokens.pos[first] == "ADJ" and first + 1 in tokens.entries
    return first + (before_known or tokens.lower[first] in words("cues", "opening-modifier"))


def _only_known(tokens: Tokens, first: int, last: int) -> list[Name]:
    """Of a run that names an event, a law or a prize: only what the gazetteer knows at its head."""
    entry, stop = tokens.entries.get(first, (None, 0))
    known = entry and entry.category not in {"demonym", "people"}
    return [make_name(tokens, first, stop)] if known and stop < last else []


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
    if tail in words("organisations", "paper") and entry.category in {"city", "region", "demonym"}:
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
