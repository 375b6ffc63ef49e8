"""Denials of what stands before them: "The firm dumped waste, but officials denied it"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.analyse.attribution.scene import Draft, Scene
from generator.analyse.attribution.words import kinds


def with_denied(scene: Scene, draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """The denial with the first clause of its sentence as its content, where it only points
    there ("it", "the claim") and nobody else is credited with that clause."""
    words = draft.content.of(scene.text).strip(" .,").lower()
    if draft.strength != "denied" or words not in kinds("denied-before"):
        return draft
    verb = scene.parsed.token_at(draft.cue.start)
    first, _ = scene.bounds(verb)
    if verb.dep_ != "conj" or not first <= verb.head.i < verb.i:
        return draft
    joint = next((t for t in scene.doc[verb.head.i : verb.i] if t.tag_ == "CC"), None)
    if joint is None:
        return draft
    end = joint.i - (scene.doc[joint.i - 1].text == ",")
    clause = scene.span(first, end)
    if any(d.content.overlaps(clause) for d in drafts if d is not draft):
        return draft
    return replace(draft, content=clause)
