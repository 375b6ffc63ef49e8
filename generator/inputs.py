"""Digests of all that a record is made of, so that what has not changed is not read again."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from generator import rules
from generator.model.record import Inputs
from generator.model.story import Bundle

HERE = Path(__file__).parent
CODE = ("model", "rules", "sources", "analyse", "assemble")
"""The packages whose code decides what stands in a record."""


@dataclass(frozen=True)
class Digests:
    """What all stories of one build share."""

    rules: str
    model: str
    analysis: str

    @classmethod
    def of(cls, model: str) -> Digests:
        """The digests for the language model ``model``, without importing it or spaCy."""
        return cls(rules.digest(), _versions(model), _code())


def inputs_of(bundle: Bundle, digests: Digests) -> Inputs:
    """The digests of one story's inputs."""
    return Inputs(
        sources={a.file: a.sha256 for a in bundle.articles},
        story=bundle.edits_sha256,
        rules=digests.rules,
        model=digests.model,
        analysis=digests.analysis,
    )


def _versions(model: str) -> str:
    """Name and version of the model and of the parser that runs it."""
    return ", ".join(f"{name} {_version(name)}" for name in (model, "spacy"))


def _version(package: str) -> str:
    try:
        return metadata.version(package)
    except (metadata.PackageNotFoundError, ValueError):
        return "(no package)"


def _code() -> str:
    """SHA-256 over the modules of CODE, the same on every platform (line ends normalised)."""
    total = hashlib.sha256()
    for package in CODE:
        for path in sorted((HERE / package).rglob("*.py")):
            total.update(path.relative_to(HERE).as_posix().encode())
            total.update(path.read_bytes().replace(b"\r\n", b"\n"))
    return total.hexdigest()
