"""What dates of one article are counted from: its day of writing, its tenses, its own past."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache, cached_property

from spacy.tokens import Token

from generator.analyse.dates.calendar_days import day_of
from generator.analyse.dates.grammar import Match, read_dates
from generator.analyse.parse import Parsed, fold
from generator.model.article import Block
from generator.rules import rows

_HEAD = 6  # blocks at the head of a text in which its date may stand on a line of its own
_NEAR = 7  # days: a date line this near to the date of publication is what the text counts from
_DAY_ROWS = {"month-day-year", "day-month-year", "iso-day", "day-dash-month-year"}
_YEARS = re.compile(r"(?<![\d$£€,.-])(?:1[0-9]|20)\d\d(?![\d,]|\.\d)")
_FULL = re.compile(r"(?:[A-Z][a-z]+\.? \d{1,2},? |\d{1,2} [A-Z][a-z]+,? )((?:1[0-9]|20)\d\d)(?!\d)")
_PUBLISHED = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
_MOST = 0.8  # share of the dates that must be old in a text about the past
_CLAUSE = {"VERB", "AUX"}


@cache
def words_of(kind: str) -> frozenset[str]:
    """The words of a kind of row in rules/dates/tense.yml."""
    return frozenset(w for row in rows("dates/tense") if row.kind == kind for w in row.words)


@cache
def _around() -> re.Pattern[str]:
    """What may stand beside a date on the line that dates the text."""
    row = next(row for row in rows("dates/tense") if row.kind == "dateline")
    return re.compile(row.pattern, re.IGNORECASE)


def day_of_writing(parsed: Parsed) -> tuple[str | None, str | None]:
    """ISO 8601 day (or month, or year) of writing, and what says so; None where nothing does.

    A date line of the text itself is nearer to its "yesterday" than the date of publication,
    where the two are a week apart at most; else what is known of the article holds.
    """
    published = parsed.article.published
    found = _PUBLISHED.match(published or "")
    published = found[0] if found else None
    line = _date_line(parsed)
    if published is None:
        return (line, "dateline") if line else _date_in_title(parsed)
    day, lined = day_of(published), day_of(line or "")
    if day and lined and abs((day - lined).days) <= _NEAR and day != lined:
        return line, "dateline"
    return published, "published"


def _date_line(parsed: Parsed) -> str | None:
    """A full date alone on a line at the head, or in a dateline or "Published:" line."""
    for index, block in enumerate(parsed.article.blocks):
        if index < _HEAD or block.kind in {"dateline", "published"}:
            found = _full_day(parsed, block)
            if found:
                return found
    return None


def _full_day(parsed: Parsed, block: Block) -> str | None:
    if block.end - block.start > 120:
        return None
    text = fold(block.of(parsed.text))
    days = _days(text)
    if not days:
        return None
    match, value = days[0]
    rest = (text[: match.start], text[match.end :])
    alone = all(_around().fullmatch(r) for r in rest)
    return value if alone or block.kind in {"dateline", "published"} else None


def _days(text: str) -> list[tuple[Match, str]]:
    def full(match: Match) -> tuple[Match, str] | None:
        if match.row.id not in _DAY_ROWS:
            return None
        month = match.parts.get("month") or match.parts["month_number"].zfill(2)
        day = match.parts.get("day") or match.parts["day_number"]
        value = f"{match.parts['year']}-{month}-{day.rstrip('stndrh').zfill(2)}"
        return (match, value) if day_of(value) else None

    return read_dates(text, full)


def _date_in_title(parsed: Parsed) -> tuple[str | None, str | None]:
    days = _days(fold(parsed.article.title or ""))
    return (days[0][1], "title") if days else (None, None)


class Surroundings:
    """Sentences and tenses around the places of one article; looked up, not computed ahead."""

    def __init__(self, parsed: Parsed) -> None:
        self._parsed = parsed

    @cached_property
    def _starts(self) -> list[int]:
        return [s.start_char for s in self._parsed.sentences]

    def sentence_at(self, offset: int) -> int:
        """Index into ``parsed.sentences`` of the sentence at (or last before) an offset."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def tense_at(self, offset: int) -> str:
        """past | loose | present | future | none: of the clause that holds the date at ``offset``.

        ``loose`` is past of a verb that the date does not hang on itself ("the Oct. 9 protests
        were", "payment by Dec. 1 was agreed").
        """
        token = self._parsed.token_at(offset)
        if token.i and token.nbor(-1).lower_ in words_of("coming"):
            return "future"
        if _follows_past_verb(token):
            return "past"
        verb = _verb_above(token)
        if verb is None:
            return "none"
        tense = _tense_of(verb)
        if tense == "past" and (self.is_limit(offset) or not _hangs_on(token, verb)):
            tense = "loose"
        in_title = self._parsed.block_at(offset).kind == "title"
        return "past" if in_title and tense == "present" else tense

    def is_limit(self, offset: int) -> bool:
        """Whether the date at ``offset`` stands after "by", "until" and the like."""
        before = self._parsed.text[max(0, offset - 12) : offset].lower().split()
        return bool(before) and before[-1] in words_of("limit")


