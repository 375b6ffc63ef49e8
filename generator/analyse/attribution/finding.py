"""Who says what: every span of the article that somebody is credited with, and by which words."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from generator.analyse.attribution.addressed import find_addressed
from generator.analyse.attribution.carried import find_carried
from generator.analyse.attribution.covering import answers_in_part, find_covering
from generator.analyse.attribution.credits import find_credits
from generator.analyse.attribution.denials import with_denied
from generator.analyse.attribution.dialogue import find_dialogue
from generator.analyse.attribution.going_on import with_pronouns
from generator.analyse.attribution.headlines import find_headline
from generator.analyse.attribution.indirect import find_speech
from generator.analyse.attribution.nominal import find_claims
from generator.analyse.attribution.quoted import find_quoted
from generator.analyse.attribution.scene import Draft, Scene
from generator.analyse.attribution.speakers import actor_of, is_named
from generator.analyse.attribution.trailing import find_trailing, goes_on
from generator.analyse.attribution.unattributed import find_unattributed
from generator.analyse.attribution.words import PASSING, kinds, verb_row
from generator.analyse.reading import Reading
from generator.model.base import Form, Span
from generator.model.findings import Attribution

_COVERING = "covering"


def find_attributions(reading: Reading) -> tuple[Attribution, ...]:
    """All attributions in the order of their contents; an outer one stands before an inner one."""
    scene = Scene(reading)
    quoted, used = find_quoted(scene)
    drafts = find_dialogue(scene) + quoted + find_speech(scene, used) + find_credits(scene)
    drafts += find_headline(scene)
    drafts += find_trailing(scene, drafts)
    drafts = [goes_on(scene, d) for d in drafts]
    known = {_place(d) for d in drafts}
    drafts += [d for d in find_claims(scene) if _place(d) not in known]
    drafts += find_addressed(scene, drafts)
    drafts += find_carried(scene, drafts)
    drafts = [_cited(scene, _widened(scene, d), drafts) for d in drafts]
    drafts = [with_denied(scene, d, drafts) for d in drafts]
    drafts += find_unattributed(scene, drafts)
    drafts = answers_in_part(scene, drafts)
    drafts = sorted([*drafts, *find_covering(scene, drafts)], key=_order)
    kept: list[Draft] = []
    near: dict[int | tuple[int, int], list[Draft]] = defaultdict(list)  # by cue, and by place
    for draft in drafts:
        alike = (*near[draft.cue.start], *near[_place(draft)])
        if draft.content.end > draft.content.start and not any(_repeats(draft, d) for d in alike):
            kept.append(draft)
            near[draft.cue.start].append(draft)
            near[_place(draft)].append(draft)
    return with_pronouns(scene, [_attribution(scene, draft, kept) for draft in kept])


def _place(draft: Draft) -> tuple[int, int]:
    return draft.content.start, draft.content.end


def _order(draft: Draft) -> tuple[int, int, int]:
    """By place; of two that begin together, the longer first, as it holds the other."""
    return draft.content.start, -draft.content.end, draft.cue.start


def _repeats(draft: Draft, other: Draft) -> bool:
    """One cue for one content; one content of one speaker by two verbs ("admitted it, writing")."""
    if _COVERING in {draft.row.id, other.row.id}:
        return False
    if draft.cue.start == other.cue.start and draft.content.overlaps(other.content):
        return True
    if _place(draft) != _place(other) or draft.source is None or other.source is None:
        return False
    return draft.source.overlaps(other.source)


def _widened(scene: Scene, draft: Draft) -> Draft:
    """A content that cuts through a quotation takes all of it, marks included."""
    start, end = _after_date(scene, draft), draft.content.end
    around = scene.quote_at(draft.cue.start)
    if around is not None and around.speech:  # said inside a quotation: never more than is in it
        inner = Span(start=around.span.start + 1, end=around.span.end - around.closed)
        start, end = max(start, inner.start), min(end, inner.end)
        return replace(draft, content=Span(start=start, end=max(start, end)))
    if draft.quoted and draft.cue.start >= end:
        start = _with_subject(scene, draft)
    for quote in scene.quotes:
        if quote.span.start < end and start < quote.span.end:
            if quote.span.start >= start - 1:
                start = min(start, quote.span.start)
            if start <= quote.span.start and end < quote.span.end:
                end = quote.span.end
    return replace(draft, content=Span(start=start, end=end))


def _with_subject(scene: Scene, draft: Draft) -> int:
    """ "The teacher “saved lives,” Venn said": a quotation that only ends a sentence takes it."""
    start = draft.content.start
    if not scene.text[start + 1 : start + 2].islower():
        return start
    first, _ = scene.bounds(scene.parsed.token_at(draft.cue.start))
    before = [t for t in scene.words(scene.doc[first].idx, start) if not t.is_punct]
    if any(scene.in_speech(t) for t in before) or scene.text[:start].rstrip().endswith(":"):
        return start
    own = any(verb_row(t) is not None and t.dep_ not in {"relcl", "amod", "acl"} for t in before)
    names = any(t.pos_ in {"NOUN", "PROPN", "PRON"} for t in before)
    return scene.span(first, first + 1).start if names and not own else start


def _after_date(scene: Scene, draft: Draft) -> int:
    """The content without the day of the saying: "said on Friday the talks had failed"."""
    start, end = draft.content.start, draft.content.end
    between = scene.text[draft.cue.end : start]
    if draft.quoted or draft.cue.end > start or between.strip():
        return start
    for date in scene.reading.dates:
        lead = scene.text[start : date.start] if start <= date.start < end else "x"
        if not lead or (lead[-1] == " " and lead[:-1].lower() in kinds("day-opening")):
            rest = scene.text[date.end : end]
            return date.end + 1 if rest.startswith(" ") and len(rest) > 1 else start
    return start


def _cited(scene: Scene, draft: Draft, drafts: list[Draft]) -> Draft:
    """ "X, citing Y, said …": Y is credited with what X says, and X passes it on."""
    if draft.row.kind not in PASSING:
        return draft
    bounds = scene.bounds(scene.parsed.token_at(draft.cue.start))
    near = [
        d
        for d in drafts
        if d.row.kind not in PASSING and scene.bounds(scene.parsed.token_at(d.cue.start)) == bounds
    ]
    if not near:
        return draft
    passing = min(near, key=lambda d: abs(d.cue.start - draft.cue.start))
    return replace(draft, content=_widened(scene, passing).content)


def _attribution(scene: Scene, draft: Draft, drafts: list[Draft]) -> Attribution:
    source, text = _whole_name(scene, draft), scene.text
    mention = actor_of(scene, source, draft.head) if source is not None else None
    return Attribution(
        start=draft.content.start,
        end=draft.content.end,
        speaker=source.of(text) if source is not None else "",
        actor=draft.actor or (mention.actor if mention is not None else None),
        source_start=source.start if source is not None else None,
        source_end=source.end if source is not None else None,
        cue_start=draft.cue.start,
        cue_end=draft.cue.end,
        form=_form(scene, draft),
        relation=draft.row.kind,
        strength=draft.strength,
        certain=draft.certain,
        partly=draft.partly,
        named=source is not None and (draft.actor is not None or is_named(draft.head, mention)),
        via=_via(draft, drafts),
        rule=draft.row.id,
    )


def _whole_name(scene: Scene, draft: Draft) -> Span | None:
    """The words for the speaker with all of a name that they cut through."""
    source = draft.source
    if source is None:
        return None
    source = _with_joined(scene, source)
    for mention in scene.reading.mentions:
        cut = mention.start < source.end < mention.end and mention.start >= source.start
        if cut and mention.end <= draft.cue.start and not mention.overlaps(draft.content):
            return Span(start=source.start, end=mention.end)
    return _without_day(scene, source, draft)


def _without_day(scene: Scene, source: Span, draft: Draft) -> Span:
    """ "the premier's office | on Sunday", "In August | Ms Patel": the day is no part of a name."""
    text, head = scene.text, draft.head.idx if draft.head is not None else source.start
    for date in scene.reading.dates:
        if source.start == date.start and date.end < source.end and date.end <= head:
            rest = text[date.end : source.end]
            return Span(start=source.end - len(rest.lstrip(" ,")), end=source.end)
        if source.end == date.end and head < date.start:
            before = text[source.start : date.start].rstrip()
            words = [w for w in kinds("day-opening") if before.lower().endswith(" " + w)]
            cut = max(map(len, words), default=0)
            if cut:
                return Span(start=source.start, end=source.start + len(before[:-cut].rstrip(" ,")))
    return source


def _with_joined(scene: Scene, source: Span) -> Span:
    """ "Thomson and | Reuters said": a name joined to the first word, where the parse lost it."""
    first = scene.parsed.token_at(source.start).i
    start, _ = scene.bounds(scene.doc[first])
    if first - 2 < start or scene.doc[first - 1].lower_ != "and":
        return source
    if any(token.pos_ != "PROPN" for token in scene.doc[start : first - 1]):
        return source
    return Span(start=scene.doc[start].idx, end=source.end)


def _form(scene: Scene, draft: Draft) -> Form:
    """direct: nothing but a quotation (after "that" as well); mixed: partly in marks."""
    content = draft.content
    if draft.quoted and _opens_with_quote(scene, draft):
        return "direct"
    inside = [q.span for q in scene.quotes if q.span.overlaps(content)]
    if any(span.covers(content) for span in inside):
        return "direct" if draft.row.kind != "thought" else "indirect"
    return "mixed" if inside else "indirect"


def _opens_with_quote(scene: Scene, draft: Draft) -> bool:
    """False where words that are not quoted open it: "the teacher “saved lives”"."""
    inside = [q.span for q in scene.quotes if q.span.overlaps(draft.content)]
    return not inside or inside[0].start <= draft.content.start


def _via(draft: Draft, drafts: list[Draft]) -> int | None:
    """The nearest attribution whose content holds this one's content and its cue, or the one
    that cites it, or passes it on, for the same content."""
    place = _place(draft)
    same = [n for n, d in enumerate(drafts) if _place(d) == place and d is not draft]
    if draft.row.kind == "citing":
        return next(iter(same), None)
    relays = [n for n in same if drafts[n].row.kind == "relayed"]
    if relays and draft.row.kind != "relayed":
        return relays[0]
    best: int | None = None
    for number, other in enumerate(drafts):
        if other is draft or not other.content.covers(draft.content):
            continue
        if other.row.id == _COVERING:
            continue
        if not other.content.covers(draft.cue) or _place(other) == place:
            continue
        if best is None or drafts[best].content.covers(other.content):
            best = number
    return best
