"""How long, how often, and on which side."""
