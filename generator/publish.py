"""Pages -> docs/: what is written there, and what is not ours to write over.

What it wrote stands in a manifest with its hash, so that it knows its own files from all others:
it overwrites and removes those alone. The journal does the writing, whole or not at all.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.errors import PublishError
from generator.journal import decide, escapes, recover
from generator.model.page import Page

MANIFEST = ".briefings-manifest.json"
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
    A page without content stays as it lies there.
    Raises PublishError, before anything is touched, naming files that are not ours.
    """
    recover(docs)
    wanted = {p.path: _bytes(p.content) for p in pages if p.content is not None}
    ours = _read(docs / MANIFEST)
    stay = {p.path for p in pages if p.content is None}
    _refuse_absent(docs, stay, ours)
    kept = {p: h for p, h in ours.items() if p not in wanted and (p in stay or _below(p, keep))}
    free = {p for p in owned if not _below(p, keep)}
    _refuse(docs, wanted, ours, free)
    gone = sorted(p for p in {*ours, *free} - {*wanted, *kept} if _lies(docs, p))
    _refuse_changed(docs, [p for p in gone if p not in free], ours)
    fresh = {p: c for p, c in wanted.items() if _hash(docs / p) != _sha(c)}
    unchanged = len(wanted) - len(fresh) + len(stay)
    result = Published(tuple(sorted(fresh)), tuple(gone), unchanged)
    manifest = _text({**kept, **{p: _sha(c) for p, c in wanted.items()}})
    if not fresh and not gone and _same(docs / MANIFEST, manifest):
        return result
    decide(docs, {**dict(sorted(fresh.items())), MANIFEST: manifest.encode()}, gone)
    recover(docs)
    return result


def drawn(docs: Path, ending: str) -> frozenset[str]:
    """Paths of this ``ending`` that an earlier build wrote and that lie there unchanged."""
    if not (docs / MANIFEST).is_file():
        return frozenset()
    ours = _read(docs / MANIFEST)
    return frozenset(p for p, h in ours.items() if p.endswith(ending) and _lies(docs, p) == h)


def _bytes(content: str | bytes) -> bytes:
    return content.encode("utf-8") if isinstance(content, str) else content


def _refuse_absent(docs: Path, stay: set[str], ours: Mapping[str, str]) -> None:
    """Pages that are to stay, and are not there as an earlier build wrote them."""
    absent = sorted(p for p in stay if p not in ours or _lies(docs, p) != ours[p])
    if absent:
        raise _refusal(
            absent,
            "to be kept, and not there as it was written",
            "delete the file if it is there, then build again",
        )


def _lies(docs: Path, path: str) -> str | None:
    """The hash of our file at ``path``; None where there is none, or the path leads elsewhere."""
    return None if escapes(docs, path) else _hash(docs / path)


def _refuse(
    docs: Path, wanted: Mapping[str, bytes], ours: Mapping[str, str], free: set[str]
) -> None:
    """Files in our way that we did not write, or that somebody changed since."""
    foreign, outside = [], []
    for path, content in sorted(wanted.items()):
        if escapes(docs, path):
            outside.append(path)
            continue
        block = _blocked(docs, path)
        found = _hash(docs / path)
        if block:
            foreign.append(block)
        elif found not in {None, _sha(content)} and path not in {*free, *ours}:
            foreign.append(path)
    if outside:
        raise _refusal(outside, "a link leads it out of docs/", "remove the link")
    if foreign:
        raise _refusal(
            list(dict.fromkeys(foreign)),
            "written by somebody else, and in the way of a page",
            "move the file elsewhere, or delete it if an earlier build left it",
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
        raise _refusal(
            changed,
            "changed by hand since it was generated",
            "delete the file, then build again; corrections belong into story.yml",
        )


def _read(manifest: Path) -> dict[str, str]:
    if not manifest.is_file():
        return {}
    try:
        files = json.loads(manifest.read_text("utf-8"))["files"]
        return {str(path): str(digest) for path, digest in files.items()}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
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


def _blocked(docs: Path, path: str) -> str | None:
    """A folder where the file shall lie, or a file where one of its folders shall."""
    if (docs / path).is_dir():
        return path
    folders = [f.as_posix() for f in PurePosixPath(path).parents][:-1]
    return next((f for f in folders if (docs / f).exists() and not (docs / f).is_dir()), None)


def _refusal(paths: Sequence[str], what: str, remedy: str) -> PublishError:
    """The first path is the place of the error, the others are named in it."""
    others, more = list(paths[1:_SHOWN]), len(paths) - _SHOWN
    listed = ", ".join(others) + (f" and {more} more" if more > 0 else "")
    said = f"{what} (so are {listed})" if listed else what
    return PublishError(said, file=f"docs/{paths[0]}", remedy=remedy)
