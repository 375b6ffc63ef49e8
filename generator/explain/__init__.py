"""How anything on a page came to be: the trail from the source's words to what is shown."""

from generator.explain.explaining import explain
from generator.explain.trail import Section, Step, Trail, lines

__all__ = ["Section", "Step", "Trail", "explain", "lines"]
