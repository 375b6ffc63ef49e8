"""Who and what the article names: mentions and actors.

The parser's entities are one hint among several; gazetteers and the document itself correct them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from generator.analyse.actors.adjectives import learn_adjectives
from generator.analyse.actors.countries import complete_countries
from generator.analyse.actors.datelines import dateline_places
from generator.analyse.actors.definites import add_definites
from generator.analyse.actors.descriptions import describe
from generator.analyse.actors.groups import Nominal, find_nominals, find_state_adjectives
from generator.analyse.actors.headings import names_in_headings
from generator.analyse.actors.interest import interest_of
from generator.analyse.actors.kinds import decide_kinds, key_of
from generator.analyse.actors.lexicon import words
from generator.analyse.actors.merging import Cluster, merge_names
from generator.analyse.actors.names import Name, find_names, make_name
from generator.analyse.actors.offices import add_offices
from generator.analyse.actors.prominence import prominence
from generator.analyse.actors.pronouns import resolve_pronouns
from generator.analyse.actors.staff import staff_tokens
from generator.analyse.actors.storms import storms
from generator.analyse.reading import Reading
from generator.analyse.tokens import Tokens
from generator.model.addresses import address_words
from generator.model.findings import Actor, Description, Mention

CALENDAR = ("weekday", "clock", "quarter-code")
"""Rows of dates whose capitals are no name's: "Sunday", "10 a.m. ET", "Q3"."""


def find_actors(reading: Reading) -> tuple[tuple[Mention, ...], tuple[Actor, ...]]:
    """Mentions in the order of the text and actors, most salient first.

    An actor's name is always the words of one of its mentions.
    """
    tokens = Tokens(reading.parsed, [d for d in reading.dates if d.rule.startswith(CALENDAR)])
    learn_adjectives(tokens)
    clusters = _named(tokens)
    _add_nominals(tokens, clusters, find_nominals(tokens))
    _add_adjectives(tokens, clusters)
    add_definites(tokens, clusters)
    for cluster in clusters:
        cluster.names.sort(key=lambda n: (n.start, n.end))
    taken = _taken(clusters)
    described = [describe(tokens, c.kind, c.proper(), taken) for c in clusters]
    spans = [(d.start, d.end) for found in described for d in found]
    spans += add_offices(tokens, clusters, described)
    for pronoun in resolve_pronouns(tokens, clusters, spans):
        name = make_name(tokens, pronoun.at, pronoun.at + 1)
        pronoun.cluster.add(name, "", "pronoun", pronoun.rule)
    return _finish(reading.parsed.text, tokens, clusters, described)


def _taken(clusters: Sequence[Cluster]) -> dict[int, Name]:
    """The names of all actors by each of their tokens."""
    return {
        i: n
        for c in clusters
        for n in c.names
        if c.form(n) == "name"
        for i in range(n.first, n.last)
    }


def _named(tokens: Tokens) -> list[Cluster]:
    """What is named: found in the body first, then in headlines by what the body knows."""
    towns = list(dateline_places(tokens))
    opened = {i for n in towns for i in range(n.first, n.last)}
    proper = [n for n in find_names(tokens) if n.first not in opened]
    stormy = storms(tokens)
    proper = [*towns, *(n for n in proper if not (n.entry and n.entry.category == "demonym"))]
    proper = [n for n in proper if n.text not in stormy]
    proper = complete_countries(proper, tokens.about_sport)
    kinds = decide_kinds(tokens, proper)
    headings = names_in_headings(tokens, [n for n in proper if key_of(n.text) in kinds])
    headings = [n for n in headings if n.first not in opened]
    proper = complete_countries([*proper, *headings], tokens.about_sport)
    proper.sort(key=lambda n: n.start)
    kinds = decide_kinds(tokens, proper)
    staff = staff_tokens(tokens)
    # Whoever made the article is named all the same where the story itself names them.
    proper = [n for n in proper if n.first not in staff or kinds.get(key_of(n.text)) != "person"]
    return merge_names(tokens, proper, kinds)


