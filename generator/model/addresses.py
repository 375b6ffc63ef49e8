"""Names as parts of addresses: lower-case ASCII, whatever script they are written in."""

from __future__ import annotations

import re

from anyascii import anyascii

_APOSTROPHE = re.compile(r"[’']")


def address_words(text: str) -> list[str]:
    """The words of ``text`` as ASCII letters and digits: "Morán’s 3" gives ["morans", "3"].

    Letters of other scripts are spelled out, as anyascii does: "Ким" gives ["kim"].
    """
    return re.findall(r"[a-z0-9]+", anyascii(_APOSTROPHE.sub("", text)).lower())
