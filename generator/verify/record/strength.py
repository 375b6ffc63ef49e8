"""A rough second reading of labels: "No source named" where the words themselves name one, or
pass on a rumour, is stronger than the source.

Only what is beyond doubt counts. How sure a statement is in every other case is the analysis' to
say, and `briefings check --full` compares that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from generator.verify.briefing import Briefing
from generator.verify.proof import Found, quoted
from generator.verify.record.words import FOLD, matcher

REMEDY = "run `briefings build` again: the label is stronger than the words"
_NAME = r"[A-Z][\w.'-]*"
_SPEECH = re.compile(
    rf"""[,"]\s(?:{_NAME}(?:\s{_NAME}){{0,3}}|he|she|they)\s(?:said|says|added)\b"""
    rf"""|["]\s(?:said|says|added)\s(?:{_NAME}(?:\s{_NAME}){{0,3}}|he|she|they)\b"""
)
"""`…," Ada Brock said`, `…" said Ada Brock`."""


def check_strength(briefing: Briefing, found: Found) -> None:
    """Adds a failure for each fact or report labelled as stated that says who says it."""
    for name, claim in _claims(briefing):
        if claim["strength"] != "stated" or claim.get("attribution"):
            continue
        words = str(claim["words"]).translate(FOLD)
        hearsay, speech = matcher("hearsay").search(words), _SPEECH.search(words)
        for match in (m for m in (hearsay, speech) if m is not None):
            what = f"labelled as naming no source, and says {quoted(match.group())}"
            found.fail(what, name, REMEDY)


def _claims(briefing: Briefing) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for fact in briefing.list("facts"):
        yield f"fact {fact['id']}", {**fact, "words": fact["text"]}
        for telling in fact.get("tellings", ()):
            yield f"telling of {fact['id']}", {**telling, "words": telling["evidence"]["quote"]}
