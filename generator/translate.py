"""English catalogue -> what translators and the theme work on: `make catalogue`.

Brings each ``generator/rules/catalogue/<language>.po`` up to date, keeping its translations, and
writes ``templates/theme/partials/words/<language>.html``, since the theme cannot read YAML.
To begin a language: ``python -m generator.translate fr``.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

from generator.rules.catalogue import ENGLISH, FOLDER, direction, languages, messages, text

WORDS = Path(__file__).parent.parent / "templates" / "theme" / "partials" / "words"
TOPIC = "chrome."
_HEADER = """\
# The interface in another language; CONTRIBUTING.md says how it is kept.
msgid ""
msgstr ""
"Language: {language}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: {plural}\\n"

"""
"""Babel's own header holds the time of writing, which would be a difference each time."""


def po_file(language: str) -> str:
    """The language's .po file with exactly the English messages of today.

    Translations stay; one whose English changed is marked fuzzy, and not used until looked at.
    """
    path = FOLDER / f"{language}.po"
    if path.is_file():
        with path.open("rb") as file:
            known = read_po(file, locale=language)
    else:
        known = Catalog(locale=language)
    fresh = Catalog(locale=language)
    for key, message in messages().items():
        forms = message if isinstance(message, str) else (message["one"], message["other"])
        _add(fresh, known, key, forms)
    out = BytesIO()
    write_po(out, fresh, width=100, no_location=True, omit_header=True)
    return _HEADER.format(language=language, plural=fresh.plural_forms) + out.getvalue().decode()


def _add(fresh: Catalog, known: Catalog, key: str, forms: str | tuple[str, str]) -> None:
    """One message with its translation, where one is known under the same key."""
    single = forms if isinstance(forms, str) else forms[0]
    same = known.get(single, key)
    old = same or next((m for m in known if m.context == key), None)
    fits = old is not None and isinstance(old.string, str) == isinstance(forms, str)
    entry = fresh.add(forms, old.string if old and fits else "", context=key)
    if fits and old and any(tuple(entry.string or "")) and (old is not same or old.fuzzy):
        entry.flags.add("fuzzy")


def words_file(language: str) -> str:
    """The theme's words as a Jinja file of plain assignments."""
    lines = ["{# Written by `make catalogue` from generator/rules/catalogue; do not edit. #}"]
    values = {"lang": language, "dir": direction(language)}
    chrome = [key for key in messages() if key.startswith(TOPIC)]
    values |= {key.removeprefix(TOPIC): text(key, language) for key in chrome}
    for name, value in values.items():
        quoted = value.replace("\\", "\\\\").replace('"', '\\"')
        lines.append(f'{{% set {name} = "{quoted}" %}}')
    return "\n".join(lines) + "\n"


def write(wanted: Iterable[str]) -> None:
    for language in wanted:
        if language != ENGLISH:
            (FOLDER / f"{language}.po").write_text(po_file(language), "utf-8")
        WORDS.mkdir(exist_ok=True)
        (WORDS / f"{language}.html").write_text(words_file(language), "utf-8")


if __name__ == "__main__":
    write(dict.fromkeys([*languages(), *sys.argv[1:]]))
