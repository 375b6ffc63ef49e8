"""A claim in one line, as descriptions and exports have it: words, speakers, label."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from generator.verify.catalogue import PLACEHOLDER
from generator.verify.markup.messages import Frame
from generator.verify.markup.prose import SEPARATORS
from generator.verify.proof import quoted
from generator.verify.tree import printable

WHO = "\ue000"
"""Stands for the speakers."""


def filled(frame: Frame, key: str, **values: str) -> str:
    """The message with its values; "" where there is none of that key."""
    forms = frame.catalogue.messages.get(key, ())
    values.setdefault("site_name", frame.settings.site_name)
    text = forms[0].text if forms else ""
    return printable(PLACEHOLDER.sub(lambda m: values.get(m[1], ""), text))


def misquotes(
    text: str, fact: Mapping[str, Any], frame: Frame, words_shown: str = ""
) -> str | None:
    """Why a line is not a fact's words, its speakers and its label; None where it is.

    ``words_shown``: the words with their cuts marked, where the line marks them.
    """
    by = bool(fact.get("attribution")) or fact["strength"] != "stated"
    key = "head.description_by" if by else "head.description"
    label = frame.catalogue.text(f"strength.{fact['strength']}")
    message = frame.catalogue.messages[key][0].text
    values = {"q": words_shown or printable(str(fact["text"])), "label": label, "q_who": WHO}
    words = PLACEHOLDER.sub(lambda m: values.get(m[1], ""), message)
    before, _, after = words.rpartition(WHO) if by else (words, "", "")
    if not text.startswith(before) or not text.endswith(after) or (not by and text != words):
        return f"the line is not the fact's words, speaker and label: {quoted(words)}"
    who = text[len(before) : len(text) - len(after)] if by else ""
    if not fact.get("attribution"):
        right = not by or who == frame.catalogue.text("speaker.none")
        return None if right else "the description credits somebody"
    return None if credits(who, fact, frame) else "the line does not credit the fact's speakers"


def credits(who: str, fact: Mapping[str, Any], frame: Frame) -> bool:
    """Whether ``who`` names all speakers of a fact, with every doubt, and nobody else."""
    if not _names_all(who, list(_speakers(frame, fact)), frame):
        return False
    chain = fact.get("attribution", ())
    doubts = {
        "uncertain": any(s.get("certain") is False for s in chain),
        # whoever only presumably says it is not said to say it in part as well
        "partly": any(s.get("partly") and s.get("certain") is not False for s in chain),
    }
    words = [frame.catalogue.text(f"speaker.{key}") for key, due in doubts.items() if due]
    return all(not word or word.lower() in who.lower() for word in words)


def _speakers(frame: Frame, fact: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Each speaker's words, and the name that may follow them in brackets."""
    for speaker in fact.get("attribution", ()):
        words = str(speaker.get("text") or frame.catalogue.text("speaker.unnamed"))
        actors = frame.values.briefing.actors if frame.values else {}
        name = str(actors.get(str(speaker.get("actor")), {}).get("name", ""))
        yield printable(words), printable(name)


def _names_all(who: str, speakers: list[tuple[str, str]], frame: Frame) -> bool:
    """All speakers in their order, and between them nothing but words of the catalogue."""
    rest = [""]
    for words, name in speakers:
        before, stands, who = _partition(who, words)
        if not stands:
            return False
        rest.append(before)
        if name and who.startswith(f" [{name}]"):
            who = who.removeprefix(f" [{name}]")
    rest.append(who)
    ours = frame.catalogue.of_speakers
    pieces = [p.strip().lower() for r in rest for p in re.split(r"[,;:().·]", r)]
    return all(not p or p in ours or set(p) <= SEPARATORS for p in pieces)


def _partition(text: str, words: str) -> tuple[str, bool, str]:
    """As str.partition, the case of the first letter apart."""
    at = text.find(words)
    if at < 0:
        at = text.lower().find(words.lower())
        if at < 0 or text[at + 1 : at + len(words)] != words[1:]:
            return text, False, ""
    return text[:at], True, text[at + len(words) :]
