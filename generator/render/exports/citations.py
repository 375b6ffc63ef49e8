"""The sources for reference managers and for LaTeX: CSL-JSON and BibTeX.

What is not known of a source is left out: no date, author or publisher is ever put in for it.
Authors are given as they stand in the source; names are not taken apart by guess.
"""

from __future__ import annotations

import json
import re
from typing import Any

from generator.model.record import Record, RecordSource
from generator.render.escaping import address, plain
from generator.render.exports.statement import line
from generator.rules import catalogue

_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?![\d-])")
_TEX = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "<": r"\textless{}",
    ">": r"\textgreater{}",
    "|": r"\textbar{}",
    '"': r"\textquotedbl{}",
    **{c: "\\" + c for c in "&%$#_"},
}
_TEX_SPECIAL = re.compile("[" + re.escape("".join(_TEX)) + "]")
# What ends or opens something in BibTeX even inside of an address.
_URL_UNSAFE = re.compile(r"[\\{}\"<>^`|\s]")
_KEY_UNSAFE = re.compile(r"[^A-Za-z0-9.-]+")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def csl(record: Record, language: str) -> str:
    """CSL-JSON 1.0: a list, an item a source."""
    items = [_item(record, source, language) for source in record.sources]
    return json.dumps(items, ensure_ascii=False, indent=2) + "\n"


def bibtex(record: Record, language: str) -> str:
    """BibTeX, in UTF-8; ``date``, ``url`` and ``urldate`` are biblatex's, which it reads too."""
    entries = (_entry(record, source, language) for source in record.sources)
    return "\n".join(entries)


def key_of(record: Record, source: RecordSource) -> str:
    """The name under which a text cites the source: the same in both formats."""
    return f"{_KEY_UNSAFE.sub('-', record.slug)}:{_KEY_UNSAFE.sub('-', source.id)}"


def _item(record: Record, source: RecordSource, language: str) -> dict[str, Any]:
    item: dict[str, Any] = {
        "id": key_of(record, source),
        "type": "article-newspaper" if source.publisher else "document",
        "title": line(source.title or ""),
        "author": [{"literal": line(source.author)}] if source.author else None,
        "container-title": line(source.publisher or ""),
        "issued": _parts(source.published),
        "accessed": _parts(source.retrieved),
        "URL": url_of(source.url),
        "note": _original(source, language),
    }
    return {key: value for key, value in item.items() if value}


def _parts(date: str | None) -> dict[str, list[list[int]]] | None:
    match = _DATE.match(date or "")
    return {"date-parts": [[int(part) for part in match.groups() if part]]} if match else None


def _entry(record: Record, source: RecordSource, language: str) -> str:
    found = _DATE.match(source.published or "")
    year, month, day = found.groups() if found else (None, None, None)
    retrieved = _DATE.match(source.retrieved or "")
    url = url_of(source.url)
    fields = {
        "title": _braced(source.title, twice=True),
        "author": _braced(source.author, twice=True),
        "howpublished": _braced(source.publisher),
        "date": "{" + "-".join(p for p in (year, month, day) if p) + "}" if year else None,
        "year": f"{{{year}}}" if year else None,
        "month": _MONTHS[int(month) - 1] if month and 1 <= int(month) <= 12 else None,
        "url": f"{{{_URL_UNSAFE.sub(_percent, url)}}}" if url else None,
        "urldate": f"{{{retrieved[0]}}}" if retrieved else None,
        "note": _braced(_original(source, language)),
    }
    body = "".join(f",\n  {name} = {value}" for name, value in fields.items() if value)
    return f"@misc{{{key_of(record, source)}{body}\n}}\n"


def _braced(text: str | None, *, twice: bool = False) -> str | None:
    """``twice`` keeps capitals, and a name whole."""
    if not text or not line(text):
        return None
    value = tex(line(text))
    return f"{{{{{value}}}}}" if twice else f"{{{value}}}"


def tex(text: str) -> str:
    """Text as LaTeX shows it. Braces are named, since BibTeX counts even escaped ones."""
    return _TEX_SPECIAL.sub(lambda m: _TEX[m[0]], text)


def _original(source: RecordSource, language: str) -> str:
    """The original that the source credits, as it names it."""
    name = line(source.original.name or "") if source.original else ""
    return catalogue.text("exports.original", language, original=name) if name else ""


def url_of(url: str | None) -> str | None:
    """An http or https address, or None."""
    return plain(url).strip() if url and address(url) else None


def _percent(match: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in match[0].encode())
