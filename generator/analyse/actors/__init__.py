"""Actors: names and what they stand for, each real thing once, described in the text's words."""

from generator.analyse.actors.finding import find_actors

__all__ = ["find_actors"]
