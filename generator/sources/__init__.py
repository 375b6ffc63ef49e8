"""Files -> Articles: one reader a format, and what a story is made of."""
