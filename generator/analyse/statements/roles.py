"""What a statement is to its story: development, consequence, outlook, background, assessment.

By design.md's definitions. Being attributed makes no assessment: what counts is what is said,
and whether the speaker's own verb or trade is one of judging.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from generator.analyse.reading import Reading
from generator.analyse.row_search import find_phrases, row_of_word, words_of
from generator.analyse.statements.spans import FINITE, Claim
from generator.model.base import Cue, Role, Span, Strength
from generator.model.findings import Attribution, DateMention

if TYPE_CHECKING:
    from spacy.tokens import Token

CLAUSES = frozenset({"ROOT", "relcl", "advcl", "acl", "ccomp", "csubj", "parataxis", "appos"})
MONTH = re.compile(r"\A(?:\d{4}|XXXX)-\d\d\Z")
PAST = frozenset({"VBD", "VBN"})
MONTHS_BEFORE = 2
"""What lies in the month before, or in this one, still belongs to the story."""
HEARSAY = frozenset({"hearsay", "claim"})
"""Kinds of cues that pass on what others say and weigh nothing themselves."""


class Decided(NamedTuple):
    """A role, and what decided it: a row as "file#id", or the name of a build ("past-perfect")."""

    role: Role
    rule: str


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

    def fired_in_main(self, file: str, kind: str) -> str:
        """The row of this kind that fires in the main clause: an aside decides nothing."""
        for hit in find_phrases(file, self.text, (kind,)):
            if self.is_main(hit.start):
                return f"{file}#{hit.row.id}"
        return ""

    def is_main(self, offset: int) -> bool:
        """Whether a place in the text belongs to the main clause, and is no yardstick."""
        yardsticks = find_phrases("roles/background", self.text, ("comparison",))
        if any(hit.start <= offset < hit.end for hit in yardsticks):
            return False
        token = self.reading.parsed.token_at(self.claim.span.start + offset)
        tops = {self.root.i, self.claim.tokens.root.i}
        while token.i not in tops and not _is_aside(token) and token.head.i != token.i:
            token = token.head
        return token.i in tops or token.dep_ == "ROOT"


def _is_aside(token: Token) -> bool:
    """Whether a word heads a clause or a participle before a noun ("previously closed")."""
    return token.dep_ in CLAUSES or (token.dep_ == "amod" and token.pos_ == "VERB")


def role_of(
    reading: Reading,
    claim: Claim,
    strength: Strength,
    attributions: tuple[Attribution, ...],
    cues: tuple[Cue, ...] = (),
) -> Decided:
    """The role of one claim, the first that holds: an effect, a judgement, a plan, the past."""
    text = claim.span.of(reading.parsed.text)
    root = main_verb(reading, claim, attributions)
    ground = Ground(reading, claim, text, root, strength, attributions, cues)
    return next(
        (Decided(role, rule) for role, test in ORDER if (rule := test(ground))),
        Decided("development", "nothing-else"),
    )


def main_verb(reading: Reading, claim: Claim, attributions: tuple[Attribution, ...]) -> Token:
    """The verb that the claim hangs on: of what is said, where somebody says it."""
    if attributions:
        content = attributions[0]
        start, end = max(content.start, claim.span.start), min(content.end, claim.span.end)
        if start < end:
            return reading.parsed.tokens(Span(start=start, end=end)).root
    return claim.tokens.root


def _effect(ground: Ground) -> str:
    """An effect that the text itself states; its verb may pass for a credit ("… means that")."""
    if ground.claim.trailing:
        return ground.claim.split
    cues = [a.cue_start - ground.claim.span.start for a in ground.attributions]
    for hit in find_phrases("discourse/consequences", ground.text, ("effect",)):
        if all(hit.start <= cue < hit.end for cue in cues) and ground.is_main(hit.start):
            return f"discourse/consequences#{hit.row.id}"
    return ""


def _plan(ground: Ground) -> str:
    if ground.answers_not:
        return ""
    if ground.strength == "planned":
        return "planned"
    return ground.fired_in_main("roles/outlook", "plan")


def _future(ground: Ground) -> str:
    """Whether the main verb itself stands in the future, or hangs on a condition."""
    if ground.answers_not:
        return ""
    if ground.strength == "conditional":
        return "conditional"
    auxiliaries = (c.lower_ for c in ground.root.children if c.dep_ == "aux")
    return row_of_word("roles/outlook", auxiliaries, "modal")


def _before(ground: Ground) -> str:
    """Whether it lies before the story: its words say so, its tense, or all of its dates."""
    if ground.claim.lead:
        return ""
    if fired := ground.fired_in_main("roles/background", "background"):
        return fired
    # the text's own verb: what a speaker says had happened is news by its being said
    own = ground.claim.tokens.root
    if any(t.lower_ == "had" and t.dep_ in {"aux", "auxpass"} for t in own.children):
        return "past-perfect"
    return "dated-before" if _is_dated_before(ground) else ""


def _is_dated_before(ground: Ground) -> bool:
    """All calendar dates of the claim lie MONTHS_BEFORE or more before publication.

    What stands in the present tense holds now, whatever dates it names. Where no publication
    date is known, a past that is told by its bare year ("in 1988") is taken for long ago.
    """
    if ground.root.tag_ in {"VBZ", "VBP"}:
        return False
    published = ground.reading.parsed.article.published
    dates = [
        date
        for date in ground.reading.dates
        if ground.claim.span.covers(date)
        and date.type == "DATE"
        and ground.is_main(date.start - ground.claim.span.start)
    ]
    values = [_latest(date) for date in dates if date.value[:4].isdigit()]
    if published and values:
        return all(_is_long_before(v, published) for v in values)
    if not dates or ground.root.tag_ not in PAST:
        return False
    return all(_is_bare_year(d) or _is_month_among_days(ground, d) for d in dates)


def _is_bare_year(date: DateMention) -> bool:
    """Whether the text itself says the year, and no day: "in 1988", "in May 1988"."""
    return date.value[:4].isdigit() and len(date.value) <= len("1988-05")


def _is_month_among_days(ground: Ground, date: DateMention) -> bool:
    """Whether it only names a month where the lead names a day of the week: what is told by its
    month alone is not what the story is about."""
    if date.type != "DATE" or not MONTH.search(date.value):
        return False
    first = next((s for s in ground.reading.sentences if s.block == "paragraph"), None)
    if first is None:
        return False
    lead = first.of(ground.reading.parsed.text).lower()
    return any(day in lead for day in words_of("roles/background", "weekday"))


def _latest(date: DateMention) -> str:
    """The value of a date, of the end of a stretch ("January and February")."""
    end = (date.edtf or "").rpartition("/")[2]
    return end if "/" in (date.edtf or "") and end[:4].isdigit() else date.value


def _is_long_before(value: str, published: str) -> bool:
    """By months where both name one, else by years."""
    if value[5:7].isdigit() and published[5:7].isdigit():
        return _months(published) - _months(value) >= MONTHS_BEFORE
    return value[:4] < published[:4]


def _months(value: str) -> int:
    return int(value[:4]) * 12 + int(value[5:7])


def _judged(ground: Ground) -> str:
    """Whether somebody judges, by a verb of judging."""
    own = ground.claim.tokens.root.lemma_.lower()
    if fired := row_of_word("roles/assessment", [own], "evaluation"):
        return fired
    if not ground.attributions:
        return ""
    nearest = ground.attributions[0]
    cue = Span(start=nearest.cue_start, end=nearest.cue_end)
    lemmas = (t.lemma_.lower() for t in ground.reading.parsed.tokens(cue))
    return row_of_word("roles/assessment", lemmas, "verb")


def _by_judge(ground: Ground) -> str:
    """Whether the speaker's trade is to judge, and what is said is no event of the past."""
    if not ground.attributions or ground.root.tag_ == "VBD":
        return ""
    nearest = ground.attributions[0]
    text = ground.reading.parsed.text
    actor = next((a for a in ground.reading.actors if a.id == nearest.actor), None)
    said = [d.of(text) for d in actor.descriptions] if actor else []
    words = " | ".join([nearest.speaker, *said])
    hit = next(find_phrases("roles/assessment", words, ("speaker",)), None)
    return f"roles/assessment#{hit.row.id}" if hit else ""


