"""Links into an original at the very sentence: https://wicg.github.io/scroll-to-text-fragment/.

A browser looks for the words and shows them; one that does not know such links opens the page.
"""

from __future__ import annotations

import re
from urllib.parse import quote

from markupsafe import Markup

from generator.model.parts import collapse
from generator.render.escaping import address, plain

WHOLE = 12
"""A sentence of so many words is named whole, a longer one by its first and last ones."""
ENDS = (5, 8, 12)
BEFORE = (3, 6, 12)
"""How many words are tried until they stand nowhere earlier in the text."""
_HEAD = re.compile(r"^\W+")
_TAIL = re.compile(r"\W+$")


def passage(url: str | None, text: str, start: int, end: int) -> Markup | None:
    """The address of ``text[start:end]`` on the page at ``url``; None where there is none."""
    if address(url) is None or url is None:
        return None
    words = _words(text[start:end])
    if not words:
        return None
    directive = _directive(_words(text[:start]), words, _line(" ".join(_words(text))))
    page = url.strip()
    joint = "" if "#" in page else "#"
    return address(f"{page}{joint}:~:text={directive}")


def _directive(before: list[str], words: list[str], whole: str) -> str:
    """``[prefix-,]start[,end]``, the shortest that leads to the sentence and nowhere earlier."""
    place = len(_line(" ".join(before))) + bool(before)
    for ahead in (0, *BEFORE):
        prefix = before[-ahead:] if ahead else []
        for ends in ENDS:
            if _leads(prefix, words, ends, whole, place):
                return _written(prefix, words, ends)
    return _written([], words, ENDS[-1])


def _leads(prefix: list[str], words: list[str], ends: int, whole: str, place: int) -> bool:
    first = _line(" ".join([*prefix, *_opening(words, ends)]))
    return whole.find(first) == place - len(_line(" ".join(prefix))) - bool(prefix)


def _opening(words: list[str], ends: int) -> list[str]:
    return words if len(words) <= max(WHOLE, 2 * ends) else words[:ends]


def _written(prefix: list[str], words: list[str], ends: int) -> str:
    """The terms without the marks at their outer edges: quotation marks and full stops are what
    two editions of a text differ in. Between a prefix and the start each mark counts."""
    opening = " ".join(_opening(words, ends))
    whole = len(_opening(words, ends)) == len(words)
    opening = opening if prefix else _HEAD.sub("", opening)
    opening = _encoded(_TAIL.sub("", opening) or opening)
    ahead = f"{_encoded(_HEAD.sub('', ' '.join(prefix)))}-," if prefix else ""
    closing = "" if whole else "," + _encoded(_TAIL.sub("", " ".join(words[-ends:])))
    return ahead + opening + closing


def _encoded(term: str) -> str:
    """Percent-encoded; the dash too, which would be read as the end of a prefix."""
    return quote(term, safe="").replace("-", "%2D")


def _words(text: str) -> list[str]:
    return plain(collapse(text)).split()


def _line(text: str) -> str:
    return text.casefold()
