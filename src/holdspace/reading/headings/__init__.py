"""What looks like a heading or a label, and what stands below what."""
