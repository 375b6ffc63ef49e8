"""A calendar holds a day only where a source gives one; all else is told in words."""

from __future__ import annotations

import re
from datetime import date

import pytest
from icalendar import Calendar

from generator.model.claims import Message, When
from generator.render.exports.addresses import at_top
from generator.render.exports.calendar import calendar, day_of
from generator.render.exports.statement import Statements
from tests.render.exports.stories import AWAY, HERE, names, records, story


def made(name: str) -> bytes:
    all_ = story(name)
    return calendar([all_], AWAY, "Timeline", all_.addresses)


def unfolded(data: bytes) -> list[str]:
    """A reading of RFC 5545 3.1 of our own: lines of at most 75 octets, folded by CRLF and space."""
    for line in data.split(b"\r\n"):
        assert len(line) <= 75
    return data.decode("utf-8").replace("\r\n ", "").split("\r\n")


@pytest.mark.parametrize("name", names())
def test_every_entry_is_there_once_with_speaker_and_label(name: str) -> None:
    all_ = story(name)
    found = list(Calendar.from_ical(made(name)).walk())[1:]
    assert len(found) == len(all_.events)
    assert len({str(c["UID"]) for c in found}) == len(found)
    for component, (entry, statement) in zip(found, all_.events, strict=True):
        assert statement.said in str(component["SUMMARY"])
        assert not component.errors
        if component.name == "VEVENT":
            assert component.decoded("DTSTART").isoformat() == entry.date.edtf[:10]
            assert (component.decoded("DTEND") - component.decoded("DTSTART")).days == 1
        else:
            assert "DTSTART" not in component
            assert str(component["SUMMARY"]).startswith(f"“{entry.date.text}”")


@pytest.mark.parametrize("name", names())
def test_lines_are_folded_and_each_block_closed(name: str) -> None:
    lines = unfolded(made(name))
    assert lines[0] == "BEGIN:VCALENDAR" and lines[-2:] == ["END:VCALENDAR", ""]
    opened = [x[6:] for x in lines if x.startswith("BEGIN:")]
    assert sorted(opened) == sorted(x[4:] for x in lines if x.startswith("END:"))
    assert all(re.match(r"[A-Z-]+[;:]", x) for x in lines[:-1])


@pytest.mark.parametrize(
    ("edtf", "basis", "day"),
    [
        ("2024-06-11", "stated", date(2024, 6, 11)),
        ("2024-06-11", "inferred", date(2024, 6, 11)),
        ("2024-06-11T05", "stated", date(2024, 6, 11)),
        ("2024-06-11", "unknown", None),
        ("2024-06-11~", "stated", None),
        ("2024-02-30", "stated", None),
        ("2024-06", "stated", None),
        ("2024", "stated", None),
        ("2024-06-11/2024-06-14", "stated", None),
        ("2024-23", "stated", None),
        ("XXXX-06-11", "unknown", None),
        ("XXXX-06-11", "stated", None),
        ("XXXX", "unknown", None),
        ("", "unknown", None),
    ],
)
def test_only_a_full_day_is_a_day(edtf: str, basis: str, day: date | None) -> None:
    when = When(edtf=edtf, text="x", basis=basis)  # type: ignore[arg-type]
    assert day_of(when) == day


def test_the_nearest_such_day_is_no_day() -> None:
    note = Message(message="date.open_published")
    assert day_of(When(edtf="2024-06-11", text="Tuesday", basis="inferred", note=note)) is None


def test_a_plan_is_tentative_and_nothing_is_called_confirmed() -> None:
    data = made("syndicated").decode()
    assert "STATUS:TENTATIVE" in data and "CONFIRMED" not in data
    planned = [c for c in Calendar.from_ical(data).walk("VEVENT") if c.get("STATUS")]
    assert [c.decoded("DTSTART") for c in planned] == [date(2031, 10, 1)]


def test_names_stay_when_the_words_change() -> None:
    record, texts = records()["court-ruling"]
    other = record.model_copy(update={"title": "Another", "revisions": record.revisions * 2})
    uids = [
        [
            str(c.get("UID"))
            for c in Calendar.from_ical(calendar([s], AWAY, "x", at_top(AWAY))).walk()
        ]
        for s in (Statements(record, texts, AWAY), Statements(other, texts, AWAY))
    ]
    assert uids[0] == uids[1]


def test_two_sites_have_two_names_for_the_same_story() -> None:
    first, second = (
        {str(c.get("UID")) for c in Calendar.from_ical(calendar([s], t, "x", at_top(t))).walk()}
        for t in (AWAY, HERE)
        for s in [story("court-ruling", t)]
    )
    assert not (first & second) - {"None"}
