"""Every link inside the site leads to a file and an anchor that are there."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from generator.verify.proof import Failure, quoted
from generator.verify.tree import Element

ADDRESSES = ("href", "src", "xlink:href", "poster", "data")
ANYWHERE = frozenset({"", "top"})
"""Anchors that every page has."""


@dataclass(frozen=True)
class Links:
    """What a page links to, and what it can be linked at. ``path`` is relative to the site."""

    path: str
    anchors: frozenset[str]
    targets: tuple[tuple[str, str], ...]
    """Addresses with the element that has them."""


def links_of(path: str, root: Element) -> Links:
    """The links and anchors of a page."""
    anchors: set[str] = set()
    targets: dict[tuple[str, str], None] = {}
    for element in root.walk():
        keys = ("id", "name") if element.tag == "a" else ("id",)
        anchors |= {element.attrs[k] for k in keys if element.attrs.get(k)}
        if element.attrs.get("property") == "og:image":
            # an absolute address; what it names lies beside the page (`previews`)
            targets[(element.attrs.get("content", "").rpartition("/")[2], str(element))] = None
        for key in ADDRESSES:
            if key in element.attrs:
                targets[(element.attrs[key].strip(), str(element))] = None
    return Links(path, frozenset(anchors), tuple(targets))


def check_links(pages: Iterable[Links], site: Path, base: str) -> list[Failure]:
    """A failure for each link that leads nowhere. ``base`` is the site's path on its host."""
    known = {page.path: page for page in pages}
    there: dict[str, bool] = {}
    found: list[Failure] = []
    for page in known.values():
        for address, element in page.targets:
            reason = _dead(address, page, known, site, base, there)
            if reason:
                where = f"{element} {quoted(address)}"
                found.append(Failure(page.path, reason, where, "correct the link"))
    return found


def _dead(
    address: str,
    page: Links,
    known: dict[str, Links],
    site: Path,
    base: str,
    there: dict[str, bool],
) -> str | None:
    try:
        split = urlsplit(address)
    except ValueError:
        return "an address that is none"
    if split.scheme or split.netloc:
        return None
    target = _target(unquote(split.path), page.path, base)
    if target is None:
        return "a link that leaves the site"
    if target not in known and f"{target}/index.html".lstrip("/") in known:
        target = f"{target}/index.html".lstrip("/")
    if target not in known:
        if target not in there:
            there[target] = (site / target).is_file()
        return None if there[target] else "a link to a page that is not there"
    anchor = unquote(split.fragment)
    if anchor in ANYWHERE or anchor in known[target].anchors or anchor.startswith(":~:"):
        return None
    return f"a link to an anchor that is not there, #{anchor}"


def _target(path: str, page: str, base: str) -> str | None:
    if not path:
        return page
    if path.startswith("/"):
        if not f"{path}/".startswith(base):
            return None
        joined = path[len(base) :]
    else:
        joined = posixpath.join(posixpath.dirname(page), path)
    target = posixpath.normpath(joined) if joined else "."
    if target.startswith(".."):
        return None
    if path.endswith("/") or target == ".":
        return posixpath.normpath(posixpath.join(target, "index.html"))
    return target
