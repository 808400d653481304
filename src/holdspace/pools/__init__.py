"""Where the jobs of a batch are done, one file each."""
