"""The Jinja environment: autoescaped, strict, and told the interface strings."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import cache, partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from generator.model.settings import SiteSettings
from generator.render.escaping import scalar
from generator.render.phrases import say
from generator.rules import catalogue

_WORDS = re.compile(r'<span class="words"(?! lang=)')
"""How a node of source text begins (`render.nodes`); one in an inner block has its language."""
_NAME = re.compile(r"[A-Za-z0-9]+([.-][A-Za-z0-9]+)+")


@cache
def environment(templates: Path, language: str) -> Environment:
    """Templates may loop and test presence; values arrive ordered, labelled and escaped."""
    made = Environment(
        loader=FileSystemLoader(templates),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals["say"] = partial(say, language=language)
    return made


def block(template: str, settings: SiteSettings, /, **view: Any) -> Markup:
    """HTML without an empty line in it, which would end a block of raw HTML in Markdown."""
    made = environment(settings.templates, settings.language).get_template(template)
    lines = (line.strip() for line in made.render(**view).splitlines())
    html = "\n".join(line for line in lines if line)
    if settings.language != catalogue.ENGLISH:
        # the page is not in English, its sources are: a voice that reads it aloud must know
        html = _WORDS.sub(rf'\g<0> lang="{catalogue.ENGLISH}"', html)
    return Markup(html)  # noqa: S704 - autoescaped


def page_text(
    template: str,
    settings: SiteSettings,
    title: str,
    description: str,
    /,
    *,
    meta: Mapping[str, str] | None = None,
    **view: Any,
) -> str:
    """A Markdown page: front matter, then one block of raw HTML without an empty line in it.

    ``meta`` is what previews and the site's map are told besides.
    """
    body = block(template, settings, **view)
    told = {"title": title, "description": description, **(meta or {})}
    front = "".join(f"{key}: {_scalar(value)}\n" for key, value in told.items())
    return f"---\n{front}---\n\n{body}\n"


def _scalar(value: str) -> str:
    """A day or the name of a file is read by programs too: it stays as it is."""
    return json.dumps(value) if _NAME.fullmatch(value) else scalar(value)