def _judges(ground: Ground) -> str:
    """Whether what is said, or the text itself, evaluates or infers."""
    if ground.infers:
        return "inferred"
    if fired := ground.fired_in_main("roles/assessment", "text"):
        return fired
    if ground.attributions and (fired := ground.fired("roles/assessment", "said")):
        return fired
    if ground.root.lemma_.lower() not in words_of("roles/assessment", "linking"):
        return ""
    said = (c.lower_ for c in ground.root.children if c.dep_ in {"acomp", "attr"})
    return row_of_word("roles/assessment", said, "quality")


def _describes(ground: Ground) -> str:
    """Whether the text only says what something is: "Lund is a town on the coast"."""
    root = ground.root
    present = root.tag_ in {"VBZ", "VBP"} and root.lemma_ == "be"
    describes = not ground.attributions and any(c.dep_ == "attr" for c in root.children)
    return "description" if present and describes else ""


ORDER: tuple[tuple[Role, Callable[[Ground], str]], ...] = (
    ("consequence", _effect),
    ("assessment", _judged),
    ("outlook", _plan),
    ("background", _before),
    ("assessment", _judges),
    ("assessment", _by_judge),
    ("outlook", _future),
    ("background", _describes),
)
"""The roles in the order in which they are asked for: the first test that names a rule decides."""
