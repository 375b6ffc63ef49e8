"""`briefings group`: which loose files in seeds/ tell the same story, and why it seems so.

It only proposes: stories are never merged by guess. `move` is run where the editor asks for it.
"""

from __future__ import annotations

from generator.grouping.clusters import Group, propose
from generator.grouping.moving import Moved, move

__all__ = ["Group", "Moved", "move", "propose"]
