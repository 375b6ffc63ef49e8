"""Events: what is placed in time, each by its own clause."""

from generator.analyse.events.finding import find_events

__all__ = ["find_events"]
