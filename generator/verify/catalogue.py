"""The interface catalogue read as data: which sentences of ours a page may print.

A message with placeholders becomes a pattern. In a page, words of the source are nodes; they
reach the pattern as single private-use characters, so that nothing else can pass for them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml
from babel.messages.pofile import read_po

from generator.errors import RuleError
from generator.verify.tree import collapse

FIRST_MARK = 0xE000
MARKS = "\ue000-\uf8ff"
ENGLISH = "en"
FORMS = ("one", "other")
_DATE = re.compile(r"(\d{4}|XXXX)-(0[1-9]|1[0-2])(?:-(\d\d))?")
PLACEHOLDER = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True)
class Message:
    """One form of a message. ``names`` are its placeholders in order of their groups."""

    key: str
    form: str
    text: str

    @cached_property
    def names(self) -> tuple[str, ...]:
        return tuple(PLACEHOLDER.findall(self.text))

    @cached_property
    def in_page(self) -> re.Pattern[str]:
        """Matches the text of an element in which nodes have become marks."""
        return self._pattern(rf"([{MARKS}])")

    @cached_property
    def in_plain(self) -> re.Pattern[str]:
        """Matches a text without nodes: an attribute, a <title>."""
        return self._pattern(rf"([^{MARKS}]+?)")

    def _pattern(self, words: str) -> re.Pattern[str]:
        pieces = PLACEHOLDER.split(" ".join(self.text.split()))
        out = [re.escape(pieces[0])]
        for name, literal in zip(pieces[1::2], pieces[2::2], strict=True):
            out += [_group(name, words), re.escape(literal)]
        return re.compile("".join(out))


def _group(name: str, words: str) -> str:
    if kind_of(name) == "number":
        return r"(\d[\d,]*)"
    return words if kind_of(name) in {"words", "name"} else r"(.+?)"


def kind_of(name: str) -> str:
    """What a placeholder stands for: number | words | name | date | string."""
    if name.startswith("name"):
        return "name"
    if name.startswith("date"):
        return "date"
    return {"n": "number", "q": "words"}.get(name.split("_")[0].rstrip("0123456789"), "string")


class Catalogue:
    """All messages by key, and the texts of those without placeholders."""

    def __init__(self, messages: dict[str, tuple[Message, ...]]) -> None:
        self.messages = messages
        self.fixed: dict[str, set[str]] = {}
        self.open: list[Message] = []
        for forms in messages.values():
            for message in forms:
                if message.names:
                    self.open.append(message)
                else:
                    self.fixed.setdefault(collapse(message.text), set()).add(message.key)

    def text(self, key: str) -> str:
        """The text of a message without placeholders; "" where there is none."""
        forms = self.messages.get(key)
        return collapse(forms[0].text) if forms else ""

    @cached_property
    def of_speakers(self) -> frozenset[str]:
        """Our words between and before the names of speakers, in lower case."""
        keys = (k for k in self.messages if k.startswith("speaker."))
        return frozenset(self.text(k).lower().strip(" :") for k in keys)

    def written(self, date: str) -> str:
        """An ISO date or EDTF interval in words; anything else as it is."""
        if "/" in date:
            start, end = date.split("/", 1)
            return self._fill("range", date_from=self.written(start), date_to=self.written(end))
        bare = date.split("T", 1)[0]
        match = _DATE.fullmatch(bare)
        if match is None:
            return bare
        year, number, day = match.groups()
        key = ("day" if day else "month") + ("_no_year" if year == "XXXX" else "")
        month = self.text(f"month.m{number}")
        return self._fill(key, n_year=year, month=month, n_day=str(int(day or 0)))

    def _fill(self, key: str, **values: str) -> str:
        pattern = self.text(f"written.{key}")
        return PLACEHOLDER.sub(lambda m: values.get(m[1], ""), pattern)


def translated(english: Catalogue, folder: Path, language: str) -> Catalogue:
    """The catalogue of another language; what it lacks stays English.

    Read from ``folder``/LANGUAGE.po, whose contexts are the keys. Raises RuleError where there is
    no such file.
    """
    if language == ENGLISH:
        return english
    path = folder / f"{language}.po"
    if not path.is_file():
        raise RuleError(f"no catalogue for the language {language!r}", file=str(path))
    messages = dict(english.messages)
    with path.open("rb") as file:
        for entry in read_po(file, locale=language):
            told = entry.string if isinstance(entry.string, (list, tuple)) else (entry.string,)
            said = entry.id if isinstance(entry.id, (list, tuple)) else (entry.id,)
            # of a message whose English has changed since, the translation does not count
            same = tuple(said) == tuple(m.text for m in messages.get(str(entry.context), ()))
            if same and all(told) and not entry.fuzzy:
                names = FORMS if len(told) > 1 else FORMS[1:]
                forms = zip([*names, *map(str, range(len(told)))], told, strict=False)
                key = str(entry.context)
                messages[key] = tuple(Message(key, form, str(text)) for form, text in forms)
    return Catalogue(messages)


def read_catalogue(folder: Path) -> Catalogue:
    """The English messages below ``folder``. Raises RuleError where it holds none."""
    messages: dict[str, tuple[Message, ...]] = {}
    for path in sorted(folder.glob("*.yml")):
        # all strings: "on" and "no" are keys here, not truths
        data = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506
        for key, forms in _flatten(data or {}):
            messages[key] = tuple(Message(key, form, text) for form, text in forms.items())
    if not messages:
        raise RuleError("no interface catalogue", file=str(folder))
    return Catalogue(messages)


def _flatten(data: dict[str, Any], prefix: str = "") -> Iterator[tuple[str, dict[str, str]]]:
    for name, value in data.items():
        key = f"{prefix}{name}"
        if not isinstance(value, dict):
            yield key, {"other": str(value)}
        elif set(value) == {"one", "other"}:
            yield key, {form: str(text) for form, text in value.items()}
        else:
            yield from _flatten(value, f"{key}.")
