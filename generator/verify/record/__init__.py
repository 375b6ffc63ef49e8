"""A record against its sources and the catalogue: quotes, texts, cuts, sentences of ours."""
