"""The index of actors: under each letter the names that begin with it, and nobody else."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import unquote

from generator.verify.markup.nodes import is_node
from generator.verify.tree import Element

OTHER = "#"
"""Stands for names that begin with no letter."""
_DASH = re.compile(r"[\u2010-\u2015-]")


def is_initial(letter: str, element: Element) -> bool:
    """Whether the names below a heading begin with ``letter``, or a link leads to such names."""
    link = element.within("href")
    if link is not None:
        return unquote(link.attrs["href"]).endswith(f"-{letter}")
    block = next((e for e in element.above() if e.tag in {"div", "section"}), None)
    rows = [e for e in block.walk() if "data-item" in e.attrs] if block is not None else []
    return bool(rows) and all(_initial(_name(row)) == letter for row in rows)


def _name(row: Element) -> str:
    named = (e for e in row.walk() if is_node(e) or "data-story" in e.attrs)
    first = next(named, None)
    return first.text() if first is not None else ""


def _initial(name: str) -> str:
    bare = unicodedata.normalize("NFKC", name).casefold().replace("’", "'").strip()
    bare = _DASH.sub(" ", bare).strip().removeprefix("the ").lstrip("'\"“‘(. ")
    plain = [c for c in unicodedata.normalize("NFD", bare) if not unicodedata.combining(c)]
    first = "".join(plain)[:1].upper()
    return first if first.isalpha() else OTHER
