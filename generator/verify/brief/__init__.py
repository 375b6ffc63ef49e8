"""The sections of a briefing's page: what each must show, and what belongs together in it."""
