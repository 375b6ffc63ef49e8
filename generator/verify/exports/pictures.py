"""The card of a briefing: a picture whose name is the hash of what it is drawn from."""

from __future__ import annotations

import re
import struct

from generator.verify.proof import Found
from generator.verify.tree import Element

SIGNATURE = b"\x89PNG\r\n\x1a\n"
SIZE = (1200, 630)
CARD = re.compile(r"card-[0-9a-f]{12}\.png")
REMEDY = "build the site again: the card follows from the record"


def check_card(data: bytes, found: Found) -> None:
    """A PNG of the size that previews show. What is drawn on it cannot be read here."""
    if not data.startswith(SIGNATURE) or len(data) < len(SIGNATURE) + 16:
        found.fail("no PNG", "", REMEDY)
    elif struct.unpack(">II", data[16:24]) != SIZE:
        found.fail(f"a card that is not {SIZE[0]} by {SIZE[1]}", "", REMEDY)


def check_image(root: Element, card: str, found: Found) -> None:
    """What the head names as the page's picture is the briefing's card."""
    for meta in (e for e in root.walk() if e.tag == "meta"):
        if meta.attrs.get("property") in {"og:image", "og:image:url", "twitter:image"}:
            address = meta.attrs.get("content", "")
            if not card or address.rpartition("/")[2] != card:
                found.fail("another picture", address, REMEDY)
