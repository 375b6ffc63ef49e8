"""The analysis' time beside the parser's own, its memory and its bytes: what `make bench` runs.

One run, rounds in turn: `spacy.load(model).pipe` over the texts, then the code of
`briefings analyse` over the same articles, one more time each round until 1,000 are read. Both
have read one round before the clock starts, so neither the model nor the rules are loaded in it.
CPU seconds of the process. Figures, not a test: only a difference of bytes ends it with 1.
"""

from __future__ import annotations

import json
import math
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

import spacy

from generator.analyse.parse import BATCH
from generator.reading_lines import findings_of
from generator.settings import read_project

ROOT = Path(__file__).parent.parent.parent
EVAL = ROOT.parent / "shared" / "eval" / "inputs.jsonl"
ARTICLES = 1000
ROUND = 40
"""A round holds at least so many articles: fewer would measure the clock."""
RATIO_BAR = 1.25
MEMORY_BAR = 450
"""MB (of 1,000,000 bytes) a process."""


@dataclass(frozen=True)
class Times:
    """CPU seconds a round, side by side."""

    parser: list[float]
    analysis: list[float]

    def ratio(self) -> float:
        return statistics.median(self.analysis) / statistics.median(self.parser)


def main() -> int:
    """Measures and prints. 1 where the bytes differ, else 0."""
    model = read_project(ROOT).model
    articles = annotated() or own()
    origin = "annotated news" if annotated() else "articles of the project"
    round_ = articles * math.ceil(ROUND / len(articles))
    rounds = math.ceil(ARTICLES / len(round_))
    print(f"{len(articles)} {origin}, {rounds} rounds of {len(round_)}, batch size {BATCH}")
    times = measure(round_, rounds, model)
    megabytes, same = in_processes(articles, round_ * rounds)
    print("\n".join(report(times, len(round_), megabytes, same=same)))
    return 0 if same else 1


def annotated() -> list[dict[str, Any]]:
    """The articles beside the project, [] where they are absent."""
    if not EVAL.is_file():
        return []
    return [json.loads(line) for line in EVAL.read_text("utf-8").splitlines()]


def own() -> list[dict[str, Any]]:
    """The plain texts of the project's own stories: the seeds and the golden briefings'."""
    folders = [ROOT / "seeds", *sorted(ROOT.glob("tests/golden/*/seeds"))]
    files = [path for folder in folders for path in sorted(folder.rglob("*.txt"))]
    return [{"id": str(n), "text": path.read_text("utf-8")} for n, path in enumerate(files)]


def measure(round_: Sequence[dict[str, Any]], rounds: int, model: str) -> Times:
    """Both over the same articles, in turn; who begins changes with each round."""
    texts = [article["text"] for article in round_]
    nlp = spacy.load(model)
    analysed = findings_of([], BytesIO(_lines(round_) * (rounds + 1)), model)

    def parse() -> None:
        for _ in nlp.pipe(texts, batch_size=BATCH):
            pass

    def analyse() -> None:
        for _ in round_:
            next(analysed)

    parse()
    analyse()
    times = Times([], [])
    both = [(parse, times.parser), (analyse, times.analysis)]
    for number in range(rounds):
        for run, seconds in both[:: 1 if number % 2 else -1]:
            seconds.append(_seconds(run))
    return times


def _seconds(run: Callable[[], None]) -> float:
    begin = time.process_time()
    run()
    return time.process_time() - begin


def in_processes(
    articles: Sequence[dict[str, Any]], repeated: Sequence[dict[str, Any]]
) -> tuple[float, bool]:
    """The command's peak memory in MB over all articles, and whether its bytes hold.

    They hold when every repetition of an article gives the same line, and so does another
    process, with another hash seed, that reads the articles backwards and from two files.
    """
    backwards = list(reversed(articles))
    half = len(backwards) // 2
    with tempfile.TemporaryDirectory() as folder:
        lines, megabytes = _command(Path(folder), "1", repeated)
        other, _ = _command(Path(folder), "2", backwards[:half], backwards[half:])
    expected = dict(zip((a["id"] for a in repeated), lines, strict=True))
    again = zip((a["id"] for a in backwards), other, strict=True)
    same = all(expected[a["id"]] == line for a, line in zip(repeated, lines, strict=True))
    return megabytes, same and all(expected[id_] == line for id_, line in again)


def _command(
    folder: Path, hash_seed: str, *inputs: Sequence[dict[str, Any]]
) -> tuple[list[bytes], float]:
    """What `briefings analyse` prints of the inputs, a file each, and its peak memory in MB."""
    files = [folder / f"{hash_seed}-{n}.jsonl" for n, _ in enumerate(inputs)]
    for file, articles in zip(files, inputs, strict=True):
        file.write_bytes(_lines(articles))
    command = [str(Path(sys.executable).parent / "briefings"), "analyse", *map(str, files)]
    found = folder / "findings.jsonl"
    with found.open("wb") as out:
        environment = {**os.environ, "PYTHONHASHSEED": hash_seed}
        child = subprocess.Popen(command, stdout=out, env=environment, cwd=ROOT)
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise SystemExit(f"`briefings analyse` ended with {child.returncode}")
    unit = 1 if sys.platform == "darwin" else 1024
    return found.read_bytes().splitlines(), usage.ru_maxrss * unit / 1e6


def _lines(articles: Sequence[dict[str, Any]]) -> bytes:
    return b"".join(json.dumps(a, ensure_ascii=False).encode() + b"\n" for a in articles)


def report(times: Times, size: int, megabytes: float, *, same: bool) -> Iterator[str]:
    """The figures, CPU seconds as of 1,000 articles, beside the bars."""
    yield f"{'':36} {'median':>7}  {'range':13}  bar"
    for name, seconds in (("spaCy alone", times.parser), ("briefings analyse", times.analysis)):
        of_all = [s * ARTICLES / size for s in seconds]
        between = f"{min(of_all):.1f}–{max(of_all):.1f}"
        yield f"{f'{name}, CPU s of {ARTICLES:,}':36} {statistics.median(of_all):>7.1f}  {between}"
    ratios = [a / p for a, p in zip(times.analysis, times.parser, strict=True)]
    between = f"{min(ratios):.3f}–{max(ratios):.3f}"
    yield f"{'ratio of medians':36} {times.ratio():>7.3f}  {between:13}  {_bar(times.ratio(), RATIO_BAR)}"
    yield f"{'peak memory, MB':36} {megabytes:>7.0f}  {'':13}  {_bar(megabytes, MEMORY_BAR)}"
    yield f"{'bytes in another order, split':36} {'same' if same else 'DIFFER':>7}"


def _bar(figure: float, bar: float) -> str:
    return f"≤ {bar:g} {'met' if figure <= bar else 'MISSED'}"


if __name__ == "__main__":
    sys.exit(main())
