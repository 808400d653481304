"""Holdspace turns a plain-text routine into a guided audio session."""

__version__ = "0.1.0"
