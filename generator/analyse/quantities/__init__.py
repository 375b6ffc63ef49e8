"""Quantities: numbers with their unit, modifier, holder and period."""

from generator.analyse.quantities.finding import find_quantities

__all__ = ["find_quantities"]
