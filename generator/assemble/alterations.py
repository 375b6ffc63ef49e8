"""What a fact tells otherwise than it did in the last record, where its source's words changed.

The old words are gone: only figures, days and labels of them are told.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.assemble.bounds import bound_of
from generator.assemble.days import exclusive, may_be_one, plainly
from generator.assemble.material import filled
from generator.assemble.opposites import opposed
from generator.assemble.said import class_of
from generator.model.base import STRENGTHS, Evidence
from generator.model.claims import Amount, Change, Fact, Message, Status, When

Judged = tuple[Status, Change]


def alterations(fact: Fact, last: Fact, reread: frozenset[str] | None = None) -> tuple[Judged, ...]:
    """Each difference with the status that it gives, the weightiest first.

    ``reread`` are the sources that came or have other words; None where none came, changed or
    went. A fact whose sources are all as they were says what it said, whatever other source has
    gone. One that is shown in a new source's words is compared all the same; what it leaves out
    then, or has besides, says nothing of the source before.
    """
    found: list[Judged] = []
    if reread is None or any(e.source in reread for e in fact.evidence):
        found += _strength(fact, last)
    shown = fact.evidence[0]
    if shown.quote != last.evidence[0].quote and (reread is None or shown.source in reread):
        found += [*_polarity(fact, last), *_numbers(fact, last), *_dates(fact, last)]
    found += _origins(fact, last)
    return tuple(sorted(found, key=lambda judged: judged[0] != "contradicted"))


def _polarity(fact: Fact, last: Fact) -> Iterator[Judged]:
    if fact.negated != last.negated:
        yield "contradicted", _change("polarity", "negated" if fact.negated else "affirmed")
    elif opposed(fact.event or "", last.event or ""):
        yield "contradicted", _change("polarity", "opposite")


def _numbers(fact: Fact, last: Fact) -> Iterator[Judged]:
    """Values that took the place of others, then those that came or went, then their exactness."""
    now, before = _by_value(fact), _by_value(last)
    gone = [a for value, a in before.items() if value not in now]
    came = [a for value, a in now.items() if value not in before]
    for amount in list(came):
        old = next((a for a in gone if _counts(a) == _counts(amount)), None)
        lone = len(gone) == len(came) == 1
        if old is None and lone and _unclear(gone[0], amount):
            old = gone[0]
        if old is not None:
            gone.remove(old)
            came.remove(amount)
            figure = _written(old.value)
            yield "contradicted", _change("number", "number", amount.evidence, before=figure)
    if fact.evidence[0].source == last.evidence[0].source:
        for amount in gone:
            yield "weakened", _change("number", "number_gone", before=_written(amount.value))
        for amount in came:
            yield "strengthened", _change("number", "number_came", amount.evidence)
    for value in now.keys() & before.keys():
        yield from _exactness(now[value], before[value])


def _exactness(now: Amount, before: Amount) -> Iterator[Judged]:
    """A plain number is the strongest; of two bounds, the new one is not taken for a better."""
    bounds = bound_of(now.text), bound_of(before.text)
    if bounds[0] != bounds[1]:
        key = "vague" if bounds[0] else "exact"
        status: Status = "weakened" if bounds[0] else "strengthened"
        yield status, _change("exactness", key, now.evidence)


def _dates(fact: Fact, last: Fact) -> Iterator[Judged]:
    """Another day where one source has other words for it. The same words that count from
    another day, or from none, are no change of what the source says."""
    if may_be_one(*([d.edtf for d in f.dates] for f in (fact, last))):
        return
    for when in fact.dates:
        before = [d for d in last.dates if _source(d, last) == _source(when, fact)]
        gone = next((d for d in before if exclusive(d.edtf, when.edtf)), None)
        if gone and when.evidence and when.text not in {d.text for d in before}:
            day = plainly(gone.edtf)
            yield "contradicted", _change("date", "date", when.evidence, date_before=day)
            return


def _source(when: When, fact: Fact) -> str:
    return (when.evidence or fact.evidence[0]).source


def _strength(fact: Fact, last: Fact) -> Iterator[Judged]:
    change = STRENGTHS.index(fact.strength) - STRENGTHS.index(last.strength)
    if change:
        yield _status(change), _change("strength", f"was_{last.strength}")


def _origins(fact: Fact, last: Fact) -> Iterator[Judged]:
    change = fact.origins - last.origins
    if change:
        counts = str(last.origins), str(fact.origins)
        yield _status(change), _change("origins", "origins", n_before=counts[0], n_after=counts[1])


def _status(change: int) -> Status:
    return "strengthened" if change > 0 else "weakened"


def _change(what: str, key: str, place: Evidence | None = None, **values: str) -> Change:
    told: dict[str, str | dict[str, int]] = {**values}
    if place is not None:
        told["q"] = {"evidence": 0}
    note = Message(message=f"change.{key}", values=told)
    evidence = (place,) if place is not None else ()
    return Change.model_validate(
        {"what": what, "text": filled(note, evidence), "note": note, "evidence": evidence}
    )


def _by_value(fact: Fact) -> dict[str, Amount]:
    return {a.value: a for a in reversed(fact.quantities) if a.value}


def _counts(amount: Amount) -> str:
    return class_of(amount.holder or amount.unit or "")


def _unclear(one: Amount, other: Amount) -> bool:
    """Whether two numbers may be of one thing: the reader of one of them did not see of what."""
    return not (_counts(one) and _counts(other))


def _written(value: str) -> str:
    """Digits as they are printed: 3,000; ranges, shares and decimals as they are."""
    return f"{int(value):,}" if value.isdigit() else value
