"""Every claim on a page: its record's words once, all its speakers, and its label, in order."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.verify.catalogue import Catalogue
from generator.verify.composing import Insertion, Parts, parts_of_evidence
from generator.verify.markup.nodes import Node
from generator.verify.markup.places import Places
from generator.verify.proof import Found, quoted
from generator.verify.tree import Element, collapse

REMEDY = "show the fact's words, its speakers and then its label, as the record has them"


def check_claim(
    claim: Element,
    nodes: list[Node],
    fact: Mapping[str, Any],
    places: Places,
    catalogue: Catalogue,
    found: Found,
) -> None:
    """Adds a failure for whatever the element with ``data-fact`` lacks. ``nodes``: all inside."""
    found.claims += 1
    where = f"{claim} {quoted(str(fact['text']))}"
    outer = claim.parent.within("data-fact") if claim.parent else None
    if outer is not None:
        found.fail("a claim inside another", where, REMEDY)
    if fact.get("hidden"):
        found.fail("a hidden fact is shown", where, "build the site again")
    order = {element: number for number, element in enumerate(claim.walk())}
    known = places.claims.get(str(fact["id"]), {})
    if "data-telling" in claim.attrs:
        number = number_of(claim.attrs["data-telling"])
        if (str(fact["id"]), number) not in places.told:
            found.fail("a report of the fact that the record does not have", where, REMEDY)
            return
        # what a further source says of it has speakers and a label of its own
        fact = {**fact, **fact["tellings"][number]}
        known = {places.told[str(fact["id"]), number]: {str(fact["strength"])}}
    said = [n for n in nodes if "data-speaker" not in n.element.attrs]
    words = [n for n in said if n.parts in known and not n.element.within("data-message")]
    if len(words) != 1:
        found.fail(f"shows the claim's words {len(words)} times, not once", where, REMEDY)
        return
    strengths = known[words[0].parts]
    _check_doubt(claim, fact, catalogue, where, found)
    speakers = _check_speakers(order, nodes, fact, catalogue, where, found)
    label = _check_label(order, strengths, catalogue, where, found)
    if label is not None and any(order[s] > order[label] for s in speakers):
        found.fail("a speaker stands after the label", where, REMEDY)
    for element in (words[0].element, *speakers, *((label,) if label else ())):
        _check_visible(element, where, found)


def number_of(digits: str) -> int:
    return int(digits) if digits.isdigit() else -1


def _check_speakers(
    order: Mapping[Element, int],
    nodes: list[Node],
    fact: Mapping[str, Any],
    catalogue: Catalogue,
    where: str,
    found: Found,
) -> list[Element]:
    """The elements that name the speakers, one for each step of the attribution."""
    unnamed = catalogue.text("speaker.unnamed")
    chain = list(fact.get("attribution", ()))
    shown: dict[str, Parts] = {n.element.attrs.get("data-speaker", ""): n.parts for n in nodes}
    speakers = [e for e in order if "data-speaker" in e.attrs]
    silent = [e for e in speakers if "data-parts" not in e.attrs]
    for number, speaker in enumerate(chain):
        name = str(speaker.get("text", ""))
        if not name:
            texts = [collapse(e.text()) for e in order if not e.children or e in silent or _leaf(e)]
            if unnamed not in texts:
                found.fail("does not say that its speaker is not named", where, REMEDY)
        elif shown.get(str(number)) not in _speaker_parts(speaker):
            found.fail(f"does not show its speaker {quoted(name)}", where, REMEDY)
    for element in speakers:
        index = element.attrs["data-speaker"]
        if not index.isdigit() or int(index) >= len(chain):
            found.fail("shows a speaker that the record does not credit", where, REMEDY)
    numbers = [e.attrs["data-speaker"] for e in speakers]
    if len(set(numbers)) != len(numbers):
        found.fail("shows a speaker twice", where, REMEDY)
    return speakers


def _check_doubt(
    claim: Element,
    fact: Mapping[str, Any],
    catalogue: Catalogue,
    where: str,
    found: Found,
) -> None:
    """ "No source named" stands with no speaker, a doubt with each that is due one."""
    chain = fact.get("attribution", ())
    ours = [collapse(e.text()) for e in claim.walk() if _leaf(e) and "data-strength" not in e.attrs]
    if chain and catalogue.text("speaker.none") in ours:
        found.fail("says that no source is named beside a speaker", where, REMEDY)
    drawn = any(e.tag == "svg" for e in claim.above())
    unsure = [s for s in chain if s.get("certain") is False]
    partly = [s for s in chain if s.get("partly") and s not in unsure]
    for due, key in ((unsure, "speaker.uncertain"), (partly, "speaker.partly")):
        if not drawn and ours.count(catalogue.text(key)) != len(due):
            found.fail("does not say which speaker is uncertain, or says a part", where, REMEDY)


def _speaker_parts(speaker: Mapping[str, Any]) -> tuple[Parts, ...]:
    """The speaker's words, with or without the name that a pronoun stands for."""
    words = parts_of_evidence(speaker["evidence"])
    if not speaker.get("actor"):
        return (words,)
    return (words, (*words, Insertion("actor", str(speaker["actor"]))))


def _leaf(element: Element) -> bool:
    return all(isinstance(c, str) for c in element.children)


def _check_label(
    order: Mapping[Element, int],
    strengths: set[str],
    catalogue: Catalogue,
    where: str,
    found: Found,
) -> Element | None:
    labels = [e for e in order if "data-strength" in e.attrs]
    if len(labels) != 1:
        found.fail(f"has {len(labels)} strength labels, not one", where, REMEDY)
        return None
    label = labels[0]
    strength, text = label.attrs["data-strength"], collapse(label.text())
    if strength not in strengths:
        found.fail(f"is labelled {strength}, the record says {sorted(strengths)}", where, REMEDY)
    if text != catalogue.text(f"strength.{strength}"):
        found.fail(f"its label reads {quoted(text)}", where, REMEDY)
    return label


def _check_visible(element: Element, where: str, found: Found) -> None:
    """``hidden`` anywhere above; ``aria-hidden`` below the claim (a picture repeats a list)."""
    inside = True
    for holder in element.above():
        silent = inside and holder.attrs.get("aria-hidden") == "true"
        inside = inside and "data-fact" not in holder.attrs
        if "hidden" in holder.attrs or silent:
            found.fail(f"a part of the claim is hidden by {holder}", where, REMEDY)
            return
