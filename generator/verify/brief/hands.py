"""What an editor did to actors, origins and steps stands where it acts: what, why and by whom."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from generator.verify.briefing import Briefing
from generator.verify.catalogue import Catalogue
from generator.verify.proof import Found
from generator.verify.tree import Element, collapse, printable

ROW = "actor-"
ORIGINS = "origins"
"""Keys of story.yml that say what rests on what. What is known of a source needs no reason."""
REMEDY = "build the site again: the editor's hand is shown as the record has it"


def check_hands(main: Element, briefing: Briefing, catalogue: Catalogue, found: Found) -> None:
    """Checks the rows of actors, the reasons under facts, and the ladder."""
    for name, actor in briefing.actors.items():
        due = [_text(e, catalogue, "actors.did.") for e in actor.get("edits", ())]
        _check(_with_id(main, f"{ROW}{name}"), due, f"actor {name}", found)
    for name, fact in briefing.facts.items():
        origins = [o["edited"] for o in fact.get("origin_list", ()) if o.get("edited")]
        due = [_text(e, catalogue) for e in origins]
        _check(_with_id(main, name), due, f"fact {name}", found)
    steps = [r["edited"] for r in briefing.list("ladder") if r.get("edited")]
    due = [_text(e, catalogue) for e in steps if str(e["key"]).startswith(ORIGINS)]
    ladder = next((e for e in main.walk() if e.attrs.get("class") == "ladder"), None)
    if ladder is not None and set(_shown(ladder)) != set(due):
        found.fail(f"says of the editor {_shown(ladder)}, not {due}", str(ladder), REMEDY)


def _check(holder: Element | None, due: Iterable[str], where: str, found: Found) -> None:
    """What a row shows. That one is missing is said elsewhere."""
    if holder is not None and _shown(holder) != list(due):
        found.fail(f"says of the editor {_shown(holder)}, not {list(due)}", where, REMEDY)


def _with_id(main: Element, name: str) -> Element | None:
    return next((e for e in main.walk() if e.attrs.get("id") == name), None)


def _shown(holder: Element) -> list[str]:
    hands = (e for e in holder.walk() if e.attrs.get("class") == "hand")
    return [collapse(printable(e.text())) for e in hands]


def _text(edited: Mapping[str, Any], catalogue: Catalogue, did: str = "") -> str:
    """What was done, the reason or that there is none, and who it was."""
    why, by = edited.get("why"), edited.get("by")
    said = [catalogue.text(did + str(edited["key"]).rpartition(".")[2])] if did else []
    said.append(f"{catalogue.text('editor.why')} {why}" if why else catalogue.text("editor.no_why"))
    if by:
        said.append(catalogue.text("brief.signed").replace("{by}", str(by)))
    return collapse(printable(" ".join(said)))
