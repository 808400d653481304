"""Speech engines, one file each, and the cache of clips that wraps any of them."""
