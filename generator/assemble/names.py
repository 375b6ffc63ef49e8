"""Names as they are compared: of papers, agencies, offices; never shown."""

from __future__ import annotations

import re
from functools import cache
from urllib.parse import urlsplit

from generator.model.article import Article
from generator.rules import rows

_NOT_WORDS = re.compile(r"[^\w]+")
_INITIALS = re.compile(r"\b(?:[a-z]\.){2,}")
_BRACKET = re.compile(r"\(([^()]+)\)")


def folded_name(name: str) -> str:
    """Lower case, no article before it, no marks: "The Lindvik Herald" is
    "Lindvik Herald", and "U.S." is "US"."""
    plain = name.lower().replace("’s", "").replace("'s", "")
    plain = _INITIALS.sub(lambda m: m.group().replace(".", ""), plain)
    bare = _NOT_WORDS.sub(" ", plain).strip()
    bare = re.sub(r"^(?:https?\s+)?www\s+", "", bare)
    return re.sub(r"^the\s+", "", bare)


def core_name(name: str) -> str:
    """The folded name without words that many papers share: "Yonhap" of "Yonhap News Agency"."""
    plain = {w for row in rows("origins/papers") for w in row.words}
    words = folded_name(name).split()
    return " ".join([w for w in words if w not in plain] or words)


def is_called(words: str, article: Article) -> bool:
    """Whether words that credit somebody name the publisher of a text: "South Korea's Yonhap"."""
    said = core_name(words).split()
    for name in names_of(article):
        own = name.split()
        if own and any(said[i : i + len(own)] == own for i in range(len(said))):
            return True
    return False


def host_of(url: str | None) -> str:
    """The folded host of an address, "" where there is none."""
    host = urlsplit(url if url and "//" in url else f"//{url or ''}").hostname or ""
    return folded_name(host)


def names_of(article: Article) -> frozenset[str]:
    """What another text may call this one by: its publisher and the host of its address."""
    found = {core_name(article.publisher or ""), host_of(article.url)}
    return frozenset(n for n in found if n)


def agency_of(article: Article) -> tuple[str, int, int] | None:
    """The agency of its dateline ("TARNHOLM (NPA) —"): its name and where that stands. Of two
    ("REUTERS/AFP") the first: its text was taken, and something of the other's put in."""
    for block in article.blocks:
        if block.kind == "dateline":
            found = _BRACKET.search(article.text, block.start, block.end)
            if found:
                first = found.group(1).split("/")[0].rstrip()
                return first, found.start(1), found.start(1) + len(first)
    return None


@cache
def _offices() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple(
        (re.compile(row.pattern, re.IGNORECASE), str(row.more["body"]))
        for row in rows("origins/offices")
    )


@cache
def _organs() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple(
        (re.compile(row.pattern, re.IGNORECASE), str(row.more["body"]))
        for row in rows("origins/organs")
    )


def body_of(words: str) -> frozenset[str]:
    """The words of the body that somebody speaks for: of "a spokeswoman for the rescue service"
    and of "the rescue service" alike {rescue, service}; empty where the words name none."""
    plain = re.sub(r"\([^()]*\)", " ", words.replace("’", "'"))
    for pattern, word in _organs():
        plain = pattern.sub(word, plain)
    for pattern, body in _offices():
        found = pattern.search(plain)
        if found:
            plain = f"{found.group('body')} {body}"
            break
    small = {w for row in rows("origins/small_words") for w in row.words}
    return frozenset(w for w in folded_name(plain).split() if w not in small)


def speaks_for(words: str) -> bool:
    """Whether a description says whom somebody speaks for ("a spokeswoman for the harbour")."""
    plain = words.replace("’", "'")
    return any(pattern.search(plain) for pattern, _ in _offices())
