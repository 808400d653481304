"""The live player, from the listener's side: places, plans, keys, the screen, what is kept."""
