"""Every link and anchor inside the built site, followed on disk."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser

CARRYING = ("href", "src", "action", "content")


def broken(site: Path, address: str) -> tuple[int, list[str]]:
    """How many links inside the site at ``address`` there are, and those that lead nowhere."""
    count, misses = 0, set()
    for page in sorted(site.rglob("*.html")):
        here = urljoin(address, page.relative_to(site).as_posix().removesuffix("index.html"))
        for link in set(_links(page, address)):
            count += 1
            why = _wrong(site, address, urljoin(here, link))
            if why:
                misses.add(f"{page.relative_to(site).as_posix()}: {link}: {why}")
    return count, sorted(misses)


def _links(page: Path, address: str) -> Iterator[str]:
    """What a page leads to inside the site: relative addresses, and absolute ones of its own."""
    for node in _parsed(page).css("[href], [src], [action], meta[content]"):
        for name in CARRYING:
            value = node.attributes.get(name) or ""
            absolute = bool(urlsplit(value).scheme) or value.startswith("//")
            if (name == "content" and not value.startswith(address)) or not value:
                continue
            if not absolute or value.startswith(address):
                yield value


def _wrong(site: Path, address: str, link: str) -> str:
    """Why the absolute ``link`` leads nowhere; empty where it leads somewhere."""
    if not link.startswith(address):
        return "outside the site"
    parts = urlsplit(link)
    path = site / unquote(parts.path.removeprefix(urlsplit(address).path))
    if path.is_dir():
        if not parts.path.endswith("/"):
            return "a folder without its slash"
        path = path / "index.html"
    if not path.is_file():
        return "no such file"
    anchor = unquote(parts.fragment.partition(":~:")[0])
    if anchor and path.suffix == ".html" and anchor not in _ids(path):
        return "no such anchor"
    return ""


@cache
def _parsed(page: Path) -> LexborHTMLParser:
    return LexborHTMLParser(page.read_text("utf-8"))


@cache
def _ids(page: Path) -> frozenset[str]:
    return frozenset(n.attributes.get("id") or "" for n in _parsed(page).css("[id]"))
