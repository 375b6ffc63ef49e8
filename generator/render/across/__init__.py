"""Pages across briefings: who is one in several stories, indexes, timelines, what changed."""
