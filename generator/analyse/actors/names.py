"""Where names stand: runs of capitals, cut at titles, possessives and known phrases.

Capitals decide where a name begins and ends, the parser's entities and the gazetteer where a run
holds several names. What a name stands for is decided later (kinds.py), over the whole article.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.analyse.actors.candidates import can_be_name, is_doubtful, opening_of
from generator.analyse.actors.lexicon import Entry, exact, plain_words, words
from generator.analyse.actors.pieces import label_of, pieces
from generator.analyse.actors.runs import capital_runs
from generator.analyse.actors.titled import office_over, role_before, title_length
from generator.analyse.tokens import Line, Tokens


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
    dateline: bool = False
    """The town of a dateline."""
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
    if entry is None and "-" in text:
        entry = exact(text.replace("-", " "))
    return Name(first, last, start, end, text, label_of(tokens, first, last), entry, **more)


def _names_of(tokens: Tokens, line: Line, first: int, last: int) -> list[Name]:
    if tokens.lower[last - 1] in words("cues", "not-head") and last - first > 1:
        if tokens.lower[last - 2] in words("cues", "body"):
            return [make_name(tokens, first, last)]
        return _only_known(tokens, first, last)
    if last - first > 1 and _is_an_event(tokens, first):
        # "Storm Elm", "Super Typhoon Elm"
        return []
    if tokens.lower[first] in words("cues", "offices") and tokens.lower[first + 1] in {"of", "for"}:
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
        for a, b in pieces(tokens, at, stop):
            doubtful = is_doubtful(tokens, line, a, b)
            opening = a == opening_of(tokens, line)
            name = make_name(tokens, a, b, titled=titled, opening=opening, doubtful=doubtful)
            if can_be_name(tokens, name):
                names.append(name)
            # "Ambassador to Elmland Ada Finch": the office goes on to the second name.
            titled = bool(name.entry) and office_over(tokens, line, a)
        at = stop
    return names


def _is_an_event(tokens: Tokens, first: int) -> bool:
    return tokens.lower[first] in words("cues", "event-first") or (
        tokens.lower[first + 1] in words("cues", "storm") and tokens.capital[first + 2]
    )


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
    adjective = tokens.pos[first] == "ADJ" or tokens.lower[first] in words(
        "cues", "opening-adjective"
    )
    word = tokens.lower[first]
    if tokens.tag[first] == "VBG" and {word, word[:-3]} & plain_words():
        # "Addressing Elm Society members"
        return first + 1
    before_known = adjective and first + 1 in tokens.entries
    return first + (before_known or tokens.lower[first] in words("cues", "opening-modifier"))


def _only_known(tokens: Tokens, first: int, last: int) -> list[Name]:
    """Of a run that names an event, a law or a prize: only what the gazetteer knows at its head."""
    entry, stop = tokens.entries.get(first, (None, 0))
    known = entry and entry.category not in {"demonym", "people"}
    return [make_name(tokens, first, stop)] if known and stop < last else []
