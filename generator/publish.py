"""Pages -> docs/: the only module that writes there.

What it wrote stands in a manifest with its hash, so that it knows its own files from all others:
it overwrites and removes those alone. First everything is laid out in a folder beside, then a
journal is written (from here on the new site is decided), then the files are moved one by one.
A run that was interrupted before the journal left the old site; after it, `recover` finishes.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.errors import PublishError
from generator.model.page import Page

MANIFEST = ".briefings-manifest.json"
JOURNAL = ".briefings-journal.json"
STAGING = ".briefings-staging"
_SHOWN = 5
"""Names in one message."""


@dataclass(frozen=True)
class Published:
    """What a run did, by path below docs/, each sorted."""

    written: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    unchanged: int = 0


def publish(
    pages: Sequence[Page],
    docs: Path,
    *,
    owned: Iterable[str] = (),
    keep: Iterable[str] = (),
) -> Published:
    """Makes docs/ hold ``pages``, and of what was written before nothing else.

    ``owned``: paths that are ours without standing in the manifest (records come with a clone).
    ``keep``: folders whose earlier pages stay though nothing new was made for them.
    Raises PublishError, before anything is touched, naming files that are not ours.
    """
    recover(docs)
    wanted = {p.path: p.content.encode("utf-8") for p in pages}
    ours = _read(docs / MANIFEST)
    kept = {p: h for p, h in ours.items() if p not in wanted and _below(p, keep)}
    free = {p for p in owned if not _below(p, keep)}
    _refuse(docs, wanted, ours, free)
    gone = sorted(p for p in {*ours, *free} - {*wanted, *kept} if (docs / p).is_file())
    _refuse_changed(docs, [p for p in gone if p not in free], ours)
    fresh = {p: c for p, c in wanted.items() if _hash(docs / p) != _sha(c)}
    result = Published(tuple(sorted(fresh)), tuple(gone), len(wanted) - len(fresh))
    manifest = _text({**kept, **{p: _sha(c) for p, c in wanted.items()}})
    if not fresh and not gone and _same(docs / MANIFEST, manifest):
        return result
    _stage(docs, fresh, manifest, gone)
    recover(docs)
    return result


def recover(docs: Path) -> bool:
    """Finishes a run that was interrupted; True where there was one. Safe to repeat."""
    staging, journal = docs / STAGING, docs / JOURNAL
    if not journal.is_file():
        if staging.is_dir():
            shutil.rmtree(staging)
        return False
    plan = json.loads(journal.read_text("utf-8"))
    for path in plan["write"]:
        source = staging / path
        if source.is_file():
            (docs / path).parent.mkdir(parents=True, exist_ok=True)
            source.replace(docs / path)
    for path in plan["remove"]:
        (docs / path).unlink(missing_ok=True)
        _prune((docs / path).parent, docs)
    journal.unlink()
    shutil.rmtree(staging, ignore_errors=True)
    return True


def _stage(docs: Path, fresh: Mapping[str, bytes], manifest: str, gone: list[str]) -> None:
    """Lays out all new files, and last, in one move, the journal that makes them count."""
    staging = docs / STAGING
    for path, content in {**fresh, MANIFEST: manifest.encode()}.items():
        target = staging / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    draft = staging / JOURNAL
    with draft.open("w", encoding="utf-8") as file:
        json.dump({"write": [*sorted(fresh), MANIFEST], "remove": gone}, file)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(docs / JOURNAL)


def _refuse(
    docs: Path, wanted: Mapping[str, bytes], ours: Mapping[str, str], free: set[str]
) -> None:
    """Files in our way that we did not write, or that somebody changed since."""
    foreign, outside = [], []
    for path, content in sorted(wanted.items()):
        if _escapes(docs, path):
            outside.append(path)
            continue
        found = _hash(docs / path)
        if found is None or path in free or found == _sha(content):
            continue
        if path not in ours:
            foreign.append(path)
    if outside:
        raise PublishError(f"{_listed(outside)}: outside of docs/", remedy="remove the link")
    if foreign:
        raise PublishError(
            f"{_listed(foreign)}: written by somebody else, and in the way of a page",
            file=f"docs/{foreign[0]}",
            remedy="move the file elsewhere, or delete it if an earlier build left it",
        )
    _refuse_changed(docs, [p for p in sorted(wanted) if p in ours and p not in free], ours, wanted)


def _refuse_changed(
    docs: Path,
    paths: list[str],
    ours: Mapping[str, str],
    wanted: Mapping[str, bytes] | None = None,
) -> None:
    changed = []
    for path in paths:
        found = _hash(docs / path)
        new = _sha(wanted[path]) if wanted else None
        if found not in {None, ours[path], new}:
            changed.append(path)
    if changed:
        raise PublishError(
            f"{_listed(changed)}: changed by hand since it was generated",
            file=f"docs/{changed[0]}",
            remedy="delete the file, then build again; corrections belong into story.yml",
        )


def _read(manifest: Path) -> dict[str, str]:
    if not manifest.is_file():
        return {}
    try:
        files = json.loads(manifest.read_text("utf-8"))["files"]
        return {str(path): str(digest) for path, digest in files.items()}
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise PublishError(
            "the list of generated files cannot be read",
            file=f"docs/{MANIFEST}",
            remedy="delete it and the generated pages (`git clean -fdX docs`), then build again",
        ) from error


def _text(files: Mapping[str, str]) -> str:
    return json.dumps({"files": dict(sorted(files.items()))}, indent=1) + "\n"


def _same(path: Path, text: str) -> bool:
    return path.is_file() and path.read_bytes() == text.encode()


def _sha(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _hash(path: Path) -> str | None:
    """The hash of what lies there; None where nothing does."""
    return _sha(path.read_bytes()) if path.is_file() else None


def _below(path: str, folders: Iterable[str]) -> bool:
    return any(path.startswith(folder.rstrip("/") + "/") for folder in folders)


def _escapes(docs: Path, path: str) -> bool:
    """Whether a page would land outside of docs/: by its path, or through a symbolic link."""
    pure = PurePosixPath(path)
    if pure.is_absolute() or ".." in pure.parts or "\\" in path:
        return True
    return not (docs / path).resolve().is_relative_to(docs.resolve())


def _listed(paths: Sequence[str]) -> str:
    more = len(paths) - _SHOWN
    return ", ".join(paths[:_SHOWN]) + (f" and {more} more" if more > 0 else "")


def _prune(folder: Path, docs: Path) -> None:
    """Removes folders that became empty, up to docs/ itself."""
    while folder != docs and folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
