"""A date as exports give it: the source's words, how it is known, no day that is not stated."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from generator.verify.markup.credits import filled
from generator.verify.markup.messages import Frame
from generator.verify.record.told import message_of
from generator.verify.tree import printable

_DAY = re.compile(r"(\d{4}-\d\d-\d\d)(?:T[0-9:Z+-]+)?")
_COARSE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2]))?")
OPEN = "date.open_"
"""Messages of days that a text leaves open."""


def words(date: Mapping[str, Any], frame: Frame) -> str:
    """The source's words for it."""
    return printable(str(date.get("text") or "")) or frame.catalogue.text("precision.none")


def known(date: Mapping[str, Any], frame: Frame) -> str:
    """How it is known, and for which date it is taken where the words do not say."""
    why = printable(str(date.get("why") or ""))
    if date.get("note") and date.get("evidence"):
        why = message_of(date["note"], [date["evidence"]], frame.catalogue)
    if date.get("basis") != "inferred" or frame.values is None:
        return why
    written = frame.values.written(str(date["edtf"]))
    if written == str(date["edtf"]).split("T", 1)[0] and not _COARSE.fullmatch(written):
        return why
    return filled(frame, "exports.taken", date=written, why=why)


def day(date: Mapping[str, Any]) -> str:
    """The day that a source gives, or that follows from one; "" for anything less."""
    match = _DAY.fullmatch(str(date["edtf"]))
    return match[1] if match and not _is_guess(date) else ""


def start(date: Mapping[str, Any]) -> str:
    """Year, month or day, as far as a source gives it."""
    coarse = _COARSE.fullmatch(str(date["edtf"]))
    return coarse[0] if coarse and not _is_guess(date) else day(date)


def _is_guess(date: Mapping[str, Any]) -> bool:
    message = str((date.get("note") or {}).get("message", ""))
    return date.get("basis") == "unknown" or message.startswith(OPEN)
