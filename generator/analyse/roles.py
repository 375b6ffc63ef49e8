"""What a statement is to its story: development, consequence, outlook, background, assessment.

By design.md's definitions. Being attributed makes no assessment: what counts is what is said,
and whether the speaker's own verb or trade is one of judging.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.analyse.reading import Reading
from generator.analyse.row_search import find_phrases, has_phrase, words_of
from generator.analyse.statement_spans import Claim
from generator.model.base import Role, Span, Strength
from generator.model.findings import Attribution

if TYPE_CHECKING:
    from spacy.tokens import Token

STATIVE = frozenset({"be", "remain", "become", "seem", "look", "prove"})
CLAUSES = frozenset({"ROOT", "relcl", "advcl", "acl", "ccomp", "csubj", "parataxis", "appos"})
JOINED = frozenset({"conj", "xcomp"})


@dataclass(frozen=True)
class Ground:
    """What decides the role: the claim's words, its main verb, who says it and how surely."""

    reading: Reading
    claim: Claim
    text: str
    root: Token
    strength: Strength
    attributions: tuple[Attribution, ...]

    def has(self, file: str, kind: str) -> bool:
        """Whether a row of this kind fires anywhere in the claim."""
        return has_phrase(file, self.text, kind)

    def has_in_main(self, file: str, kind: str) -> bool:
        """Whether a row of this kind fires in the main clause: an aside decides nothing."""
        return any(self.is_main(hit.start) for hit in find_phrases(file, self.text, (kind,)))

    def is_main(self, offset: int) -> bool:
        """Whether a place in the text belongs to the main clause, and is no yardstick."""
        yardsticks = find_phrases("roles/background", self.text, ("comparison",))
        if any(hit.start <= offset < hit.end for hit in yardsticks):
            return False
        token = self.reading.parsed.token_at(self.claim.span.start + offset)
        tops = {self.root.i, self.claim.tokens.root.i}
        while token.i not in tops and token.dep_ not in CLAUSES and token.head.i != token.i:
            token = token.head
        return token.i in tops or token.dep_ == "ROOT"


def role_of(
    reading: Reading, claim: Claim, strength: Strength, attributions: tuple[Attribution, ...]
) -> Role:
    """The role of one claim, the first that holds: an effect, a judgement, a plan, the past."""
    text = claim.span.of(reading.parsed.text)
    root = _main_verb(reading, claim, attributions)
    ground = Ground(reading, claim, text, root, strength, attributions)
    if claim.trailing or _is_effect(ground):
        return "consequence"
    if _is_judged(ground):
        return "assessment"
    if _is_planned(ground):
        return "outlook"
    if _is_before(ground):
        return "background"
    if _judges(ground) or _is_by_judge(ground):
        return "assessment"
    if _is_future(ground):
        return "outlook"
    return "background" if _describes(ground) else "development"


def _main_verb(reading: Reading, claim: Claim, attributions: tuple[Attribution, ...]) -> Token:
    """The verb that the claim hangs on: of what is said, where somebody says it."""
    if attributions:
        content = attributions[0]
        start, end = max(content.start, claim.span.start), min(content.end, claim.span.end)
        if start < end:
            return reading.parsed.tokens(Span(start=start, end=end)).root
    return claim.tokens.root


def _is_effect(ground: Ground) -> bool:
    return not ground.attributions and ground.has_in_main("discourse/consequences", "effect")


def _is_planned(ground: Ground) -> bool:
    return ground.strength == "planned" or ground.has_in_main("roles/outlook", "plan")


def _is_future(ground: Ground) -> bool:
    """Whether the main verb itself stands in the future, or hangs on a condition."""
    modals = words_of("roles/outlook", "modal")
    return ground.strength == "conditional" or any(
        child.lower_ in modals for child in ground.root.children if child.dep_ == "aux"
    )


def _is_before(ground: Ground) -> bool:
    """Whether it lies before the story: its words say so, its tense, or all of its dates."""
    if ground.claim.lead:
        return False
    if ground.has_in_main("roles/background", "background"):
        return True
    if not ground.attributions and any(
        t.lower_ == "had" and t.dep_ in {"aux", "auxpass"} for t in ground.root.children
    ):
        return True
    return _is_dated_before(ground)


def _is_dated_before(ground: Ground) -> bool:
    """All calendar dates of the claim lie in a month before that of publication.

    What stands in the present tense holds now, whatever dates it names.
    """
    published = ground.reading.parsed.article.published
    if not published or ground.root.tag_ in {"VBZ", "VBP"}:
        return False
    values = [
        d.value[:7]
        for d in ground.reading.dates
        if ground.claim.span.covers(d)
        and d.type == "DATE"
        and d.value[:4].isdigit()
        and ground.is_main(d.start - ground.claim.span.start)
    ]
    return bool(values) and all(v < published[: len(v)] for v in values)


def _is_judged(ground: Ground) -> bool:
    """Whether somebody judges, by a verb of judging."""
    if ground.claim.tokens.root.lemma_.lower() in words_of("roles/assessment", "evaluation"):
        return True
    if not ground.attributions:
        return False
    nearest = ground.attributions[0]
    cue = Span(start=nearest.cue_start, end=nearest.cue_end)
    lemmas = {t.lemma_.lower() for t in ground.reading.parsed.tokens(cue)}
    return bool(lemmas & words_of("roles/assessment", "verb"))


def _is_by_judge(ground: Ground) -> bool:
    """Whether the speaker's trade is to judge, and what is said is no event of the past."""
    if not ground.attributions or ground.root.tag_ == "VBD":
        return False
    nearest = ground.attributions[0]
    text = ground.reading.parsed.text
    actor = next((a for a in ground.reading.actors if a.id == nearest.actor), None)
    said = [d.of(text) for d in actor.descriptions] if actor else []
    return has_phrase("roles/assessment", " | ".join([nearest.speaker, *said]), "speaker")


def _judges(ground: Ground) -> bool:
    """Whether what is said, or the text itself, evaluates or infers."""
    if ground.strength == "hedged" or ground.has_in_main("roles/assessment", "text"):
        return True
    if ground.attributions and ground.has("roles/assessment", "said"):
        return True
    if ground.root.lemma_.lower() not in STATIVE:
        return False
    qualities = words_of("roles/assessment", "quality")
    return any(c.lower_ in qualities for c in ground.root.children if c.dep_ in {"acomp", "attr"})


def _describes(ground: Ground) -> bool:
    """Whether the text only says what something is: "Lund is a town on the coast"."""
    root = ground.root
    present = root.tag_ in {"VBZ", "VBP"} and root.lemma_ == "be"
    return present and not ground.attributions and any(c.dep_ == "attr" for c in root.children)
