"""Whether the day of a date has been, or is still to come."""

from __future__ import annotations

import pytest

from generator.analyse.dates.finding import find_dates
from generator.analyse.dates.tenses import Surroundings
from generator.analyse.reading import Reading
from generator.model.findings import DateMention
from tests.conftest import ParseText


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("He could start on Friday.", "future"),
        ("He could have started on Friday.", "past"),
        ("Crews could not reach the mill on Friday.", "past"),
        ("The vote is to be held on Friday.", "future"),
        ("The vote had been scheduled to end on Friday.", "past"),
        ("The vote was set for Friday.", "future"),
        ("They set a record on Friday.", "past"),
        ("The judge fixed the hearing on Friday.", "appointed"),
        ("The men fixed the pump on Friday.", "past"),
        ("The vote was postponed on Friday.", "past"),
        ("The vote was postponed until Friday.", "future"),
        ("She had sought a hearing not before Friday.", "future"),
        ("He had not been told until Friday.", "past"),
        ("They did not hear of it until Friday.", "past"),
        ("Schools were closed until Friday.", "future"),
        ("The bank will end the scheme as planned on Friday.", "future"),
        ("The council on Friday agreed to build a school.", "past"),
    ],
)
def test_tense(parse_text: ParseText, text: str, tense: str) -> None:
    assert Surroundings(parse_text(text)).tense_at(text.index("Friday")) == tense


def _first(parse_text: ParseText, text: str, published: str) -> DateMention:
    return find_dates(Reading(parse_text(text, published=published)))[0]


@pytest.mark.parametrize(
    ("text", "published", "value", "certain"),
    [
        ("The judge fixed the hearing on August 16.", "2021-08-11", "2021-08-16", False),
        ("The trial began on August 16.", "2021-08-11", "2021-08-16", False),
        ("The trial began on December 3.", "2021-08-11", "2020-12-03", True),
        ("The trial was set for January 9.", "2021-11-20", "2022-01-09", True),
        ("The judge fixed the hearing on Monday.", "2021-08-11", "2021-08-16", False),
        ("The judge opened the hearing on Monday.", "2021-08-11", "2021-08-09", True),
    ],
)
def test_where_two_days_are_possible_it_is_said(
    parse_text: ParseText, text: str, published: str, value: str, certain: bool
) -> None:
    found = _first(parse_text, text, published)
    assert (found.value, found.certain) == (value, certain)


def test_a_disaster_long_ago_does_not_bound_the_year(parse_text: ParseText) -> None:
    text = "In March, a fire left 29 dead. In 1987, 4,000 died in the world's worst peacetime disaster."
    found = find_dates(Reading(parse_text(text)))
    assert next(d for d in found if d.value == "XXXX-03").earliest is None
    text = "In March, a fire left 29 dead. In 2013, the firm moved to Vell."
    found = find_dates(Reading(parse_text(text)))
    assert next(d for d in found if d.value == "XXXX-03").earliest == "2013"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Today, the company employs 30 people.", "PRESENT_REF"),
        ("The court rules today.", "2019-08-06"),
        ("Profit rose in the June quarter.", "2019-Q2"),
        ("Profit rose in the December quarter.", "2018-Q4"),
    ],
)
def test_generic_days_and_quarters(parse_text: ParseText, text: str, value: str) -> None:
    assert _first(parse_text, text, "2019-08-06").value == value


def test_the_quarter_a_year_ago_is_a_quarter(parse_text: ParseText) -> None:
    text = "Profit rose in the June quarter from 5 million in the year-ago quarter."
    found = find_dates(Reading(parse_text(text, published="2019-08-06")))
    assert [d.value for d in found] == ["2019-Q2", "2018-Q2"]


@pytest.mark.parametrize(
    "text",
    [
        "They were held under the Mines and Quarries Act 1984.",
        "They won the Nations Cup 2010.",
        "They danced in thanksgiving for the vote.",
    ],
)
def test_a_name_with_a_year_is_no_date(parse_text: ParseText, text: str) -> None:
    assert not find_dates(Reading(parse_text(text, published="2021-10-27")))
