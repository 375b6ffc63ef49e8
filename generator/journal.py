"""A publication that was decided: laid out beside docs/, then moved, and finished if interrupted.

First all new files are laid out in a folder, then a journal says what is to be done (from here on
the new site is decided), then the files are moved one by one. A run that was interrupted before
the journal left the old site; after it, `recover` finishes.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.errors import PublishError

try:
    import fcntl
except ImportError:  # not on Windows: there two builds at once are not kept apart
    fcntl = None  # type: ignore[assignment]

JOURNAL = ".briefings-journal.json"
STAGING = ".briefings-staging"


@dataclass(frozen=True)
class Journal:
    """Paths below docs/: those to ``write`` lie in the staging folder."""

    write: tuple[str, ...]
    remove: tuple[str, ...]


@contextmanager
def alone(docs: Path) -> Iterator[None]:
    """Nobody else builds meanwhile: raises PublishError where somebody does.

    The lock is the folder's own, and goes with the process that holds it, however that ends.
    """
    if docs.exists() and not docs.is_dir():
        raise PublishError("is no folder", file="docs", remedy="move the file elsewhere")
    if fcntl is None or not docs.is_dir():
        yield
        return
    folder = os.open(docs, os.O_RDONLY)
    try:
        try:
            fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise PublishError(
                "another build is at work here", file="docs/", remedy="run the command after it"
            ) from None
        except OSError:
            pass  # a file system without locks
        yield
    finally:
        os.close(folder)


def decide(docs: Path, write: Mapping[str, bytes], remove: Sequence[str]) -> None:
    """Lays out all new files, in order, and last, in one move, the journal that makes it count."""
    staging = docs / STAGING
    for path, content in write.items():
        target = staging / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    draft = staging / JOURNAL
    with draft.open("w", encoding="utf-8") as file:
        json.dump({"write": [*write], "remove": [*remove]}, file)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(docs / JOURNAL)


def recover(docs: Path) -> bool:
    """Finishes a run that was interrupted; True where there was one. Safe to repeat.

    Raises PublishError, before anything is touched, for a journal that none of our runs wrote.
    """
    staging, journal = docs / STAGING, docs / JOURNAL
    if not journal.is_file():
        if staging.is_dir():
            shutil.rmtree(staging)
        return False
    plan = _read(docs)
    for path in plan.write:
        source = staging / path
        if source.is_file():
            (docs / path).parent.mkdir(parents=True, exist_ok=True)
            source.replace(docs / path)
    for path in plan.remove:
        (docs / path).unlink(missing_ok=True)
        _prune((docs / path).parent, docs)
    journal.unlink()
    shutil.rmtree(staging, ignore_errors=True)
    return True


def escapes(docs: Path, path: str) -> bool:
    """Whether a page would land outside of docs/: by its path, or through a symbolic link."""
    pure = PurePosixPath(path)
    if not path or pure.is_absolute() or ".." in pure.parts or "\\" in path or "\0" in path:
        return True
    return not (docs / path).resolve().is_relative_to(docs.resolve())


def _read(docs: Path) -> Journal:
    try:
        told = json.loads((docs / JOURNAL).read_text("utf-8"))
        plan = Journal(tuple(told["write"]), tuple(told["remove"]))
        wrong = any(not isinstance(p, str) or escapes(docs, p) for p in plan.write + plan.remove)
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        wrong = True
    if wrong:
        raise PublishError(
            "the journal of an interrupted build cannot be followed",
            file=f"docs/{JOURNAL}",
            remedy=f"delete it and docs/{STAGING}/, then build again",
        )
    return plan


def _prune(folder: Path, docs: Path) -> None:
    """Removes folders that became empty, up to docs/ itself."""
    while folder != docs and folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
