"""Decades, centuries, quarters, halves, seasons and fiscal years -> TIMEX3 values."""

from __future__ import annotations

from generator.analyse.dates.calendar_days import cut
from generator.analyse.dates.context import BACK, Context, Value
from generator.analyse.dates.grammar import Match

FAR = 2
"""A quarter so many quarters ahead that the present tense tells of, too, is the last year's."""
_MONTH_OF_SEASON = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_ROARING = {"nineteen": "19", "eighteen": "18"}


def make_decade(match: Match, context: Context) -> Value | None:
    parts = match.parts
    if parts.get("decade"):
        return Value("DATE", parts["decade"])
    if parts.get("century"):
        return Value("DATE", _century_digits(parts["century"]))
    tens = parts.get("tens") or parts.get("short") or parts.get("short1")
    if not tens or (parts.get("short1") and "the " not in _words(match, context)):
        return None
    if parts.get("roaring"):
        return Value("DATE", _ROARING[parts["roaring"].lower()] + tens)
    century = "19"
    if context.narrative and context.reference and context.reference[:2].isdigit():
        century = context.reference[:2]
    return Value("DATE", century + tens, "inferred", "century")


def _words(match: Match, context: Context) -> str:
    return context.text[match.start : match.end].lower()


def make_century(match: Match, context: Context) -> Value | None:  # noqa: ARG001
    if match.parts.get("bc"):
        return Value("DATE", f"BC{_century_digits(match.parts['century'])}")
    return Value("DATE", _century_digits(match.parts["century"]))


def _century_digits(number: str) -> str:
    return f"{int(number) - 1:02d}"


def make_quarter(match: Match, context: Context) -> Value | None:
    parts = match.parts
    number = parts.get("quarter_number") or parts.get("number") or parts.get("number1") or ""
    fiscal = parts.get("fiscal") or parts.get("fiscal1")
    year, value = _stated_year(parts), None
    if year:
        value = Value("DATE", f"{year}-Q{number}")
    elif (
        parts.get("quarter_number") == "4"
        and "last" in context.text[match.start : match.end].lower()[:9]
    ):
        value = context.relative("now", "Q", -1)
    elif parts.get("this"):
        value = _within(context.relative("now", "Y", int(parts["this"])), f"Q{number}")
    else:
        value = _numbered(match, context, "Q", int(number))
    if fiscal and value is not None:
        return Value("DATE", f"FY{value.value}", value.basis, value.anchor)
    return value


def make_month_quarter(match: Match, context: Context) -> Value | None:
    """The June quarter: the three months that end with it, where they are one of the calendar's."""
    month = int(match.parts["month"])
    if month % 3:
        return None
    year = match.parts.get("year")
    if year:
        return Value("DATE", f"{year}-Q{month // 3}")
    return _numbered(match, context, "Q", month // 3)


def make_half(match: Match, context: Context) -> Value | None:
    parts = match.parts
    number = parts.get("half_number") or parts["number"]
    if parts.get("year"):
        year = Value("DATE", parts["year"])
    else:
        year = context.relative("now", "Y", int(parts.get("this") or 0))
    mark = "FY" if parts.get("fiscal") else ""
    return Value("DATE", f"{mark}{year.value}-H{number}", year.basis, year.anchor)


def _numbered(match: Match, context: Context, letter: str, number: int) -> Value:
    """The first quarter: of this year or the last, whichever has begun, by tense."""
    year = context.relative("now", "Y", 0)
    if year.basis == "unknown" or context.now is None or year.anchor != context.now_name:
        return _within(year, f"{letter}{number}")
    here = cut(context.now, "Q")
    off = 0
    if here:
        begun = number <= int(here[-1])
        tense = context.tense_at(match.start)
        far = number - int(here[-1]) >= FAR and tense == "present"
        off = -1 if not begun and (tense in BACK or far) else 0
    return _within(context.relative("now", "Y", off), f"{letter}{number}")


def _within(year: Value, part: str) -> Value:
    return Value("DATE", f"{year.value}-{part}", year.basis, year.anchor)


def make_fiscal(match: Match, context: Context) -> Value | None:
    """A fiscal year: its months are the company's own, so that it has no EDTF."""
    parts = match.parts
    if parts.get("year"):
        return Value("DATE", f"FY{parts['year']}")
    if parts.get("short"):
        return Value("DATE", f"FY20{parts['short']}")
    step = int(parts.get("this") or parts.get("that") or 0)
    year = context.relative("reference" if parts.get("that") else "now", "Y", step)
    return Value("DATE", f"FY{year.value}", year.basis, year.anchor)


def make_season(match: Match, context: Context) -> Value | None:
    parts = match.parts
    season = parts["season"]
    if parts.get("year"):
        return Value("DATE", f"{parts['year']}-{season}")
    if parts.get("that"):
        return _within(context.relative("reference", "Y", _that_step(match, context)), season)
    off = _season_off(season, parts.get("this"), context, match.start)
    year, anchor = context.counted("now", "Y", off)
    if year is None:
        return Value("DATE", f"XXXX-{season}", "unknown")
    return Value("DATE", f"{year}-{season}", "unknown" if year[0] == "X" else "inferred", anchor)


def _that_step(match: Match, context: Context) -> int:
    """The following spring is the next year's, unless it is still to come in this one."""
    step = int(match.parts["that"])
    month = context.reference[5:7] if context.reference else ""
    if step and month.isdigit():
        later = _MONTH_OF_SEASON[match.parts["season"]] > int(month)
        return 0 if (later if step > 0 else not later) else step
    return step


def _season_off(season: str, this: str | None, context: Context, at: int) -> int:
    """Years from the year of writing: last winter began in the year before, until it is winter."""
    month = context.now[5:7] if context.now else ""
    begins = _MONTH_OF_SEASON[season]
    if not month.isdigit():
        return int(this or 0)
    here = int(month)
    if this == "-1":
        return 0 if begins + 2 < here else -1
    if this == "1":
        return 0 if begins > here else 1
    if this == "0":
        return -1 if season == "WI" and here <= 2 else 0
    if context.tense_at(at) in BACK:
        return -1 if begins > here else 0
    return 1 if begins + 2 < here else 0


def _stated_year(parts: dict[str, str]) -> str | None:
    short = (parts.get("short_year") or parts.get("short") or "").strip("'")
    return parts.get("year") or (f"20{short}" if short else None)
