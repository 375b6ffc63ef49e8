"""What the proof says: failures, each one line, and how much was looked at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

SHOWN = 160
"""Characters of a page's own words that a failure repeats."""


@dataclass(frozen=True)
class Failure:
    """One thing that is not proved: on which page, what, where on it, and what to do."""

    page: str
    what: str
    where: str = ""
    remedy: str = ""

    def __str__(self) -> str:
        where = f" ({self.where})" if self.where else ""
        remedy = f" - {self.remedy}" if self.remedy else ""
        return " ".join(f"{self.page}: {self.what}{where}{remedy}".split())


@dataclass(frozen=True)
class Proof:
    """The result of `verify`: no failures means that everything is proved."""

    failures: tuple[Failure, ...]
    pages: int = 0
    nodes: int = 0
    claims: int = 0
    messages: int = 0
    records: int = 0

    @property
    def proved(self) -> bool:
        return not self.failures


@dataclass
class Found:
    """What the checks add to while they run: the failures of one page, and the counts."""

    page: str
    failures: list[Failure] = field(default_factory=list)
    nodes: int = 0
    claims: int = 0
    messages: int = 0

    def fail(self, what: str, where: str = "", remedy: str = "") -> None:
        self.failures.append(Failure(self.page, what, where, remedy))

    def __iter__(self) -> Iterator[Failure]:
        return iter(self.failures)


def quoted(text: str) -> str:
    """Words in quotation marks, cut to what fits on a line."""
    short = " ".join(text.split())
    return f"“{short if len(short) <= SHOWN else short[: SHOWN - 1] + '…'}”"
