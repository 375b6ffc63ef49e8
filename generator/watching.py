"""Waits until something in a folder changes: for `briefings build --watch`, at the edge alone."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

PAUSE = 0.5
"""Seconds between two looks: an editor who saves does not wait for it."""

State = dict[str, tuple[int, int]]


def changes(folder: Path, pause: float = PAUSE) -> Iterator[State]:
    """The state of the folder each time that it differs from the last one. Ends with the program.

    What changes while a build runs is seen after it.
    """
    last = state_of(folder)
    while True:
        time.sleep(pause)
        now = state_of(folder)
        if now != last:
            last = now
            yield now


def state_of(folder: Path) -> State:
    """Time and size of each file below ``folder``, by path; what vanishes meanwhile is left out."""
    found: State = {}
    for path in folder.rglob("*"):
        try:
            seen = path.lstat()
        except OSError:
            continue
        found[path.as_posix()] = (seen.st_mtime_ns, seen.st_size)
    return found
