"""Tags: the addresses of their pages."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from generator.model.record import Record

_OTHER = re.compile(r"[\W_]+")


def tag_steps(records: Sequence[Record]) -> dict[str, str]:
    """Each tag with the last step of its page's address; spellings of one tag share it.

    Letters of any script stay. A tag without any is numbered.
    """
    tags = sorted({tag for record in records for tag in record.tags})
    steps = {tag: step_of(tag) for tag in tags}
    bare = [tag for tag in tags if not steps[tag]]
    return {**steps, **{tag: f"tag-{at}" for at, tag in enumerate(bare, 1)}}


def step_of(tag: str) -> str:
    folded = unicodedata.normalize("NFKC", tag).casefold()
    return _OTHER.sub("-", folded).strip("-")
