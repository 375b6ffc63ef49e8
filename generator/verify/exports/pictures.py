"""The card of a briefing: a picture whose name is the hash of what it is drawn from."""

from __future__ import annotations

import struct

from generator.verify.proof import Found

SIGNATURE = b"\x89PNG\r\n\x1a\n"
SIZE = (1200, 630)
REMEDY = "build the site again: the card follows from the record"


def check_card(data: bytes, found: Found) -> None:
    """A PNG of the size that previews show. What is drawn on it cannot be read here."""
    if not data.startswith(SIGNATURE) or len(data) < len(SIGNATURE) + 16:
        found.fail("no PNG", "", REMEDY)
    elif struct.unpack(">II", data[16:24]) != SIZE:
        found.fail(f"a card that is not {SIZE[0]} by {SIZE[1]}", "", REMEDY)
