"""The offices that speakers speak for: a spokeswoman and her ministry are one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from generator.assemble.names import body_of, speaks_for
from generator.model.claims import Speaker


class Bodies:
    """A shorter name stands for the first longer one that holds it ("the rescue service" for
    "the regional rescue service"), so that it never ties two longer ones together.

    ``described``: by actor id, the words that describe the actors of the record.
    """

    def __init__(self, speakers: Sequence[Speaker], described: Mapping[str, Sequence[str]]) -> None:
        self._described = described
        self._full: dict[frozenset[str], frozenset[str]] = {}
        found = {body for s in speakers for body in self._own(s)}
        order = sorted(found, key=lambda b: (-len(b), sorted(b)))
        for body in order:
            self._full[body] = next((b for b in order if body < b and self._full.get(b) == b), body)

    def of(self, speaker: Speaker) -> Iterable[str]:
        """The keys of the bodies that a speaker speaks for."""
        for body in self._own(speaker):
            yield "body:" + " ".join(sorted(self._full.get(body, body)))

    def _own(self, speaker: Speaker) -> Iterable[frozenset[str]]:
        """Of the words that name the speaker, and of those that describe the actor."""
        if speaker.text and (body := body_of(speaker.text)):
            yield body
        for words in self._described.get(speaker.actor or "", ()):
            if speaks_for(words) and (body := body_of(words)):
                yield body
