"""What mkdocs.yml may put on a page: the site's name, the titles of its menu, its footer line."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from babel import Locale, UnknownLocaleError

from generator.errors import SettingsError
from generator.verify.tree import collapse, read_html


class _Loader(yaml.SafeLoader):
    """Reads mkdocs' own tags: !ENV gives the variable or its default, others nothing."""


def _environment(loader: _Loader, node: yaml.Node) -> Any:
    if isinstance(node, yaml.ScalarNode):
        names, default = [str(loader.construct_scalar(node))], None
    elif isinstance(node, yaml.SequenceNode):
        *names, default = loader.construct_sequence(node)
    else:
        return None
    return next((os.environ[str(n)] for n in names if str(n) in os.environ), default)


_Loader.add_constructor("!ENV", _environment)
_Loader.add_multi_constructor("", lambda _loader, _tag, _node: None)


@dataclass(frozen=True)
class Settings:
    """``strings`` are those that a page may print, ``addresses`` those that it may link to."""

    site_name: str
    base: str
    """Path of the site below its host, with slashes at both ends."""
    strings: frozenset[str]
    addresses: frozenset[str]
    site_url: str = ""
    """Where the site stands, with a slash at its end; "" where that is not said."""
    repository: str = ""
    """Where errors are reported, without one."""
    language: str = "en"


def read_settings(path: Path) -> Settings:
    """The settings of mkdocs.yml. Raises SettingsError where it cannot be read."""
    try:
        data = yaml.load(path.read_text("utf-8"), Loader=_Loader)  # noqa: S506 - a safe loader
    except (OSError, yaml.YAMLError) as error:
        raise SettingsError(f"cannot be read: {error}", file=str(path)) from error
    if not isinstance(data, dict) or not data.get("site_name"):
        raise SettingsError("names no site_name", file=str(path), remedy="add site_name: …")
    name = collapse(str(data["site_name"]))
    strings = {name, *_titles(data.get("nav") or [])}
    for key in ("site_description", "copyright", "site_author"):
        strings.add(collapse(read_html(str(data.get(key) or "")).text()))
    keys = ("site_url", "repo_url", "edit_uri")
    addresses = {str(data[k]) for k in keys if data.get(k)}
    return Settings(
        name,
        _path(str(data.get("site_url") or "")),
        frozenset(strings - {""}),
        frozenset(addresses),
        _closed(data.get("site_url")),
        _closed(data.get("repo_url")).rstrip("/"),
        str((data.get("theme") or {}).get("language") or "en"),
    )


def direction(language: str) -> str:
    """``ltr`` or ``rtl``, as a language is written."""
    try:
        return str(Locale.parse(language, sep="-").text_direction)
    except (UnknownLocaleError, ValueError):
        return "ltr"


def _closed(address: Any) -> str:
    bare = str(address or "").strip().rstrip("/")
    return f"{bare}/" if bare else ""


def _titles(nav: Any) -> Iterator[str]:
    for item in nav if isinstance(nav, list) else []:
        if isinstance(item, dict):
            for title, below in item.items():
                yield collapse(str(title))
                yield from _titles(below)


def _path(url: str) -> str:
    path = url.split("://", 1)[-1].partition("/")[2].strip("/")
    return f"/{path}/" if path else "/"
