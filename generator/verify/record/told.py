"""What the record itself says in our words and the editor's, which its JSON publishes too."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.verify.briefing import Briefing, strings_in
from generator.verify.catalogue import PLACEHOLDER, Catalogue, kind_of
from generator.verify.proof import Found, quoted
from generator.verify.record.uses import uses_of
from generator.verify.tree import collapse, printable

REMEDY = "run `briefings build` again"
TEXTS = {"note": ("question", "why", "text"), "reason": ("why",)}
"""By key of a message: the keys beside it whose text it is, the first that is there."""
NO_TEXT = ".origin_list["
"""Items that carry a message alone: their ``why`` is a code."""
EDITORS = ("publisher", "author", "rights", "url", "published", "updated", "retrieved")
DATES = frozenset({"published", "updated", "retrieved"})
NEAR = 0.02
"""How far two ways of counting words may lie apart, as a share of all words."""
_WORDS = (re.compile(r"\S*\w\S*"), re.compile(r"\w+"))
"""The fewest and the most words that a text can be said to have."""


def check_told(briefing: Briefing, catalogue: Catalogue, found: Found) -> None:
    """Adds a failure for each sentence that is not its message, and each fact of a source that
    neither story.yml nor the source states."""
    for path, holder, key in _messages(briefing.record):
        texts = () if NO_TEXT in path else TEXTS[key]
        names = [k for k in texts if isinstance(holder.get(k), str)]
        shown = collapse(str(holder[names[0]])) if names else ""
        if shown and shown not in filled(holder, holder[key], catalogue):
            where = f"{path} {holder[key].get('message')}"
            found.fail(f"{quoted(shown)} is not its message", where, REMEDY)
    _check_editors(briefing, found)
    _check_measures(briefing, found)


def _messages(value: Any, path: str = "") -> Iterator[tuple[str, Mapping[str, Any], str]]:
    if isinstance(value, list):
        for number, item in enumerate(value):
            yield from _messages(item, f"{path}[{number}]")
    elif isinstance(value, dict):
        for key, item in value.items():
            if key in TEXTS and isinstance(item, dict) and "message" in item:
                yield path, value, key
            else:
                yield from _messages(item, f"{path}.{key}" if path else key)


def filled(holder: Mapping[str, Any], message: Mapping[str, Any], catalogue: Catalogue) -> set[str]:
    """The sentences that a message of the record can stand for, one for each plural form."""
    evidence = holder.get("evidence")
    places = evidence if isinstance(evidence, list) else [evidence] if evidence else []
    values: dict[str, str] = {}
    for name, value in (message.get("values") or {}).items():
        if isinstance(value, dict):
            index = int(value.get("evidence", -1))
            values[name] = str(places[index]["quote"]) if 0 <= index < len(places) else ""
        else:
            values[name] = _reads(name, str(value), catalogue)
    forms = catalogue.messages.get(str(message["message"]), ())
    return {collapse(PLACEHOLDER.sub(lambda m: values.get(m[1], ""), form.text)) for form in forms}


def message_of(
    message: Mapping[str, Any], evidence: Sequence[Mapping[str, Any]], catalogue: Catalogue
) -> str:
    """A message of the record, in the form that its number asks for."""
    values = message.get("values") or {}
    forms = catalogue.messages.get(str(message["message"]), ())
    form = "one" if str(values.get("n")) == "1" else "other"
    texts = {f.form: f.text for f in forms}
    text = texts.get(form, texts.get("other", ""))
    told = {
        name: evidence[value["evidence"]]["quote"]
        if isinstance(value, dict)
        else _reads(name, str(value), catalogue)
        for name, value in values.items()
    }
    return printable(PLACEHOLDER.sub(lambda m: str(told.get(m[1], "")), text))


def _reads(name: str, value: str, catalogue: Catalogue) -> str:
    """A value of a message as it is printed: its dates are written out."""
    return catalogue.written(value) if kind_of(name) == "date" else value


def _check_editors(briefing: Briefing, found: Found) -> None:
    """A title, tag or fact of a source that no text bears out is the editor's, or nobody's."""
    told = {collapse(s) for s in strings_in(briefing.story)}
    record = briefing.record
    if not record.get("title_evidence") and record.get("sources"):
        ours = {collapse(str(s.get("title", ""))) for s in briefing.list("sources")}
        if collapse(str(record.get("title", ""))) not in told | ours:
            found.fail("a title that nobody gave", quoted(str(record.get("title"))), REMEDY)
    for tag in record.get("tags", ()):
        if collapse(str(tag)) not in told:
            found.fail("a tag that story.yml does not give", quoted(str(tag)), REMEDY)
    for name, source in briefing.sources.items():
        text = collapse(briefing.texts.get(name, ""))
        original = source.get("original") or {}
        given = [(k, source.get(k)) for k in EDITORS]
        given += [(f"original.{k}", original.get(k)) for k in ("name", "url")]
        for key, value in given:
            if value and not _is_known(str(value), key, told, text):
                where = f"source {name}"
                found.fail(f"{key} {quoted(str(value))}, which nobody states", where, REMEDY)


def _is_known(value: str, key: str, told: set[str], text: str) -> bool:
    """Said in story.yml, or in the source itself; rights are the editor's alone to say."""
    if collapse(value) in told:
        return True
    if key == "rights":
        return False
    if key in DATES:
        # the source may write it out: its year stands there in any case
        return value[:4] in text
    bare = collapse(value).removeprefix("https://")
    return re.search(rf"(?<!\w){re.escape(bare)}(?!\w)", text) is not None


def _check_measures(briefing: Briefing, found: Found) -> None:
    """The length of each source, and the share of it in the sentences that the site shows."""
    for name, source in briefing.sources.items():
        text, shown = briefing.texts.get(name, ""), list(_shown(briefing, name))
        where = f"source {name}"
        counts: list[int] = []
        shares: list[float] = []
        for pattern in _WORDS:
            words = [m.span() for m in pattern.finditer(text)]
            counts.append(len(words))
            inside = sum(any(start < b and a < end for start, end in shown) for a, b in words)
            shares.append(inside / max(1, len(words)))
        if not counts[0] - 2 <= int(source["words"]) <= counts[1] + 2:
            found.fail(f"{source['words']} words, not {counts[0]}", where, REMEDY)
        if not min(shares) - NEAR <= float(source["quoted_share"]) <= max(shares) + NEAR:
            what = f"quotes {min(shares):.2f} of it, not {source['quoted_share']}"
            found.fail(what, where, REMEDY)


def _shown(briefing: Briefing, name: str) -> Iterator[tuple[int, int]]:
    """The sentences of a source of which words are shown, and its headline."""
    uses = uses_of(name, briefing)
    for line in briefing.sentences.get(name, []):
        if uses.inside(line) and not line.entry.get("purged"):
            yield line.start, line.end
    if title := briefing.sources[name].get("title_evidence"):
        yield int(title["start"]), int(title["end"])
