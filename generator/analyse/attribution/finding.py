"""Who says what: every span of the article that somebody is credited with, and by which words."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from generator.analyse.attribution.carried import find_carried
from generator.analyse.attribution.credits import find_credits
from generator.analyse.attribution.indirect import find_speech
from generator.analyse.attribution.nominal import find_claims
from generator.analyse.attribution.quoted import find_quoted
from generator.analyse.attribution.scene import Draft, Scene
from generator.analyse.attribution.speakers import actor_of, is_named
from generator.analyse.reading import Reading
from generator.model.base import Form, Span
from generator.model.findings import Attribution

_PASSING = {"citing", "relayed"}


def find_attributions(reading: Reading) -> tuple[Attribution, ...]:
    """All attributions in the order of their contents; an outer one stands before an inner one."""
    scene = Scene(reading)
    quoted, used = find_quoted(scene)
    drafts = quoted + find_speech(scene, used) + find_credits(scene)
    drafts += [d for d in find_claims(scene) if not any(d.content == o.content for o in drafts)]
    drafts += find_carried(scene, drafts)
    drafts = sorted((_cited(scene, _widened(scene, d), drafts) for d in drafts), key=_order)
    kept: list[Draft] = []
    for draft in drafts:
        if draft.content.end > draft.content.start and not any(
            _repeats(draft, other) for other in kept
        ):
            kept.append(draft)
    return _with_it(scene, [_attribution(scene, draft, kept) for draft in kept])


def _order(draft: Draft) -> tuple[int, int, int]:
    """By place; of two that begin together, the longer first, as it holds the other."""
    return draft.content.start, -draft.content.end, draft.cue.start


def _repeats(draft: Draft, other: Draft) -> bool:
    """One cue for one content; one content of one speaker by two verbs ("admitted it, writing")."""
    if draft.cue == other.cue and draft.content.overlaps(other.content):
        return True
    if draft.content != other.content or draft.source is None or other.source is None:
        return False
    return draft.source.overlaps(other.source)


def _widened(scene: Scene, draft: Draft) -> Draft:
    """A content that cuts through a quotation takes all of it, marks included."""
    start, end = _after_date(scene, draft), draft.content.end
    for quote in scene.quotes:
        if quote.span.start < end and start < quote.span.end:
            if quote.span.start >= start - 1:
                start = min(start, quote.span.start)
            if start <= quote.span.start and end < quote.span.end:
                end = quote.span.end
    return replace(draft, content=Span(start=start, end=end))


def _after_date(scene: Scene, draft: Draft) -> int:
    """The content without the day of the saying: "said on Friday the talks had failed"."""
    start, end = draft.content.start, draft.content.end
    between = scene.text[draft.cue.end : start]
    if draft.quoted or draft.cue.end > start or between.strip():
        return start
    for date in scene.reading.dates:
        lead = scene.text[start : date.start] if start <= date.start < end else "x"
        if lead.lower() in {"", "on ", "in ", "late ", "late on ", "early on "}:
            rest = scene.text[date.end : end]
            return date.end + 1 if rest.startswith(" ") and len(rest) > 1 else start
    return start


def _cited(scene: Scene, draft: Draft, drafts: list[Draft]) -> Draft:
    """ "X, citing Y, said …": Y is credited with what X says, and X passes it on."""
    if draft.row.kind not in _PASSING:
        return draft
    bounds = scene.bounds(scene.parsed.token_at(draft.cue.start))
    near = [
        d
        for d in drafts
        if d.row.kind not in _PASSING and scene.bounds(scene.parsed.token_at(d.cue.start)) == bounds
    ]
    if not near:
        return draft
    passing = min(near, key=lambda d: abs(d.cue.start - draft.cue.start))
    return replace(draft, content=_widened(scene, passing).content)


def _attribution(scene: Scene, draft: Draft, drafts: list[Draft]) -> Attribution:
    source, text = draft.source, scene.text
    mention = actor_of(scene, source, draft.head) if source is not None else None
    return Attribution(
        start=draft.content.start,
        end=draft.content.end,
        speaker=source.of(text) if source is not None else "",
        actor=mention.actor if mention is not None else None,
        source_start=source.start if source is not None else None,
        source_end=source.end if source is not None else None,
        cue_start=draft.cue.start,
        cue_end=draft.cue.end,
        form=_form(scene, draft),
        relation=draft.row.kind,
        strength=draft.strength,
        certain=draft.certain,
        named=source is not None and is_named(draft.head, mention),
        via=_via(draft, drafts),
        rule=draft.row.id,
    )


def _with_it(scene: Scene, found: list[Attribution]) -> tuple[Attribution, ...]:
    """ "…," said the agency. "…," it added: "it" that goes on speaking is who spoke before."""
    kinds = {actor.id: actor.kind for actor in scene.reading.actors}
    by_cue = sorted(found, key=lambda a: a.cue_start)
    actors: dict[int, str] = {}
    for before, after in pairwise(by_cue):
        block = scene.parsed.block_index
        speaking = actors.get(id(before), before.actor)
        if after.speaker.lower() != "it" or after.actor is not None or speaking is None:
            continue
        if kinds.get(speaking) in {"organisation", "country"} and block(before.cue_start) == block(
            after.cue_start
        ):
            actors[id(after)] = speaking
    return tuple(
        a.model_copy(update={"actor": actors[id(a)]}) if id(a) in actors else a for a in found
    )


def _form(scene: Scene, draft: Draft) -> Form:
    """direct: nothing but a quotation (after "that" as well); mixed: partly in marks."""
    content = draft.content
    if draft.quoted:
        return "direct"
    inside = [q.span for q in scene.quotes if q.span.overlaps(content)]
    if any(span.covers(content) for span in inside):
        return "direct" if draft.row.kind != "thought" else "indirect"
    return "mixed" if inside else "indirect"


def _via(draft: Draft, drafts: list[Draft]) -> int | None:
    """The nearest attribution whose content holds this one's content and its cue, or the one
    that cites it, or passes it on, for the same content."""
    same = [n for n, d in enumerate(drafts) if d.content == draft.content and d is not draft]
    if draft.row.kind == "citing":
        return next(iter(same), None)
    relays = [n for n in same if drafts[n].row.kind == "relayed"]
    if relays and draft.row.kind != "relayed":
        return relays[0]
    best: int | None = None
    for number, other in enumerate(drafts):
        if other is draft or not other.content.covers(draft.content):
            continue
        if not other.content.covers(draft.cue) or other.content == draft.content:
            continue
        if best is None or drafts[best].content.covers(other.content):
            best = number
    return best
