"""Dates: what they resolve to, what they never say, and that every EDTF is EDTF."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
from edtf import parse_edtf
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.analyse.dates.finding import find_dates
from generator.analyse.reading import Reading
from generator.model.findings import DateMention
from tests.conftest import ParseText

SEED = Path(__file__).parents[2] / "golden/drone-showcase/seeds/000_6b90d53bd58b4736.txt"
WEDNESDAY = "2014-11-05"


@pytest.fixture
def dates_in(parse_text: ParseText):
    def run(text: str, published: str | None = WEDNESDAY) -> dict[str, DateMention]:
        found = find_dates(Reading(parse_text(text, published=published)))
        return {date.of(text): date for date in found}

    return run


@pytest.mark.parametrize(
    ("text", "words", "value", "edtf"),
    [
        ("The bank said Tuesday that it lost money.", "Tuesday", "2014-11-04", "2014-11-04"),
        ("He said on Friday he may resign.", "Friday", "2014-10-31", "2014-10-31"),
        ("The trial is set to begin on Friday.", "Friday", "2014-11-07", "2014-11-07"),
        ("The vote will be held on Dec. 10.", "Dec. 10", "2014-12-10", "2014-12-10"),
        ("The mill burned on Dec. 10.", "Dec. 10", "2013-12-10", "2013-12-10"),
        ("It was sold in February.", "February", "2014-02", "2014-02"),
        ("It will be sold in February.", "February", "2015-02", "2015-02"),
        ("It closed last month.", "last month", "2014-10", "2014-10"),
        ("Earlier this month it closed.", "Earlier this month", "2014-11", "2014-11-01/2014-11-05"),
        ("It opens later this year.", "later this year", "2014", "2014-11-05/2014-12-31"),
        ("It closed this week.", "this week", "2014-W45", "2014-11-03/2014-11-09"),
        ("It closed three years ago.", "three years ago", "2011", "2011"),
        ("It closed two weeks ago.", "two weeks ago", "2014-W43", "2014-10-20/2014-10-26"),
        ("It fell in the third quarter.", "the third quarter", "2014-Q3", "2014-35"),
        ("It fell in the first half of 2013.", "the first half of 2013", "2013-H1", "2013-40"),
        ("It closed last summer.", "last summer", "2014-SU", "2014-22"),
        ("It was built in the late 1990s.", "the late 1990s", "199", "199X"),
        ("It was built in the 19th century.", "the 19th century", "18", "18XX"),
        ("He died in 44 BC.", "44 BC", "BC0044", "-0043"),
        ("Sales fell in fiscal 2013.", "fiscal 2013", "FY2013", None),
        ("They met on 3 November 1998.", "3 November 1998", "1998-11-03", "1998-11-03"),
        ("The fair ran May 18-20, 2013.", "May 18-20, 2013", "2013-05-18/2013-05-20",
         "2013-05-18/2013-05-20"),
        ("Dated 02/03/2014 in Vell.", "02/03/2014", "2014", "[2014-02-03,2014-03-02]"),
        ("It took several weeks.", "several weeks", "PXW", None),
        ("They meet every Monday.", "every Monday", "XXXX-WXX-1", None),
        ("It is now shut.", "now", "PRESENT_REF", None),
        ("It fell after 9/11.", "9/11", "2001-09-11", "2001-09-11"),
        ("They met on Easter Sunday 2013.", "Easter Sunday 2013", "2013-03-31", "2013-03-31"),
    ],
)  # fmt: skip
def test_value_and_edtf(dates_in, text: str, words: str, value: str, edtf: str | None) -> None:
    found = dates_in(text)
    assert words in found, found
    assert (found[words].value, found[words].edtf) == (value, edtf)


def test_a_date_counted_from_the_date_before(dates_in) -> None:
    found = dates_in("On 3 May 2010 the bridge fell. The following day it was closed.")
    assert found["The following day"].value == "2010-05-04"
    assert found["The following day"].anchor == "2010-05-03"


def test_the_following_day_of_nothing_is_unknown(dates_in) -> None:
    found = dates_in("The following day it was closed.")["The following day"]
    assert (found.value, found.basis) == ("XXXX-XX-XX", "unknown")


def test_times_stand_on_a_day_only_where_one_was_named(dates_in) -> None:
    named = dates_in("The bell rang at 10:30 a.m. EST on Monday.")
    assert next(iter(named.values())).value == "2014-11-03T10:30"
    assert dates_in("The gates shut at 18.30.")["18.30"].value == "T18:30"


@pytest.mark.skipif(not SEED.exists(), reason="the sample article was removed")
class TestSeed:
    def test_without_a_day_of_writing_no_year_is_invented(self, dates_in) -> None:
        text = SEED.read_text("utf-8")
        found = dates_in(text, None)
        for words, edtf in (
            ("March 27", "XXXX-03-27"),
            ("January and February", "XXXX-01/XXXX-02"),
            ("later this year", "XXXX"),
        ):
            assert (found[words].edtf, found[words].basis) == (edtf, "unknown")
            assert found[words].earliest == "2023"
        assert {found[y].edtf for y in ("2019", "2022", "2023")} == {"2019", "2022", "2023"}

    def test_with_one_they_are_resolved_and_marked(self, dates_in) -> None:
        found = dates_in(SEED.read_text("utf-8"), "2025-03-28")
        for words, edtf in (
            ("March 27", "2025-03-27"),
            ("January and February", "2025-01/2025-02"),
            ("later this year", "2025-03-28/2025-12-31"),
        ):
            assert (found[words].edtf, found[words].basis) == (edtf, "inferred")


def test_a_date_line_of_the_text_is_an_anchor(dates_in) -> None:
    found = dates_in("Monday, May 18, 2015\n\nThe mill burned yesterday.", None)
    assert found["yesterday"].value == "2015-05-17"
    assert found["yesterday"].anchor in {"dateline", "published"}


def test_a_date_in_running_text_is_none(dates_in) -> None:
    found = dates_in("On May 18, 2015 the mill was sold.\n\nIt burned yesterday.", None)
    assert (found["yesterday"].basis, found["yesterday"].value) == ("unknown", "XXXX-XX-XX")


def test_a_text_about_the_past_counts_from_its_own_dates(dates_in) -> None:
    text = (
        "The siege of Vell began in 1916. On 7 November 1916 the river froze. On 3 January the "
        "gate fell. It was rebuilt in 1920 and burned again on 2 May 1931."
    )
    found = dates_in(text, "2009-08-15")
    assert found["3 January"].value == "1917-01-03"
    assert found["3 January"].anchor == "1916-11-07"


def test_news_with_years_in_its_background_does_not(dates_in) -> None:
    text = (
        "On March 27 the mill was sold. It was built in 1998, burned in 2001, was sold in 2004 and "
        "2007, and closed in 2010. On March 29 it opened."
    )
    assert dates_in(text)["March 29"].value == "2014-03-29"
    assert dates_in(text, None)["March 29"].value == "XXXX-03-29"


def test_news_that_names_an_old_year_does_not(dates_in) -> None:
    text = "The mill, built in 1916, burned on 3 January. It will reopen."
    assert dates_in(text, "2009-08-15")["3 January"].value != "1916-01-03"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("He led it from 2004 to 2009.", "2004/2009"),
        ("The 1914-18 war was long.", "1914/1918"),
        ("It ran between May 3, 2010 and June 1, 2010.", "2010-05-03/2010-06-01"),
    ],
)
def test_a_range_is_one_stretch_and_keeps_both_values(dates_in, text: str, edtf: str) -> None:
    first, second = dates_in(text).values()
    assert first.edtf == edtf and second.edtf is None
    assert text[first.start : first.through or 0].endswith(second.of(text))
    assert edtf.split("/")[0] == first.value and edtf.split("/")[1] == second.value


def test_two_years_joined_by_and_are_two(dates_in) -> None:
    found = dates_in("He went there in 2019 and 2023.")
    assert [d.edtf for d in found.values()] == ["2019", "2023"]


@pytest.mark.parametrize(
    "text",
    [
        "He may leave, and they may march on.",
        "A second man spoke for the second time.",
        "Call 555-2015 or (555) 123-2014, or 0171 955 2000.",
        "They won 3-2 and lost 21-19.",
        "It cost $2015 and £1999.",
        "Flight 2014 left from gate 12; the Boeing 747 did not.",
        "Holm, 54, of Vell, is aged 54.",
        "Version 10.4 runs on Windows 2000.",
        "She sat in the sun and wed in a dec.",
        "About 2000 people and 2000 dogs ran 1500 m.",
        "See John 3:16; the odds were 9:2.",
        "May Holm and April Vell spoke.",
        "She is in her 30s; temperatures were in the 80s.",
        "The score was 14-10 after they scored in the third quarter.",
    ],
)
def test_no_date(dates_in, text: str) -> None:
    assert {d for d in dates_in(text).values() if d.type in {"DATE", "TIME"}} == set()


WORDS = [
    "On", "in", "the", "May", "March", "3", "27,", "2015", "last", "next", "week", "year",
    "Friday", "two", "days", "ago", "later", "earlier", "this", "quarter", "first", "1990s",
    "early", "to", "and", "between", "10:30", "a.m.", "December", "31", "February", "29",
    "fiscal", "half", "of", "spring", "BC", "44", "century", "20th", "Easter", "every", "-",
]  # fmt: skip


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    words=st.lists(st.sampled_from(WORDS), min_size=1, max_size=14),
    published=st.sampled_from([None, "2014-11-05", "2016-02-29", "2014-11", "2014"]),
)
def test_any_words_give_parsable_edtf_and_no_overlap(
    parse_text: ParseText, words: list[str], published: str | None
) -> None:
    text = " ".join(words)
    found = find_dates(Reading(parse_text(text, published=published)))
    for date in found:
        if date.edtf is not None:
            parse_edtf(date.edtf)
        assert date.of(text).strip() == date.of(text)
        if published is None and date.basis != "stated":
            years = set(re.findall(r"\d{4}", text))
            told = re.findall(r"\d{4}", date.edtf or "")
            assert not told or years, (text, date)
    for one, two in pairwise(found):
        assert one.end <= two.start


def test_the_same_text_gives_the_same_dates(parse_text: ParseText) -> None:
    text = "On Friday, two years ago, in May and June, it fell."
    runs = [find_dates(Reading(parse_text(text, published=WEDNESDAY))) for _ in range(2)]
    assert runs[0] == runs[1]
