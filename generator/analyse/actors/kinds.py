"""What each name stands for, decided once for the article from all places where it occurs.

Evidence is added up by kind: gazetteer, the words of the name, titles and given names, the
parser's labels, and what stands around it. A name without enough evidence names no actor.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from generator.analyse.actors.evidence import Scores, weigh_words
from generator.analyse.actors.lexicon import plain_words, words
from generator.analyse.actors.likeness import family_name
from generator.analyse.actors.machines import weigh_machines
from generator.analyse.actors.names import Name
from generator.analyse.actors.surroundings import weigh_surroundings
from generator.analyse.actors.teams import is_club, is_team
from generator.analyse.tokens import Tokens
from generator.model.base import Kind

LEAST = 1.0
"""Evidence below this names no actor."""
LABELS: dict[str, tuple[Kind, float]] = {
    "PERSON": ("person", 1.6),
    "ORG": ("organisation", 1.3),
    "GPE": ("place", 1.5),
    "LOC": ("place", 1.3),
    "FAC": ("place", 1.2),
    "NORP": ("group", 0.6),
}
TITLED, TEAM, LISTED = 3.0, 10.0, 1.2
DATELINE = 5.0
"""A dateline's town is a place, unless the text surely speaks of somebody so called."""
FIRM = 4.0
"""So sure an organisation stays one beside a person of its name ("Tessari", "Luca Tessari")."""
IN_PLURAL = 9.0
"""A party by the plural of its name, where the text has both: more than a people's name."""
SURE, UNSURE = 3.5, 2.0
"""Evidence of a gazetteer or of words around; evidence that is the parser's label alone."""
SEEN = 8
"""Occurrences of one name that are looked at; more say nothing new."""


@lru_cache(maxsize=8192)
def key_of(text: str) -> str:
    """What spellings of one name share: no "the", possessive, full stops, hyphens, capitals."""
    bare = re.sub(r"^(?:the|The|THE) |'s(?= )|\.com\b", "", text.replace("-", " ").replace('"', ""))
    return " ".join(bare.replace(".", "").casefold().split())


def decide_kinds(tokens: Tokens, names: Sequence[Name]) -> dict[str, Kind]:
    """Kind by the key of the name; keys without enough evidence are left out."""
    by_key: dict[str, list[Name]] = defaultdict(list)
    for name in names:
        if not name.doubtful:
            by_key[key_of(name.text)].append(name)
    scores = {key: score_names(tokens, found) for key, found in by_key.items()}
    _share_in_lists(tokens, names, scores)
    _share_by_surname(tokens, by_key, scores)
    _share_in_full(by_key, scores)
    kinds = {key: kind for key, score in scores.items() if (kind := _best(score))}
    for name in names:
        key = key_of(name.text)
        if name.doubtful and key not in kinds and _ends_a_person(key, kinds):
            kinds[key] = "person"
    return kinds


def score_names(tokens: Tokens, names: list[Name]) -> Scores:
    """All evidence for one key."""
    score: Scores = defaultdict(float)
    weigh_words(next((n for n in names if n.entry), names[0]), score)
    labels = Counter(n.label for n in names if n.label in LABELS)
    for label, count in sorted(labels.items()):
        kind, weight = LABELS[label]
        score[kind] += weight * (0.5 + 0.5 * count / len(names)) * (1 + 0.1 * min(count, 5))
    score["none"] += weigh_machines(tokens, names)
    if any(n.titled for n in names):
        score["person"] += TITLED
    if any(n.dateline and not n.entry for n in names):
        score["place"] += DATELINE
    seen = names[:SEEN]
    for name in seen:
        weigh_surroundings(tokens, name, score, 1 / len(seen))
    if tokens.about_sport and (is_team(tokens, names) or is_club(tokens, names)):
        score["organisation"] += TEAM
    return score


def _best(score: Scores) -> Kind | None:
    if not score:
        return None
    kind = max(score, key=lambda k: (score[k], k))
    return kind if kind != "none" and score[kind] >= LEAST else None


def _ends_a_person(key: str, kinds: dict[str, Kind]) -> bool:
    """Whether a doubtful word ends the full name of a person."""
    return any(
        kind == "person" and " " in known and key in (known.split()[-1], family_name(known))
        for known, kind in kinds.items()
    )


def _share_in_lists(tokens: Tokens, names: Sequence[Name], scores: dict[str, Scores]) -> None:
    """Members of one list are alike: "Zeus, Hera and Poseidon", where some are undecided."""
    for members in _lists(tokens, names):
        keys = [key_of(n.text) for n in members]
        if len(keys) > 1 and _are_places(tokens, members[0], members[-1]):
            for key in keys:
                scores[key]["place"] += SURE
        decided = Counter(kind for k in keys if (kind := _best(scores[k])))
        if len(keys) < 3 or not decided:
            continue
        kind, count = max(decided.items(), key=lambda pair: (pair[1], pair[0]))
        if count * 2 >= len(keys):
            for key in keys:
                if _best(scores[key]) is None:
                    scores[key][kind] += LISTED
        _share_places(keys, scores)


