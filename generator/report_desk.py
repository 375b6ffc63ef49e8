"""What the desk's commands say: lines for a person, plain data for a machine."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from generator.report import counted, error_as_data

if TYPE_CHECKING:
    from generator.differences import Change, Difference, Plan
    from generator.grouping import Group, Moved
    from generator.takedown import Taken


def differences_lines(plan: Plan) -> Iterator[tuple[str, bool]]:
    """A line each, with whether it tells of something that went wrong."""
    told = set()
    for difference in plan.differences:
        error = difference.result.error
        if error:
            told.add(id(error))
            yield f"error: {error}", True
        elif difference.state != "unchanged":
            yield f"{difference.state}: {difference.story} (docs/{difference.path})", False
            yield from ((f"  {line}", False) for line in _changes(difference))
    yield from ((f"error: {f}", True) for f in plan.shelf.faults.values() if id(f) not in told)
    if not plan.changing and not plan.shelf.faults:
        yield "a build would change nothing", False


def _changes(difference: Difference) -> Iterator[str]:
    yield from map(str, difference.changes)
    if difference.besides:
        yield f"besides: {', '.join(difference.besides)}"
    elif not difference.changes and difference.state != "new":
        yield "nothing that a reader sees: digests, places or wording of the record's own"


def differences_as_data(plan: Plan) -> dict[str, Any]:
    return {
        "changes": plan.changing,
        "stories": [
            {
                "story": d.story,
                "state": d.state,
                "record": f"docs/{d.path}" if d.path else None,
                "changes": [_change(c) for c in d.changes],
                "besides": list(d.besides),
                "error": error_as_data(d.result.error) if d.result.error else None,
            }
            for d in plan.differences
        ],
        "faults": [error_as_data(f) for f in plan.shelf.faults.values()],
    }


def _change(change: Change) -> dict[str, Any]:
    return {
        "kind": change.kind,
        "fact": change.fact,
        **(dataclasses.asdict(change.claim) if change.claim else {}),
        "before": dataclasses.asdict(change.before) if change.before else None,
        "note": change.note or None,
    }


def groups_lines(groups: Sequence[Group], moved: Sequence[Moved]) -> Iterator[str]:
    for group in groups:
        yield f"{group.folder}/: {', '.join(group.files)}"
        for pair in group.pairs:
            yield f"  {pair.one} and {pair.other}: {pair.reason}"
    for move in moved:
        yield f"moved: {', '.join(move.files)} -> seeds/{move.folder}/"
        yield from (f"  {notice}" for notice in move.notices)
    if not groups:
        yield "no loose files in seeds/ seem to tell the same story"
    elif not moved:
        yield f"{counted(len(groups), 'story', 'stories')} proposed; --apply moves the files"


def groups_as_data(groups: Sequence[Group], moved: Sequence[Moved]) -> dict[str, Any]:
    return {
        "groups": [
            {
                "folder": g.folder,
                "files": list(g.files),
                "pairs": [
                    {
                        "files": [p.one, p.other],
                        "score": p.score,
                        "syndicated": p.syndicated,
                        "shared": {kind: list(words) for kind, words in p.shared.items()},
                    }
                    for p in g.pairs
                ],
            }
            for g in groups
        ],
        "moved": [
            {"folder": m.folder, "files": list(m.files), "notices": list(m.notices)} for m in moved
        ],
    }


def taken_lines(taken: Taken, *, done: bool) -> Iterator[str]:
    """What is taken down, or would be, and where the words stay."""
    verb = "taken down" if done else "would be taken down"
    yield f"{verb}: {counted(len(taken.facts), 'fact')} ({', '.join(taken.facts)})"
    for path in taken.deleted:
        yield f"  {'deleted' if done else 'would be deleted'}: {path}"
    for path in taken.written:
        yield f"  {'written' if done else 'would be written'}: {path}"
    for place in taken.remains:
        yield f"  the words stay in {place}"
    for sentence in taken.alike:
        yield f"  seems to say the same, and stays: {sentence}"
    if taken.alike:
        yield "  hide or purge those too, if they must go"
    if taken.moved:
        old, new = taken.moved
        yield f"  the notice stands at briefings/{new}/: briefings/{old}/ was made of the headline"
        yield "  links to the old address end nowhere; a slug: of your own would have been kept"
    if taken.with_it:
        yield f"  withdrawn with it: {counted(len(taken.with_it), 'fact')} that rested on the words"
    for result in taken.built.failed if taken.built else ():
        held = result.story == taken.story and not result.aside
        own = "the pages still hold the words: " if held else ""
        yield f"error: {own}{result.error}"
