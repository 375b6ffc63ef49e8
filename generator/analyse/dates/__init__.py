"""Dates: a grammar of rows, a normaliser to TIMEX3 and EDTF, and what a date is counted from."""

from generator.analyse.dates.finding import find_dates

__all__ = ["find_dates"]
