"""Caveats stand under the fact whose words they are about, and under no other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from generator.verify.briefing import Briefing
from generator.verify.catalogue import Catalogue
from generator.verify.exports.statement import SAID_BY_LABEL
from generator.verify.proof import Found, quoted
from generator.verify.record.shown import in_page_order
from generator.verify.tree import Element, collapse

REMARK = "remark."
RETRACTED = "remark.retracted"
REMEDY = "build the site again: what stands under a fact follows from the record"


def check_remarks(main: Element, briefing: Briefing, catalogue: Catalogue, found: Found) -> None:
    """Checks the items of all facts that a page shows."""
    due: dict[str, list[Mapping[str, Any]]] = {}
    order = [str(f["id"]) for f in in_page_order(briefing)]
    for caveat in briefing.list("caveats"):
        name = bearer(caveat, order, briefing)
        if name is not None:
            due.setdefault(name, []).append(caveat)
    shorts = {
        catalogue.text(key)
        for key in catalogue.messages
        if key.startswith(REMARK) and key != RETRACTED
    }
    for item in (e for e in main.walk() if e.attrs.get("id") in briefing.facts):
        _check_item(item, due.get(item.attrs["id"], []), shorts, catalogue, found)


def _check_item(
    item: Element,
    due: list[Mapping[str, Any]],
    shorts: set[str],
    catalogue: Catalogue,
    found: Found,
) -> None:
    texts = Counter(
        text for e in item.walk() if not e.attrs.get("data-message") and (text := _own(e)) in shorts
    )
    short = Counter(t for c in due if (t := short_text(c, catalogue)))
    said = Counter(e.attrs.get("data-message", "") for e in item.walk())
    long = Counter(str(c["note"]["message"]) for c in due if not short_text(c, catalogue))
    where = f"{item} {quoted(item.text())}"
    if texts != short:
        what = f"says {sorted(texts.elements())}, the record {sorted(short.elements())}"
        found.fail(f"not the remarks of the fact: {what}", where, REMEDY)
    for key, number in long.items():
        if said[key] < number:
            found.fail(f"keeps the caveat {key!r} quiet", where, REMEDY)


def _own(element: Element) -> str:
    """The text of an element that holds nothing else."""
    if any(isinstance(c, Element) for c in element.children):
        return ""
    return collapse("".join(str(c) for c in element.children))


def short_text(caveat: Mapping[str, Any], catalogue: Catalogue) -> str:
    """The fewer words in which a caveat is said under its fact; "" where there are none."""
    message = str(caveat["note"]["message"])
    if caveat.get("edited") or "." not in message:
        return ""
    return catalogue.text(f"{REMARK}{message.split('.')[1]}")


def bearer(caveat: Mapping[str, Any], order: list[str], briefing: Briefing) -> str | None:
    """The fact under which a caveat stands: the first on the page whose line it quotes."""
    if caveat.get("sides") or caveat["kind"] == "retracted":
        return None
    shown = [f for f in order if f in caveat.get("facts", ())]
    if caveat.get("edited") or not caveat.get("evidence"):
        return shown[0] if shown else None
    strength = briefing.facts[shown[0]]["strength"] if len(shown) == 1 else None
    if strength and SAID_BY_LABEL.get(str(caveat["kind"])) == strength:
        return None
    lines = _lines(caveat, briefing)
    return next((f for f in shown if lines & _lines(briefing.facts[f], briefing)), None)


def _lines(item: Mapping[str, Any], briefing: Briefing) -> set[tuple[str, int]]:
    places = item.get("evidence", ())
    found = ((e, briefing.sentence_at(str(e["source"]), int(e["start"]))) for e in places)
    return {(str(e["source"]), line.number if line else 0) for e, line in found}
