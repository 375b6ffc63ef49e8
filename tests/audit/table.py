"""The table of figures: ours beside the bars, and what missed them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

HEAD = ("what", "default Material", "bar", "ours", "")


@dataclass(frozen=True)
class Row:
    """``ok`` is None where nothing was measured; ``varies`` where a machine's speed decides."""

    what: str
    material: str
    bar: str
    ours: str
    ok: bool | None
    varies: bool = False
    misses: Sequence[str] = field(default=())

    @property
    def verdict(self) -> str:
        return {None: "", True: "ok", False: "missed"}[self.ok]


def not_measured(what: str, material: str, bar: str, why: str) -> Row:
    return Row(what, material, bar, f"not measured: {why}", None)


def printed(rows: Iterable[Row], details: int = 12) -> str:
    """The table as Markdown, then the first ``details`` misses of each row."""
    rows = list(rows)
    lines = [_line(HEAD), _line("---" for _ in HEAD)]
    lines += [_line((r.what, r.material, r.bar, r.ours, r.verdict)) for r in rows]
    for row in rows:
        if row.misses:
            lines += ["", f"{row.what}:"]
            lines += [f"- {miss}" for miss in row.misses[:details]]
            if len(row.misses) > details:
                lines.append(f"- … and {len(row.misses) - details} more")
    return "\n".join(lines)


def failed(rows: Iterable[Row], strict: bool) -> bool:
    """Whether a bar was missed that counts: speed counts only where ``strict``."""
    return any(r.ok is False and (strict or not r.varies) for r in rows)


def _line(cells: Iterable[str]) -> str:
    return "| " + " | ".join(c.replace("|", "\\|") for c in cells) + " |"
