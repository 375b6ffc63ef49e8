"""Attribution: who says what, in direct, mixed and indirect speech."""

from generator.analyse.attribution.finding import find_attributions

__all__ = ["find_attributions"]
