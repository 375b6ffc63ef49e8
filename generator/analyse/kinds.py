"""What each name stands for, decided once for the article from all places where it occurs.

Evidence is added up by kind: gazetteer, the words of the name, titles and given names, the
parser's labels, and what stands around it. A name without enough evidence names no actor.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Literal

from generator.analyse.lexicon import given_names, surnames, words
from generator.analyse.names import Name
from generator.analyse.teams import is_team
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
KNOWN: dict[str, tuple[Kind, float]] = {
    "country": ("country", 8.0),
    "place": ("place", 6.0),
    "region": ("place", 6.0),
    "city": ("place", 4.0),
    "outlet": ("organisation", 6.0),
    "organisation": ("organisation", 6.0),
    "people": ("group", 6.0),
}
WEAK_CITY = 2.0
"""A city whose name is a family or given name too ("Paris", "Lincoln")."""
_ACRONYM = re.compile(r"[A-Z][A-Z0-9&.]{1,6}$")
_AGE = re.compile(r", (?:aged )?\d\d,")
Sort = Kind | Literal["none"]
"""A kind of actor, or "none" for what is no actor: products, events."""
Scores = dict[Sort, float]


def key_of(text: str) -> str:
    """What two spellings of one name share: no "the", no full stops, no capitals or hyphens."""
    bare = re.sub(r"^(?:the|The|THE) |'s(?= )", "", text.replace("-", " ").replace(".", ""))
    return " ".join(bare.casefold().split())


def decide_kinds(tokens: Tokens, names: Sequence[Name]) -> dict[str, Kind]:
    """Kind by the key of the name; keys without enough evidence are left out."""
    by_key: dict[str, list[Name]] = defaultdict(list)
    for name in names:
        if not name.doubtful:
            by_key[key_of(name.text)].append(name)
    scores = {key: _score(tokens, found) for key, found in by_key.items()}
    if tokens.about_sport:
        for key in sorted(by_key):
            if is_team(tokens, by_key[key]):
                scores[key]["organisation"] = scores[key].get("organisation", 0.0) + 10.0
    first = {key: _best(score) for key, score in scores.items()}
    _share(by_key, scores, first)
    decided = {key: _best(score) for key, score in scores.items()}
    kinds = {key: kind for key, kind in decided.items() if kind}
    for name in names:
        key = key_of(name.text)
        if key not in kinds and (kind := _as_part(key, kinds)):
            kinds[key] = kind
    return kinds


def _as_part(key: str, kinds: dict[str, Kind]) -> Kind | None:
    """For a doubtful word: person, where it ends the full name of one."""
    full = [k for k, kind in kinds.items() if kind == "person" and k.endswith(" " + key)]
    return "person" if full else None


def _best(score: Scores) -> Kind | None:
    if not score:
        return None
    kind = max(score, key=lambda k: (score[k], k))
    return kind if kind != "none" and score[kind] >= LEAST else None


def _score(tokens: Tokens, names: list[Name]) -> Scores:
    """All evidence for one key."""
    score: defaultdict[Sort, float] = defaultdict(float)
    _by_itself(names[0], score)
    labels = Counter(n.label for n in names if n.label in LABELS)
    for label, count in sorted(labels.items()):
        kind, weight = LABELS[label]
        score[kind] += weight * (0.5 + 0.5 * count / len(names)) * (1 + 0.1 * min(count, 5))
    if any(n.titled for n in names):
        score["person"] += 3.0
    for name in names[:8]:
        _by_place(tokens, name, score)
    return dict(score)


def _by_itself(name: Name, score: defaultdict[Sort, float]) -> None:
    """Evidence in the words of the name."""
    parts = name.text.split()
    last, first = parts[-1].lower(), parts[0]
    if name.entry and name.entry.category in KNOWN:
        kind, weight = KNOWN[name.entry.category]
        doubtful = name.text in surnames() or name.text in given_names()
        score[kind] += WEAK_CITY if name.entry.category == "city" and doubtful else weight
        return
    if len(parts) > 1:
        if first in given_names():
            score["person"] += 2.5
        if re.fullmatch(r"(?:[A-Z]\.)+", parts[1]) or _syllables(parts):
            score["person"] += 2.5
        if parts[-1] in surnames() and not _is_head(last):
            score["person"] += 1.0
    elif first in given_names():
        score["person"] += 0.8
    if len(parts) > 1 and last in words("organisations", "organisation", "legal"):
        score["organisation"] += 4.0
    if len(parts) > 1 and last in words("organisations", "place"):
        score["place"] += 4.0
    _by_first(parts, score)
    if len(parts) == 1 and _ACRONYM.match(name.text):
        score["organisation"] += 1.5


def _by_first(parts: list[str], score: defaultdict[Sort, float]) -> None:
    """A head before "of" ("Ministry of Culture") or a word such as Lake or Mount."""
    for at, part in enumerate(parts[:-1]):
        following = parts[at + 1].lower()
        if part.lower() in words("organisations", "organisation-of") and following in {"of", "for"}:
            score["organisation"] += 4.0
            return
    if len(parts) > 1 and parts[0].lower() in words("organisations", "place-first"):
        score["place"] += 3.0
    if len(parts) > 1 and parts[0] in {"Movimento", "Partido", "Parti", "Instituto", "Partei"}:
        score["organisation"] += 3.0


def _is_head(word: str) -> bool:
    return word in words("organisations", "organisation", "place", "legal")


def _syllables(parts: list[str]) -> bool:
    """The shape of a Korean or Chinese name: Kim Jong-un, Lee Sung Joon, Cheng Chung-tai."""
    if re.fullmatch(r"[A-Z][a-z]{1,6}-[A-Za-z][a-z]{1,6}", parts[-1]) and len(parts) == 2:
        return len(parts[0]) <= 7
    family = parts[0] in words("cues", "family-first")
    return family and len(parts) == 3 and all(len(p) <= 6 for p in parts)


def _by_place(tokens: Tokens, name: Name, score: defaultdict[Sort, float]) -> None:
    """Evidence around one occurrence."""
    before = tokens.lower[name.first - 1] if name.first else ""
    after = tokens.lower[name.last] if name.last < len(tokens) else ""
    last = name.last - 1
    if _AGE.match(tokens.folded, name.end):
        score["person"] += 3.0
    if after == "who" or (after == "," and tokens.lower[name.last + 1 : name.last + 2] == ["who"]):
        score["person"] += 1.0
    if tokens.dep[last] == "nsubj":
        verb = tokens.head[last]
        if tokens.pos[verb] == "VERB" and _lemma(tokens.lower[verb]) in words("cues", "speech"):
            score["person"] += 0.4
            score["organisation"] += 0.4
    if before in words("cues", "before-organisation"):
        score["organisation"] += 2.0
    noun = tokens.lower[name.first - 2] if before in {"the", ","} and name.first > 1 else before
    if noun in words("cues", "before-work"):
        score["none"] += 4.0
    if before in words("cues", "before-place"):
        score["place"] += 1.5
    if after in words("cues", "product"):
        score["none"] += 2.0
    if (
        before == "("
        and name.first > 1
        and tokens.lower[name.first - 2] in words("cues", "not-head")
    ):
        score["none"] += 4.0
    if _is_member(tokens, name):
        score["organisation"] += 1.2
    if before == "the" and tokens.tag[last] == "NNPS":
        score["organisation"] += 0.8
    if before in words("cues", "locative"):
        score["place"] += 0.5
    if after == "," and name.last + 1 in tokens.entries:
        entry = tokens.entries[name.last + 1][0]
        if entry.category in {"country", "region"}:
            score["place"] += 2.0
    if after in {"region", "province", "city", "district", "county", "oblast", "village", "town"}:
        score["place"] += 2.0
    if tokens.lower[name.first - 2 : name.first] == ["city", "of"]:
        score["place"] += 3.0


def _is_member(tokens: Tokens, name: Name) -> bool:
    """Somebody of it: "Alvin Yeung of Civic Party", "Demosisto's Nathan Law"."""
    at = name.first - 1 - (tokens.lower[name.first - 1] == "the" if name.first else 0)
    if at > 1 and tokens.lower[at] == "of" and tokens.capital[at - 1]:
        return tokens.label[at - 1] == "PERSON"
    after = name.last + 1
    owns = after < len(tokens) and tokens.text[name.last] in {"'s", "'"} and tokens.capital[after]
    return owns and tokens.label[after] == "PERSON"


def _lemma(verb: str) -> str:
    """The verb without the ending of the past or the third person, as good as is needed."""
    irregular = {"said": "say", "told": "tell", "thought": "think", "wrote": "write"}
    if verb in irregular:
        return irregular[verb]
    for ending in ("ed", "s", "d"):
        if verb.endswith(ending) and verb[: -len(ending)] in words("cues", "speech"):
            return verb[: -len(ending)]
    return verb


def _share(
    by_key: dict[str, list[Name]], scores: dict[str, Scores], decided: dict[str, Kind | None]
) -> None:
    """What the document knows in full lends its kind to its short form."""
    for key, kind in sorted(decided.items()):
        parts = key.split()
        if len(parts) < 2 or kind is None:
            continue
        if kind == "person":
            for part in {parts[-1], parts[0]}:
                if part in scores and not _is_country(by_key[part]):
                    weight = 6.0 if part == parts[-1] else 3.0
                    scores[part]["person"] = scores[part].get("person", 0.0) + weight
        elif kind == "organisation" and parts[0] in words("cues", "belief"):
            short = scores.get(parts[-1], {})
            short["organisation"] = short.get("organisation", 0.0) + 3.0
        elif kind == "organisation" and parts[0] in scores:
            short = scores[parts[0]]
            if _best(short) not in {"country", "place", "person"}:
                short["organisation"] = short.get("organisation", 0.0) + 3.0


def _is_country(names: list[Name]) -> bool:
    return bool(names[0].entry and names[0].entry.category == "country")
