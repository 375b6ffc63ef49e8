"""What the commands say when they are done: lines for a person, plain data for a machine."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from generator.check import Remark
    from generator.errors import BriefingsError
    from generator.pipeline import Built
    from generator.verify.proof import Proof


def built_lines(built: Built) -> Iterator[tuple[str, bool]]:
    """A line each, with whether it tells of something wrong."""
    for result in built.results:
        if result.error:
            yield f"error: {result.error}", True
        elif result.state != "unchanged":
            facts = len(result.record.facts) if result.record else 0
            yield f"{result.state}: {result.story} ({facts} facts)", False
    for fault in built.faults:
        yield f"error: {fault}", True
    done = built.published
    read = f"{built.analysed} read" if built.analysed else "none read again, no model loaded"
    yield (
        f"{len(built.results)} stories ({read}); {len(done.written)} files written,"
        f" {len(done.removed)} removed, {done.unchanged} unchanged",
        False,
    )


def built_as_data(built: Built) -> dict[str, Any]:
    return {
        "stories": [
            {
                "story": r.story,
                "state": r.state,
                "slug": r.record.slug if r.record else None,
                "error": _error(r.error) if r.error else None,
            }
            for r in built.results
        ],
        "faults": [_error(f) for f in built.faults],
        "analysed": built.analysed,
        "written": list(built.published.written),
        "removed": list(built.published.removed),
        "unchanged": built.published.unchanged,
    }


def remarks_as_data(remarks: Sequence[Remark]) -> dict[str, Any]:
    return {
        "ok": all(r.level != "error" for r in remarks),
        "remarks": [
            {"level": r.level, "where": r.where, "what": r.what, "remedy": r.remedy}
            for r in remarks
        ],
    }


def proof_line(proof: Proof) -> str:
    """The figure at the end."""
    looked = (
        f"{proof.pages} pages, {proof.nodes} nodes of source text, {proof.claims} claims,"
        f" {proof.messages} messages, {proof.records} records"
    )
    if proof.proved:
        return f"everything proved: {looked}"
    return f"{len(proof.failures)} not proved, of {looked}"


def proof_as_data(proof: Proof) -> dict[str, Any]:
    return {
        "proved": proof.proved,
        "failures": [
            {"page": f.page, "what": f.what, "where": f.where, "remedy": f.remedy}
            for f in proof.failures
        ],
        "pages": proof.pages,
        "nodes": proof.nodes,
        "claims": proof.claims,
        "messages": proof.messages,
        "records": proof.records,
    }


def _error(error: BriefingsError) -> dict[str, Any]:
    return {
        "file": error.file or None,
        "line": error.line,
        "message": error.message,
        "remedy": error.remedy or None,
    }
