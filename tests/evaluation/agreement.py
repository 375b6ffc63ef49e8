"""How far the analysis' roles of statements agree with those that a reader gave.

Labels stand in ``roles.jsonl``: offsets and roles, no words of the articles. See README.md.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.model.findings import Findings, Statement

LABELS = Path(__file__).parent / "roles.jsonl"
ROLES = ("assessment", "background", "consequence", "development", "outlook")
PLAIN = "development"
"""What a role is when nothing speaks for another: always saying so is the baseline."""


@dataclass(frozen=True)
class Label:
    """A sentence's roles as read: the best first, the others may be held as well."""

    article: str
    split: str
    start: int
    end: int
    roles: tuple[str, ...]


@dataclass(frozen=True)
class Judged:
    """A label beside what the analysis says; ``role`` None where it has no statement there."""

    label: Label
    role: str | None
    statement: Statement | None = None

    @property
    def accepted(self) -> bool:
        return self.role in self.label.roles

    @property
    def first(self) -> bool:
        return self.role == self.label.roles[0]


def read_labels(path: Path = LABELS) -> list[Label]:
    """All labels, in the order of the file."""
    return [
        Label(row["id"], row["split"], x["start"], x["end"], tuple(x["roles"]))
        for row in map(json.loads, path.read_text("utf-8").splitlines())
        for x in row["labels"]
    ]


def judge(labels: Iterable[Label], findings: Mapping[str, Findings]) -> list[Judged]:
    """Each label beside the role of the statement that covers most of its sentence."""
    return [_judged(x, findings[x.article].statements) for x in labels if x.article in findings]


def _judged(label: Label, statements: Sequence[Statement]) -> Judged:
    # the first of equals: max keeps it
    best = max(statements, key=lambda s: _shared(label, s), default=None)
    if best is None or not _shared(label, best):
        return Judged(label, None)
    return Judged(label, best.role, best)


def _shared(label: Label, statement: Statement) -> int:
    return max(0, min(label.end, statement.end) - max(label.start, statement.start))


def table(judged: Sequence[Judged]) -> Iterator[str]:
    """Agreement in percent, a split a line, beside what always saying "development" reaches."""
    yield "roles    accepted  first  kappa    n  none  | always 'development': accepted  first"
    for split in sorted({j.label.split for j in judged}):
        those = [j for j in judged if j.label.split == split]
        found = [j for j in those if j.role]
        n = len(found)
        yield (
            f"{split:8} {_share(sum(j.accepted for j in found), n):>8}"
            f" {_share(sum(j.first for j in found), n):>6} {kappa(found):>6.2f}"
            f" {n:>4} {len(those) - n:>5}"
            f"  | {_share(sum(PLAIN in j.label.roles for j in found), n):>31}"
            f" {_share(sum(j.label.roles[0] == PLAIN for j in found), n):>6}"
        )


def kappa(found: Sequence[Judged]) -> float:
    """Cohen's kappa on first labels: agreement beyond what the shares of the roles give by chance.

    1 is full agreement, 0 no more than chance; 1 as well where both only ever say one role.
    """
    n = len(found) or 1
    observed = sum(j.first for j in found) / n
    chance = sum(
        sum(j.label.roles[0] == r for j in found) * sum(j.role == r for j in found) / n**2
        for r in ROLES
    )
    return 1.0 if chance == 1 else (observed - chance) / (1 - chance)


def by_role(judged: Sequence[Judged]) -> Iterator[str]:
    """For each split and role: labelled so first, of those accepted; said so, of those right."""
    yield "split    role         labelled  accepted   said  accepted"
    for split in sorted({j.label.split for j in judged}):
        found = [j for j in judged if j.label.split == split and j.role]
        for role in ROLES:
            labelled = [j for j in found if j.label.roles[0] == role]
            said = [j for j in found if j.role == role]
            yield (
                f"{split:8} {role:12} {len(labelled):>8}"
                f" {_share(sum(j.accepted for j in labelled), len(labelled)):>9} {len(said):>6}"
                f" {_share(sum(j.accepted for j in said), len(said)):>9}"
            )


def misses(judged: Sequence[Judged], texts: Mapping[str, str]) -> Iterator[str]:
    """The disagreements, those of a kind together, with the sentence as it stands."""
    wrong = [j for j in judged if not j.accepted]
    for j in sorted(wrong, key=_kind_of_miss):
        label = j.label
        words = " ".join(texts[label.article][label.start : label.end].split())
        yield (
            f"{label.split}  {'/'.join(label.roles)} > {j.role or 'no statement'}"
            f"  {label.article[:24]}:{label.start}  {words[:160]}"
        )


def _kind_of_miss(judged: Judged) -> tuple[str, str, str]:
    return judged.label.split, judged.label.roles[0], judged.role or ""


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f}" if whole else "–"
