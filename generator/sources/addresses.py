"""What counts as a web address, wherever one is written by hand."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import urlsplit

_NOT_IN_ONE = re.compile(r"[\s<>\"\\]")
_UNSEEN = frozenset({"Cc", "Cf", "Co", "Cs"})
"""Kinds of characters that show nothing, or turn what is shown around."""


def is_address(text: str) -> bool:
    """Whether ``text`` is an http(s) address of a host, without a password or hidden characters.

    What stands before an @ is refused since it makes one host look like another.
    """
    try:
        parts = urlsplit(text)
        _ = parts.port  # raises for a port that is none
    except ValueError:
        return False
    good = parts.scheme in {"http", "https"} and bool(parts.hostname) and "@" not in parts.netloc
    hidden = _NOT_IN_ONE.search(text) or any(unicodedata.category(c) in _UNSEEN for c in text)
    return good and not hidden
