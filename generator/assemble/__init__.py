"""Findings of one story -> record: facts, actors, timeline, caveats, gaps, changes."""
