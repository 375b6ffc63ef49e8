"""The interface catalogue: every sentence of ours that a reader may see.

One YAML file a topic below ``en/``: nested keys joined by dots give a message's key, e.g.
``caveat.undated``. A message is a text with ``{placeholders}``, or ``{one: …, other: …}``,
chosen by the value ``n``. Placeholders have fixed meanings, which `verify` enforces:

- names beginning with ``n`` (``n``, ``n_total``): whole numbers
- names beginning with ``q`` (``q``, ``q1``): the source's own words, on a page a node of source
  text
- ``date…``: a date written out by the catalogue's own month names
- anything else: a string of the record or of story.yml (a file, a publisher, a tag, a key)
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

from generator.errors import RuleError
from generator.rules import read_yaml

FOLDER = Path(__file__).parent
PLACEHOLDER = re.compile(r"\{(\w+)\}")


@cache
def messages(language: str = "en") -> dict[str, str | dict[str, str]]:
    """All messages by key."""
    found: dict[str, str | dict[str, str]] = {}
    for path in sorted((FOLDER / language).glob("*.yml")):
        for key, value in _flatten(read_yaml(path) or {}):
            if key in found:
                raise RuleError(f"the message {key!r} stands twice", file=str(path))
            found[key] = value
    return found


def text(key: str, language: str = "en", /, **values: object) -> str:
    """The message filled with ``values``. Raises RuleError for an unknown key or missing value."""
    template = pattern(key, language, values.get("n"))
    try:
        return PLACEHOLDER.sub(lambda m: str(values[m.group(1)]), template)
    except KeyError as error:
        raise RuleError(f"the message {key!r} needs a value for {error}") from error


def pattern(key: str, language: str = "en", n: object = None) -> str:
    """The unfilled message, in the plural form that ``n`` asks for."""
    try:
        message = messages(language)[key]
    except KeyError as error:
        raise RuleError(f"no message {key!r} in the catalogue {language!r}") from error
    if isinstance(message, str):
        return message
    return message["one" if str(n) == "1" else "other"]


def _flatten(data: dict[str, Any], prefix: str = "") -> list[tuple[str, str | dict[str, str]]]:
    found: list[tuple[str, str | dict[str, str]]] = []
    for name, value in data.items():
        key = f"{prefix}{name}"
        if isinstance(value, dict) and set(value) != {"one", "other"}:
            found += _flatten(value, f"{key}.")
        elif isinstance(value, dict):
            found.append((key, {k: str(v) for k, v in value.items()}))
        else:
            found.append((key, str(value)))
    return found
