"""Which sections are exercises, and where each ends."""
