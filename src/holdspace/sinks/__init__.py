"""Where blocks of sound go, one file each."""
