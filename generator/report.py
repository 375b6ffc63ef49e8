"""What the commands say when they are done: lines for a person, plain data for a machine."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from generator.check import EMPTY, NO_FACTS

if TYPE_CHECKING:
    from generator.check import Remark
    from generator.errors import BriefingsError
    from generator.pipeline import Built, Result
    from generator.verify.proof import Proof


def built_lines(built: Built) -> Iterator[tuple[str, bool]]:
    """A line each, with whether it tells of something wrong."""
    remedies: set[str] = set()
    for result in built.results:
        if result.error:
            said = str(result.error)
            # one fault of the program may show in every story: its remedy is told once
            known = result.error.remedy in remedies
            yield f"error: {said.splitlines()[0] if known else said}", True
            remedies.add(result.error.remedy)
            if result.record:
                yield f"  {_meanwhile(result)}", True
        elif result.state != "unchanged":
            facts = len(result.record.facts) if result.record else 0
            yield f"{result.state}: {result.story} ({counted(facts, 'fact')})", False
            yield from ((line, False) for line in _notices(result))
            if result.record and result.record.sources and not facts:
                yield f"warning: seeds/{result.story}: {NO_FACTS}", True
        yield from ((line, True) for line in _stale(result, built.slugs))
    told = {id(r.error) for r in built.results}
    yield from ((f"error: {f}", True) for f in built.faults if id(f) not in told)
    yield from ((f"passed over: {folder}: {EMPTY}", False) for folder in built.empty)
    done = built.published
    read = f"{counted(built.analysed, 'article')} read" if built.analysed else "no model loaded"
    yield (
        f"{counted(len(built.results), 'story', 'stories')} ({read});"
        f" {counted(len(done.written), 'file')} written, {len(done.removed)} removed,"
        f" {done.unchanged} unchanged",
        False,
    )


def _meanwhile(result: Result) -> str:
    """What readers see of a story that failed and was published before."""
    where = f"docs/briefings/{result.record.slug if result.record else ''}/"
    if result.aside:
        return f"meanwhile {where} says that it is being corrected: its words can not be proved"
    return f"meanwhile {where} stays as it was"


def _stale(result: Result, slugs: Collection[str]) -> Iterator[str]:
    """The editor's entries whose words stand no more: kept, shown on the page, and named here."""
    from generator.stale import stale_of, unsure_of

    if result.record:
        for where, text in unsure_of(result.record, result.bundle):
            yield f"unsure: {where}: {text}"
        for where, text in stale_of(result.record, result.bundle, slugs):
            yield f"stale: {where}: {text}"


def _notices(result: Result) -> Iterator[str]:
    """The day that was taken for another, and what reading did to the bytes of a source."""
    if result.dated:
        yield f"  dated {result.dated}: no revision is older than the one before it"
    for article in result.bundle.articles if result.bundle else ():
        for notice in article.notices:
            yield f"  seeds/{article.file}: {notice.replace('-', ' ')}"


def counted(number: int, one: str, many: str = "") -> str:
    """The number with its word: 1 file, 2 files."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def built_as_data(built: Built) -> dict[str, Any]:
    return {
        "stories": [
            {
                "story": r.story,
                "state": r.state,
                "slug": r.record.slug if r.record else None,
                "aside": r.aside,
                "error": error_as_data(r.error) if r.error else None,
            }
            for r in built.results
        ],
        "faults": [error_as_data(f) for f in built.faults],
        "passed_over": list(built.empty),
        "analysed": built.analysed,
        "written": list(built.published.written),
        "removed": list(built.published.removed),
        "unchanged": built.published.unchanged,
    }


def remarks_as_data(remarks: Sequence[Remark]) -> dict[str, Any]:
    return {
        "ok": all(r.level != "error" for r in remarks),
        "remarks": [
            {
                "level": r.level,
                "where": r.where,
                "what": r.what,
                "remedy": r.remedy,
                "facts": list(r.facts),
            }
            for r in remarks
        ],
    }


def proof_line(proof: Proof) -> str:
    """The figure at the end."""
    looked = (
        f"{counted(proof.pages, 'page')}, {counted(proof.nodes, 'node')} of source text,"
        f" {counted(proof.claims, 'claim')}, {counted(proof.messages, 'message')},"
        f" {counted(proof.records, 'record')}"
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


def error_as_data(error: BriefingsError) -> dict[str, Any]:
    return {
        "file": error.file or None,
        "line": error.line,
        "message": error.message,
        "remedy": error.remedy or None,
    }
