"""Observations: what a careful reader would notice, each by a rule."""

from generator.analyse.observations.finding import observe

__all__ = ["observe"]
