"""A page runs nothing of its own, asks nothing of other hosts, and hides nothing in styles."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from generator.verify.proof import Found, quoted
from generator.verify.tree import Element

FORBIDDEN = frozenset(
    {"iframe", "object", "embed", "applet", "frame", "base", "template", "portal"}
)
REQUESTED = frozenset({"src", "srcset", "poster", "data", "background", "manifest"})
FOLLOWED = frozenset({"href", "xlink:href", "action", "formaction", "cite", "ping"})
LOADING = frozenset({"image", "use", "feimage", "script"})
"""Elements of SVG whose href is loaded."""
QUIET_LINKS = frozenset(
    {"canonical", "alternate", "next", "prev", "license", "author", "me", "help"}
)
DATA = "application/ld+json"
"""Blocks of data run nothing; what they say is proved with the file that says it, too."""
REMEDY = "see the Content-Security-Policy in the theme: everything comes from the site itself"
_PRINTED = re.compile(
    r"(?<![\w-])(?:content|quotes|list-style(?:-type)?|symbols|additive-symbols|prefix|suffix|negative"
    r"|string-set|text-overflow|hyphenate-character|(?:-webkit-)?text-emphasis(?:-style)?)"
    r"\s*:\s*((?:\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'|[^;}\"'])+)",
    re.IGNORECASE,
)
"""Declarations that print a string."""
_VARIABLE = re.compile(r"var\(\s*(--[\w-]+)")
_DATA = re.compile(r"url\(\s*['\"]?(data:[^)]{0,60})", re.IGNORECASE)
_QUOTED = re.compile(r"\"((?:[^\"\\]|\\.)*)\"|'((?:[^'\\]|\\.)*)'")
_ESCAPE = re.compile(r"\\([0-9a-fA-F]{1,6})\s?")
_ATTRIBUTE = re.compile(r"attr\(\s*([\w-]+)")
_OUTSIDE = re.compile(
    r"(?:url\(\s*['\"]?|@import\s+['\"])\s*((?:[a-z]+:)?//[^'\")\s]+)", re.IGNORECASE
)
_HARMLESS = re.compile(r"\s*(?:--[\w-]+\s*:\s*[\w.%#-]+\s*;?\s*)*")


def check_safety(root: Element, found: Found, allowed: frozenset[str] = frozenset()) -> None:
    """Adds a failure for every script, handler, address or style that does not belong.

    ``allowed``: elements that this kind of page may have.
    """
    policy = ""
    for element in root.walk():
        attrs = element.attrs
        if element.tag in FORBIDDEN - allowed:
            found.fail(f"<{element.tag}> on a page", str(element), REMEDY)
        if element.tag == "script" and not attrs.get("src") and attrs.get("type") != DATA:
            found.fail("an inline script", quoted("".join(map(str, element.children))), REMEDY)
        if element.tag == "style":
            _check_style(element.children, str(element), found)
        if "style" in attrs and not _HARMLESS.fullmatch(attrs["style"]):
            found.fail("an inline style", f"{element} {quoted(attrs['style'])}", "use a class")
        if element.tag == "meta":
            if attrs.get("http-equiv", "").lower() == "content-security-policy":
                policy = attrs.get("content", "")
            if attrs.get("http-equiv", "").lower() == "refresh":
                found.fail("a page that leads elsewhere by itself", str(element), REMEDY)
        for name, value in attrs.items():
            _check_attribute(element, name, value, found)
    _check_policy(policy, "template" in allowed, found)


def _check_attribute(element: Element, name: str, value: str, found: Found) -> None:
    where = f"{element} {name}={quoted(value)}"
    if name.startswith("on"):
        found.fail("an event handler", where, REMEDY)
    if name == "srcdoc":
        found.fail("a page inside a page", where, REMEDY)
    if name not in REQUESTED | FOLLOWED:
        return
    scheme = re.sub(r"[\x00-\x20]", "", value).lower().partition(":")
    if scheme[1] and scheme[0] in {"javascript", "vbscript", "data", "file", "blob"}:
        found.fail(f"an address that begins with {scheme[0]}:", where, REMEDY)
    elif _is_loaded(element, name) and any(_is_outside(v) for v in value.split(",")):
        found.fail("a request to another host", where, REMEDY)


def _is_loaded(element: Element, name: str) -> bool:
    if name in REQUESTED or name == "ping":
        return True
    if element.tag == "link":
        kinds = set(element.attrs.get("rel", "").lower().split())
        return not kinds <= QUIET_LINKS
    return element.tag in LOADING or name in {"action", "formaction"}


def _is_outside(address: str) -> bool:
    try:
        split = urlsplit(address.strip())
    except ValueError:
        return True
    return bool(split.scheme or split.netloc)


def _check_policy(policy: str, searches: bool, found: Found) -> None:
    """``searches``: only the search runs WebAssembly."""
    rules = {p.split()[0].lower(): p.split()[1:] for p in policy.split(";") if p.strip()}
    scripts = rules.get("script-src", rules.get("default-src"))
    if scripts is None:
        found.fail("no Content-Security-Policy for scripts", "head", REMEDY)
    elif ("'wasm-unsafe-eval'" in scripts and not searches) or any(
        s in {"'unsafe-inline'", "'unsafe-eval'", "*"} or "://" in s or s.endswith(":")
        for s in scripts
    ):
        found.fail("a Content-Security-Policy that lets scripts in", quoted(policy), REMEDY)


def _check_style(texts: Iterable[object], where: str, found: Found) -> None:
    css = "".join(str(t) for t in texts)
    words, attributes = printed_by(css)
    for word in (*words, *attributes):
        found.fail(f"a style that prints {quoted(word)}", where, "print it in the page")
    for address in _OUTSIDE.findall(css):
        found.fail("a request to another host", f"{where} {quoted(address)}", REMEDY)


def printed_by(css: str) -> tuple[list[str], list[str]]:
    """Words that a stylesheet prints, or draws as a picture, and names of attributes it prints.

    A single letter counts: a word can be printed letter by letter.
    """
    words = [f"{found} …" for found in _DATA.findall(css)]
    attributes: list[str] = []
    for value in _PRINTED.findall(css):
        attributes += _ATTRIBUTE.findall(value)
        words += _VARIABLE.findall(value)
        for double, single in _QUOTED.findall(value):
            text = _ESCAPE.sub(lambda m: chr(min(int(m[1], 16), 0x10FFFF)), double or single)
            if any(c.isalpha() for c in text):
                words.append(text)
    return words, attributes


def outside_addresses(css: str) -> list[str]:
    """Addresses of other hosts that a stylesheet asks for."""
    return _OUTSIDE.findall(css)