def _add_nominals(tokens: Tokens, clusters: list[Cluster], nominals: list[Nominal]) -> None:
    """Groups and organs by description; alike where owner, class of noun and words between are."""
    known: dict[tuple[str, ...], Cluster] = {}
    for nominal in nominals:
        name = make_name(tokens, nominal.first, nominal.last)
        key = (nominal.owner.key or nominal.owner.phrase, nominal.head, *nominal.between)
        cluster = known.get(key)
        if cluster is None:
            cluster = known[key] = Cluster(nominal.kind)
            clusters.append(cluster)
        rule = "same-description" if cluster.names else ""
        cluster.add(name, key_of(name.text), "nominal", rule)


def _add_adjectives(tokens: Tokens, clusters: list[Cluster]) -> None:
    """A demonym where a government acts is a mention of its country, where that is named."""
    countries = {c.code: c for c in clusters if c.code and c.kind == "country"}
    for first, last, code in find_state_adjectives(tokens):
        if code in countries:
            name = make_name(tokens, first, last)
            countries[code].add(name, "", "demonym", "state-adjective")


def _finish(
    text: str,
    tokens: Tokens,
    clusters: Sequence[Cluster],
    described: Sequence[tuple[Description, ...]],
) -> tuple[tuple[Mention, ...], tuple[Actor, ...]]:
    mentions: list[Mention] = []
    actors: list[Actor] = []
    used: Counter[str] = Counter()
    shared = _borne_by_several(clusters)
    for cluster, descriptions in zip(clusters, described, strict=True):
        name, aliases = _called(text, cluster, shared)
        actor = Actor(
            id=_slug(name, used),
            name=name,
            kind=cluster.kind,
            aliases=aliases,
            descriptions=descriptions,
            salience=prominence(tokens, cluster),
            interest=interest_of(
                cluster.kind,
                [n.text for n in cluster.proper()],
                [_in_context(tokens, d) for d in descriptions],
            ),
        )
        actors.append(actor)
        mentions += [_mention(n, cluster, actor.id) for n in cluster.names]
    # Equal salience: the actor named first stands first.
    order = {a.id: n for n, a in enumerate(actors)}
    actors.sort(key=lambda a: (-a.salience, order[a.id]))
    mentions.sort(key=lambda m: (m.start, -m.end, m.actor))
    return tuple(mentions), tuple(actors)


def _in_context(tokens: Tokens, description: Description) -> str:
    """The description's words with the pronoun before them: "its president" is no country's."""
    before = tokens.folded[: description.start].rsplit(None, 1)[-1:]
    owned = words("cues", "owner-pronoun")
    own = before[0] + " " if before and before[0].lower() in owned else ""
    return own + tokens.folded[description.start : description.end]


def _mention(name: Name, cluster: Cluster, actor: str) -> Mention:
    form = cluster.form(name)
    form = "nominal" if form == "definite" else form
    rule = cluster.rule(name)
    return Mention(
        start=name.start, end=name.end, kind=cluster.kind, actor=actor, form=form, rule=rule
    )


def _slug(name: str, used: Counter[str]) -> str:
    """The name as an id, unique in the article."""
    slug = "-".join(address_words(name)) or "actor"
    used[slug] += 1
    return slug if used[slug] == 1 else f"{slug}-{used[slug]}"


def _borne_by_several(clusters: Sequence[Cluster]) -> frozenset[str]:
    """Family names of more than one person: no other name of any one of them."""
    borne = Counter(k for c in clusters if c.kind == "person" for k in set(c.keys) if " " not in k)
    return frozenset(k for k, count in borne.items() if count > 1)


def _called(text: str, cluster: Cluster, shared: frozenset[str]) -> tuple[str, tuple[str, ...]]:
    """The fullest name and the others, each as it stands in the text, capitals apart."""
    proper = cluster.proper()
    forms = Counter(" ".join(text[n.start : n.end].split()) for n in proper)
    short = {text[n.start : n.end] for n in proper if cluster.rule(n).startswith("acronym")}
    full = [f for f in forms if f not in short] or list(forms)
    if cluster.kind in {"person", "organisation"}:
        name = max(full, key=lambda f: (not f.isupper() or " " not in f, len(f.split()), forms[f]))
    else:
        name = max(forms, key=lambda f: (not f.isupper() or len(f) < 5, forms[f], len(f)))
    seen = {name.casefold()}
    aliases: list[str] = []
    for form in forms:
        if form.casefold() not in seen and key_of(form) not in shared:
            seen.add(form.casefold())
            aliases.append(form)
    return name, tuple(aliases)