def _follows_past_verb(token: Token) -> bool:
    """ "Said on Tuesday": the date is the speech's, whatever the parser hung it on."""
    at = token.i - 1
    while at > 0 and token.doc[at].lower_ in words_of("link"):
        at -= 1
    return at >= 0 and token.doc[at].tag_ == "VBD"


def _verb_above(token: Token) -> Token | None:
    while token.pos_ not in _CLAUSE:
        if token.head is token or token.head.i == token.i:
            return None
        token = token.head
    return token


def _hangs_on(token: Token, verb: Token) -> bool:
    """Whether a date depends on the verb itself, over prepositions and its own words alone."""
    while token.head.i != verb.i:
        token = token.head
        if token.pos_ not in {"ADP", "SCONJ", "NUM", "PROPN"} or token.i == token.head.i:
            return False
    return True


def _tense_of(verb: Token) -> str:
    auxiliaries = [t for t in verb.children if t.dep_ in {"aux", "auxpass"}]
    words = {t.lower_ for t in auxiliaries}
    if words & words_of("future"):
        return "future"
    if verb.tag_ == "VB" and "to" in words:
        return _tense_of_infinitive(verb)
    if verb.tag_ == "VBD" or any(t.tag_ == "VBD" for t in auxiliaries):
        return "future" if verb.lemma_ in words_of("scheduled") else "past"
    if words & {"have", "has", "having", "'ve", "'s"} and verb.tag_ == "VBN":
        return "past"
    if verb.tag_ == "VBN" and not auxiliaries:
        return "past"
    if verb.tag_ == "VBG" and not auxiliaries and verb.head.i != verb.i:
        above = _verb_above(verb.head)
        return _tense_of(above) if above is not None and above.i != verb.i else "past"
    if verb.tag_ in {"VBP", "VBZ", "VBN", "VBG"}:
        return "present"
    return _of_conjunct(verb)


def _tense_of_infinitive(verb: Token) -> str:
    above = verb.head
    if above.i == verb.i:
        return "future"
    if above.lemma_.lower() in words_of("back"):
        found = _verb_above(above)
        return _tense_of(found) if found is not None and found.i != verb.i else "past"
    if above.lemma_.lower() in words_of("ahead") or above.lower_ in words_of("ahead"):
        return "future"
    return "future" if verb.dep_ in {"xcomp", "ccomp", "acl", "relcl", "ROOT"} else "past"


def _of_conjunct(verb: Token) -> str:
    """A bare form takes the tense of the verb that it is joined to."""
    if verb.dep_ in {"conj", "dep"} and verb.head.i != verb.i and verb.head.pos_ in _CLAUSE:
        return _tense_of(verb.head)
    return "present"


def is_about_the_past(text: str, now: str | None) -> bool:
    """Whether a text tells history: full dates long gone, many such years, no "yesterday".

    Two full dates at least: years alone stand in the background of any day's news, and a day
    without a year may not take one from them.
    """
    years = [int(y) for y in _YEARS.findall(text)]
    full = [int(y) for y in _FULL.findall(text)]
    if len(years) < 4 or len(full) < 2:
        return False
    if now is not None:
        limit = int(now[:4]) - 2
        old, old_full = (sum(year < limit for year in some) for some in (years, full))
        if old < _MOST * len(years) or old_full < _MOST * len(full):
            return False
    deictics = sum(len(re.findall(rf"\b{re.escape(w)}\b", text)) for w in words_of("deictic"))
    return deictics * 4 < len(years)
