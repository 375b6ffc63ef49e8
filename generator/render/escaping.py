"""The one way by which text that is not ours enters a page."""

from __future__ import annotations

import json
import re
from urllib.parse import quote, urlsplit

from markupsafe import Markup

# C0 and C1 controls, the bidi marks, embeddings, overrides and isolates, the byte-order mark,
# and lone surrogates, which UTF-8 cannot carry. Whitespace among them is collapsed first.
_STRIPPED = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)
_SPACE = re.compile(r"\s+")
_ENCODED = re.compile(r"[!-/:-@\[-`{-~]")
_SCHEMES = {"http", "https"}


def plain(text: str) -> str:
    """The text on one line, without control and bidi characters."""
    return _STRIPPED.sub("", _SPACE.sub(" ", text))


def escape(text: str) -> Markup:
    """Markup that shows ``text`` in HTML, in attributes, and through Markdown unharmed.

    Every ASCII character except letters, digits and space becomes ``&#N;``: Markdown, its
    extensions, Jinja and HTML all have syntax among the others, and none in what is left.
    """
    return Markup(_ENCODED.sub(lambda m: f"&#{ord(m[0])};", plain(text)))  # noqa: S704


def scalar(text: str) -> str:
    """``text`` as a value of front matter: HTML-escaped, in a JSON string, which is YAML too."""
    return json.dumps(str(escape(text)), ensure_ascii=False)


def address(url: str | None) -> Markup | None:
    """An http or https address for an ``href``; None for anything else."""
    if not url or _SPACE.search(url.strip()) or _STRIPPED.search(url):
        return None
    try:
        split = urlsplit(url.strip())
    except ValueError:
        return None
    if split.scheme.lower() not in _SCHEMES or not split.hostname or "@" in split.netloc:
        return None
    return escape(url.strip())


def step(name: str) -> Markup:
    """One step of a relative address: a slug or a source's id."""
    return escape(quote(name, safe=""))
