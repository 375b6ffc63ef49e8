"""Where names stand: runs of capitals, cut at titles, possessives and known phrases.

Capitals decide where a name begins and ends, the parser's entities and the gazetteer where a run
holds several names. What a name stands for is decided later (kinds.py), over the whole article.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.analyse.lexicon import Entry, exact, given_names, words
from generator.analyse.runs import FUNCTION, capital_runs
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
    return Name(first, last, start, end, text, label_of(tokens, first, last), exact(text), **more)


def label_of(tokens: Tokens, first: int, last: int) -> str:
    """The label that most of the tokens have."""
    labels = [tokens.label[i] for i in range(first, last) if tokens.label[i] in NAMED]
    if 2 * len(labels) < last - first:
        return ""
    return max(labels, key=lambda label: (labels.count(label), label)) if labels else ""


def _names_of(tokens: Tokens, line: Line, first: int, last: int) -> list[Name]:
    if tokens.lower[last - 1] in words("cues", "not-head") and last - first > 1:
        if tokens.lower[last - 2] in {"episcopal", "bishops", "leadership"}:
            return [make_name(tokens, first, last)]
        return _only_known(tokens, first, last)
    names: list[Name] = []
    titled = _role_before(tokens, line, first)
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


def title_length(tokens: Tokens, at: int, last: int, first: int) -> int:
    """Tokens of the title that begins at ``at``: modifiers, then an office, honorific or role.

    0 where none begins, or where the word is rather part of a name ("Martin Luther King").
    """
    heads = words("titles", "honorific", "office", "role")
    modifiers = words("titles", "modifier")
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
    if not found or (at > first and not _may_follow(tokens, at, first)):
        return 0
    found = _office_of(tokens, found, last)
    if found == last and tokens.lower[last - 1] in words("titles", "royal") and at > first:
        return 0
    return found - at


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
    stop += 1
    while stop < last and not (
        tokens.text[stop] in given_names()
        or tokens.lower[stop] in words("titles", "honorific")
        or (tokens.opens[stop] and tokens.label[stop] == "PERSON")
    ):
        stop += 1
    return stop


def _role_before(tokens: Tokens, line: Line, first: int) -> bool:
    """A title or role in lower case right before the run ("analyst Oleh Saakyan")."""
    if first <= line.first:
        return False
    before = tokens.lower[first - 1]
    return not tokens.capital[first - 1] and before in words(
        "titles", "honorific", "office", "role"
    )


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
    entry, stop = tokens.entries.get(first, (None, 0))
    if entry and stop < last and not _goes_on(tokens, first, stop, last, entry):
        if stop < last and tokens.lower[stop] == "-":
            return [(first, stop)]
        return [(first, stop), *_pieces(tokens, stop, last)]
    cut = _parser_cut(tokens, first, last)
    if cut:
        return [*_pieces(tokens, first, cut), *_pieces(tokens, cut, last)]
    return [(first, last)]


def _goes_on(tokens: Tokens, first: int, stop: int, last: int, entry: Entry) -> bool:
    """Whether a known phrase is only the beginning of the name ("Indonesian Navy")."""
    tail = tokens.lower[last - 1]
    heads = words("organisations", "organisation", "legal", "place")
    of_heads = words("organisations", "organisation-of")
    if tail in heads or tokens.lower[first] in of_heads:
        return True
    if any(
        tokens.lower[i] in of_heads and tokens.lower[i + 1] == "of" for i in range(stop, last - 1)
    ):
        return True
    if entry.category == "city" and tokens.text[first] in given_names():
        return True
    label = label_of(tokens, first, last)
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
        if tokens.opens[i] and tokens.label[i - 1] and tokens.label[i] in NAMED:
            if tokens.lower[i - 1] not in {"-", "of", "the"} and tokens.lower[i] not in {"-", "of"}:
                if "PERSON" in (tokens.label[i], tokens.label[i - 1]):
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
    if first != _opening(tokens, line) or first in tokens.entries:
        return False
    if tokens.lower[first] in tokens.lower_words:
        return True
    known = tokens.label[first] in {"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP"}
    return last - first == 1 and tokens.pos[first] != "PROPN" and not known
