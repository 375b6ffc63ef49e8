"""What holds on every generated page: nodes, claims, messages, the head, links, nothing hidden."""
