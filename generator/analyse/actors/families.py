"""Whose a bare name is where several persons of the article bear it; better nobody's than wrong."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Generic, Protocol, TypeVar

from generator.analyse.actors.genders import gender_after, gender_before, gender_of
from generator.analyse.actors.names import Name
from generator.analyse.tokens import Tokens


class Bearer(Protocol):
    """Somebody with the mentions found so far, in the order of the text."""

    names: list[Name]
    sex: str
    """m or f once a title or pronoun has said it, else ""."""


T = TypeVar("T", bound=Bearer)


class Families(Generic[T]):
    """Decides mention by mention, in the order of the text."""

    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens
        self._bare: dict[str, list[T]] = {}
        """By bare name the persons whom it has meant so far."""
        self._early: list[tuple[Name, str]] = []
        """Bare names before any full one, as headlines have them."""

    def bearer(self, name: Name, key: str, bearers: Sequence[T]) -> tuple[T | None, str]:
        """The person meant and the rule: whose title or pronoun agrees, who was so called before,
        or who alone was introduced. None where that leaves several."""
        titled = gender_before(self._tokens, name)
        sex = titled or gender_after(self._tokens, name)
        fits = self._agreeing(sex, bearers)
        called = [b for b in self._bare.get(key, ()) if any(b is f for f in fits)]
        before = [b for b in fits if b.names]
        found: T | None = None
        rule = ""
        if sex and len(fits) == 1:
            found, rule = fits[0], "surname-by-gender"
        elif len({id(b) for b in called}) == 1 and not titled:
            found, rule = called[-1], "surname-as-before"
        elif not called and len(before) == 1 and not titled:
            found, rule = before[0], "surname-of-the-first"
        elif not any(b.names for b in bearers):
            self._early.append((name, key))
        if found is not None:
            self._bare.setdefault(key, []).append(found)
            found.sex = found.sex or sex
        return found, rule

    def _agreeing(self, sex: str, bearers: Sequence[T]) -> list[T]:
        """Who is surely of that gender; else who may be."""
        genders = [(b, b.sex or gender_of(self._tokens, b.names)) for b in bearers]
        sure = [b for b, g in genders if sex and g == sex]
        return sure or [b for b, g in genders if not sex or not g]

    def settled(self) -> Iterator[tuple[Name, str, T]]:
        """The bare names before any full one, where only one person is so called after."""
        for name, key in self._early:
            called = {id(b): b for b in self._bare.get(key, ())}
            if len(called) == 1:
                yield name, key, next(iter(called.values()))
