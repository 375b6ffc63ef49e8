"""Briefings: source articles in, explainer briefings in the sources' own words out."""

__version__ = "0.1.0"
