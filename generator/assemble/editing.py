"""What every edit needs: who signs it, what it acts on, and what becomes of one that fails."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from generator.assemble.material import short_hash
from generator.model.base import Evidence
from generator.model.claims import Edited, Fact, Message
from generator.model.doubts import Caveat
from generator.model.record import Record
from generator.model.story import Bundle, Signed
from generator.rules.catalogue import text as message_text

_FOLD = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\u00a0": " "})
"""One character to one: a place in the folded text is a place in the text."""


@dataclass(frozen=True)
class Stale:
    """An edit whose words were not found: it stays in sight as a caveat of the briefing."""

    key: str
    words: str


Edit = Callable[[Record, Bundle], tuple[Record, list[Stale]]]
"""One kind of edit, over all its entries: the corrected record, and the entries that failed."""


def signed(bundle: Bundle, entry: Signed | None, key: str) -> Edited:
    """The signature of an edit; the file's ``by`` where the entry has none."""
    by = entry.by if entry else None
    return Edited(by=by or bundle.edits.by, why=entry.why if entry else None, key=key)


def folded(words: str) -> str:
    """Words as an editor may type them: straight quotes, any case, one space."""
    return " ".join(words.translate(_FOLD).lower().split())


def fact_of(facts: Sequence[Fact], match: str) -> Fact | None:
    """The fact with the id ``match``, or the first whose evidence or text holds these words."""
    words = folded(match)
    by_id = next((f for f in facts if f.id == match.strip()), None)
    if by_id or not words:
        return by_id
    return next((f for f in facts if any(words in folded(t) for t in _texts(f))), None)


def facts_of(facts: Sequence[Fact], match: str) -> list[Fact]:
    """All facts that `fact_of` could mean: of several, it takes the first."""
    words = folded(match)
    if not words or any(f.id == match.strip() for f in facts):
        return []
    return [f for f in facts if any(words in folded(t) for t in _texts(f))]


def _texts(fact: Fact) -> Iterable[str]:
    yield from (e.quote for e in fact.evidence)
    yield fact.text


def place_of(bundle: Bundle, words: str) -> Evidence | None:
    """Where ``words`` stand in a source, as typed but for quotes, dashes and case."""
    wanted = words.translate(_FOLD).lower().strip()
    for article in bundle.articles if wanted else ():
        at = article.text.translate(_FOLD).lower().find(wanted)
        end = at + len(wanted)
        # a letter whose lower case is two characters would move what comes after it
        if at >= 0 and article.text[at:end].translate(_FOLD).lower() == wanted:
            quote = article.text[at:end]
            return Evidence(source=article.id, start=at, end=end, quote=quote)
    return None


def with_stale(record: Record, bundle: Bundle, stale: Sequence[Stale]) -> Record:
    """The record with a caveat for every key of an edit that found nothing to act on."""
    taken = {c.id for c in record.caveats}
    found = []
    for key in dict.fromkeys(entry.key for entry in stale):
        # not the words: they may be those of a source that was taken out, or down
        values: dict[str, str] = {"key": key}
        found.append(
            Caveat(
                id=short_hash("c", "stale-override", key, taken=taken),
                kind="stale-override",
                text=message_text("caveat.stale_override", **values),
                note=Message(message="caveat.stale_override", values={**values}),
                edited=signed(bundle, None, key),
            )
        )
    return record.model_copy(update={"caveats": (*record.caveats, *found)})
