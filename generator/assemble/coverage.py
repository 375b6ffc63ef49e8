"""What became of each sentence of each source, in the order of the text."""

from __future__ import annotations

from collections.abc import Mapping

from generator.assemble.material import Material, StatementKey
from generator.assemble.origin_reasons import letter
from generator.model.claims import Fact, Message
from generator.model.findings import Sentence, Statement
from generator.model.record import Coverage
from generator.rules.catalogue import text as message_text

ASIDES = {"question", "aside"}
"""What makes no statement of the story, however much room there is (`Reasons.leads`)."""


def make_coverage(material: Material, facts: Mapping[StatementKey, Fact]) -> tuple[Coverage, ...]:
    """An entry for every sentence, title and credit line included."""
    found: list[Coverage] = []
    for article in material.articles:
        sentences = material.findings[article.id].sentences
        found += [_entry(material, article.id, s, facts) for s in sentences]
    return tuple(found)


def _entry(
    material: Material,
    source: str,
    sentence: Sentence,
    facts: Mapping[StatementKey, Fact],
) -> Coverage:
    # a statement may join several sentences, one quotation's for instance
    own = [
        ((source, i), s)
        for i, s in enumerate(material.findings[source].statements)
        if s.overlaps(sentence)
    ]
    used = [facts[key].id for key, _ in own if key in facts]
    leaders = [k for k in (material.leader(key) for key, _ in own) if k is not None]
    use = "fact" if used else "duplicate" if leaders else "omitted"
    note = _reason(material, sentence, own, leaders, use)
    return Coverage.model_validate(
        {
            "source": source,
            "start": sentence.start,
            "end": sentence.end,
            "use": use,
            "why": message_text(note.message, **note.values),
            "note": note,
            "facts": used or list(dict.fromkeys(facts[k].id for k in leaders)),
        }
    )


def _reason(
    material: Material,
    sentence: Sentence,
    own: list[tuple[StatementKey, Statement]],
    leaders: list[StatementKey],
    use: str,
) -> Message:
    if use == "fact":
        return Message(message="coverage.fact")
    if leaders:
        line = str(material.statement(leaders[0]).sentence + 1)
        if leaders[0][0] == own[0][0][0]:
            return Message(message="coverage.duplicate", values={"n_line": line})
        source = letter([a.id for a in material.articles].index(leaders[0][0]))
        return Message(message="coverage.merged", values={"letter": source, "n_line": line})
    if sentence.block != "paragraph":
        return Message(message=f"coverage.{sentence.block}")
    if own and material.is_notice(own[0][0][0], sentence):
        return Message(message="coverage.notice")
    if not own:
        return Message(message="coverage.no_statement")
    whys = {s.why.leads for _, s in own}
    if whys <= ASIDES:
        return Message(message=f"coverage.{min(whys)}")
    summary = any(s.summary for _, s in own)
    return Message(message="coverage.summary" if summary else "coverage.left_out")
