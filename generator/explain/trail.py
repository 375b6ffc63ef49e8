"""A trail: how one thing on a page came to be, as sections of steps, for eyes and machines."""

from __future__ import annotations

from collections.abc import Iterator

from generator.explain.wording import say
from generator.model.base import Frozen


class Step(Frozen):
    """One finding or decision in a sentence; ``rules`` are the rows behind it, as "file#id"."""

    text: str
    rules: tuple[str, ...] = ()
    source: str | None = None
    start: int | None = None
    end: int | None = None
    """Its place in the source's text, half-open, where it has one."""
    value: str | float | None = None
    """The finding or decision alone: a date's value, a role, an id."""


class Section(Frozen):
    name: str
    steps: tuple[Step, ...]

    @property
    def heading(self) -> str:
        return say(f"heading.{self.name}")


class Trail(Frozen):
    """The trail of ``id``; ``kind`` is fact, entry, caveat, actor or line."""

    story: str
    id: str
    kind: str
    notice: str = ""
    sections: tuple[Section, ...]


def lines(trail: Trail) -> Iterator[str]:
    """The trail for a person, without line ends."""
    named = trail.id if trail.kind == "line" else f"{trail.kind} {trail.id}"
    yield f"{trail.story}: {named}"
    if trail.notice:
        yield f"! {trail.notice}"
    for section in trail.sections:
        yield ""
        yield section.heading
        for step in section.steps:
            rules = f"  [{', '.join(step.rules)}]" if step.rules else ""
            yield f"  {step.text}{rules}"
