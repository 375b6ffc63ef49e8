"""The interface catalogue: every sentence of ours that a reader may see.

English is written by hand, one YAML file a topic below ``en/``: nested keys joined by dots give a
message's key, e.g. ``caveat.undated``. A message is a text with ``{placeholders}``, or
``{one: …, other: …}``, chosen by the value ``n``. Another language is one gettext file beside it
(``de.po``; msgctxt is the key, msgid the English), which translators' tools read and write;
`make catalogue` brings it up to date. What it lacks is shown in English.

Placeholders have fixed meanings, which `verify` enforces:

- names beginning with ``n`` (``n``, ``n_total``): whole numbers
- names beginning with ``q`` (``q``, ``q1``): the source's own words, on a page a node of source
  text
- ``date…``: a date written out by the catalogue's own month names
- anything else: a string of the record or of story.yml (a file, a publisher, a tag, a key)
"""

from __future__ import annotations

import re
from functools import cache
from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from generator.errors import RuleError
from generator.rules import read_yaml

FOLDER = Path(__file__).parent
PLACEHOLDER = re.compile(r"\{(\w+)\}")


ENGLISH = "en"


@cache
def messages() -> dict[str, str | dict[str, str]]:
    """All messages by key, in English."""
    found: dict[str, str | dict[str, str]] = {}
    for path in sorted((FOLDER / ENGLISH).glob("*.yml")):
        for key, value in _flatten(read_yaml(path) or {}):
            if key in found:
                raise RuleError(f"the message {key!r} stands twice", file=str(path))
            found[key] = value
    return found


def languages() -> tuple[str, ...]:
    """The languages that the interface speaks, English first."""
    return (ENGLISH, *sorted(p.stem for p in FOLDER.glob("*.po")))


def direction(language: str) -> str:
    """``ltr`` or ``rtl``, as the language is written."""
    try:
        return str(Locale.parse(language, sep="-").text_direction)
    except (UnknownLocaleError, ValueError):
        return "ltr"


def text(key: str, language: str = ENGLISH, /, **values: object) -> str:
    """The message filled with ``values``. Raises RuleError for an unknown key or missing value."""
    template = pattern(key, language, values.get("n"))
    try:
        return PLACEHOLDER.sub(lambda m: str(values[m.group(1)]), template)
    except KeyError as error:
        raise RuleError(f"the message {key!r} needs a value for {error}") from error


def pattern(key: str, language: str = ENGLISH, n: object = None) -> str:
    """The unfilled message, in the plural form that ``n`` asks for."""
    try:
        message = messages()[key]
    except KeyError as error:
        raise RuleError(f"no message {key!r} in the catalogue") from error
    translated = _translations(language)
    if isinstance(message, str):
        found = translated.pgettext(key, message) if translated else message
    elif translated:
        found = translated.npgettext(key, message["one"], message["other"], _number(n))
    else:
        found = message["one" if str(n) == "1" else "other"]
    return found


def _number(n: object) -> int:
    """The number that chooses a plural: a count, or one written out with commas."""
    return int(re.sub(r"\D", "", str(n)) or 0)


@cache
def _translations(language: str) -> GNUTranslations | None:
    """What the language's .po file says; None for English. Raises RuleError where there is none."""
    if language == ENGLISH:
        return None
    path = FOLDER / f"{language}.po"
    if not path.is_file():
        raise RuleError(f"no catalogue for the language {language!r}", file=str(path))
    compiled = BytesIO()
    with path.open("rb") as file:
        write_mo(compiled, read_po(file, locale=language))
    compiled.seek(0)
    return GNUTranslations(compiled)


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
