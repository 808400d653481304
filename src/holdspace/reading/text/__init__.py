"""From characters to blocks and sentences."""
