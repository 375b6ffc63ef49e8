"""What decides a role: a claim's words, its main clause, who says it and how surely."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from generator.analyse.grammar import FINITE
from generator.analyse.reading import Reading
from generator.analyse.row_search import Hit, find_phrases
from generator.analyse.statements.spans import Claim
from generator.model.base import Cue, Strength
from generator.model.findings import Attribution

if TYPE_CHECKING:
    from spacy.tokens import Token

CLAUSES = frozenset(
    {"ROOT", "relcl", "advcl", "acl", "ccomp", "csubj", "parataxis", "appos", "pcomp"}
)
HEARSAY = frozenset({"hearsay", "claim"})
"""Kinds of cues that pass on what others say and weigh nothing themselves."""


@dataclass(frozen=True)
class Ground:
    """What decides the role: the claim's words, its main verb, who says it and how surely."""

    reading: Reading
    claim: Claim
    text: str
    root: Token
    strength: Strength
    attributions: tuple[Attribution, ...]
    cues: tuple[Cue, ...]

    @property
    def infers(self) -> bool:
        """Whether it is hedged as an inference: "reportedly" passes on what others say."""
        hearsay = all(cue.kind in HEARSAY for cue in self.cues)
        return self.strength == "hedged" and not (self.cues and hearsay)

    @property
    def answers_not(self) -> bool:
        """Whether it says that somebody would not say something: that is no future."""
        said = next((t.idx for t in self.claim.tokens if t.tag_ in FINITE), -1)
        said -= self.claim.span.start
        hits = find_phrases("discourse/follow_ups", self.text, ("no-answer",))
        return any(hit.start <= said < hit.end for hit in hits)

    def fired(self, file: str, kind: str) -> str:
        """The row of this kind that fires anywhere in the claim, or ""."""
        hit = next(find_phrases(file, self.text, (kind,)), None)
        return f"{file}#{hit.row.id}" if hit else ""

    def fired_in_main(
        self, file: str, kind: str, but: Callable[[Token], bool] = lambda _: False
    ) -> str:
        """The row of this kind that fires in the main clause: an aside decides nothing, nor a
        word of which ``but`` holds."""
        for hit in find_phrases(file, self.text, (kind,)):
            if self.is_main(hit.start) and not but(self.token_at(hit.start)):
                return f"{file}#{hit.row.id}"
        return ""

    @cached_property
    def yardsticks(self) -> tuple[Hit, ...]:
        """Where the claim only names what something is compared with."""
        return tuple(find_phrases("roles/background", self.text, ("comparison",)))

    def token_at(self, offset: int) -> Token:
        """The token at a place in the text."""
        return self.reading.parsed.token_at(self.claim.span.start + offset)

    def is_main(self, offset: int) -> bool:
        """Whether a place in the text belongs to the main clause, and is no yardstick."""
        if any(hit.start <= offset < hit.end for hit in self.yardsticks):
            return False
        token = self.token_at(offset)
        tops = {self.root.i, self.claim.tokens.root.i}
        while token.i not in tops and not _is_aside(token) and token.head.i != token.i:
            token = token.head
        return token.i in tops or token.dep_ == "ROOT"


def _is_aside(token: Token) -> bool:
    """Whether a word heads a clause or a participle before a noun ("previously closed")."""
    return token.dep_ in CLAUSES or (token.dep_ == "amod" and token.pos_ == "VERB")
