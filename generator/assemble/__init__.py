"""Findings of one story -> record: drafted, given its ids, corrected by the editor, compared.

What was taken down is left out after all else, and leaves a dated notice.
"""

from __future__ import annotations

from collections.abc import Mapping

from generator.assemble.changes import inherit, settle, withdraw
from generator.assemble.draft import draft
from generator.assemble.edits import apply_edits
from generator.assemble.purge import purge, with_notices
from generator.assemble.quoting import measured
from generator.assemble.record_json import read_record, record_json
from generator.model.findings import Findings
from generator.model.record import Inputs, Record
from generator.model.story import Bundle

__all__ = ["assemble", "read_record", "record_json", "withdraw"]


def assemble(
    bundle: Bundle,
    findings: Mapping[str, Findings],
    last: Record | None,
    date: str,
    inputs: Inputs,
) -> Record:
    """The record of one story. ``findings`` by source id; ``date`` is that of a new revision.

    Ids come before edits, since an editor may name a fact by its id.
    """
    found = inherit(draft(bundle, findings, inputs), last)
    edited = purge(apply_edits(found, bundle), last, bundle)
    whole = measured(edited, {a.id: a.text for a in bundle.articles})
    return with_notices(settle(whole, last, date), last, bundle)
