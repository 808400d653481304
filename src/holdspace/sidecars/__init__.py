"""Text files that travel with a session, one file each; all are read off the timeline."""
