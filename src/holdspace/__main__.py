"""Lets `python -m holdspace` do what `holdspace` does."""

from holdspace.cli.app import main

main()
