"""Senses of modals, conditions and plans: permission, ability, future of the past, causes.

Each takes the tokens of a cue.
"""

from __future__ import annotations

from spacy.tokens import Span

from generator.analyse.grammar import FINITE, SUBJECTS
from generator.analyse.strength.context import (
    beside,
    is_passive_form,
    lower,
    opens_infinitive,
    window,
    words,
)


def permission(cue: Span) -> bool:
    """What allows and not what is likely: "may now", "may not … under the rules", "may be
    bought", or what a rule says ("the court ruled that members may vote")."""
    following = beside(cue[0])
    if lower(following) in words("allowed") or "only" in window(cue[0], 3, 0):
        return True
    if lower(following) == "be" and lower(beside(cue[0], 2)) in words("offered"):
        return True
    if lower(following) == "have":
        return False
    under = (t for t in cue[0].sent if t.lemma_.lower() in words("permission"))
    if any(words("by-rule") & set(window(t, 3, 0)) for t in under):
        return True
    above = [t for t in cue[0].head.ancestors if t.pos_ == "VERB"][:1]
    subjects = {c.lemma_.lower() for t in above for c in t.children if c.dep_ == "nsubj"}
    return any(t.lemma_ in words("permission") for t in above) or bool(
        subjects & words("permission")
    )


def capital_month(cue: Span) -> bool:
    """The month: a capital not at the head of a sentence, or a number beside it."""
    if cue[0].text != "May":
        return False
    before, after = beside(cue[0], -1), beside(cue[0])
    digits = any(t is not None and t.text[:1].isdigit() for t in (before, after))
    return digits or not cue[0].is_sent_start


def ability(cue: Span) -> bool:
    """ "could" of the past: "could not open", "could see", "so that all could vote"."""
    following, before = beside(cue[0]), window(cue[0], 3, 0)
    if words("nobody-able") & set(before):
        return True
    if lower(following) in words("unable"):
        after = beside(following) if following is not None else None
        return lower(after) != "have"
    return following is not None and following.lemma_ in words("perception")


def future_in_past(cue: Span) -> bool:
    """ "said it would open": the future of then. Not beside a condition or a hedge."""
    clause = cue[0].head if cue[0].dep_ == "aux" else cue[0]
    if any(t.lower_ in words("if") for t in cue[0].sent) or lower(beside(cue[0])) == "have":
        return False
    for above in clause.ancestors:
        if above.dep_ == "ccomp" and clause.dep_ == "conj" and above.i == clause.head.i:
            continue  # "said he was sorry and that it would go": said, as the first clause is
        helped = any(c.lower_ in words("past-helper") for c in above.children)
        past = above.tag_ in {"VBD", "VBN"} or helped
        if above.lemma_ == "be" and past:
            subject = next((c for c in above.children if c.dep_ == "nsubj"), None)
            return subject is not None and subject.lemma_ in words("agreeing")
        if above.pos_ in {"VERB", "AUX"} and past:
            return above.lemma_.lower() in words("future-saying")
    left = clause.sent.start
    said = [t for t in clause.doc[left : cue[0].i] if t.tag_ in {"VBD", "VBN"}]
    return any(t.lemma_.lower() in words("future-saying") for t in said[-2:])


def narrative_would(cue: Span) -> bool:
    """ "would later become": the past told from within."""
    return bool(set(window(cue[0], 0, 3)) & words("habit")) or (
        lower(beside(cue[0])) == "go" and lower(beside(cue[0], 2)) == "on"
    )


def would_like(cue: Span) -> bool:
    return lower(beside(cue[0])) in words("liking")


def refusal(cue: Span) -> bool:
    """ "would not comment", "neither would say": somebody refused; no condition."""
    following = beside(cue[0])
    verb = cue[0].head
    subjects = (c for c in verb.lefts if c.dep_ == "nsubj")
    if any(t.lower_ in words("nothing") for s in subjects for t in (s, *s.lefts)):
        return verb.lemma_ in words("refusal")
    if lower(following) not in words("not") or following is None:
        return False
    after = beside(following)
    return after is not None and after.lemma_ in words("refusal")


def had_contraction(cue: Span) -> bool:
    """ "'d" that stands for had: a participle follows."""
    following = beside(cue[0])
    return cue[0].text.startswith("'") and following is not None and following.tag_ == "VBN"