def _are_places(tokens: Tokens, first: Name, last: Name) -> bool:
    """Whether a list is one of places: "at Elm, Oak and Ash", "the Elm, Oak and Ash rivers"."""
    if last.last < len(tokens) and tokens.lower[last.last] in words("cues", "places-after"):
        return True
    at = first.first - 1 - (first.first > 1 and tokens.lower[first.first - 1] == "the")
    if at > 0 and tokens.lower[at] == "of":
        return tokens.lower[at - 1] in words("cues", "of-a-place", "before-place")
    if at > 0 and tokens.lower[at] == "including":
        return tokens.lower[at - 1] in words("cues", "places-after")
    return at >= 0 and (tokens.lower[at] in words("cues", "locative") or tokens.lower[at] == "at")


def _share_places(keys: list[str], scores: dict[str, Scores]) -> None:
    """In a list of surely places, what only the parser took for somebody is one too."""
    sure = [k for k in keys if scores[k]["place"] + scores[k]["country"] >= SURE]
    if 2 * len(sure) >= len(keys):
        for key in keys:
            if max(scores[key].values(), default=0.0) < UNSURE:
                scores[key]["place"] += SURE


def _lists(tokens: Tokens, names: Sequence[Name]) -> Iterator[list[Name]]:
    """Runs of single names with nothing but commas and "and" between them."""
    members: list[Name] = []
    for name in names:
        if name.doubtful:
            continue
        between = tokens.folded[members[-1].end : name.start] if members else ""
        if between not in {", ", " and ", ", and ", " or "}:
            if members:
                yield members
            members = []
        members.append(name)
    if members:
        yield members


def _share_by_surname(
    tokens: Tokens, by_key: dict[str, list[Name]], scores: dict[str, Scores]
) -> None:
    """Words whose last stands for them elsewhere are a person, as far as words can tell:
    bodies are called by their first word, or by letters."""
    for key, names in by_key.items():
        parts = names[0].text.split()
        last = parts[-1].casefold()
        if not 1 < len(parts) < 4 or last not in by_key or parts[0].casefold() in by_key:
            continue
        second = by_key[last]
        plain = any(p.lower() in plain_words() or not p.istitle() for p in parts)
        headed = parts[0].lower() in words("organisations", "place-first", "first") | words(
            "cues", "place-part"
        ) or last in words("organisations", "organisation", "place", "legal")
        if plain or headed or any(n.entry or _has_article(tokens, n) for n in [*names, *second]):
            continue
        scores[key]["person"] += TITLED


def _has_article(tokens: Tokens, name: Name) -> bool:
    return name.first > 0 and tokens.lower[name.first - 1] == "the"


def _share_state(parts: list[str], scores: dict[str, Scores]) -> None:
    """What has a "Foreign Ministry of Osk" is a country or a place."""
    for at in range(1, len(parts) - 1):
        owner = " ".join(parts[at + 1 :])
        if parts[at] == "of" and parts[at - 1] in words("cues", "state-of") and owner in scores:
            scores[owner]["place"] += TITLED


def _share_in_full(by_key: dict[str, list[Name]], scores: dict[str, Scores]) -> None:
    """What the document knows in full lends its kind to its short form."""
    decided = {key: _best(score) for key, score in scores.items()}
    for key, kind in sorted(decided.items()):
        parts = key.split()
        if len(parts) < 2:
            continue
        if kind == "person":
            _share_person(parts, by_key, scores)
        elif kind == "organisation":
            plural = " ".join(parts[:-1]) + "s"
            if parts[-1] in words("cues", "party") and plural in scores:
                # "the Conservatives" of the "Conservative Party".
                scores[plural]["organisation"] += IN_PLURAL
            _share_organisation(parts, decided, scores)
            _share_state(parts, scores)
        elif kind == "place" and parts[0] in words("organisations", "place-first"):
            # "Mount Elm" is "Elm" as well.
            short = " ".join(parts[1:])
            if short in scores:
                scores[short]["place"] += 3.0


def _share_person(
    parts: list[str], by_key: dict[str, list[Name]], scores: dict[str, Scores]
) -> None:
    for part, weight in ((parts[-1], 6.0), (parts[0], 3.0), (" ".join(parts[-2:]), 6.0)):
        if part not in scores or _is_country(by_key[part]) or len(part.split()) == len(parts):
            continue
        if scores[part]["organisation"] < FIRM:
            scores[part]["person"] += weight


def _share_organisation(
    parts: list[str], decided: dict[str, Kind | None], scores: dict[str, Scores]
) -> None:
    belief = parts[0] in words("cues", "belief")
    short = parts[-1] if belief else parts[0]
    if short not in scores:
        return
    named = any(k == "person" and short in p.split()[1:] for p, k in decided.items())
    legal = parts[-1] in words("organisations", "legal") and not named
    sure = decided.get(short) in {"country", "place", "person"} and not legal
    if belief or not sure:
        scores[short]["organisation"] += 5.0 if legal else 3.0


def _is_country(names: list[Name]) -> bool:
    return any(n.entry is not None and n.entry.category == "country" for n in names)
