"""The command line: arguments, printing and exit codes. No logic lives here."""
