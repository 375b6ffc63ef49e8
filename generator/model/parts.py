"""How a text is rebuilt from its parts: the one rule that record, page and proof share.

The words of each span, whitespace collapsed; `` … `` between spans with words between them
(in one source) or of different sources; an insertion in [brackets] after what it explains.
The first letter is a capital where the text opens with one of the source's words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from generator.model.claims import InsertPart, Part, SpanPart

GAP = " … "
_SPACE = re.compile(r"\s+")


def collapse(text: str) -> str:
    """The text on one line: every run of whitespace a single space, ends included."""
    return _SPACE.sub(" ", text)


def compose(parts: Sequence[Part], texts: Mapping[str, str]) -> str:
    """The text that ``parts`` stand for; ``texts`` maps source ids to their texts."""
    out = ""
    last: SpanPart | None = None
    for part in parts:
        if isinstance(part, InsertPart):
            out += f" [{part.insert}]"
            continue
        out += _joint(last, part, texts) + collapse(texts[part.source][part.start : part.end])
        last = part
    out = _SPACE.sub(" ", out).strip()
    return out[:1].upper() + out[1:]


def _joint(last: SpanPart | None, part: SpanPart, texts: Mapping[str, str]) -> str:
    """What stands between two spans: nothing, the source's own space, or a marked cut."""
    if last is None:
        return ""
    if last.source != part.source or part.start < last.end:
        return GAP
    between = texts[part.source][last.end : part.start]
    return GAP if between.strip() else collapse(between)