def inverted(cue: Span) -> bool:
    """ "Had it happened", "Should the dam burst": verb, then subject, at the head of a clause."""
    before, after = beside(cue[0], -1), beside(cue[0])
    opens = before is None or before.text in {",", '"', ";"} or cue[0].is_sent_start
    if not opens or after is None or after.pos_ not in {"PRON", "DET", "PROPN", "NOUN"}:
        return False
    sentence = list(cue[0].sent)
    if any(t.text == "?" for t in sentence[-2:]):
        return False
    if cue[0].lower_ == "had":
        return any(t.tag_ in {"VBN", "VBD"} for t in sentence if t.i > cue[0].i)
    if cue[0].lower_ == "were":
        return any(t.lower_ == "to" for t in sentence) and any(
            t.lower_ == "would" for t in sentence
        )
    return any(t.tag_ in {"VB", "VBP"} for t in sentence if t.i > cue[0].i)


def whether_if(cue: Span) -> bool:
    """ "asked if", "knew if", "see if": a question and no condition; "if any", "if not"."""
    if cue[0].lower_ == "otherwise":
        return cue[0].i + 1 >= len(cue[0].doc) or lower(beside(cue[0])) != ","
    if cue[0].lower_ != "if":
        return (
            cue[0].lower_ in words("comparing")
            and lower(beside(cue[-1])) in words("measure")
            and (not any(t.tag_ in FINITE for t in cue[0].doc[cue[-1].i + 1 : cue[-1].i + 5]))
        )
    before = beside(cue[0], -1)
    if before is not None and before.lemma_.lower() in words("asking"):
        return True
    return lower(beside(cue[0])) in words("if-idiom")


def as_if(cue: Span) -> bool:
    return cue[0].lower_ == "if" and lower(beside(cue[0], -1)) == "as"


def be_to(cue: Span) -> bool:
    """ "is to visit": a form of be right before, and a person or thing as subject, not an aim."""
    before = beside(cue[0], -1)
    if before is None or before.lower_ not in words("be") or not opens_infinitive(cue[0]):
        return False
    subject = next((c for c in before.children if c.dep_ == "nsubj"), None)
    return (
        subject is not None
        and subject.lemma_.lower() not in words("aim")
        and (subject.pos_ != "PRON" or subject.lower_ in words("who-plans"))
    )


def copular(cue: Span) -> bool:
    """A form of "be" stands before, or the phrase follows a noun: "talks scheduled for June"."""
    if set(window(cue[0], 4, 0)[:-1]) & words("any-be"):
        return True
    return cue[0].lower_ in words("scheduled") and (
        (before := beside(cue[0], -1)) is not None and before.pos_ in {"NOUN", "PROPN", "PUNCT"}
    )


def due_to_cause(cue: Span) -> bool:
    """ "due to rain": a cause. "due to open" is a plan. "going to Paris" and "set to music" too."""
    if cue[-1].lower_ != "to":
        return False
    return not opens_infinitive(cue[-1])


def no_plan(cue: Span) -> bool:
    """ "No meeting has been scheduled for now": nothing is planned."""
    subject = next((c for c in cue[0].lefts if c.dep_ in SUBJECTS), None)
    return subject is not None and any(c.lower_ in words("nothing") for c in subject.lefts)


def likely_to(cue: Span) -> bool:
    return cue[0].lower_ == "likely"


def prediction(cue: Span) -> bool:
    """ "will be able to", "will fail", "nobody will leave": what is foretold and nobody's plan.

    Not of the speaker's own acts ("we will be ready"), nor of an act done to the subject.
    """
    if cue[0].dep_ not in {"aux", "auxpass", "ROOT", "conj", "ccomp"}:
        return False
    verb = cue[0].head if cue[0].dep_ in {"aux", "auxpass"} else cue[0]
    subject = next((c for c in verb.lefts if c.dep_ in {"nsubj", "nsubjpass", "expl"}), None)
    if subject is not None and subject.lower_ in words("own"):
        return False
    if lower(subject) in words("anybody"):
        return True
    if lower(subject) in words("third-person") and _in_quotation(cue):
        return True  # “She will win”: said of somebody else
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    return not passive and verb.lemma_.lower() in words("outcome")


def future_prediction(cue: Span) -> bool:
    return future_in_past(cue) and prediction(cue)


def _in_quotation(cue: Span) -> bool:
    """Whether a quotation mark stands open before the cue, in its paragraph."""
    opened = False
    for index in range(cue[0].i - 1, -1, -1):
        token = cue.doc[index]
        if "\n" in token.text:
            break
        opened ^= token.text in {'"', "``", "''"}
    return opened


def future_infinitive(cue: Span) -> bool:
    """ "plans to open", "wants to"; not "was agreed to be", "both planned to last"."""
    verb = cue[-1]
    participle = verb.tag_ == "VBN" and not any(c.lemma_ == "have" for c in verb.children)
    return opens_infinitive(beside(verb)) and not participle and not is_passive_form(verb)
