"""Which fact of several sources comes first."""

from __future__ import annotations

from collections.abc import Mapping

from generator.assemble.material import StatementKey
from generator.assemble.merging import Merging

MADE = 0.3
"""Weight of a report in a text that was made from another: it adds no reporting of its own."""

Place = tuple[bool, float, bool, int, int, int]


def order_of(
    merging: Merging, topics: Mapping[StatementKey, str], past: frozenset[StatementKey]
) -> tuple[StatementKey, ...]:
    """The leads, most important first: what several roots put high before what one does.

    Numbers of one thing (``topics``) weigh as one fact would; those that the same origin has put
    right since (``past``) weigh little. Of equals the
    newest report's comes first, that of a text made from another last; what was taken back ends
    the list.
    """
    ranks = _ranks(merging)
    articles = merging.material.articles
    at = {a.id: n for n, a in enumerate(articles)}
    dates = {a.id: a.published or "" for a in articles}
    newest = sorted(set(dates.values()), reverse=True)
    weights: dict[str, dict[str, float]] = {}
    for cluster in merging.clusters:
        own = weights.setdefault(topics[cluster[0]], {})
        for key in cluster:
            root = merging.lineage.roots[key[0]]
            made = any(merging.derived(key[0], k.to) for k in merging.lineage.rests_on(key[0]))
            weight = (MADE if made else 1) / (1 + ranks[key])
            own[root] = max(own.get(root, 0.0), weight)

    def place(cluster: tuple[StatementKey, ...]) -> Place:
        source = cluster[0][0]
        alone = all(k[0] in merging.retracted for k in cluster)
        made = any(merging.derived(source, k.to) for k in merging.lineage.rests_on(source))
        weight = sum(weights[topics[cluster[0]]].values())
        if cluster[0] in past:
            weight = MADE / (1 + min(ranks[k] for k in cluster))
        return (alone, -weight, made, newest.index(dates[source]), at[source], ranks[cluster[0]])

    return tuple(c[0] for c in sorted(merging.clusters, key=place))


def _ranks(merging: Merging) -> dict[StatementKey, int]:
    """Ranks counted within each source over the statements that it leads with."""
    count: dict[str, int] = {}
    found: dict[StatementKey, int] = {}
    for key in merging.says:
        found[key] = count.setdefault(key[0], 0)
        count[key[0]] += 1
    return found
