"""Sources for reference managers (CSL-JSON) and LaTeX (BibTeX): what is known of each, no more."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from generator.verify.exports.statement import briefing_of
from generator.verify.markup.credits import filled
from generator.verify.markup.messages import Frame
from generator.verify.proof import Found, quoted
from generator.verify.tree import printable

REMEDY = "build the site again: citations follow from the record's sources"
_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?![\d-])")
_KEY = re.compile(r"[^A-Za-z0-9.-]+")
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_NAMED = {
    "textbackslash": "\\",
    "textbraceleft": "{",
    "textbraceright": "}",
    "textasciitilde": "~",
    "textasciicircum": "^",
    "textless": "<",
    "textgreater": ">",
    "textbar": "|",
    "textquotedbl": '"',
}
_TEX = re.compile(r"\\(?:(text\w+)\{\}|([&%$#_{}]))")
_ENTRY = re.compile(r"@(\w+)\{([^,\s]+),?(.*?)\n\}", re.DOTALL)
_FIELD = re.compile(r"^\s*(\w+) = (.*?),?$", re.MULTILINE)
_PERCENT = re.compile(r"[\\{}\"<>^`|\s]")


def check_csl(text: str, _: str, frame: Frame, found: Found) -> None:
    """Checks CSL-JSON, item by item."""
    due = [dict(_csl(frame, name, source)) for name, source in _sources(frame)]
    given = json.loads(text)
    if given != due:
        wrong = [i for i, d in zip(given, due, strict=False) if i != d] or given[len(due) :]
        found.fail("a source that is not the record's", quoted(str(wrong or "fewer")), REMEDY)


def check_bibtex(text: str, _: str, frame: Frame, found: Found) -> None:
    """Checks BibTeX, field by field."""
    given = [(kind, key, _fields(body)) for kind, key, body in _ENTRY.findall(text)]
    left = _ENTRY.sub("", text).strip()
    due = [("misc", _key(frame, n), dict(_bibtex(frame, s))) for n, s in _sources(frame)]
    if left:
        found.fail("words beside the sources", quoted(left), REMEDY)
    if given != due:
        wrong = [i for i, d in zip(given, due, strict=False) if i != d] or given[len(due) :]
        found.fail("a source that is not the record's", quoted(str(wrong or "fewer")), REMEDY)


def _sources(frame: Frame) -> list[tuple[str, Mapping[str, Any]]]:
    return list(briefing_of(frame).sources.items())


def _key(frame: Frame, name: str) -> str:
    return f"{_KEY.sub('-', briefing_of(frame).slug)}:{_KEY.sub('-', name)}"


def _csl(frame: Frame, name: str, source: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    yield "id", _key(frame, name)
    yield "type", "article-newspaper" if source.get("publisher") else "document"
    given = {key: printable(str(source.get(key) or "")) for key in ("title", "author", "publisher")}
    texts: list[tuple[str, Any]] = [
        ("title", given["title"]),
        ("author", [{"literal": given["author"]}] if given["author"] else None),
        ("container-title", given["publisher"]),
        ("issued", _parts(source.get("published"))),
        ("accessed", _parts(source.get("retrieved"))),
        ("URL", _url(source)),
        ("note", _original(frame, source)),
    ]
    yield from ((key, value) for key, value in texts if value)


def _parts(date: Any) -> dict[str, list[list[int]]] | None:
    match = _DATE.match(str(date or ""))
    return {"date-parts": [[int(p) for p in match.groups() if p]]} if match else None


def _bibtex(frame: Frame, source: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    match = _DATE.match(str(source.get("published") or ""))
    year, month, _ = match.groups() if match else (None, None, None)
    seen = _DATE.match(str(source.get("retrieved") or ""))
    url = _PERCENT.sub(lambda m: "".join(f"%{b:02X}" for b in m[0].encode()), _url(source))
    fields = [
        ("title", printable(str(source.get("title") or ""))),
        ("author", printable(str(source.get("author") or ""))),
        ("howpublished", printable(str(source.get("publisher") or ""))),
        ("date", "-".join(p for p in match.groups() if p) if match else ""),
        ("year", year or ""),
        ("month", _MONTHS[int(month) - 1] if month and 1 <= int(month) <= len(_MONTHS) else ""),
        ("url", url),
        ("urldate", seen[0] if seen else ""),
        ("note", _original(frame, source)),
    ]
    yield from ((key, value) for key, value in fields if value)


def _fields(body: str) -> dict[str, str]:
    """The fields of an entry, braces and commands read as what LaTeX shows."""
    found: dict[str, str] = {}
    for name, value in _FIELD.findall(body):
        bare = value
        while bare.startswith("{") and bare.endswith("}"):
            bare = bare[1:-1]
        found[name] = bare if name == "url" else _TEX.sub(_shown, bare)
    return found


def _shown(match: re.Match[str]) -> str:
    return _NAMED.get(match[1], match[0]) if match[1] else match[2]


def _url(source: Mapping[str, Any]) -> str:
    url = printable(str(source.get("url") or ""))
    return url if url.lower().startswith(("http://", "https://")) else ""


def _original(frame: Frame, source: Mapping[str, Any]) -> str:
    name = printable(str((source.get("original") or {}).get("name") or ""))
    return filled(frame, "exports.original", original=name) if name else ""
