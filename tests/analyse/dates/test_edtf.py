"""TIMEX3 values and their EDTF, checked by the edtf package."""

from __future__ import annotations

import pytest
from edtf import parse_edtf

from generator.analyse.dates.edtf import edtf_of


@pytest.mark.parametrize(
    ("value", "edtf"),
    [
        ("2015", "2015"),
        ("2015-05", "2015-05"),
        ("2015-05-18", "2015-05-18"),
        ("XXXX-03-27", "XXXX-03-27"),
        ("XXXX-01/XXXX-02", "XXXX-01/XXXX-02"),
        ("199", "199X"),
        ("18", "18XX"),
        ("2015-W20", "2015-05-11/2015-05-17"),
        ("2015-W20-WE", "2015-05-16/2015-05-17"),
        ("2015-Q3", "2015-35"),
        ("2015-H2", "2015-41"),
        ("2015-SP", "2015-21"),
        ("BC0044", "-0043"),
        ("2015-05-18T10:30", "2015-05-18T10:30:00"),
        ("2015-05-18TMO", "2015-05-18"),
        ("XXXX-XX-XX", "XXXX"),
        ("XXXX-WXX-5", "XXXX"),
    ],
)
def test_edtf_of_a_value(value: str, edtf: str) -> None:
    assert edtf_of(value) == edtf
    parse_edtf(edtf)


@pytest.mark.parametrize(
    "value", ["P3D", "PXW", "PRESENT_REF", "FY2013", "FY2013-Q1", "T10:30", "BC04"]
)
def test_what_has_no_place_in_the_calendar_has_no_edtf(value: str) -> None:
    assert edtf_of(value) is None
