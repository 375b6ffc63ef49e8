"""The Jinja environment: autoescaped, strict, and told the interface strings."""

from __future__ import annotations

from functools import cache, partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator.model.settings import SiteSettings
from generator.render.escaping import scalar
from generator.render.phrases import say


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


def page_text(
    template: str, settings: SiteSettings, title: str, description: str, /, **view: Any
) -> str:
    """A Markdown page: front matter, then one block of raw HTML without an empty line in it."""
    made = environment(settings.templates, settings.language).get_template(template)
    body = "\n".join(line.strip() for line in made.render(**view).splitlines() if line.strip())
    front = f"---\ntitle: {scalar(title)}\ndescription: {scalar(description)}\n---\n"
    return f"{front}\n{body}\n"
