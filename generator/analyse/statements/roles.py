"""What a statement is to its story: development, consequence, outlook, background, assessment.

By design.md's definitions. Being attributed makes no assessment: what counts is what is said,
and whether the speaker's own verb or trade is one of judging.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from generator.analyse.reading import Reading
from generator.analyse.row_search import find_phrases, row_of_word, words_of
from generator.analyse.statements.earlier import is_dated_before
from generator.analyse.statements.ground import Ground
from generator.analyse.statements.spans import Claim
from generator.analyse.strength.context import words
from generator.model.base import Cue, Role, Span, Strength
from generator.model.findings import Attribution

if TYPE_CHECKING:
    from spacy.tokens import Token


class Decided(NamedTuple):
    """A role, and what decided it: a row as "file#id", or the name of a build ("past-perfect")."""

    role: Role
    rule: str


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
    if ground.claim.lead:
        return ""  # the story's main event, whatever it is the effect of
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
    span = ground.claim.span
    dated = any(d.type == "DATE" and span.covers(d) for d in ground.reading.dates)
    likely = ground.fired_in_main("roles/outlook", "likely") if dated else ""
    return likely or ground.fired_in_main("roles/outlook", "plan", but=_is_of_another)


def _is_of_another(token: Token) -> bool:
    """Whether a plan is only the thing that something is done to: "scuppered plans for a dam"."""
    if token.pos_ != "NOUN":
        return False
    verb = next((a for a in token.ancestors if a.pos_ in {"VERB", "AUX"}), None)
    held = words_of("roles/outlook", "holding")
    done_to = verb is not None and (verb.i < token.i or token.dep_ == "nsubjpass")
    return verb is not None and done_to and verb.lemma_.lower() not in held


def _foretold(ground: Ground) -> str:
    """Whether somebody foretells what is nobody's plan: "“It will fail,” she said"."""
    if not ground.attributions:
        return ""
    subject = next((c for c in ground.root.lefts if c.dep_ == "nsubj"), None)
    own = subject is not None and subject.lower_ in words("who-plans")
    if own and ground.attributions[0].form == "indirect":
        return ""  # "announced that he would be away": what he plans himself
    helpers = {c.idx for c in ground.root.children if c.dep_ in {"aux", "auxpass"}}
    told = (c for c in ground.cues if c.kind == "prediction" and c.start in helpers)
    return next((f"strength/cues#{cue.rule}" for cue in told), "")


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
        return "" if _is_by_then(ground) else "past-perfect"
    return "dated-before" if is_dated_before(ground) else ""


def _is_by_then(ground: Ground) -> bool:
    """ "By Sunday 2,500 troops had arrived": how far it had come, and no time before."""
    span = ground.claim.span
    leads = (ground.text[: d.start - span.start] for d in ground.reading.dates if span.covers(d))
    return any(lead.lower().split()[-1:] == ["by"] for lead in leads)


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
    # "NIGERIA'S main opposition": the parser takes an 's behind capitals for a verb
    present = root.tag_ in {"VBZ", "VBP"} and root.lemma_ == "be" and root.is_alpha
    describes = not ground.attributions and any(c.dep_ == "attr" for c in root.children)
    return "description" if present and describes else ""


ORDER: tuple[tuple[Role, Callable[[Ground], str]], ...] = (
    ("consequence", _effect),
    ("assessment", _judged),
    ("outlook", _plan),
    ("background", _before),
    ("assessment", _judges),
    ("assessment", _by_judge),
    ("assessment", _foretold),
    ("outlook", _future),
    ("background", _describes),
)
"""The roles in the order in which they are asked for: the first test that names a rule decides."""
