"""Our sentences on a page: catalogue messages, filled, each saying which message it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.model.claims import Message
from generator.render.escaping import escape
from generator.render.nodes import Linked, Node
from generator.rules import catalogue
from generator.rules.catalogue.dates import told


@dataclass(frozen=True)
class Phrase:
    """A filled message. ``{{ phrase }}`` prints it in a span that names it."""

    key: str
    html: Markup

    def __html__(self) -> Markup:
        shown = f'<span data-message="{self.key}">{self.html}</span>'
        return Markup(shown)  # noqa: S704 - the key is ours, the rest is markup already


@dataclass(frozen=True)
class Story:
    """A string of story.yml: printed as the editor's, under its key there."""

    key: str
    text: str

    @property
    def attributes(self) -> Markup:
        return Markup(' data-story="{}"').format(escape(self.key))

    def __html__(self) -> Markup:
        shown = Markup('<span class="story" dir="auto"{}>{}</span>')
        return shown.format(self.attributes, escape(self.text))


Value = str | int | Node | Linked | Story


def say(key: str, language: str = "en") -> str:
    """A message that needs no value."""
    return catalogue.text(key, language)


def phrase(key: str, language: str = "en", /, **values: Value) -> Phrase:
    """The message with ``values``: nodes of source text as they are, everything else escaped."""
    pattern = catalogue.pattern(key, language, values.get("n"))
    shown: list[Markup] = []
    at = 0
    for match in catalogue.PLACEHOLDER.finditer(pattern):
        shown.append(Markup.escape(pattern[at : match.start()]))
        shown.append(_shown(values[match.group(1)]))
        at = match.end()
    shown.append(Markup.escape(pattern[at:]))
    return Phrase(key, Markup("").join(shown))


def noted(
    message: Message,
    quotes: Sequence[Node | Linked],
    names: Mapping[str, Node | Story],
    language: str = "en",
) -> Phrase:
    """A message of the record. ``quotes`` are the nodes of its item's evidence, in order."""
    values: dict[str, Value] = {}
    for name, value in message.values.items():
        if isinstance(value, dict):
            values[name] = quotes[value["evidence"]]
        else:
            known = names.get(value, value) if name.startswith("name") else None
            values[name] = known or told(name, value, language)
    return phrase(message.message, language, **values)


def _shown(value: Value) -> Markup:
    if isinstance(value, (Node, Linked, Story)):
        return value.__html__()
    return escape(str(value))
